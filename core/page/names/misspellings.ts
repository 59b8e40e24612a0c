/** Slips of the pen in the person's name, taken for the name where the rest of it stands beside them. */

import { remembered } from '../../remembered.ts';
import { lettered } from '../../text/lettered.ts';
import type { Block, PersonNames } from '../types.ts';
import { isGiven } from './entities.ts';

/** Shorter surnames have too many neighbours ("Heller", "Keller"). */
const LEAST_LENGTH = 8;
const LEAST_GIVEN = 4;
/** Letters changed, left out, added or swapped with their neighbour at most. */
const MOST_SLIPS = 2;
/** More than any two names differ. */
const MOST = 99;

/** Optimal string alignment distance; words of a name only, so the square of their length does not matter. */
function slips(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : MOST;
      row.push(Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same, swapped));
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? MOST;
}

interface Parts {
  readonly given: Set<string>;
  readonly family: Set<string>;
}

/** The second long enough. */
const TWO_WORDS = new RegExp(`^\\S+ \\S{${LEAST_LENGTH},}$`);
const FULL_NAME = lettered(String.raw`^(\p{Lu}[\p{L}'’-]+) (\p{Lu}[\p{L}'’-]+)$`);

/** Parts of the full names of Latin letters that have a long surname. */
const partsOf = remembered(({ name, aliases }: PersonNames): Parts => {
  const parts: Parts = { given: new Set(), family: new Set() };
  for (const text of [name, ...aliases.map((alias) => alias.text)]) {
    if (!TWO_WORDS.test(text)) continue;
    const [, given = '', family = ''] = FULL_NAME.exec(text) ?? [];
    if (family.length < LEAST_LENGTH) continue;
    parts.given.add(given);
    parts.family.add(family);
  }
  return parts;
});

const isSlip = (word: string, family: string): boolean =>
  Math.abs(word.length - family.length) <= MOST_SLIPS && slips(word, family) <= MOST_SLIPS;

/** "Norra" for "Nora"; another name that people have is another person's. */
const isGivenSlip = (word: string, given: string): boolean =>
  word[0] === given[0] &&
  word.length >= LEAST_GIVEN &&
  !isGiven(word) &&
  slips(word.toLowerCase(), given.toLowerCase()) === 1;

/** Chinese sets a Latin name right beside its own characters: "Nora Abernathy曾说". */
const WORD = lettered(String.raw`^(?=\p{Lu})\p{Script=Latin}{2,}`);
const WORD_END = lettered(String.raw`(?<![\p{Script=Latin}\p{N}])(?=\p{Lu})\p{Script=Latin}{2,}$`);

/** Offsets at which `part` stands in the text. */
function* placesOf(part: string, text: string): Generator<number> {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) yield at;
}

/** Wrong surnames behind the right given name. */
function behind(given: string, { family }: Parts, text: string, found: Set<string>): void {
  for (const at of placesOf(`${given} `, text)) {
    const word = WORD.exec(text.slice(at + given.length + 1, at + given.length + 20))?.[0] ?? '';
    if (!family.has(word) && [...family].some((one) => isSlip(word, one)))
      found.add(`${given} ${word}`).add(word);
  }
}

/** Wrong given names in front of the right surname. */
function before(family: string, { given }: Parts, text: string, found: Set<string>): void {
  for (const at of placesOf(` ${family}`, text)) {
    const word = WORD_END.exec(text.slice(Math.max(0, at - 16), at))?.[0] ?? '';
    if (!given.has(word) && [...given].some((one) => isGivenSlip(word, one))) found.add(`${word} ${family}`);
  }
}

/** Forms that the page has beside one right part of the name: "Jon Abernathy", "Johan Abenrathy" and "Abenrathy". */
export function misspellings(blocks: readonly Block[], person: PersonNames): string[] {
  const found = new Set<string>();
  const parts = partsOf(person);
  for (const { text } of blocks) {
    for (const given of parts.given) if (text.includes(given)) behind(given, parts, text, found);
    for (const family of parts.family) if (text.includes(family)) before(family, parts, text, found);
  }
  return [...found];
}
