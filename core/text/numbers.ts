/** Numbers in words and in digits as one value. English only; Chinese numerals stay characters. */

const SMALL = new Map<string, number>(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen'
  )
    .split(' ')
    .map((word, value) => [word, value]),
);
const TENS = new Map<string, number>(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, (i + 2) * 10]),
);
const SCALES = new Map<string, number>([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);
const ORDINALS = new Map<string, number>(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
    .split(' ')
    .map((word, i) => [word, i + 1]),
);

const OPENERS = new Set([...SMALL.keys(), ...TENS.keys(), ...SCALES.keys(), ...ORDINALS.keys()]);

/** False where neither `readNumber` nor `readOrdinal` would find anything, whatever follows. */
export function mayOpenNumber(form: string): boolean {
  const first = form.charCodeAt(0);
  return (first >= 48 && first <= 57) || form === 'a' || OPENERS.has(form);
}

/** "percent", or the first word of "per cent". */
export const isPerCent = (form: string): boolean => form === 'percent' || form === 'per';

/** What the reader of numbers needs of a word; `broken`: punctuation stands before it. */
export interface NumberWord {
  readonly form: string;
  readonly broken: boolean;
}

export interface NumberRun {
  readonly value: number;
  /** Words used up. */
  readonly count: number;
}

const DIGITS = /^\d+(?:\.\d+)?$/;

function smallValue(form: string): number | null {
  const digits = form.replace(/,/g, '');
  if (DIGITS.test(digits)) return Number(digits);
  return SMALL.get(form) ?? TENS.get(form) ?? null;
}

const isUnit = (form: string): boolean => (SMALL.get(form) ?? 99) < 10 && form !== 'zero';

interface Sum {
  total: number;
  current: number;
  used: number;
}

/** One step of "two hundred and five thousand"; false where the number has ended. */
function addScale(sum: Sum, scale: number): boolean {
  if (scale === 100) {
    if (sum.current >= 100) return false;
    sum.current *= 100;
    return true;
  }
  if (sum.total > 0 && sum.total < scale) return false;
  sum.total += sum.current * scale;
  sum.current = 0;
  return true;
}

function readAfter(words: readonly NumberWord[], at: number, sum: Sum): boolean {
  const word = words[at];
  if (!word || word.broken) return false;
  const scale = SCALES.get(word.form);
  if (scale !== undefined) return addScale(sum, scale);
  const before = words[at - 1]?.form ?? '';
  if (TENS.has(before) && isUnit(word.form)) {
    sum.current += SMALL.get(word.form) ?? 0;
    return true;
  }
  const value = SMALL.get(word.form) ?? TENS.get(word.form);
  const afterScale = SCALES.has(before) || before === 'and';
  if (value === undefined || !afterScale || sum.current % 100 !== 0) return false;
  sum.current += value;
  return true;
}

/** "a" counts before "hundred"; a scale alone is one of it. */
function startValue(form: string, next: NumberWord | undefined): number | null {
  if (form === 'a' && next && !next.broken && SCALES.has(next.form)) return 1;
  return smallValue(form) ?? (SCALES.has(form) ? 1 : null);
}

/** The number that starts at `at`, as many words as belong to it; null where none starts. */
export function readNumber(words: readonly NumberWord[], at: number): NumberRun | null {
  const first = words[at];
  if (!first) return null;
  const start = startValue(first.form, words[at + 1]);
  if (start === null) return null;
  const sum: Sum = { total: 0, current: start, used: 1 };
  if (SCALES.has(first.form)) addScale(sum, SCALES.get(first.form) ?? 1);
  const year = readYear(words, at);
  if (year) return year;
  let end = at + 1;
  for (;;) {
    if (readAfter(words, end, sum)) end += 1;
    else if (isJoiningAnd(words, end) && readAfter(words, end + 1, sum)) end += 2;
    else break;
  }
  return { value: sum.total + sum.current, count: end - at };
}

function isJoiningAnd(words: readonly NumberWord[], at: number): boolean {
  const word = words[at];
  return word?.form === 'and' && !word.broken && SCALES.has(words[at - 1]?.form ?? '');
}

/** "nineteen eighty-four", "twenty twenty five". */
function readYear(words: readonly NumberWord[], at: number): NumberRun | null {
  const century = words[at]?.form === 'nineteen' ? 1900 : words[at]?.form === 'twenty' ? 2000 : 0;
  const tens = words[at + 1];
  if (century === 0 || !tens || tens.broken) return null;
  const low = SMALL.get(tens.form) ?? TENS.get(tens.form) ?? 0;
  if (low < 10) return null;
  const unit = words[at + 2];
  const withUnit = low >= 20 && unit && !unit.broken && isUnit(unit.form);
  return { value: century + low + (withUnit ? (SMALL.get(unit.form) ?? 0) : 0), count: withUnit ? 3 : 2 };
}

/** "first" and "1st". */
export function readOrdinal(form: string, next: string | null): NumberRun | null {
  const word = ORDINALS.get(form);
  if (word !== undefined) return { value: word, count: 1 };
  if (next !== null && DIGITS.test(form) && /^(?:st|nd|rd|th)$/.test(next))
    return { value: Number(form), count: 2 };
  return null;
}
