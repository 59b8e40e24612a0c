/**
 * Draws by CSS Custom Highlights: ranges into the page, no node inserted. Registry names are fixed and say nothing of
 * what was found, since a page can read them; a new version of ours overwrites the old one's under the same names.
 */
import type { Finding } from '../../core/page/types.ts';
import { type LiveBlock, toRange } from '../../lib/page/live-block.ts';
import { highlightName, MARK_KINDS, type MarkKind } from '../../lib/page/mark-kinds.ts';

/** What a mark stands for; offsets into its block's text. */
export interface Mark {
  readonly kind: MarkKind;
  readonly block: LiveBlock;
  readonly start: number;
  readonly end: number;
  readonly topic?: string;
  readonly finding?: Finding;
}

interface Drawn {
  readonly range: StaticRange;
  readonly name: string;
}

const CHANNEL = /[\d.]+/g;
const DARK_TEXT_BELOW = 0.45;

/** 0 (black) to 1 (white), of a computed colour in any of the forms that browsers serialize. */
function lightness(color: string): number {
  const channels = (color.replace(/^color\(\S+/, '').match(CHANNEL) ?? []).map(Number);
  const [first = 0, second = 0, third = 0] = channels;
  if (color.startsWith('ok')) return first;
  if (color.startsWith('l')) return first / 100;
  const luminance = 0.2126 * first + 0.7152 * second + 0.0722 * third;
  return color.startsWith('rgb') ? luminance / 255 : luminance;
}

/** Light text stands on a dark ground: also over pictures and gradients, where no background colour tells. */
export const standsOnDark = (element: Element): boolean =>
  lightness(getComputedStyle(element).color) > DARK_TEXT_BELOW;

export class Marks {
  private readonly drawn = new Map<Mark, Drawn>();
  private readonly highlights = new Map<string, Highlight>();
  private readonly byNode = new WeakMap<Node, Set<Mark>>();
  /** Asked once for the name and the quotation of one paragraph; anew when the page changes its colours. */
  private dark = new WeakMap<Element, boolean>();
  private shown = true;

  get visible(): boolean {
    return this.shown;
  }

  all(): Mark[] {
    return [...this.drawn.keys()];
  }

  isEmpty(): boolean {
    return this.drawn.size === 0;
  }

  /** The one that the reader has stepped to is drawn on a ground of its own. */
  setCurrent(mark: Mark | null): void {
    const range = mark && this.rangeOf(mark);
    for (const dark of [false, true]) this.highlights.get(highlightName('current', dark))?.clear();
    if (!range?.startContainer.parentElement) return;
    const name = highlightName('current', standsOnDark(range.startContainer.parentElement));
    this.highlight(name, 'current').add(range);
    this.show();
  }

  rangeOf(mark: Mark): StaticRange | undefined {
    return this.drawn.get(mark)?.range;
  }

  add(mark: Mark): void {
    const range = toRange(mark.block, mark.start, mark.end);
    const element = range?.startContainer.parentElement;
    if (!range || !element) return;
    const name = highlightName(mark.kind, this.isOnDark(element));
    this.drawn.set(mark, { range, name });
    for (const node of mark.block.nodes) {
      const marks = this.byNode.get(node);
      if (marks) marks.add(mark);
      else this.byNode.set(node, new Set([mark]));
    }
    this.highlight(name, mark.kind).add(range);
  }

  remove(mark: Mark): void {
    const drawn = this.drawn.get(mark);
    if (!drawn) return;
    this.drawn.delete(mark);
    this.highlights.get(drawn.name)?.delete(drawn.range);
    for (const node of mark.block.nodes) this.byNode.get(node)?.delete(mark);
  }

  at(node: Node): readonly Mark[] {
    return [...(this.byNode.get(node) ?? [])];
  }

  /** Registers what was filled since: Firefox repaints for every range added to a registered highlight. */
  show(): void {
    if (!this.shown) return;
    for (const [name, highlight] of this.highlights)
      if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
  }

  /** A newer version of ours may have drawn under the same names meanwhile: its marks stay. */
  hide(): void {
    for (const [name, highlight] of this.highlights)
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
  }

  toggle(): boolean {
    this.shown = !this.shown;
    if (this.shown) this.show();
    else this.hide();
    return this.shown;
  }

  end(): void {
    this.hide();
    this.clear();
  }

  clear(): void {
    for (const highlight of this.highlights.values()) highlight.clear();
    for (const mark of this.all()) this.remove(mark);
  }

  /** The page has changed its colours: every mark into the set that suits its ground now. */
  repaint(): void {
    this.dark = new WeakMap();
    for (const mark of this.all()) {
      this.remove(mark);
      this.add(mark);
    }
    this.show();
  }

  private isOnDark(element: Element): boolean {
    const known = this.dark.get(element) ?? standsOnDark(element);
    this.dark.set(element, known);
    return known;
  }

  private highlight(name: string, kind: MarkKind): Highlight {
    let highlight = this.highlights.get(name);
    if (!highlight) {
      highlight = new Highlight();
      highlight.priority = MARK_KINDS.indexOf(kind);
      this.highlights.set(name, highlight);
    }
    return highlight;
  }
}

/** For sorting in page order. */
export function follows(a: Mark, b: Mark): number {
  if (a.block === b.block) return a.start - b.start;
  const sameElement = a.block.context.block === b.block.context.block;
  const [first, second] = [a, b].map(({ block }) => (sameElement ? block.nodes[0] : block.context.block));
  if (!first || !second) return 0;
  return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
