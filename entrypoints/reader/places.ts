/** Where the marks of the page's quotations are, and the way from one to the next. */
import type { Mark } from './marks.ts';
import type { Reader } from './page-reader.ts';
import { rectsOf } from './pointer.ts';

export class Places {
  /** The one that the reader has stepped to or opened last. */
  current: Mark | null = null;

  constructor(private readonly reader: Reader) {}

  /** Of the mark's words, line by line; none while it is too far away to be drawn. */
  rectsOf(mark: Mark): readonly DOMRectReadOnly[] {
    const range = this.reader.marks.rangeOf(mark);
    return range ? rectsOf(range) : [];
  }

  /** The current one, or the first in view, or the first of the page. */
  nearest(): Mark | undefined {
    return this.current ?? this.inView()[0] ?? this.findings()[0];
  }

  /**
   * Goes to the next quotation, or the one before; null where there is none. Past the last one that has been read, what
   * is left of a long page is read first. `index` from 1.
   */
  async step(by: 1 | -1): Promise<{ readonly index: number; readonly count: number } | null> {
    if (this.isAtEnd(by)) await this.reader.readRest();
    const findings = this.findings();
    const at = this.current ? findings.indexOf(this.current) : -1;
    const count = findings.length;
    const index = at < 0 ? this.nearestIndex(findings, by) : (at + by + count) % count;
    const mark = findings[index];
    if (!mark) return null;
    this.scrollTo(mark);
    return { index: index + 1, count };
  }

  scrollTo(mark: Mark): void {
    this.current = mark;
    this.reader.drawing.bring(mark);
    this.reader.marks.setCurrent(mark);
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.reader.marks.rangeOf(mark)?.startContainer.parentElement?.scrollIntoView({
      block: 'center',
      behavior: still ? 'instant' : 'smooth',
    });
  }

  private findings(): readonly Mark[] {
    return this.reader.drawing.findings();
  }

  private isAtEnd(by: 1 | -1): boolean {
    const findings = this.findings();
    const at = this.current ? findings.indexOf(this.current) : this.nearestIndex(findings, by);
    return findings.length === 0 || at === (by > 0 ? findings.length - 1 : 0);
  }

  /** Where its words are, or its block, while it is too far away to be drawn. */
  private topOf(mark: Mark): number {
    const [rect] = this.rectsOf(mark);
    return (rect ?? (mark.block.context.block as Element).getBoundingClientRect()).top;
  }

  private inView(): Mark[] {
    return this.findings().filter((mark) => {
      const first = this.rectsOf(mark)[0];
      return first !== undefined && first.top >= 0 && first.bottom <= innerHeight;
    });
  }

  /** Stepping starts from what the reader sees. */
  private nearestIndex(findings: readonly Mark[], by: 1 | -1): number {
    const below = findings.findIndex((mark) => this.topOf(mark) >= 0);
    if (below < 0) return by > 0 ? 0 : findings.length - 1;
    return by > 0 ? below : (below - 1 + findings.length) % findings.length;
  }
}
