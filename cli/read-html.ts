/**
 * Blocks of an HTML file, as the content script reads a page (lib/page): block elements, `<br>` as a line break, hidden
 * parts, scripts, styles, code, menus and form fields left out. `text` is the blocks joined by blank lines.
 */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import {
  BLOCK_ELEMENTS,
  ELEMENT_KINDS,
  HEADING_ELEMENT,
  isEdited,
  isProgram,
  PARAGRAPH_BREAKS,
  POST_CLASS,
  UNREAD,
} from '../core/page/blocks/html-elements.ts';
import type { FileBlock } from '../core/page/blocks/read-text.ts';
import type { Block, BlockKind } from '../core/page/types.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;
type InlineTag = 'q' | 'cite' | 'strong' | 'em';

export interface HtmlPage {
  /** The page's text; offsets of the blocks point into it. */
  readonly text: string;
  readonly blocks: readonly FileBlock[];
}

/** As browsers nest elements; a file can nest them until the stack is full. */
const MAX_DEPTH = 512;
const INLINE = new Map<string, InlineTag>([
  ['q', 'q'],
  ['cite', 'cite'],
  ['strong', 'strong'],
  ['b', 'strong'],
  ['em', 'em'],
  ['i', 'em'],
]);
const isElement = (node: Node): node is Element => 'tagName' in node;
const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

function isPost(element: Element): boolean {
  const mayBe = element.tagName === 'blockquote' || element.tagName === 'article';
  return mayBe && POST_CLASS.test(attribute(element, 'class') ?? '');
}

function isSkipped(element: Element): boolean {
  const tag = element.tagName;
  if (UNREAD.has(tag) || isEdited(attribute(element, 'contenteditable'), attribute(element, 'role')))
    return true;
  const first = tag === 'pre' ? element.childNodes.find(isElement)?.tagName : undefined;
  return (tag === 'pre' && isProgram(attribute(element, 'class') ?? '', first)) || isHidden(element);
}

function isHidden(element: Element): boolean {
  const style = attribute(element, 'style') ?? '';
  return (
    attribute(element, 'hidden') !== undefined ||
    attribute(element, 'aria-hidden') === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)
  );
}

interface Place {
  readonly kind: BlockKind;
  readonly level?: number | undefined;
  readonly group?: number | undefined;
  readonly author?: string | undefined;
}

class HtmlReader {
  readonly blocks: FileBlock[] = [];
  text = '';
  private buffer = '';
  private runs: { tag: InlineTag; start: number; end: number }[] = [];
  /** Inline elements around the place reached. */
  private opened: { tag: InlineTag; start: number }[] = [];
  private readonly groups = new Map<Node, number>();
  /** Line breaks right before. */
  private breaks = 0;
  private depth = 0;

  walk(node: Node, place: Place): void {
    if (node.nodeName === '#text') {
      this.append((node as DefaultTreeAdapterTypes.TextNode).value, place.kind === 'preformatted');
      return;
    }
    if (!('childNodes' in node)) return;
    if (this.depth >= MAX_DEPTH) {
      this.textBelow(node);
      return;
    }
    this.depth += 1;
    if (isElement(node)) this.element(node, place);
    else for (const child of node.childNodes) this.walk(child, place);
    this.depth -= 1;
  }

