/** Where the passage begins and ends in the alignment. */
import { OP, type Step } from '../find/align.ts';
import type { RecordText } from '../find/texts.ts';
import { BREAK } from '../text/token.ts';
import type { Passage } from './passage.ts';

const agrees = ({ op }: Step): boolean => op === OP.same || op === OP.joinPage || op === OP.joinRecord;

/** A sentence or a quotation begins at word `i`; one past the last word counts. */
function beginsAt({ words: { tokens }, spots }: RecordText, i: number): boolean {
  return i <= 0 || tokens[i]?.lead === BREAK.sentence || spots.some(({ from }) => from === i);
}

function endsAt({ words: { tokens }, spots }: RecordText, i: number): boolean {
  return i >= tokens.length || tokens[i]?.lead === BREAK.sentence || spots.some(({ to }) => to === i);
}

/** The page's word stands for none of the record. */
const asAdded = (step: Step, at: number): Step => ({ ...step, op: OP.added, record: at });

const opensLightly = (text: Passage | RecordText, i: number): boolean =>
  text.categories[i] === 'starter' || text.categories[i] === 'filler';

/**
 * Steps before the word that the passage really starts with. A pair with a word of the record before `from` is none; but
 * an opening word that the record has right there too stays what it is.
 */
function settleHead(steps: readonly Step[], from: number, head: number, text: RecordText): Step[] {
  const out: Step[] = [];
  let next = from;
  for (const step of steps.toReversed()) {
    const besides = step.record === next - 1 && agrees(step) && opensLightly(text, step.record);
    if (step.op === OP.added || step.record >= from || besides) out.push(step);
    else if (step.op !== OP.leftOut) out.push(asAdded(step, head));
    if (besides) next = step.record;
  }
  return out.reverse();
}

function settleTail(steps: readonly Step[], to: number, last: number): Step[] {
  return steps.flatMap((step) => {
    if (step.op === OP.added || step.record < to) return [step];
    return step.op === OP.sub ? [asAdded(step, last)] : [];
  });
}

/**
 * A word before the first that agrees was set against the record's word there; where that belongs to another sentence
 * ("So |" against "... to answer. |") it is no change of it. The same after the last, and for an opening "so" or "and"
 * that another sentence happens to have.
 */
export function settleEnds(steps: readonly Step[], passage: Passage, text: RecordText): readonly Step[] {
  const starts = steps.findIndex((step) => agrees(step) && !opensLightly(passage, step.page));
  const first = starts < 0 ? steps.findIndex(agrees) : starts;
  const last = steps.findLastIndex(agrees);
  const [head, tail] = [steps[first], steps[last]];
  if (!head || !tail) return steps;
  let from = head.record;
  while (!beginsAt(text, from)) from -= 1;
  const size = tail.op === OP.joinRecord ? 2 : 1;
  let to = tail.record + size;
  while (!endsAt(text, to)) to += 1;
  return [
    ...settleHead(steps.slice(0, first), from, head.record, text),
    ...steps.slice(first, last + 1),
    ...settleTail(steps.slice(last + 1), to, tail.record + size - 1),
  ];
}
