/** Where the record itself leaves words out ("..."), nobody knows what a passage across the gap should read. */
import { sentenceEnd, sentenceStart } from './edges.ts';
import type { Passage } from './passage.ts';
import type { JudgedPlace } from './place.ts';

/** A changed or added word stands in a sentence beside a gap of the record that the passage runs across unmarked. */
export function differsBesideGap({ text, reach, blocks }: JudgedPlace, passage: Passage): boolean {
  if (passage.tokens.some(({ gapBefore }) => gapBefore)) return false;
  for (let gap = reach.from + 1; gap < reach.to; gap += 1) {
    if (!text.words.tokens[gap]?.gapBefore) continue;
    const [from, to] = [sentenceStart(text, gap - 1), sentenceEnd(text, gap)];
    const beside = blocks.some(({ block, weight }) => {
      const heavy = weight === 'changed' || weight === 'meaning';
      return heavy && block.recordTo >= from && block.recordFrom <= to;
    });
    if (beside) return true;
  }
  return false;
}
