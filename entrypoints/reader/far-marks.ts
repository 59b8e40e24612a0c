/**
 * Marks far from what the reader sees wait: Chromium checks every range anew whenever one comes or goes, about 15 µs
 * each, in one task. Once near, a mark stays.
 */
import type { Mark } from './marks.ts';

/** Fewer marks than this wait for nothing. */
const AT_ONCE = 200;
/** In heights of the window. Marks in a box that scrolls come when the box shows them. */
const NEAR = '200%';

export class FarMarks {
  private left = AT_ONCE;
  private readonly waiting = new Map<Node, Mark[]>();
  /** Blocks that the reader has come near to: their marks do not go away and come back. */
  private readonly near = new WeakSet<Node>();
  private readonly watch: IntersectionObserver;

  /** `draw`: the reader has come near to these. */
  constructor(signal: AbortSignal, draw: (marks: readonly Mark[]) => void) {
    this.watch = new IntersectionObserver(
      (entries) => {
        const near = entries.filter(({ isIntersecting }) => isIntersecting);
        const marks = near.flatMap(({ target }) => this.take(target));
        if (marks.length > 0) draw(marks);
      },
      { rootMargin: NEAR },
    );
    signal.addEventListener('abort', () => {
      this.watch.disconnect();
      this.waiting.clear();
    });
  }

  /** Marks of names and topics (or of findings) are about to be put anew, in page order. */
  restart(findings: boolean): void {
    if (!findings) this.left = AT_ONCE;
    for (const [block, marks] of this.waiting) {
      const kept = marks.filter(({ finding }) => (finding !== undefined) !== findings);
      this.waiting.set(block, kept);
      if (kept.length === 0) this.forget(block);
    }
  }

  /** False: it is to be drawn at once. A block without a box is never seen to come near. */
  put(mark: Mark): boolean {
    const { block } = mark.block.context;
    const marks = this.waiting.get(block);
    if (marks) marks.push(mark);
    else if (this.left-- > 0 || this.near.has(block) || !(block as Partial<Element>).checkVisibility?.())
      return false;
    else {
      this.waiting.set(block, [mark]);
      this.watch.observe(block as Element);
    }
    return true;
  }

  /** The reader is at these blocks: their marks are not to wait. */
  comeNear(block: Node): void {
    this.near.add(block);
  }

  /** The marks that wait in `block`, which wait no longer. */
  take(block: Node): readonly Mark[] {
    const marks = this.waiting.get(block);
    if (marks === undefined) return [];
    this.near.add(block);
    this.forget(block);
    return marks;
  }

  *findings(): Generator<Mark> {
    for (const marks of this.waiting.values())
      for (const mark of marks) if (mark.finding !== undefined) yield mark;
  }

  /** True where some waited in blocks that have left the page. */
  dropGone(): boolean {
    let dropped = false;
    for (const block of this.waiting.keys()) {
      if (block.isConnected) continue;
      this.take(block);
      dropped = true;
    }
    return dropped;
  }

  private forget(block: Node): void {
    this.waiting.delete(block);
    this.watch.unobserve(block as Element);
  }
}