  /** The words alone, without a call for each level. */
  private textBelow(top: DefaultTreeAdapterTypes.ParentNode): void {
    const waiting: Node[] = [top];
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      if (node.nodeName === '#text') this.append((node as DefaultTreeAdapterTypes.TextNode).value);
      else if ('childNodes' in node && !UNREAD.has(node.nodeName))
        waiting.push(...node.childNodes.toReversed());
    }
  }

  /** White space collapses as it does on screen. */
  private append(value: string, isPreformatted = false): void {
    if (/\S/.test(value)) this.breaks = 0;
    if (isPreformatted) {
      this.buffer += value;
      return;
    }
    const words = value.replace(/[ \t\n\r\f]+/g, ' ');
    const last = this.buffer.at(-1);
    const goesOn = last !== undefined && last !== ' ' && last !== '\n';
    this.buffer += goesOn || !words.startsWith(' ') ? words : words.slice(1);
  }

  private element(element: Element, place: Place): void {
    const tag = element.tagName;
    if (isSkipped(element)) return;
    if (tag === 'br') {
      this.breakLine(place);
      return;
    }
    if (BLOCK_ELEMENTS.has(tag)) {
      this.flush(place);
      const inner = this.placeOf(element, place);
      for (const child of element.childNodes) this.walk(child, inner);
      this.flush(inner);
      return;
    }
    const inline = INLINE.get(tag);
    if (inline !== undefined) this.opened.push({ tag: inline, start: this.buffer.length });
    for (const child of element.childNodes) this.walk(child, place);
    if (inline !== undefined) this.closeRun(this.opened.pop());
  }

  private closeRun(run: { tag: InlineTag; start: number } | undefined): void {
    if (run !== undefined && this.buffer.length > run.start)
      this.runs.push({ ...run, end: this.buffer.length });
  }

  private placeOf(element: Element, outer: Place): Place {
    const tag = element.tagName;
    if (isPost(element))
      return { kind: 'post', group: this.groupOf(element), author: attribute(element, 'data-author') };
    const level = HEADING_ELEMENT.exec(tag)?.[1];
    if (level !== undefined) return { ...outer, kind: 'heading', level: Number(level) };
    const kind = ELEMENT_KINDS.get(tag);
    if (kind !== undefined && outer.kind !== 'post') return this.ofKind(element, kind, outer);
    return outer.kind === 'heading' ? { ...outer, kind: 'paragraph', level: undefined } : outer;
  }

  private ofKind(element: Element, kind: BlockKind, outer: Place): Place {
    const parent = element.parentNode;
    const listed = kind === 'list-item' || kind === 'table-cell' || parent?.nodeName === 'figure';
    const depth =
      kind === 'list-item' ? ((outer.kind === kind ? outer.level : undefined) ?? 0) + 1 : undefined;
    return { kind, level: depth, group: this.groupOf(listed && parent !== null ? parent : element) };
  }

  private groupOf(node: Node): number {
    const known = this.groups.get(node) ?? this.groups.size + 1;
    this.groups.set(node, known);
    return known;
  }

  /** Two breaks part paragraphs. */
  private breakLine(place: Place): void {
    this.breaks += 1;
    if (this.breaks >= PARAGRAPH_BREAKS) this.flush(place);
    else if (this.buffer !== '') this.buffer = `${this.buffer.trimEnd()}\n`;
  }

  flush(place: Place): void {
    for (const run of this.opened) this.closeRun(run);
    this.opened = this.opened.map(({ tag }) => ({ tag, start: 0 }));
    const lead = this.buffer.length - this.buffer.trimStart().length;
    const text = this.buffer.trim();
    const inline = this.runs
      .map(({ tag, start, end }) => ({
        tag,
        start: Math.max(0, start - lead),
        end: Math.min(text.length, end - lead),
      }))
      .filter((run) => run.end > run.start);
    this.buffer = '';
    this.runs = [];
    this.breaks = 0;
    if (text === '') return;
    if (this.text !== '') this.text += '\n\n';
    const block: Block = { text, ...place, ...(inline.length > 0 ? { inline } : {}) };
    this.blocks.push({ offset: this.text.length, block });
    this.text += text;
  }
}

/** Never throws: parse5 mends any input as browsers do. */
export function readHtml(html: string): HtmlPage {
  const reader = new HtmlReader();
  reader.walk(parse(html), { kind: 'paragraph' });
  reader.flush({ kind: 'paragraph' });
  return { text: reader.text, blocks: reader.blocks };
}
