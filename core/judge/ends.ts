/** Where the passage begins and ends in the alignment. */
import { OP, type Step } from '../find/align.ts';
import type { RecordText } from '../find/texts.ts';
import { BREAK } from '../text/token.ts';

const agrees = ({ op }: Step): boolean => op === OP.same || op === OP.joinPage || op === OP.joinRecord;

/** A sentence or a quotation begins at word `i`; one past the last word counts. */
function beginsAt({ words: { tokens }, spots }: RecordText, i: number): boolean {
  return i <= 0 || tokens[i]?.lead === BREAK.sentence || spots.some(({ from }) => from === i);
}

function endsAt({ words: { tokens }, spots }: RecordText, i: number): boolean {
  return i >= tokens.length || tokens[i]?.lead === BREAK.sentence || spots.some(({ to }) => to === i);
}

/** Pairs with the record's words outside `from` up to `to` are no pairs: the page's word is added. */
function within(steps: readonly Step[], from: number, to: number, at: number): Step[] {
  return steps.flatMap((step) => {
    if (step.op === OP.added || (step.record >= from && step.record < to)) return [step];
    return step.op === OP.sub ? [{ ...step, op: OP.added, record: at }] : [];
  });
}

/**
 * A word before the first that agrees was set against the record's word there; where that belongs to another sentence
 * ("So |" against "... to answer. |") it is no change of it. The same after the last.
 */
export function settleEnds(steps: readonly Step[], text: RecordText): readonly Step[] {
  const first = steps.findIndex(agrees);
  const last = steps.findLastIndex(agrees);
  const [head, tail] = [steps[first], steps[last]];
  if (!head || !tail) return steps;
  let from = head.record;
  while (!beginsAt(text, from)) from -= 1;
  const size = tail.op === OP.joinRecord ? 2 : 1;
  let to = tail.record + size;
  while (!endsAt(text, to)) to += 1;
  return [
    ...within(steps.slice(0, first), from, Number.POSITIVE_INFINITY, head.record),
    ...steps.slice(first, last + 1),
    ...within(steps.slice(last + 1), 0, to, tail.record + size - 1),
  ];
}
