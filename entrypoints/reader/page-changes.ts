/** Takes the changes of a page in block by block, without reading it again. */
import { blocksAround, textWalker } from '../../lib/page/blocks.ts';
import { Contexts } from '../../lib/page/context.ts';
import type { LiveBlock } from '../../lib/page/live-block.ts';
import { inSlices } from '../../lib/page/slices.ts';
import type { Terms } from '../../lib/page/terms.ts';
import type { Drawing } from './drawing.ts';
import { gather, withHits } from './gather.ts';
import type { Hits } from './hits.ts';
import type { BlockOfInterest } from './page-check.ts';

export class PageChanges {
  constructor(
    private readonly drawing: Drawing,
    private readonly hits: Hits,
    private readonly signal: AbortSignal,
  ) {}

  /** New or changed parts; true where a quotation may have changed with them, and the page must be read again. */
  async takeIn(parts: Iterable<Node>, terms: Terms, isOver: () => boolean): Promise<boolean> {
    const contexts = new Contexts();
    const changed = (function* (): Generator<LiveBlock | null> {
      for (const part of parts) yield* blocksAround(part, contexts);
    })();
    const blocks = await withHits(await gather(changed, this.signal, isOver), terms);
    if (isOver()) return false;
    let mustRead = blocks === null;
    await inSlices(blocks ?? [], this.signal, (block) => {
      if (this.takeBlock(block)) mustRead = true;
    });
    this.drawing.marks.show();
    return mustRead;
  }

  private takeBlock({ live: block, hits: found }: BlockOfInterest): boolean {
    const { drawing, hits } = this;
    drawing.drawWaiting(block);
    const old = new Set(block.nodes.flatMap((node) => drawing.marks.at(node)));
    for (const mark of old) if (mark.block.text === block.text && isSame(mark.block, block)) return false;
    for (const mark of old) drawing.marks.remove(mark);
    for (const mark of hits.marksIn(block, found)) drawing.put(mark);
    return true;
  }

  /** Words that left the page take their marks with them; true where there were some. */
  drop(nodes: Iterable<Node>): boolean {
    let dropped = this.drawing.dropGone();
    for (const node of nodes) dropped = this.dropIn(node) || dropped;
    return dropped;
  }

  private dropIn(node: Node): boolean {
    const { marks } = this.drawing;
    let dropped = false;
    const walker = textWalker(node);
    for (
      let text: Node | null = node.nodeType === 3 ? node : walker.nextNode();
      text;
      text = walker.nextNode()
    )
      for (const mark of marks.at(text)) {
        marks.remove(mark);
        dropped = true;
      }
    return dropped;
  }
}

const isSame = (a: LiveBlock, b: LiveBlock): boolean =>
  a.nodes.length === b.nodes.length && a.nodes.every((node, index) => node === b.nodes[index]);
