/**
 * Chinese names of three characters that a page keeps using: begun by a surname, always written whole, at the start of
 * clauses, with changing words after them. No verb of saying is needed to know such a one.
 */
import { ZH_ADVERB, ZH_SURNAMES } from '../lexicon/cjk.ts';

/** So often a name stands on its page, and so often at the start of a clause. */
const LEAST = 3;
const LEAST_FIRST = 2;
/** Different characters after it: a longer word has the same one. */
const LEAST_NEXT = 2;
/** Looked at, at most. */
const MOST = 60;

/** What only somebody can be followed by, or somebody as often as not. */
const ACTS = `${ZH_ADVERB}|[将把向与和被]|也|却|从`;
const FIRST = new RegExp(
  `(?<![\\u4e00-\\u9fff·・])[${ZH_SURNAMES}][\\u4e00-\\u9fff](?![的在是了有和与对也都就不说要会能到为以及中上下年月日时])[\\u4e00-\\u9fff]`,
  'g',
);
const ACTING = new RegExp(`^(?:${ACTS})`);

interface Seen {
  first: number;
  acts: boolean;
  whole: number;
  begun: number;
  readonly next: Set<string>;
}

function opening(texts: readonly string[]): Map<string, Seen> {
  const seen = new Map<string, Seen>();
  for (const text of texts)
    for (const { 0: name, index } of text.matchAll(FIRST)) {
      const known = seen.get(name) ?? { first: 0, acts: false, whole: 0, begun: 0, next: new Set<string>() };
      known.first++;
      known.acts ||= ACTING.test(text.slice(index + name.length, index + name.length + 6));
      seen.set(name, known);
    }
  return seen;
}

/** How often `name` stands in the texts, and how often what begins like it. */
function count(texts: readonly string[], name: string, seen: Seen): void {
  const begin = name.slice(0, 2);
  for (const text of texts)
    for (let at = text.indexOf(begin); at >= 0; at = text.indexOf(begin, at + 1)) {
      seen.begun++;
      if (text[at + 2] !== name[2]) continue;
      seen.whole++;
      seen.next.add(text[at + 3] ?? '');
    }
}

/** `texts`: the Chinese blocks of a page. Linear in them, times `MOST`. */
export function recurringNames(texts: readonly string[]): string[] {
  const often = [...opening(texts)].filter(([, { first, acts }]) => first >= LEAST_FIRST && acts);
  return often
    .slice(0, MOST)
    .filter(([name, seen]) => {
      count(texts, name, seen);
      return seen.whole >= LEAST && seen.whole === seen.begun && seen.next.size >= LEAST_NEXT;
    })
    .map(([name]) => name);
}
