/**
 * A page read in pieces, from its top: who opens a book reads a chapter. What was read is kept only while it is little
 * enough to be checked as a whole.
 */
import { describeBlock } from '../../lib/page/block-kinds.ts';
import { readBlocks, textWalker } from '../../lib/page/blocks.ts';
import { Contexts } from '../../lib/page/context.ts';
import type { LiveBlock } from '../../lib/page/live-block.ts';
import { inSlices } from '../../lib/page/slices.ts';
import { Hits } from './hits.ts';
import { type BlockOfInterest, NEIGHBOURS, WHOLE_PAGE_UNITS } from './page-check.ts';

/** UTF-16 units. Most articles are shorter; with it marks come soon, and a page of any length costs the same at first. */
export const FIRST_UNITS = 50_000;

/** What a piece is checked with. */
export interface Surroundings {
  /** Number of the piece; 0 stands for everything read so far. */
  readonly part: number;
  /** Blocks that are checked already, and go along so that the speakers of the others are known. */
  readonly before: readonly BlockOfInterest[];
  readonly blocks: readonly BlockOfInterest[];
}

export class Reading {
  /** UTF-16 units read so far. */
  units = 0;
  ended = false;
  private parts = 0;
  private blocks: Iterator<LiveBlock | null>;
  /** `blocks` has given all. */
  private through = false;
  private inTrees = false;
  private walker: TreeWalker | null = null;
  private sofar: BlockOfInterest[] = [];
  private lead: BlockOfInterest | null = null;

  /** `findTrees`: the roots that are read after `body`; looked for when it has come to its end. */
  constructor(
    body: Node | null,
    private readonly findTrees: () => Promise<readonly Node[]>,
  ) {
    this.blocks = this.all(body === null ? [] : [body]);
  }

  private *all(roots: readonly Node[]): Generator<LiveBlock | null> {
    for (const root of roots) {
      this.walker = textWalker(root);
      yield* readBlocks(this.walker, new Contexts(describeBlock));
    }
  }

  /** The page has taken away the place where the reading stopped. */
  get lost(): boolean {
    return !this.ended && this.walker?.currentNode.isConnected === false;
  }

  /** How much is read at once: the more, the further the reader has come. */
  static step(units: number): number {
    return Math.min(Math.max(FIRST_UNITS, units), WHOLE_PAGE_UNITS);
  }

  /** Hands over the blocks of the next `units` (at least one block) in slices, until `stopped`. */
  async read(
    units: number,
    signal: AbortSignal,
    stopped: () => boolean,
    take: (block: LiveBlock) => void,
  ): Promise<void> {
    const end = this.units + units;
    for (;;) {
      await inSlices(this.upTo(end), signal, (block) => {
        if (block !== null) take(block);
        return !stopped();
      });
      if (!this.through || stopped()) return;
      if (this.inTrees) {
        this.ended = true;
        return;
      }
      this.blocks = this.all(await this.findTrees());
      this.inTrees = true;
      this.through = false;
    }
  }

  private *upTo(end: number): Generator<LiveBlock | null> {
    while (this.units < end) {
      const { done, value } = this.blocks.next();
      if (done) {
        this.through = true;
        return;
      }
      if (value !== null) this.units += value.text.length;
      yield value;
    }
  }

  /** Takes a piece that was read in, and says what goes to the worker with it. */
  add(piece: readonly BlockOfInterest[]): Surroundings {
    const tail = this.sofar.slice(-NEIGHBOURS);
    const before = this.lead === null || tail.includes(this.lead) ? tail : [this.lead, ...tail];
    const whole = this.parts++ === 0 || this.units <= WHOLE_PAGE_UNITS;
    const sofar = [...this.sofar, ...piece];
    this.sofar = this.units <= WHOLE_PAGE_UNITS ? sofar : piece.slice(-NEIGHBOURS);
    this.lead ??= piece.find(Hits.names) ?? null;
    return whole ? { part: 0, before: [], blocks: sofar } : { part: this.parts, before, blocks: piece };
  }
}
