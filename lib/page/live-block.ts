/** A block of text as it stands in the page, and the ways from it: to ranges, and to what the engine reads. */
import type { Block, BlockKind } from '../../core/page/types.ts';
import type { Span } from '../../core/text/types.ts';
import type { BlockContext } from './context.ts';

/** A block as it stands in the page. `nodes[i]` begins at `starts[i]` of `text` (UTF-16 offsets). */
export interface LiveBlock {
  readonly text: string;
  readonly nodes: readonly Text[];
  readonly starts: readonly number[];
  readonly context: BlockContext;
  /** Where the text of an element inside the block begins and ends; null where it has none. */
  spanOf(element: Element): Span | null;
}

/** Stands for `<br>` in `text`: of width one, a blank to every reader, and not to be found in HTML source. */
export const LINE = '\v';
/** The last node that begins at or before `offset` (for an end: strictly before). */
function nodeAt(block: LiveBlock, offset: number, isEnd: boolean): number {
  let low = 0;
  let high = block.starts.length - 1;
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    const start = block.starts[mid] ?? 0;
    if (isEnd ? start < offset : start <= offset) low = mid;
    else high = mid - 1;
  }
  return low;
}

/** Null where the page has changed under the block since it was read. */
export function toRange(block: LiveBlock, start: number, end: number): StaticRange | null {
  const at = (offset: number, isEnd: boolean) => {
    const index = nodeAt(block, offset, isEnd);
    const node = block.nodes[index];
    const start = block.starts[index] ?? 0;
    return node?.isConnected && block.text.startsWith(node.data, start)
      ? { node, local: offset - start }
      : null;
  };
  const from = at(start, false);
  const to = at(end, true);
  if (from === null || to === null) return null;
  return new StaticRange({
    startContainer: from.node,
    startOffset: from.local,
    endContainer: to.node,
    endOffset: to.local,
  });
}

/** Where a DOM position stands in the block's text, or -1. */
export function toOffset(block: LiveBlock, node: Node, offset: number): number {
  const index = block.nodes.indexOf(node as Text);
  return index < 0 ? -1 : (block.starts[index] ?? 0) + offset;
}

/** Of the elements in the block, those that mark up a quotation or a speaker; the engine asks for no emphasis. */
const INLINE_TAGS = new Map<string, 'q' | 'cite' | 'strong'>([
  ['q', 'q'],
  ['cite', 'cite'],
  ['strong', 'strong'],
  ['b', 'strong'],
]);

const INLINE_SELECTOR = [...INLINE_TAGS.keys()].join();

function* inlineSpans(block: LiveBlock): Generator<NonNullable<Block['inline']>[number]> {
  const { block: element } = block.context;
  if (!('querySelectorAll' in element)) return;
  for (const inner of (element as Element).querySelectorAll(INLINE_SELECTOR)) {
    const tag = INLINE_TAGS.get(inner.localName);
    const span = block.spanOf(inner);
    if (tag !== undefined && span !== null) yield { tag, ...span };
  }
}

const KEEPS_LINES: ReadonlySet<BlockKind> = new Set(['preformatted', 'post']);

/** What the engine gets: same length and offsets; a line feed only where the reader sees a new line. */
export function toBlock(live: LiveBlock, groupOf: (container: Node) => number): Block {
  const { kind, level, group, author } = live.context;
  const lines = KEEPS_LINES.has(kind) ? live.text : live.text.replace(/[\n\r\t\f]/g, ' ');
  const inline = [...inlineSpans(live)];
  return {
    text: lines.replaceAll(LINE, '\n'),
    kind,
    ...(level > 0 ? { level } : {}),
    ...(group ? { group: groupOf(group) } : {}),
    ...(inline.length > 0 ? { inline } : {}),
    ...(author ? { author } : {}),
  };
}
