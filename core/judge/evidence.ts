/** How much an alignment proves: bits of the words that agree, and how near the passage is. Finding only: no verdict. */

import { OP, type Step } from '../find/align.ts';
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
  /** Bits of the rarest word that agrees. */
  readonly rarest: number;
}

/** A word beside another that agrees is worth more than one alone (measured: algorithms, M). */
const ADJACENT = 0.85;
const ISOLATED = 0.55;
const HAN_EDIT = 0.6;

const costOf = ({ block, edits }: JudgedBlock, passage: Passage): number =>
  passage.tokens[block.pageFrom]?.kind === 'han' ? edits * HAN_EDIT : edits;

export const editsOf = (blocks: readonly JudgedBlock[], passage: Passage): number =>
  blocks.reduce((sum, one) => (one.block.kind === 'differs' ? sum + costOf(one, passage) : sum), 0);

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
  let rarest = 0;
  for (const { block, edits: cost } of blocks) {
    if (block.kind === 'differs') {
      if (cost > 0) run = 0;
      continue;
    }
    for (let i = block.recordFrom; i < block.recordTo; i += 1) {
      const worth = index.bitsOf(text.hashes[i] ?? 0);
      rarest = Math.max(rarest, worth);
      bits += worth * (run > 0 ? ADJACENT : ISOLATED);
      run += 1;
    }
    longestRun = Math.max(longestRun, run);
  }
  const edits = editsOf(blocks, passage);
  return { bits, distance: edits / Math.max(1, words), longestRun, edits, rarest };
}

/** Fewer bits prove nothing: below every threshold that a place with a difference must pass, and that of `near`. */
const LEAST_TELLING = 18;

/**
 * Before anything is judged: the words that agree are worth too little whatever the rest says, and one of the passage's
 * words does not agree, so that it is no whole quotation either.
 */
export function provesNothing(
  index: FindIndex,
  steps: readonly Step[],
  text: RecordText,
  passage: Passage,
): boolean {
  let bits = 0;
  let differs = false;
  for (const { op, page, record } of steps) {
    const agrees = op === OP.same || op === OP.joinPage || op === OP.joinRecord;
    if (agrees) bits += ADJACENT * index.bitsOf(text.hashes[record] ?? 0);
    if (op === OP.joinRecord) bits += ADJACENT * index.bitsOf(text.hashes[record + 1] ?? 0);
    if (bits >= LEAST_TELLING) return false;
    if ((op === OP.sub || op === OP.added) && passage.categories[page] !== 'filler') differs = true;
  }
  return differs;
}

/** `firm`: compared word for word; `near`: shown as close, without a verdict. */
export type Standing = 'firm' | 'near' | 'none';

/**
 * Measured on two transcripts of one talk, 98.9 % lie within 0.40 edits per word, unrelated text of 15 or more words never
 * nearer than 0.58. Between, and for short passages, the passage is shown as close at most.
 */
const FIRM = 0.3;
const NEAR = 0.5;
const FIRM_SHORT = 0.15;
const NEAR_SHORT = 0.35;
const LONG = 12;
const MIDDLE = 10;
const SHORT = 8;
const SHORTEST = 5;
/**
 * Bits for a record of 200,000 words; each doubling of it asks for two more. Measured on 10,400 altered passages of 7 to 22
 * words (all that were found have more) and 30,000 sentences of other people's talk, which reach up to 60 at the
 * distances of a passage that is only near.
 */
const LEAST_BITS = 30;
const CHANGED_BITS = 38;
const MUCH_CHANGED_BITS = 48;
const NEAR_BITS = 36;
const NEAR_LONG_BITS = 50;
const EXACT_BITS = 18;
/** A few common words that also stand in the record ("What are you doing?") accuse nobody of a cut. */
const FRAGMENT_CUT_BITS = 33;
const FRAGMENT = 6;
/** A word that makes up less than one in 1,500 of the record's. */
const RARE = 10.5;
const LEAST_RUN = 3;
const REFERENCE_WORDS = 2e5;

const sizeBits = (words: number): number => 2 * Math.max(0, Math.log2(words / REFERENCE_WORDS));

/** Under eight words only the exact words count; one edit more is shown as close where the rest is telling. */
function shortStanding({ bits, edits, rarest }: Evidence, weight: number, isCut: boolean): Standing {
  if (edits === 0 && bits < EXACT_BITS) return 'none';
  if (edits === 0) return isCut && weight < FRAGMENT && bits < FRAGMENT_CUT_BITS ? 'near' : 'firm';
  return weight >= SHORTEST && edits <= 1 && bits >= LEAST_BITS && rarest >= RARE ? 'near' : 'none';
}

function middleStanding({ bits, distance, edits, rarest, longestRun }: Evidence, weight: number): Standing {
  if (edits === 0) return 'firm';
  if (rarest < RARE) return 'none';
  const enough = bits >= (edits > 1 ? MUCH_CHANGED_BITS : CHANGED_BITS) && longestRun >= LEAST_RUN;
  if (enough && distance <= (weight < MIDDLE ? FIRM_SHORT : FIRM)) return 'firm';
  return distance <= NEAR_SHORT && longestRun > LEAST_RUN && bits >= NEAR_BITS ? 'near' : 'none';
}

/** `weight`: words of the passage without its fillers. `isCut`: all are right, but words beside them are lost. */
export function standingOf(
  evidence: Evidence,
  weight: number,
  recordWords: number,
  isCut: boolean,
): Standing {
  const bits = evidence.bits - sizeBits(recordWords);
  const { distance, longestRun, edits } = evidence;
  if (weight < SHORT) return shortStanding({ ...evidence, bits }, weight, isCut);
  if (bits < LEAST_BITS) return 'none';
  if (weight < LONG) return middleStanding({ ...evidence, bits }, weight);
  if (longestRun < LEAST_RUN) return 'none';
  if (distance <= FIRM && bits >= (edits > 1 ? MUCH_CHANGED_BITS : LEAST_BITS)) return 'firm';
  return distance <= NEAR && bits >= NEAR_LONG_BITS && longestRun > LEAST_RUN ? 'near' : 'none';
}
