/** A part of a passage that stands in one place of the record on evidence of its own. */
import { align, OP, type Step } from '../find/align.ts';
import { mayShareRun } from '../find/align-words.ts';
import type { RecordText } from '../find/texts.ts';
import { BREAK } from '../text/token.ts';
import type { Engine } from './engine.ts';
import type { Passage } from './passage.ts';
import { type Meeting, pageSpan, windowOf } from './window.ts';

/** Short common runs fake a joined quotation (11-16 % without this rule). */
export const LEAST_RUN = 5;
export const LEAST_WORDS = 6;
const LEAST_SHARE = 0.7;
const LEAST_BITS = 30;

/** A text of the record, and where in it a passage may stand. */
export interface Target extends Meeting {
  readonly text: RecordText;
}

export interface Segment {
  readonly text: RecordText;
  readonly votes: Meeting;
  /** Words of the passage. */
  readonly from: number;
  readonly to: number;
  readonly bits: number;
}

const agrees = ({ op }: Step): boolean => op === OP.same || op === OP.joinPage || op === OP.joinRecord;

/** Fewer of a sentence's words than this agree: it is another sentence, and comes from elsewhere. */
const LEAST_AGREEING = 0.6;
const LEAST_SENTENCE = 4;

function isForeign(steps: readonly Step[]): boolean {
  const words = steps.filter(({ op }) => op !== OP.leftOut);
  return words.length >= LEAST_SENTENCE && words.filter(agrees).length < LEAST_AGREEING * words.length;
}

/** Without what stands before or after a sentence's end in the passage and agrees by a few common words only. */
function withoutForeignEnds(steps: readonly Step[], { tokens }: Passage): readonly Step[] {
  const seams = steps.flatMap(({ op, page }, i) => {
    const token = op === OP.leftOut ? undefined : tokens[page];
    return i > 0 && token && (token.lead === BREAK.sentence || token.gapBefore) ? [i] : [];
  });
  const head = seams.findLast((seam) => isForeign(steps.slice(0, seam))) ?? 0;
  const tail = seams.find((seam) => seam > head && isForeign(steps.slice(seam))) ?? steps.length;
  const kept = steps.slice(head, tail);
  const [first, last] = [kept.findIndex(agrees), kept.findLastIndex(agrees)];
  return first < 0 ? [] : kept.slice(first, last + 1);
}

function strengthOf(
  engine: Engine,
  passage: Passage,
  steps: readonly Step[],
): { bits: number; own: number; longest: number } {
  let [bits, own, longest, run] = [0, 0, 0, 0];
  for (const step of steps) {
    if (step.op === OP.leftOut) {
      run = 0;
      continue;
    }
    const worth = engine.index.bitsOf(passage.hashes[step.page] ?? 0);
    own += worth;
    const equal = agrees(step);
    run = equal ? run + 1 : 0;
    if (equal) bits += worth;
    longest = Math.max(longest, run);
  }
  return { bits, own, longest };
}

/** A strong part of words `from` up to `to` that ends or starts in the middle of them, aligned by itself. */
export function segmentOf(
  engine: Engine,
  passage: Passage,
  target: Target,
  from: number,
  to: number,
): Segment | null {
  const window = windowOf(target.text, target, to - from);
  const page = { words: passage, ...pageSpan(target, window, from, to) };
  const record = { words: target.text, ...window };
  if (!mayShareRun(page, record, LEAST_RUN)) return null;
  const alignment = align(page, record, true);
  const steps = alignment ? withoutForeignEnds(alignment.steps, passage) : [];
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last) return null;
  const end = last.page + (last.op === OP.joinPage ? 2 : 1);
  const { bits, own, longest } = strengthOf(engine, passage, steps);
  if (longest < LEAST_RUN || end - first.page < LEAST_WORDS) return null;
  if (bits < LEAST_BITS || bits < LEAST_SHARE * own) return null;
  const recordTo = last.record + (last.op === OP.joinRecord ? 2 : 1);
  const votes = { from: first.record, to: recordTo, pageFrom: first.page, pageTo: end };
  return { text: target.text, votes, from: first.page, to: end, bits };
}
