/**
 * From text nodes to blocks: the text of one block element with its inline nodes joined, and the way back from an
 * offset in that text to a node. One plain `SHOW_TEXT` walk; a filter callback costs 14 times as much in Chromium.
 */
import { PARAGRAPH_BREAKS } from '../../core/page/blocks/html-elements.ts';
import type { Span } from '../../core/text/types.ts';
import { type BlockContext, type Contexts, SKIPPED } from './context.ts';
import { LINE, type LiveBlock } from './live-block.ts';

/** Walk results are handed over at least this often, so that the caller can look at the clock. */
const NODES_PER_STEP = 256;

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

/** Put together node by node. */
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

  spanOf(element: Element): Span | null {
    const first = this.nodes.findIndex((node) => element.contains(node));
    if (first < 0) return null;
    const last = this.nodes.findLastIndex((node) => element.contains(node));
    const end = (this.starts[last] ?? 0) + (this.nodes[last]?.length ?? 0);
    return { start: this.starts[first] ?? 0, end };
  }
}

function newRun(context: BlockContext, node: Text, data: string): Run {
  const run = new Run(context);
  run.push(node, data);
  return run;
}

/** Taken as a whole; its nodes are looked up where something is found in it, which is seldom. The page may have emptied it. */
class Whole implements LiveBlock {
  private run: Run | null = null;
  constructor(
    readonly context: BlockContext,
    private readonly element: Element,
    readonly text: string,
  ) {}

  get nodes(): readonly Text[] {
    return this.joined().nodes;
  }

  get starts(): readonly number[] {
    return this.joined().starts;
  }

  /** Without a node of it being looked at. */
  spanOf(element: Element): Span | null {
    const own = element.textContent;
    if (own === '') return null;
    const only = this.text.indexOf(own);
    if (only >= 0 && only === this.text.lastIndexOf(own)) return { start: only, end: only + own.length };
    const before = document.createRange();
    before.setStart(this.element, 0);
    before.setEnd(element, 0);
    const start = before.toString().length;
    return { start, end: start + own.length };
  }

  private joined(): Run {
    if (this.run !== null) return this.run;
    const walker = textWalker(this.element);
    const run = new Run(this.context);
    for (let node = asText(walker.nextNode()); node !== null; node = asText(walker.nextNode()))
      run.push(node, node.data);
    this.run = run;
    return run;
  }
}

/** Elements whose text is their block's, and attributes that may say otherwise. */
const PLAIN = 'a,b,i,em,strong,span,u,s,small,sub,sup,cite,q,mark,time,abbr,dfn,del,ins,font,bdi,bdo,img,wbr';
const NOT_PLAIN = `:not(${PLAIN}),[hidden],[contenteditable],[role],[class*=editor],[class*=CodeMirror]`;

/** The block as a whole, where nothing but plain inline elements stands in it. */
function wholeOf(context: BlockContext): Whole | null {
  const element = context.block as Element;
  if (element.nodeType !== Node.ELEMENT_NODE || element.querySelector(NOT_PLAIN) !== null) return null;
  return new Whole(context, element, element.textContent);
}

function lastIn(node: Node): Node {
  let last = node;
  while (last.lastChild !== null) last = last.lastChild;
  return last;
}

/** Puts text nodes, given in document order, together. */
class Joiner {
  private run: Run | Whole | null = null;
  private parent: Node | null = null;
  private context = SKIPPED;
  /** The last node of a block that was just taken as a whole: go on from there. */
  farthest: Node | null = null;

  constructor(private readonly contexts: Contexts) {}

  /** The block that ends before `node`, if one does. */
  take(node: Text): LiveBlock | null {
    this.farthest = null;
    if (node.parentNode !== this.parent) {
      this.parent = node.parentNode;
      this.context = this.contexts.of(this.parent);
    }
    return this.context === SKIPPED ? null : this.join(node, node.data);
  }

  /** The block begun last. */
  end(): LiveBlock | null {
    return this.run;
  }

  private join(node: Text, data: string): LiveBlock | null {
    const { run, context } = this;
    const goesOn = run !== null && run.context === context;
    const breaks = goesOn && this.contexts.breaksLines(context.block) ? breaksBefore(node, context.block) : 0;
    if ((!goesOn || breaks > 0) && isBlank(data)) return null;
    if (goesOn && run instanceof Run && breaks < PARAGRAPH_BREAKS) {
      if (breaks > 0) run.text += LINE;
      run.push(node, data);
      return null;
    }
    const whole = goesOn ? null : wholeOf(context);
    if (whole !== null) this.farthest = lastIn(context.block);
    this.run = whole ?? newRun(context, node, data);
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
    const { farthest } = joiner;
    if (farthest !== null) walker.currentNode = farthest;
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

/**
 * The blocks in `part` (up to and with `last`, if given), from the start of the block that it begins in to the end of
 * the one that it ends in.
 */
export function* blocksAround(part: Node, contexts: Contexts, last = part): Generator<LiveBlock | null> {
  if (!part.isConnected || !last.isConnected) return;
  // Whoever types into a long editor must not have all of it walked through with every key.
  if (part === last && contexts.of(part) === SKIPPED) return;
  const walker = textWalker(part.getRootNode());
  walker.currentNode = part;
  const isPast = (node: Node) =>
    !last.contains(node) && (last.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const first = asText(part) ?? asText(walker.nextNode());
  if (first === null || isPast(first)) return;
  walker.currentNode = startOfBlock(first, walker, contexts);
  yield* readBlocks(walker, contexts, isPast);
}
