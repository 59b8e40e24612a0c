/** The best candidates, ranked: own score over all texts of a quotation, blended with Fuse.js on its best text. */
import Fuse from 'fuse.js/basic';
import type { SearchIndex } from './build.ts';
import { FIELD_WEIGHT, type Lookup, type Scratch, scoreText, type TextScore } from './score.ts';
import { foldForFuse } from './words.ts';

export interface Candidate {
  readonly owner: number;
  /** Text that answers the query best. */
  readonly text: number;
  /** Before Fuse: 0 to 1. */
  readonly own: number;
  readonly score: number;
}

/** Quotations looked at closely, and of those how many Fuse sees: 48, 32 and 24 took longer and ranked no better. */
/** In a small record the first score misses less. */
export const closeLook = (index: SearchIndex): number => (index.items.length < 5000 ? 128 : 256);
const FUSE_LOOK = 16;
/** Fuse only reorders what is near the best. */
const FUSE_FLOOR = 0.6;
const ORDER_SHARE = 0.25;
const DENSITY_SHARE = 0.06;
const SALIENCE_SHARE = 0.06;
const FUSE_SHARE = 0.3;
/** A fragment is found, but after a whole quotation that holds the same words. */
const FRAGMENT = 0.85;
/** Fuse cuts patterns at 32 characters and averages; beyond two pieces it only costs. */
const FUSE_CHARS = 64;

function share(lookup: Lookup, weights: readonly number[]): number {
  let held = 0;
  lookup.terms.forEach((term, t) => {
    held += term.idf * (weights[t] ?? 0);
  });
  return lookup.totalIdf > 0 ? held / lookup.totalIdf : 0;
}

/** Own score of one quotation: coverage over all its texts, order and density in the best one. */
export function lookClosely(index: SearchIndex, scratch: Scratch, lookup: Lookup, owner: number): Candidate {
  const together = lookup.terms.map(() => 0);
  let text = index.textsOf[owner]?.[0] ?? 0;
  let best = -1;
  let bestScore: TextScore | null = null;
  for (const t of index.textsOf[owner] ?? []) {
    const field = index.texts[t]?.field ?? 'exact';
    const found = scoreText(index, scratch, lookup, t);
    found.weights.forEach((weight, i) => {
      together[i] = Math.max(together[i] ?? 0, weight * FIELD_WEIGHT[field]);
    });
    const worth =
      FIELD_WEIGHT[field] * share(lookup, found.weights) * (1 - ORDER_SHARE + ORDER_SHARE * found.order);
    if (field === 'about' || worth <= best) continue;
    [text, best, bestScore] = [t, worth, found];
  }
  const item = index.items[owner];
  const words =
    share(lookup, together) * (1 - ORDER_SHARE) + ORDER_SHARE * Math.max(0, best) * (bestScore?.order ?? 0);
  const extra = DENSITY_SHARE * (bestScore?.density ?? 0) + (SALIENCE_SHARE * (item?.salience ?? 1)) / 5;
  const whole = words * (1 - DENSITY_SHARE - SALIENCE_SHARE) + extra;
  const own = item?.fragment ? whole * FRAGMENT : whole;
  return { owner, text, own, score: own / (1 + FUSE_SHARE) };
}

const better = (a: Candidate, b: Candidate): number => b.score - a.score || a.owner - b.owner;

/** Best first. Fuse never replaces the own score (alone it lowers MRR), it adds to it. */
export function rank(index: SearchIndex, candidates: readonly Candidate[], query: string): Candidate[] {
  const sorted = [...candidates].sort(better);
  const floor = (sorted[0]?.score ?? 0) * FUSE_FLOOR;
  const close = sorted.slice(0, FUSE_LOOK).filter(({ score }) => score >= floor);
  const fuse = new Fuse(
    close.map(({ text }) => foldForFuse(index.texts[text]?.text ?? '')),
    { ignoreLocation: true, ignoreFieldNorm: true, includeScore: true, shouldSort: false, threshold: 0.6 },
  );
  const gains = new Map<number, number>();
  for (const { refIndex, score } of fuse.search(foldForFuse(query.trim()).slice(0, FUSE_CHARS))) {
    gains.set(refIndex, 1 - (score ?? 1));
  }
  const blended = close.map((candidate, i) => {
    const fragment = index.items[candidate.owner]?.fragment ? FRAGMENT : 1;
    const gain = FUSE_SHARE * (gains.get(i) ?? 0) * fragment;
    return { ...candidate, score: (candidate.own + gain) / (1 + FUSE_SHARE) };
  });
  return [...blended.sort(better), ...sorted.slice(close.length)];
}
