/** The second look, where the first finds that text may name the person: block by block, as the engine reads it. */
import { detect } from '../../core/page/names/detector.ts';
import { blocksAround } from '../../lib/page/blocks.ts';
import { Contexts } from '../../lib/page/context.ts';
import { nextSuspect } from '../../lib/page/first-look.ts';
import { inSlices } from '../../lib/page/slices.ts';
import type { Terms } from '../../lib/page/terms.ts';
import type { Piece } from '../../lib/page/text-pieces.ts';

/** Whether a reader could see a name in `pieces`. Ends early, with false, where `stopped`. */
export async function namesPerson(
  pieces: Iterator<Piece>,
  terms: Terms,
  signal: AbortSignal,
  stopped: () => boolean,
): Promise<boolean> {
  let found = false;
  while (!found) {
    const suspect = await nextSuspect(pieces, terms.factors, signal);
    if (suspect === null || stopped()) return false;
    await inSlices(blocksAround(suspect.first, new Contexts(), suspect.last), signal, (block) => {
      found = block !== null && detect(terms.detector(), block.text).some(terms.wakes);
      return !found && !stopped();
    });
  }
  return !stopped();
}
