/** What surrounds the prose of a press text and is none of its sentences. */
import type { Node } from '../latin/nodes.ts';

/** "SALEM, Ore. (AP) — " */
const DATELINE =
  /^\s*\p{Lu}[\p{Lu}\s.'’-]{2,40}(?:,\s[\p{L}. ]{2,20})?\s*(?:\([^)]{1,30}\)\s*)?(?:[—–]|--?)\s/u;

/** Without the dateline and without footnote marks ("[14]"). */
export function withoutApparatus(nodes: readonly Node[], text: string): readonly Node[] {
  const from = DATELINE.exec(text)?.[0].length ?? 0;
  if (from === 0 && !text.includes('[')) return nodes;
  const kept: Node[] = [];
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i];
    if (node === undefined || (node.kind !== 'quote' && node.end <= from)) continue;
    const note =
      node.text === '[' &&
      nodes[i + 2]?.text === ']' &&
      (nodes[i + 1]?.kind === 'number' || (nodes[i + 1]?.text.length ?? 9) < 3);
    if (note) i += 2;
    else kept.push(node);
  }
  return kept;
}
