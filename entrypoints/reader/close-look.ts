/** The second look, where the first finds that text may name the person: block by block, as the engine reads it. */
import { mayName } from '../../core/page/names/probe.ts';
import { blocksAround } from '../../lib/page/blocks.ts';
import { Contexts } from '../../lib/page/context.ts';
import { nextSuspect } from '../../lib/page/first-look.ts';
import type { Terms } from '../../lib/page/terms.ts';
import type { Piece } from '../../lib/page/text-pieces.ts';
import { gather } from './gather.ts';

/** Whether a reader could see a name in `pieces`. Ends early, with false, where `stopped`. */
export async function namesPerson(
  pieces: Iterator<Piece>,
  terms: Terms,
  signal: AbortSignal,
  stopped: () => boolean,
): Promise<boolean> {
  for (;;) {
    const suspect = await nextSuspect(pieces, terms.factors, signal);
    if (suspect === null || stopped()) return false;
    const blocks = await gather(blocksAround(suspect.first, new Contexts(), suspect.last), signal, stopped);
    const texts = blocks.map(({ text }) => text);
    const { factors } = terms;
    const found = await terms.find(factors === null ? texts : texts.filter((text) => mayName(factors, text)));
    if (stopped()) return false;
    if (found?.some((hits) => hits.some(terms.wakes))) return true;
  }
}
