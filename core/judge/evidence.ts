/** How much an alignment proves: bits of the words that agree, and how near the passage is. Finding only: no verdict. */

import type { FindIndex } from '../find/open.ts';
import type { RecordText } from '../find/texts.ts';
import type { JudgedBlock } from './compare.ts';
import type { Passage } from './passage.ts';

export interface Evidence {
  readonly bits: number;
  /** Edits per word of the passage. */
  readonly distance: number;
  /** Longest run of equal words. */
  readonly longestRun: number;
  readonly edits: number;
}

/** A word beside another that agrees is worth more than one alone (measured: algorithms, M). */
const ADJACENT = 0.85;
const ISOLATED = 0.55;
const HAN_EDIT = 0.6;

export function evidenceOf(
  index: FindIndex,
  blocks: readonly JudgedBlock[],
  text: RecordText,
  passage: Passage,
  words: number,
): Evidence {
  let bits = 0;
  let longestRun = 0;
  let run = 0;
  let edits = 0;
  for (const { block, edits: cost } of blocks) {
    if (block.kind === 'differs') {
      if (cost > 0) run = 0;
      edits += passage.tokens[block.pageFrom]?.kind === 'han' ? cost * HAN_EDIT : cost;
      continue;
    }
    for (let i = block.recordFrom; i < block.recordTo; i += 1) {
      bits += index.bitsOf(text.hashes[i] ?? 0) * (run > 0 ? ADJACENT : ISOLATED);
      run += 1;
    }
    longestRun = Math.max(longestRun, run);
  }
  return { bits, distance: edits / Math.max(1, words), longestRun, edits };
}

/** `firm`: compared word for word; `near`: shown as close, without a verdict. */
export type Standing = 'firm' | 'near' | 'none';

const FIRM = 0.3;
const NEAR = 0.5;
const FIRM_SHORT = 0.15;
const LONG = 10;
const SHORT = 8;
/** Bits for a record of 200,000 words; each doubling of it asks for two more. */
const LEAST_BITS = 30;
const REFERENCE_WORDS = 2e5;

const sizeBits = (words: number): number => 2 * Math.max(0, Math.log2(words / REFERENCE_WORDS));

export function standingOf(
  { bits, distance, edits, longestRun }: Evidence,
  weight: number,
  recordWords: number,
): Standing {
  const extra = sizeBits(recordWords);
  if (weight < SHORT) {
    const least = weight < 3 ? 16 : 18;
    if (edits === 0) return bits >= least + extra ? 'firm' : 'none';
    return weight >= 5 && edits <= 1 && bits >= LEAST_BITS + extra ? 'near' : 'none';
  }
  if (bits < LEAST_BITS + extra) return 'none';
  if (weight < LONG) {
    if (distance <= FIRM_SHORT) return 'firm';
    return distance <= FIRM && longestRun >= 4 ? 'near' : 'none';
  }
  if (distance <= FIRM && longestRun >= 3) return 'firm';
  return distance <= NEAR && longestRun >= 3 && bits >= LEAST_BITS + 8 + extra ? 'near' : 'none';
}
