/** A quick look before the full comparison. */
import type { Candidate } from './candidates.ts';

/** Two neighbouring words in common, or one rare pair, are no proof; without them there is nothing to compare. */
const LEAST_BITS = 16;
/**
 * Bits of agreeing shingles per word, for passages long enough to speak of a rate. Measured on the bundled record: the
 * passages that the judge finds (4,300 altered quotations, up to 0.30 edits per word) have 5.7 or more; of other
 * people's passages 99 % have under 3.9, half under 1.8. A long passage may be his in part, hence the cap: so many bits
 * are a run of six to eight words.
 */
const LEAST_RATE = 4;
const RATE_FROM = 12;
const RATE_TO = 20;

/**
 * Whether a passage of `words` words, fillers not counted, may stand anywhere in the record; false means that comparing
 * word by word would find nothing, true is no verdict. `candidates`: best first.
 */
export function mayStandInRecord(candidates: readonly Candidate[], words: number): boolean {
  const rate = words < RATE_FROM ? 0 : LEAST_RATE * Math.min(words, RATE_TO);
  const least = Math.max(Math.min(LEAST_BITS, words * 2), rate);
  return (candidates[0]?.votes ?? 0) >= least;
}
