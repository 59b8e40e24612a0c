/** Which marks are drawn when: those near the reader at once, far ones on coming near, hidden ones when unfolded. */
import type { LiveBlock } from '../../lib/page/live-block.ts';
import { inSlices } from '../../lib/page/slices.ts';
import { FarMarks } from './far-marks.ts';
import { follows, type Mark, Marks } from './marks.ts';

/** A worker that is awake has answered by then, and nobody has noticed. */
const SOON_MS = 150;

/** The page's own listeners unfold first. */
const UNFOLD_MS = 50;

export class Drawing {
  readonly marks = new Marks();
  /** Their words are not shown now (a folded section); tried again when something may have opened. */
  private unseen: Mark[] = [];
  private readonly far: FarMarks;
  /** In what the reader sees, while the page is still being read down to there. */
  private early: Mark[] = [];
  private showing = 0;
  private retrying = 0;

  constructor(private readonly signal: AbortSignal) {
    signal.addEventListener('abort', () => {
      clearTimeout(this.showing);
      clearTimeout(this.retrying);
    });
    this.far = new FarMarks(signal, (marks) => {
      for (const mark of marks) this.draw(mark);
      this.marks.show();
    });
  }

  /** In page order, drawn or not yet. */
  findings(): Mark[] {
    const drawn = this.marks.all().filter(({ finding }) => finding !== undefined);
    return [...drawn, ...this.far.findings()].sort(follows);
  }

  put(mark: Mark): void {
    if (!this.far.put(mark)) this.draw(mark);
  }

  /** Draws a mark in view that the reading will put once more when it comes there. */
  putEarly(mark: Mark): void {
    this.far.comeNear(mark.block.context.block);
    this.early.push(mark);
    this.draw(mark);
  }

  /** `blocks` have been read by now, and their marks put: those that were drawn early go. */
  dropEarly(blocks: Iterable<LiveBlock>): void {
    if (this.early.length === 0) return;
    const read = new Set<Node>();
    for (const { context } of blocks) read.add(context.block);
    const isRead = (mark: Mark) => read.has(mark.block.context.block);
    for (const mark of this.early.filter(isRead)) this.marks.remove(mark);
    this.unseen = this.unseen.filter((mark) => !(this.early.includes(mark) && isRead(mark)));
    this.early = this.early.filter((mark) => !isRead(mark));
  }

  /** Puts all of them, to be shown with the next `show`; false where `stopped` on the way. */
  async putAll(marks: Iterable<Mark>, stopped: () => boolean): Promise<boolean> {
    await inSlices(marks, this.signal, (mark) => {
      this.put(mark);
      return !stopped();
    });
    return !stopped();
  }

  show(): void {
    clearTimeout(this.showing);
    this.marks.show();
  }

  /** Unless something else is shown before, and they with it: every change of the marks has Chromium look at the whole page. */
  showSoon(): void {
    clearTimeout(this.showing);
    this.showing = window.setTimeout(() => this.marks.show(), SOON_MS);
  }

  /** Takes the names and topics, or the findings, away. */
  clear(findings: boolean): void {
    const isMeant = ({ finding }: Mark) => (finding !== undefined) === findings;
    for (const mark of this.marks.all()) if (isMeant(mark)) this.marks.remove(mark);
    if (!findings) this.early = [];
    this.far.restart(findings);
    this.unseen = this.unseen.filter((mark) => !isMeant(mark));
  }

  /** What waits in its block is drawn now: somebody is on the way there. */
  bring({ block }: Mark): void {
    this.drawWaiting(block);
    this.marks.show();
  }

  drawWaiting({ context }: LiveBlock): void {
    for (const mark of this.far.take(context.block)) this.draw(mark);
  }

  /** Something may have been unfolded. */
  retryUnseen(): void {
    this.retrying ||= window.setTimeout(() => this.retry(), UNFOLD_MS);
  }

  private retry(): void {
    this.retrying = 0;
    const waiting = this.unseen;
    this.unseen = [];
    for (const mark of waiting) this.draw(mark);
    // Registered again where the page has emptied the registry, as the handbooks' example of a search does.
    this.marks.show();
  }

  /** True where some waited in blocks that have left the page. */
  dropGone(): boolean {
    return this.far.dropGone();
  }

  private draw(mark: Mark): void {
    const element = mark.block.nodes[0]?.parentElement;
    if (element?.checkVisibility({ visibilityProperty: true })) this.marks.add(mark);
    else if (element?.isConnected) this.unseen.push(mark);
  }
}
