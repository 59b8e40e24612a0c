/**
 * Blocks of an HTML file, as the content script reads a page: block elements, `<br>` as a line break, hidden parts,
 * scripts, styles, code and form fields left out. `text` is the blocks joined by blank lines.
 */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
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

const SKIPPED = new Set(
  'script style noscript template code pre kbd samp textarea input select option button svg math canvas iframe object head nav'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header ' +
    'hgroup hr html legend li main menu ol p section summary table tbody td tfoot th thead title tr ul'
  ).split(' '),
);
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
const POST_CLASS =
  /\b(?:twitter-tweet|twitter-video|bluesky-embed|mastodon-embed|instagram-media|reddit-embed|tweet|social-embed)\b/;

/** Elements that make a block of their own kind. */
const KINDS = new Map<string, BlockKind>([
  ['li', 'list-item'],
  ['td', 'table-cell'],
  ['th', 'table-cell'],
  ['figcaption', 'caption'],
  ['caption', 'caption'],
]);

const isElement = (node: Node): node is Element => 'tagName' in node;
const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

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
  private groups = 0;
  private depth = 0;

  walk(node: Node, place: Place): void {
    if (node.nodeName === '#text') {
      this.append((node as DefaultTreeAdapterTypes.TextNode).value);
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
      else if ('childNodes' in node && !SKIPPED.has(node.nodeName))
        waiting.push(...node.childNodes.toReversed());
    }
  }

  /** White space collapses as it does on screen. */
  private append(value: string): void {
    const words = value.replace(/[ \t\n\r\f]+/g, ' ');
    const last = this.buffer.at(-1);
    const goesOn = last !== undefined && last !== ' ' && last !== '\n';
    this.buffer += goesOn || !words.startsWith(' ') ? words : words.slice(1);
  }

  private element(element: Element, place: Place): void {
    const tag = element.tagName;
    if (SKIPPED.has(tag) || isHidden(element)) return;
    if (tag === 'br') {
      this.buffer = `${this.buffer.trimEnd()}\n`;
      return;
    }
    if (BLOCKS.has(tag)) {
      this.flush(place);
      const inner = this.placeOf(element, place);
      for (const child of element.childNodes) this.walk(child, inner);
      this.flush(inner);
      return;
    }
    const inline = INLINE.get(tag);
    const start = this.buffer.length;
    for (const child of element.childNodes) this.walk(child, place);
    if (inline !== undefined && this.buffer.length > start)
      this.runs.push({ tag: inline, start, end: this.buffer.length });
  }

  private placeOf(element: Element, outer: Place): Place {
    const tag = element.tagName;
    if (/^h[1-6]$/.test(tag)) return { kind: 'heading', level: Number(tag[1]) };
    const isPost = POST_CLASS.test(attribute(element, 'class') ?? '');
    if (isPost || tag === 'blockquote')
      return {
        kind: isPost ? 'post' : 'blockquote',
        group: ++this.groups,
        author: attribute(element, 'data-author'),
      };
    if (outer.kind === 'blockquote' || outer.kind === 'post') return outer;
    if (tag === 'ul' || tag === 'ol' || tag === 'tr')
      return { kind: outer.kind, group: ++this.groups, level: (outer.level ?? 0) + 1 };
    const kind = KINDS.get(tag);
    if (kind !== undefined) return { kind, group: outer.group, level: outer.level };
    return outer.kind === 'heading' ? { ...outer, kind: 'paragraph', level: undefined } : outer;
  }

  flush(place: Place): void {
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
