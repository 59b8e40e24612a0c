/** Scoring without Fuse: who holds the typed words at all (postings), then how well they stand together (streams). */
import type { SearchIndex } from './build.ts';
import type { Term } from './query.ts';
import type { TextField } from './texts.ts';

/** Own words first; a source's title or a topic's label finds quotations, but below any that hold the words. */
export const FIELD_WEIGHT: Readonly<Record<TextField, number>> = {
  exact: 1,
  wording: 0.96,
  translation: 0.94,
  about: 0.5,
};

/** Arrays as long as the record, made once and reused by every search. */
export interface Scratch {
  readonly score: Float32Array;
  readonly termScore: Float32Array;
  readonly termStamp: Int32Array;
  readonly queryStamp: Int32Array;
  readonly touched: Int32Array;
  /** Per vocabulary word: its first slot in the lookup of the current query, or 0. */
  readonly slotOf: Int32Array;
  readonly textWeight: Float32Array;
  /** Owner of each text that has just one; -1: see `owners`. */
  readonly soleOwner: Int32Array;
  clock: number;
}

export function openScratch(index: SearchIndex): Scratch {
  const n = index.items.length;
  return {
    score: new Float32Array(n),
    termScore: new Float32Array(n),
    termStamp: new Int32Array(n),
    queryStamp: new Int32Array(n),
    touched: new Int32Array(n),
    slotOf: new Int32Array(index.vocabulary.words.length),
    textWeight: Float32Array.from(index.texts, ({ field }) => FIELD_WEIGHT[field]),
    soleOwner: Int32Array.from(index.texts, ({ owners }) => (owners.length === 1 ? (owners[0] ?? -1) : -1)),
    clock: 0,
  };
}

interface Gathering {
  readonly query: number;
  /** False: only quotations that another term has found already. */
  admits: boolean;
  term: number;
  count: number;
}

/** Adds `gain` of the current term to an item: a term counts once, with its best text. */
function credit(scratch: Scratch, state: Gathering, owner: number, gain: number): void {
  const { score, termScore, termStamp, queryStamp } = scratch;
  if (queryStamp[owner] !== state.query) {
    if (!state.admits) return;
    queryStamp[owner] = state.query;
    score[owner] = 0;
    scratch.touched[state.count] = owner;
    state.count += 1;
  }
  const before = termStamp[owner] === state.term ? (termScore[owner] ?? 0) : 0;
  if (gain <= before) return;
  termStamp[owner] = state.term;
  termScore[owner] = gain;
  score[owner] = (score[owner] ?? 0) + gain - before;
}

/** Credits every quotation whose texts hold the word; `worth` is idf x weight. */
function creditHolders(
  index: SearchIndex,
  scratch: Scratch,
  state: Gathering,
  id: number,
  worth: number,
): void {
  const { postingStart, postings, texts } = index;
  for (let at = postingStart[id] ?? 0; at < (postingStart[id + 1] ?? 0); at += 1) {
    const text = postings[at] ?? 0;
    const gain = worth * (scratch.textWeight[text] ?? 0);
    const owner = scratch.soleOwner[text] ?? -1;
    if (owner >= 0) credit(scratch, state, owner, gain);
    else for (const one of texts[text]?.owners ?? []) credit(scratch, state, one, gain);
  }
}

/** A word that tells this little beside the most telling one, and stands in this share of the texts, finds nothing alone. */
const COMMON_IDF = 0.4;
const COMMON_SHARE = 0.05;

function isCommon(index: SearchIndex, term: Term, topIdf: number): boolean {
  if (term.idf >= topIdf * COMMON_IDF) return false;
  let held = 0;
  for (const { id } of term.alternatives)
    held += (index.postingStart[id + 1] ?? 0) - (index.postingStart[id] ?? 0);
  return held > index.texts.length * COMMON_SHARE;
}

/**
 * Sums idf x weight x field over the postings. Returns how many of `scratch.touched` are filled. Common words (`of`)
 * add to what the telling ones found: the idea of MaxScore (Turtle and Flood 1995), with a fixed cut.
 */
export function gather(index: SearchIndex, scratch: Scratch, terms: readonly Term[]): number {
  scratch.clock += 1;
  const state: Gathering = { query: scratch.clock, admits: true, term: 0, count: 0 };
  const topIdf = Math.max(0, ...terms.map(({ idf, alternatives }) => (alternatives.length > 0 ? idf : 0)));
  const common = terms.filter((term) => isCommon(index, term, topIdf));
  const telling = terms.filter((term) => !common.includes(term));
  for (const [admits, group] of [
    [true, telling],
    [false, common],
  ] as const) {
    state.admits = admits;
    for (const { idf, alternatives } of group) {
      scratch.clock += 1;
      state.term = scratch.clock;
      for (const { id, weight } of alternatives) creditHolders(index, scratch, state, id, idf * weight);
    }
  }
  return state.count;
}

