/** Does the page name the person? Answered without looking at a single node where it does not. */
import { mayName } from '../../core/page/names/probe.ts';
import { isBlock } from './context.ts';
import { inSlices } from './slices.ts';
import { type Piece, textPieces } from './text-pieces.ts';

/** The next of `pieces` that may name the person (`factors` null: any); null at the end, or when `signal` was aborted. */
export async function nextSuspect(
  pieces: Iterator<Piece>,
  factors: readonly string[] | null,
  signal: AbortSignal,
): Promise<Piece | null> {
  let suspect: Piece | null = null;
  // Not handed over as it is: leaving the loop early would end it.
  const rest = { [Symbol.iterator]: () => ({ next: () => pieces.next() }) };
  await inSlices(rest, signal, (piece) => {
    if (factors === null || mayName(factors, piece.text)) suspect = piece;
    return suspect === null;
  });
  return signal.aborted ? null : suspect;
}

/** The element that holds the whole line of text that `node` is part of. */
function lineOf(node: Node): Node {
  let at = node;
  while (!isBlock(at) && at.parentNode !== null) at = at.parentNode;
  return at;
}

/** The pieces of what stands in and around changed nodes. */
export function* changedPieces(nodes: Iterable<Node>): Generator<Piece> {
  const lines = new Set<Node>();
  for (const node of nodes) if (node.isConnected) lines.add(lineOf(node));
  for (const line of lines) yield* textPieces(line);
}
