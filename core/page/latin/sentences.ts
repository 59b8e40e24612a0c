/** Sentences of a block, with quotations as single tokens, so that a full stop inside one ends nothing by itself. */
import type { Node } from './nodes.ts';

const TERMINAL = /^[.!?…]$/;
/** Longer runs without a full stop are no sentences: tables, lists, noise. Bounds every look-back inside a sentence. */
const MAX_NODES = 250;
const CLOSING = /^[)\]”’"»]$/;

/**
 * Splits nodes after a full stop, and after a quotation that ends in one when what follows begins a sentence of its own.
 * `endsQuoted(index)`: the quotation's words end in a full stop, question or exclamation mark.
 * `isTag(at)`: a tag ("Hinton said.") starts at this node and belongs to the quotation before it.
 */
export function splitSentences(
  nodes: readonly Node[],
  endsQuoted: (quote: number) => boolean,
  isTag: (at: number) => boolean,
): Node[][] {
  const sentences: Node[][] = [];
  let current: Node[] = [];
  for (const [i, node] of nodes.entries()) {
    current.push(node);
    if (current.length >= MAX_NODES || endsHere(nodes, i, endsQuoted, isTag)) {
      sentences.push(current);
      current = [];
    }
  }
  if (current.length > 0) sentences.push(current);
  return sentences;
}

const opens = (node: Node | undefined): boolean =>
  node === undefined ||
  node.kind === 'quote' ||
  node.kind === 'name' ||
  node.kind === 'number' ||
  /^[\p{Lu}“"«„¿¡[(—–•-]/u.test(node.text);

function endsHere(
  nodes: readonly Node[],
  i: number,
  endsQuoted: (quote: number) => boolean,
  isTag: (at: number) => boolean,
): boolean {
  const node = nodes[i];
  const next = nodes[i + 1];
  if (node === undefined || next === undefined) return false;
  if (node.kind === 'quote')
    return endsQuoted(node.quote) && opens(next) && !/^[—–(-]/.test(next.text) && !isTag(i + 1);
  if (node.kind !== 'punct') return false;
  if (TERMINAL.test(node.text)) return !CLOSING.test(next.text) && opens(next);
  return CLOSING.test(node.text) && TERMINAL.test(nodes[i - 1]?.text ?? '') && opens(next);
}
