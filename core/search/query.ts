/** From what was typed to terms: each typed word with the vocabulary words that may stand for it. */
import type { SearchIndex } from './build.ts';
import { idOf, type NearWord, nearWords, prefixRange } from './vocabulary.ts';
import { searchWords } from './words.ts';

/** A vocabulary word that answers a typed one; `weight` 1: the same word. */
export interface Alternative {
  readonly id: number;
  readonly weight: number;
}

export interface Term {
  readonly text: string;
  /** Inverse document frequency, natural logarithm. */
  readonly idf: number;
  /** Best first. */
  readonly alternatives: readonly Alternative[];
}

export interface ParsedQuery {
  readonly terms: readonly Term[];
  /** Word ids of each phrase in quotation marks; a phrase with a word that is in no text is left out. */
  readonly phrases: readonly (readonly number[])[];
}

/** Weights of an alternative; what is not the typed word itself stays below what is, also after field weights. */
const COMPLETION = 0.92;
const INFLECTION = 0.78;
const JOINED = 0.95;
const SLIP = [1, 0.8, 0.62] as const;
/** Beside words that do exist a slip is unlikely: such alternatives stay below half, the cut of the result list. */
const SLIP_OF_A_WORD = [1, 0.45, 0.3] as const;
/** What an unfinished word may be completed to, in postings over all completions: bounds the cost of `t`. */
const COMPLETION_POSTINGS = 20_000;
/** The same for slips of a word that exists, which rarely decide. */
const SLIP_POSTINGS = 5_000;
const MAX_SLIPS = 24;
const MAX_TERMS = 24;
const MAX_QUERY_CHARS = 500;
const PHRASE = /["“„«「『]([^"“”„«»「」『』]{2,})["”“»」』]/gu;

const postingCount = (index: SearchIndex, id: number): number =>
  (index.postingStart[id + 1] ?? 0) - (index.postingStart[id] ?? 0);

class Alternatives {
  readonly weights = new Map<number, number>();

  add(id: number, weight: number): void {
    if (weight > (this.weights.get(id) ?? 0)) this.weights.set(id, weight);
  }

  list(): Alternative[] {
    return Array.from(this.weights, ([id, weight]) => ({ id, weight })).sort((a, b) => b.weight - a.weight);
  }
}

/** Words that `typed` begins: all where the word is unfinished, else its inflections (up to three letters more). */
function addCompletions(index: SearchIndex, typed: string, unfinished: boolean, into: Alternatives): void {
  if (!unfinished && typed.length < 3) return;
  const [from, to] = prefixRange(index.vocabulary, typed);
  let budget = COMPLETION_POSTINGS;
  for (let id = from; id < to; id += 1) {
    const more = (index.vocabulary.words[id]?.length ?? 0) - typed.length;
    if (more === 0 || (!unfinished && more > 3)) continue;
    budget -= postingCount(index, id);
    if (budget < 0) return;
    into.add(id, more <= 3 && !unfinished ? INFLECTION : COMPLETION - Math.min(more, 10) * 0.005);
  }
}

function addSlips(index: SearchIndex, near: readonly NearWord[], exists: boolean, into: Alternatives): void {
  const weights = exists ? SLIP_OF_A_WORD : SLIP;
  const weightOf = (word: NearWord): number => (weights[word.distance] ?? 0) * (word.prefix ? 0.9 : 1);
  const best = [...near]
    .sort((a, b) => weightOf(b) - weightOf(a) || postingCount(index, b.id) - postingCount(index, a.id))
    .slice(0, MAX_SLIPS);
  let budget = exists ? SLIP_POSTINGS : Number.POSITIVE_INFINITY;
  for (const word of best) {
    budget -= postingCount(index, word.id);
    if (budget >= 0) into.add(word.id, weightOf(word));
  }
}

function idfOf(index: SearchIndex, alternatives: readonly Alternative[]): number {
  const best = alternatives[0];
  let held = 0;
  for (const { id, weight } of alternatives) {
    if (best && (best.weight < 1 || weight === 1)) held += postingCount(index, id);
  }
  return Math.log(1 + index.texts.length / (1 + Math.min(held, index.texts.length)));
}

interface TypedWord {
  readonly text: string;
  readonly han: boolean;
  readonly unfinished: boolean;
}

/** The typed words; the lone last character of a longer Han run is dropped, its bigram holds it already. */
function typedWords(query: string): TypedWord[] {
  const words = searchWords(query).filter((word) => !word.compound);
  const kept = words.filter((word, i) => {
    const before = words[i - 1];
    return !(word.han && word.text.length < 2 && before?.han && before.end > word.start);
  });
  return kept.map(({ text, han, end }, i) => ({
    text,
    han,
    unfinished: i === kept.length - 1 && end === query.length && (!han || Array.from(text).length < 2),
  }));
}

function termOf(index: SearchIndex, typed: readonly TypedWord[], i: number): Term {
  const word = typed[i];
  const into = new Alternatives();
  if (!word) return { text: '', idf: 0, alternatives: [] };
  const { vocabulary } = index;
  const same = idOf(vocabulary, word.text);
  if (same !== undefined) into.add(same, 1);
  for (const [a, b] of [
    [typed[i - 1], word],
    [word, typed[i + 1]],
  ] as const) {
    const joined = a && b && !a.han && !b.han ? idOf(vocabulary, a.text + b.text) : undefined;
    if (joined !== undefined) into.add(joined, JOINED);
  }
  if (word.unfinished || !word.han) addCompletions(index, word.text, word.unfinished, into);
  if (!word.han)
    addSlips(index, nearWords(vocabulary, word.text, word.unfinished), into.weights.size > 0, into);
  const alternatives = into.list();
  return { text: word.text, idf: idfOf(index, alternatives), alternatives };
}

function phrasesOf(index: SearchIndex, query: string): number[][] {
  const phrases: number[][] = [];
  for (const [, inside = ''] of query.matchAll(PHRASE)) {
    const ids = typedWords(inside).map(({ text }) => idOf(index.vocabulary, text));
    if (ids.length > 1 && ids.every((id) => id !== undefined)) phrases.push(ids);
  }
  return phrases;
}

/**
 * `ignored`: words that say nothing here (the person's own name); they count only where nothing else was typed.
 * Longer queries are cut at 500 characters and 24 words: the box is no matcher.
 */
export function parseQuery(index: SearchIndex, query: string, ignored: ReadonlySet<string>): ParsedQuery {
  const cut = query.slice(0, MAX_QUERY_CHARS);
  const typed = typedWords(cut).slice(0, MAX_TERMS);
  const telling = typed.filter(({ text }) => !ignored.has(text));
  const terms = telling.map((_, i) => termOf(index, telling, i));
  return { terms, phrases: phrasesOf(index, cut) };
}
