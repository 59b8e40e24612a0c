/** A quick look before the full comparison. */
import { tokenize } from '../text/tokenize.ts';
import { findCandidates } from './candidates.ts';
import { hashWord } from './hash.ts';
import type { FindIndex } from './open.ts';

/** Two neighbouring words in common, or one rare pair, are no proof; without them there is nothing to compare. */
const LEAST_BITS = 16;

/**
 * Whether the passage may stand anywhere in the record: false means that `matchPassage` finds nothing. Tens of
 * microseconds; true is no verdict.
 */
export function mayStandInRecord(index: FindIndex, passage: string): boolean {
  const hashes = tokenize(passage).tokens.map((token) => hashWord(token.key));
  return (findCandidates(index, hashes, 1)[0]?.votes ?? 0) >= Math.min(LEAST_BITS, hashes.length * 2);
}
