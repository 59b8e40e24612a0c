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

interface Answer {
  readonly term: number;
  readonly weight: number;
}

/** Made once for a query, used for each text that is shown. */
export interface Highlighter {
  readonly terms: readonly Term[];
  readonly answers: ReadonlyMap<string, readonly Answer[]>;
}

export function openHighlighter(index: SearchIndex, terms: readonly Term[]): Highlighter {
  const answers = new Map<string, Answer[]>();
  terms.forEach((term, t) => {
    for (const { id, weight } of term.alternatives) {
      if (weight < FAINT) continue;
      const word = index.vocabulary.words[id] ?? '';
      const known = answers.get(word);
      if (known) known.push({ term: t, weight });
      else answers.set(word, [{ term: t, weight }]);
    }
  });
  return { terms, answers };
}

function litWords({ answers }: Highlighter, words: readonly SearchWord[]): Lit[] {
  const lit: Lit[] = [];
  words.forEach(({ text, start, end }, at) => {
    for (const { term, weight } of answers.get(text) ?? []) lit.push({ at, start, end, term, weight });
  });
  return lit;
}

/** Drops answers that a better one in the same text outshines. */
function bestAnswers(lit: readonly Lit[], terms: readonly Term[]): Lit[] {
  const best = terms.map(() => 0);
  for (const { term, weight } of lit) best[term] = Math.max(best[term] ?? 0, weight);
  return lit.filter(({ term, weight }) => weight >= (best[term] ?? 0) * RIVAL);
}

/** A telling word of the query stands as far off in the text as in the query, one or two words away. */
function besideAnother(one: Lit, lit: readonly Lit[], terms: readonly Term[], floor: number): boolean {
  return lit.some(({ at, term }) => {
    const gap = Math.abs(at - one.at);
    return gap > 0 && gap <= 2 && gap === Math.abs(term - one.term) && (terms[term]?.idf ?? 0) >= floor;
  });
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
export function highlight(highlighter: Highlighter, text: string): Span[] {
  const { terms } = highlighter;
  const lit = bestAnswers(litWords(highlighter, searchWords(text)), terms);
  const floor = TELLING * Math.max(0, ...terms.map(({ idf }) => idf));
  const shown = lit.filter(
    (one) => (terms[one.term]?.idf ?? 0) >= floor || besideAnother(one, lit, terms, floor),
  );
  return merge(text, shown);
}
