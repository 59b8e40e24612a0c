/** Which words of a text to light up for a query: whole words, not the stray letters a fuzzy matcher touches. */
import type { Span } from '../text/types.ts';
import type { SearchIndex } from './build.ts';
import type { Term } from './query.ts';
import { type SearchWord, searchWords } from './words.ts';

/** A word of the text that answers a term. */
interface Lit extends Span {
  readonly at: number;
  readonly term: number;
  readonly weight: number;
}

/** A worse answer than this, or than this share of the text's best one for the term, stays dark. */
const FAINT = 0.5;
const RIVAL = 0.75;
/** Terms that tell this much less than the best one (`of`) are lit only beside another lit word. */
const TELLING = 0.4;

function litWords(index: SearchIndex, terms: readonly Term[], words: readonly SearchWord[]): Lit[] {
  const byId = new Map<number, { term: number; weight: number }[]>();
  terms.forEach((term, t) => {
    for (const { id, weight } of term.alternatives) {
      const known = byId.get(id);
      if (known) known.push({ term: t, weight });
      else byId.set(id, [{ term: t, weight }]);
    }
  });
  const lit: Lit[] = [];
  words.forEach(({ text, start, end }, at) => {
    const id = index.vocabulary.ids.get(text);
    for (const { term, weight } of (id === undefined ? undefined : byId.get(id)) ?? []) {
      lit.push({ at, start, end, term, weight });
    }
  });
  return lit;
}

/** Drops answers that a better one in the same text outshines. */
function bestAnswers(lit: readonly Lit[], terms: readonly Term[]): Lit[] {
  const best = terms.map((_, t) =>
    Math.max(0, ...lit.filter(({ term }) => term === t).map(({ weight }) => weight)),
  );
  return lit.filter(({ term, weight }) => weight >= FAINT && weight >= (best[term] ?? 0) * RIVAL);
}

function besideAnother(one: Lit, lit: readonly Lit[], terms: readonly Term[], floor: number): boolean {
  const near = lit.filter(
    ({ at, term }) =>
      term !== one.term && Math.abs(at - one.at) === Math.abs(term - one.term) && Math.abs(at - one.at) <= 2,
  );
  return near.some(({ term }) => (terms[term]?.idf ?? 0) >= floor);
}

/** Joins overlapping spans and those with only blanks, hyphens or apostrophes between them. */
function merge(text: string, spans: readonly Span[]): Span[] {
  const out: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = out.at(-1);
    if (last && (start <= last.end || /^[\s\-‐‑]*$/u.test(text.slice(last.end, start))))
      last.end = Math.max(last.end, end);
    else out.push({ start, end });
  }
  return out;
}

/** UTF-16 spans into `text`, ascending, apart. */
export function highlight(index: SearchIndex, terms: readonly Term[], text: string): Span[] {
  const lit = bestAnswers(litWords(index, terms, searchWords(text)), terms);
  const floor = TELLING * Math.max(0, ...terms.map(({ idf }) => idf));
  const shown = lit.filter(
    (one) => (terms[one.term]?.idf ?? 0) >= floor || besideAnother(one, lit, terms, floor),
  );
  return merge(text, shown);
}
