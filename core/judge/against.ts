/** Words of a passage against one text: aligned, and every difference judged. */
import { align, OP, type Step } from '../find/align.ts';
import type { RecordText } from '../find/texts.ts';
import { remembered } from '../remembered.ts';
import { blocksOf } from './blocks.ts';
import { type JudgedBlock, judgeBlock } from './compare.ts';
import type { Reach } from './edges.ts';
import { settleEnds } from './ends.ts';
import type { Passage } from './passage.ts';
import type { Window } from './window.ts';

/** Steps of words `from` up to `to` that stand beside all that was aligned. */
const addedSteps = (from: number, to: number, record: number): Step[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => ({ op: OP.added, page: from + i, record }));

/** All words of `pages`, of which those in `span` are aligned with the window of `text`: the others can but be added. */
type Against = readonly [passage: Passage, pages: Window, text: RecordText, window: Window, span: Window];

function stepsAgainst(...[passage, pages, text, window, span]: Against): readonly Step[] | null {
  const alignment = align({ words: passage, ...span }, { words: text, ...window }, false);
  if (!alignment) return null;
  const { steps, recordStart, recordEnd } = alignment;
  if (span.from === pages.from && span.to === pages.to) return steps;
  const [head, tail] = [
    addedSteps(pages.from, span.from, recordStart),
    addedSteps(span.to, pages.to, recordEnd),
  ];
  return [...head, ...steps, ...tail];
}

type Worthless = (steps: readonly Step[]) => boolean;

function blocksAnew(against: Against, worthless?: Worthless): readonly JudgedBlock[] | null {
  const [passage, , text] = against;
  const aligned = stepsAgainst(...against);
  if (!aligned || worthless?.(aligned)) return null;
  const steps = settleEnds(aligned, passage, text);
  return blocksOf(steps, passage, text).map((block) => judgeBlock(block, passage, text));
}

const alignedOf = remembered((_: Passage) => new Map<string, readonly JudgedBlock[] | null>());

/**
 * Aligned blocks with indices into the whole passage and the whole text. Remembered: where one part ends and the next
 * begins is tried out before the parts are judged.
 */
export function blocksAgainst(against: Against, worthless?: Worthless): readonly JudgedBlock[] | null {
  if (worthless !== undefined) return blocksAnew(against, worthless);
  const [passage, pages, text, window, span] = against;
  const known = alignedOf(passage);
  const key = [text.id, pages.from, pages.to, window.from, window.to, span.from, span.to].join();
  let blocks = known.get(key);
  if (blocks === undefined) {
    blocks = blocksAnew(against);
    known.set(key, blocks);
  }
  return blocks;
}

const isOfBoth = ({ block }: JudgedBlock): boolean =>
  block.recordTo > block.recordFrom && block.pageTo > block.pageFrom;

export function reachOf(blocks: readonly JudgedBlock[]): Reach | null {
  const [first, last] = [blocks.find(isOfBoth), blocks.findLast(isOfBoth)];
  return first && last ? { from: first.block.recordFrom, to: last.block.recordTo } : null;
}
