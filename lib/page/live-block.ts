/** A block of text as it stands in the page, and the ways from it: to ranges, and to what the engine reads. */
import type { Block, BlockKind } from '../../core/page/types.ts';
import type { BlockContext } from './context.ts';

/** A block as it stands in the page. `nodes[i]` begins at `starts[i]` of `text` (UTF-16 offsets). */
export interface LiveBlock {
  readonly text: string;
  readonly nodes: readonly Text[];
  readonly starts: readonly number[];
  readonly context: BlockContext;
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

/** Of the elements in the block, those that mark up a quotation or a speaker. */
const INLINE_TAGS = new Map<string, 'q' | 'cite' | 'strong' | 'em'>([
  ['q', 'q'],
  ['cite', 'cite'],
  ['strong', 'strong'],
  ['b', 'strong'],
  ['em', 'em'],
  ['i', 'em'],
]);

const INLINE_SELECTOR = [...INLINE_TAGS.keys()].join();

function inlineSpans(block: LiveBlock): NonNullable<Block['inline']> {
  const { block: element } = block.context;
  if (!('querySelector' in element) || (element as Element).querySelector(INLINE_SELECTOR) === null)
    return [];
  const spans: { tag: 'q' | 'cite' | 'strong' | 'em'; start: number; end: number; element: Node }[] = [];
  for (const [index, node] of block.nodes.entries()) {
    const start = block.starts[index] ?? 0;
    for (
      let element: Node | null = node.parentNode;
      element !== null && element !== block.context.block;
      element = element.parentNode
    ) {
      const tag = INLINE_TAGS.get(element.nodeName.toLowerCase());
      if (tag === undefined) continue;
      const open = spans.find((span) => span.element === element);
      if (open) open.end = start + node.length;
      else spans.push({ tag, start, end: start + node.length, element });
    }
  }
  return spans.map(({ tag, start, end }) => ({ tag, start, end }));
}

const KEEPS_LINES: ReadonlySet<BlockKind> = new Set(['preformatted', 'post']);

/** What the engine gets: same length and offsets; a line feed only where the reader sees a new line. */
export function toBlock(live: LiveBlock, groupOf: (container: Node) => number): Block {
  const { kind, level, group, author } = live.context;
  const lines = KEEPS_LINES.has(kind) ? live.text : live.text.replace(/[\n\r\t\f]/g, ' ');
  const inline = inlineSpans(live);
  return {
    text: lines.replaceAll(LINE, '\n'),
    kind,
    ...(level > 0 ? { level } : {}),
    ...(group ? { group: groupOf(group) } : {}),
    ...(inline.length > 0 ? { inline } : {}),
    ...(author ? { author } : {}),
  };
}
