/** Blocks of a page, and what the worker finds in them. */
import type { LiveBlock } from '../../lib/page/live-block.ts';
import { inSlices } from '../../lib/page/slices.ts';
import type { Terms } from '../../lib/page/terms.ts';
import type { BlockOfInterest } from './page-check.ts';

/** All of `blocks`, until `stopped`. */
export async function gather(
  blocks: Iterable<LiveBlock | null>,
  signal: AbortSignal,
  stopped: () => boolean,
): Promise<LiveBlock[]> {
  const all: LiveBlock[] = [];
  await inSlices(blocks, signal, (block) => {
    if (block !== null) all.push(block);
    return !stopped();
  });
  return all;
}

/** Null where the worker cannot say. */
export async function withHits(
  blocks: readonly LiveBlock[],
  terms: Terms,
): Promise<BlockOfInterest[] | null> {
  const found = await terms.find(blocks.map(({ text }) => text));
  return found?.map((hits, index) => ({ live: blocks[index] as LiveBlock, hits })) ?? null;
}
