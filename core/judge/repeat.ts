/** Words said twice in a row, wherever the alignment happened to put the gap. */
import type { RecordText } from '../find/texts.ts';
import type { Passage } from './passage.ts';

const LONGEST = 8;
const MARGIN = 14;

/** Places the gap of `length` words may as well stand: moving it over equal words leaves the same text. */
function gapPlaces(keys: readonly string[], at: number, length: number): number[] {
  const places = [at];
  for (let p = at; p > 0 && keys[p - 1] === keys[p + length - 1]; p -= 1) places.push(p - 1);
  for (let p = at; p + length < keys.length && keys[p] === keys[p + length]; p += 1) places.push(p + 1);
  return places;
}

const equalRuns = (keys: readonly string[], a: number, b: number, length: number): boolean => {
  for (let k = 0; k < length; k += 1)
    if (keys[a + k] === undefined || keys[a + k] !== keys[b + k]) return false;
  return true;
};

/** The words at `at` are one unit, once or several times over, that stands again right before or after them. */
function repeatsUnit(keys: readonly string[], at: number, length: number, unit: number): boolean {
  for (let p = at + unit; p < at + length; p += unit) if (!equalRuns(keys, at, p, unit)) return false;
  return equalRuns(keys, at, at + length, unit) || (at >= unit && equalRuns(keys, at, at - unit, unit));
}

/** Whether words `at` of a text (in order, without fillers) only repeat their neighbours; fillers between allowed. */
export function isRepeat(text: Passage | RecordText, at: readonly number[]): boolean {
  const [first, last] = [at[0] ?? 0, at.at(-1) ?? 0];
  if (at.length === 0 || at.length > LONGEST) return false;
  const around: number[] = [];
  for (let i = Math.max(0, first - MARGIN); i <= last + MARGIN && i < text.words.tokens.length; i += 1) {
    if (text.categories[i] !== 'filler') around.push(i);
  }
  const start = around.indexOf(first);
  if (start < 0 || around[start + at.length - 1] !== last) return false;
  const keys = around.map((i) => text.words.tokens[i]?.key ?? '');
  const units = Array.from({ length: at.length }, (_, i) => i + 1).filter((unit) => at.length % unit === 0);
  return gapPlaces(keys, start, at.length).some((place) =>
    units.some((unit) => repeatsUnit(keys, place, at.length, unit)),
  );
}
