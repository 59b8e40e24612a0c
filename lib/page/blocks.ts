/**
 * From text nodes to blocks: the text of one block element with its inline nodes joined, and the way back from an
 * offset in that text to a node. One plain `SHOW_TEXT` walk; a filter callback costs 14 times as much in Chromium.
 */
import type { Block, BlockKind } from '../../core/page/types.ts';
import { type BlockContext, type Contexts, SKIPPED } from './context.ts';

/** A block as it stands in the page. `nodes[i]` begins at `starts[i]` of `text` (UTF-16 offsets). */
export interface LiveBlock {
  readonly text: string;
  readonly nodes: readonly Text[];
  readonly starts: readonly number[];
  readonly context: BlockContext;
}

/** Stands for `<br>` in `text`: of width one, a blank to every reader, and not to be found in HTML source. */
const LINE = '\v';
/** Walk results are handed over at least this often, so that the caller can look at the clock. */
const NODES_PER_STEP = 256;
/** `<br><br>` is how old pages write paragraphs. */
const PARAGRAPH_BREAKS = 2;

const isBlank = (text: string): boolean => !/\S/.test(text);

const asText = (node: Node | null): Text | null =>
  node !== null && (node.nodeType === 3 || node.nodeType === 4) ? (node as Text) : null;

export function textWalker(root: Node): TreeWalker {
  return document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
}

/** How many `<br>` stand right before `node` inside its block, blanks between them not counted. */
function breaksBefore(node: Node, block: Node): number {
  let at: Node = node;
  while (at.previousSibling === null) {
    const parent = at.parentNode;
    if (parent === null || parent === block) return 0;
    at = parent;
  }
  let breaks = 0;
  for (let prev: Node | null = at.previousSibling; prev !== null; prev = prev.previousSibling) {
    const text = asText(prev);
    if (text === null ? prev.nodeName.toLowerCase() === 'br' : isBlank(text.data))
      breaks += text === null ? 1 : 0;
    else break;
  }
  return breaks;
}

class Run implements LiveBlock {
  text = '';
  readonly nodes: Text[] = [];
  readonly starts: number[] = [];
  constructor(readonly context: BlockContext) {}

  push(node: Text, data: string): void {
    this.nodes.push(node);
    this.starts.push(this.text.length);
    this.text += data;
  }
}

/** Puts text nodes, given in document order, together. */
class Joiner {
  private run: Run | null = null;
  private parent: Node | null = null;
  private context = SKIPPED;

  constructor(private readonly contexts: Contexts) {}

  /** The block that ends before `node`, if one does. */
  take(node: Text): Run | null {
    if (node.parentNode !== this.parent) {
      this.parent = node.parentNode;
      this.context = this.contexts.of(this.parent);
    }
    return this.context === SKIPPED ? null : this.join(node, node.data);
  }

  /** The block begun last. */
  end(): Run | null {
    return this.run;
  }

  private join(node: Text, data: string): Run | null {
    const { run, context } = this;
    const goesOn = run !== null && run.context === context;
    const breaks = goesOn && this.contexts.breaksLines(context.block) ? breaksBefore(node, context.block) : 0;
    if ((!goesOn || breaks > 0) && isBlank(data)) return null;
    if (goesOn && breaks < PARAGRAPH_BREAKS) {
      if (breaks > 0) run.text += LINE;
      run.push(node, data);
      return null;
    }
    this.run = new Run(context);
    this.run.push(node, data);
    return run;
  }
}

/**
 * Blocks from `walker.currentNode` on, in document order; null now and then between them. Ends before a block whose
 * first node `isPast`.
 */
export function* readBlocks(
  walker: TreeWalker,
  contexts: Contexts,
  isPast: (first: Text) => boolean = () => false,
): Generator<LiveBlock | null> {
  const joiner = new Joiner(contexts);
  let steps = 0;
  for (
    let node = asText(walker.currentNode) ?? asText(walker.nextNode());
    node !== null;
    node = asText(walker.nextNode())
  ) {
    const block = joiner.take(node);
    if (block !== null) {
      yield block;
      if (isPast(node)) return;
    } else if (++steps % NODES_PER_STEP === 0) yield null;
  }
  const last = joiner.end();
  if (last !== null) yield last;
}

/** The first node of the block that `node` belongs to. */
export function startOfBlock(node: Text, walker: TreeWalker, contexts: Contexts): Text {
  const context = contexts.of(node.parentNode);
  let first = node;
  walker.currentNode = node;
  for (let prev = asText(walker.previousNode()); prev !== null; prev = asText(walker.previousNode())) {
    const other = contexts.of(prev.parentNode);
    if (other === SKIPPED) continue;
    if (other !== context || breaksBefore(first, context.block) >= PARAGRAPH_BREAKS) break;
    first = prev;
  }
  return first;
}

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

function inlineSpans(block: LiveBlock): NonNullable<Block['inline']> {
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

/**
 * The blocks in `part` (up to and with `last`, if given), from the start of the block that it begins in to the end of
 * the one that it ends in.
 */
export function* blocksAround(part: Node, contexts: Contexts, last = part): Generator<LiveBlock | null> {
  if (!part.isConnected || !last.isConnected) return;
  const walker = textWalker(part.getRootNode());
  walker.currentNode = part;
  const isPast = (node: Node) =>
    !last.contains(node) && (last.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const first = asText(part) ?? asText(walker.nextNode());
  if (first === null || isPast(first)) return;
  walker.currentNode = startOfBlock(first, walker, contexts);
  yield* readBlocks(walker, contexts, isPast);
}
