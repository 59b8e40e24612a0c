/**
 * Where the reader is, in a page that opens in its middle: it is read from the top, since who speaks may be said long
 * before, but the names and topics in view need not wait for that.
 */
import { readBlocks, startOfBlock, textWalker } from '../../lib/page/blocks.ts';
import { Contexts } from '../../lib/page/context.ts';
import type { LiveBlock } from '../../lib/page/live-block.ts';
import type { BlockOfInterest } from './page-check.ts';

/** UTF-16 units before and after the place: two screens of small print. */
const AROUND_UNITS = 6_000;
/** In parts of the window's height; the first of them at which there is text. */
const POINTS = [1 / 2, 1 / 4, 3 / 4];

const hasBox = (node: Node): node is Element => (node as Partial<Element>).checkVisibility?.() === true;

/** The last of `blocks` that has a box. */
export function lastBox(blocks: readonly BlockOfInterest[]): Element | null {
  const last = blocks.findLast(({ live }) => hasBox(live.context.block));
  return (last?.live.context.block as Element | undefined) ?? null;
}

/** The nearest element around it that is laid out: to measure in what `content-visibility` skips has all of it laid out. */
function laidOut(element: Element | null): Element | null {
  let found = element;
  while (found && !found.checkVisibility({ contentVisibilityAuto: true })) found = found.parentElement;
  return found;
}

/** The reader’s window begins or ends below the last of `blocks`. */
export function isPast(blocks: readonly BlockOfInterest[]): boolean {
  const last = laidOut(lastBox(blocks));
  return last !== null && last.getBoundingClientRect().bottom < innerHeight;
}

interface CaretApi {
  caretPositionFromPoint?(x: number, y: number): { readonly offsetNode: Node } | null;
}

/** Text of the document in the middle of the window, or null where there is none. */
function textInView(): Text | null {
  for (const part of POINTS) {
    const caret = (document as CaretApi).caretPositionFromPoint?.(innerWidth / 2, innerHeight * part);
    if (caret?.offsetNode.nodeType === Node.TEXT_NODE && caret.offsetNode.getRootNode() === document)
      return caret.offsetNode as Text;
  }
  return null;
}

/** The blocks around the reader’s place; null now and then. */
export function* blocksInView(): Generator<LiveBlock | null> {
  const place = textInView();
  if (place === null) return;
  const walker = textWalker(document.body ?? document.documentElement);
  walker.currentNode = place;
  let first = place;
  for (let units = 0; units < AROUND_UNITS; units += first.length) {
    const before = walker.previousNode();
    if (before === null) break;
    first = before as Text;
  }
  const contexts = new Contexts();
  walker.currentNode = startOfBlock(first, walker, contexts);
  let units = 0;
  for (const block of readBlocks(walker, contexts)) {
    yield block;
    units += block?.text.length ?? 0;
    if (units > 2 * AROUND_UNITS) return;
  }
}
