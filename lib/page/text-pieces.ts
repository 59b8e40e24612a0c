/**
 * The text of a tree in pieces, without asking for its text nodes: `textContent` of whole subtrees costs less than a
 * walk over their nodes, and makes no wrapper object for each. Big subtrees are taken apart, so that no piece is long
 * work.
 */
import { CARD_ELEMENT, OWN_ELEMENT } from './context.ts';

export interface Piece {
  /** With a little of the text before, since a word may run on over the border. */
  readonly text: string;
  /** Where it stands: these nodes and all between them. */
  readonly first: Node;
  readonly last: Node;
}

/** Elements in a subtree that is read at once: 1 ms, with text of a usual length. Each more would cost an object. */
const AT_ONCE = 4000;
/** UTF-16 units; searching many short texts costs more than one long one. */
const PIECE_UNITS = 50_000;
/** Longer than any string searched for. */
const OVERLAP_UNITS = 40;

/** Holds text that nobody reads. Others that do are read here and skipped by those who look closer (`context.ts`). */
const UNREAD = new Set(['script', 'style', 'svg', 'template', 'noscript', OWN_ELEMENT, CARD_ELEMENT]);

/** More than `limit` elements; documents and shadow roots count as big. */
export function isBig(node: Node, limit: number): boolean {
  if (node.nodeType !== Node.ELEMENT_NODE) return true;
  const element = node as Element;
  return element.firstElementChild !== null && element.getElementsByTagName('*')[limit] !== undefined;
}

/** Nodes that are not big, in document order; every text node of the tree is in one of them. */
function* parts(node: Node): Generator<Node> {
  const { nodeType } = node;
  if (nodeType === Node.TEXT_NODE || nodeType === Node.CDATA_SECTION_NODE) yield node;
  if (nodeType !== Node.ELEMENT_NODE && nodeType !== Node.DOCUMENT_FRAGMENT_NODE) return;
  if (UNREAD.has((node as Element).localName)) return;
  if (nodeType === Node.ELEMENT_NODE && !isBig(node, AT_ONCE)) yield node;
  else for (let child = node.firstChild; child !== null; child = child.nextSibling) yield* parts(child);
}

/** The text of `root` (an element or a shadow root). The page may change between two pieces. */
export function* textPieces(root: Node): Generator<Piece> {
  let text = '';
  let first: Node | null = null;
  let last = root;
  for (const part of parts(root)) {
    text += part.textContent;
    first ??= part;
    last = part;
    if (text.length < PIECE_UNITS) continue;
    yield { text, first, last };
    text = text.slice(-OVERLAP_UNITS);
    first = null;
  }
  if (first !== null) yield { text, first, last };
}
