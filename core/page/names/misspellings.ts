/** Slips of the pen in the person's name, taken for the name where the rest of it stands beside them. */

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

/** Full names of Latin letters with a long surname. */
function fullNames({ name, aliases }: PersonNames): { given: string; family: string }[] {
  return [name, ...aliases.map(({ text }) => text)].flatMap((text) => {
    const [, given, family] = /^(\p{Lu}[\p{L}'’-]+) (\p{Lu}[\p{L}'’-]+)$/u.exec(text) ?? [];
    return given !== undefined && family !== undefined && family.length >= LEAST_LENGTH
      ? [{ given, family }]
      : [];
  });
}

/** The forms that one match shows: surname wrong behind the right given name, or the other way round. */
function formsIn([all, surname, first]: RegExpMatchArray, given: string, family: string): string[] {
  if (surname !== undefined)
    return surname !== family && slips(surname, family) <= MOST_SLIPS ? [all, surname] : [];
  if (first === undefined || first[0] !== given[0] || first.length < LEAST_GIVEN || isGiven(first)) return [];
  return slips(first.toLowerCase(), given.toLowerCase()) === 1 ? [all] : [];
}

/** Forms that the page has beside one right part of the name: "Jon Abernathy", "Johan Abenrathy" and "Abenrathy". */
export function misspellings(blocks: readonly Block[], person: PersonNames): string[] {
  const found = new Set<string>();
  for (const { given, family } of fullNames(person)) {
    const beside = new RegExp(
      `\\b(?:${given} (\\p{Lu}\\p{L}{5,14})|(\\p{Lu}\\p{L}{2,11}) ${family})\\b`,
      'gu',
    );
    for (const { text } of blocks)
      for (const match of text.matchAll(beside))
        for (const form of formsIn(match, given, family)) found.add(form);
  }
  return [...found];
}