/** The terms as a lookup from word id to (term, weight), through `scratch.slotOf`; `close` must be called. */
export interface Lookup {
  readonly terms: readonly Term[];
  readonly slotTerm: readonly number[];
  readonly slotWeight: readonly number[];
  readonly slotNext: readonly number[];
  readonly totalIdf: number;
  /** Reused by every text. */
  readonly run: Run;
  readonly close: () => void;
}

export function openLookup(scratch: Scratch, terms: readonly Term[]): Lookup {
  const slotTerm = [0];
  const slotWeight = [0];
  const slotNext = [0];
  terms.forEach((term, t) => {
    for (const { id, weight } of term.alternatives) {
      slotNext.push(scratch.slotOf[id] ?? 0);
      scratch.slotOf[id] = slotTerm.length;
      slotTerm.push(t);
      slotWeight.push(weight);
    }
  });
  const close = (): void => {
    for (const term of terms) for (const { id } of term.alternatives) scratch.slotOf[id] = 0;
  };
  const totalIdf = terms.reduce((sum, term) => sum + term.idf, 0);
  const run = { weights: terms.map(() => 0), pairs: terms.map(() => 0), last: terms.map(() => -1) };
  return { terms, slotTerm, slotWeight, slotNext, totalIdf, run, close };
}

/** How one text answers the terms, each figure 0 to 1. */
export interface TextScore {
  /** Best weight of each term in the text; holds until the next text is scored. */
  readonly weights: readonly number[];
  /** Share of the terms' information that stands side by side and in the typed order. */
  readonly order: number;
  /** Share of the text's words that answer a term. */
  readonly density: number;
}

const closeness = (gap: number): number => {
  if (gap === 1) return 1;
  if (gap === 2) return 0.8;
  return gap <= 4 ? 0.5 : 0.2;
};

interface Run {
  readonly weights: number[];
  readonly pairs: number[];
  readonly last: number[];
}

function meet(run: Run, term: number, weight: number, at: number): void {
  if (weight > (run.weights[term] ?? 0)) run.weights[term] = weight;
  const before = run.last[term - 1] ?? -1;
  const after = run.last[term + 1] ?? -1;
  if (before >= 0 && before < at) {
    run.pairs[term] = Math.max(run.pairs[term] ?? 0, closeness(at - before) * weight);
  }
  if (after >= 0 && after < at) {
    run.pairs[term + 1] = Math.max(run.pairs[term + 1] ?? 0, closeness(at - after) * 0.5 * weight);
  }
  run.last[term] = at;
}

function orderOf(run: Run, terms: readonly Term[]): number {
  let held = 0;
  let all = 0;
  for (let t = 1; t < terms.length; t += 1) {
    const worth = (terms[t]?.idf ?? 0) + (terms[t - 1]?.idf ?? 0);
    all += worth;
    held += worth * (run.pairs[t] ?? 0);
  }
  return all > 0 ? held / all : (run.weights[0] ?? 0);
}

export function scoreText(index: SearchIndex, scratch: Scratch, lookup: Lookup, text: number): TextScore {
  const { stream, streamStart } = index;
  const from = streamStart[text] ?? 0;
  const to = streamStart[text + 1] ?? 0;
  const { run } = lookup;
  run.weights.fill(0);
  run.pairs.fill(0);
  run.last.fill(-1);
  let matched = 0;
  for (let at = from; at < to; at += 1) {
    let slot = scratch.slotOf[stream[at] ?? 0] ?? 0;
    if (slot !== 0) matched += 1;
    for (; slot !== 0; slot = lookup.slotNext[slot] ?? 0) {
      meet(run, lookup.slotTerm[slot] ?? 0, lookup.slotWeight[slot] ?? 0, at - from);
    }
  }
  return {
    weights: run.weights,
    order: orderOf(run, lookup.terms),
    density: matched / Math.max(1, to - from),
  };
}

/** Whether the ids stand in the text one after the other. */
export function holdsPhrase(index: SearchIndex, text: number, phrase: readonly number[]): boolean {
  const { stream, streamStart } = index;
  const to = (streamStart[text + 1] ?? 0) - phrase.length;
  for (let at = streamStart[text] ?? 0; at <= to; at += 1) {
    if (phrase.every((id, i) => stream[at + i] === id)) return true;
  }
  return false;
}
