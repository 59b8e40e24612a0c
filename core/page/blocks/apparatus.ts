/** What surrounds the prose of a press text and is none of its sentences. */
import { lettered } from '../../text/lettered.ts';
import { linkMarks } from '../../text/markup.ts';
import type { Node } from '../latin/nodes.ts';

/** "SALEM, Ore. (AP) — " */
const DATELINE = lettered(
  String.raw`^\s*\p{Lu}[\p{Lu}\s.'’-]{2,40}(?:,\s[\p{L}. ]{2,20})?\s*(?:\([^)]{1,30}\)\s*)?(?:[—–]|--?)\s`,
);
/** Most blocks begin with a small letter behind the first, and no dateline does. */
const MAY_OPEN = /^\s*[^\sa-z][^a-z]{2}/;
/** "[14]": a footnote's mark. */
const isNote = (nodes: readonly Node[], i: number): boolean =>
  nodes[i]?.text === '[' &&
  nodes[i + 2]?.text === ']' &&
  (nodes[i + 1]?.kind === 'number' || (nodes[i + 1]?.text.length ?? 9) < 3);

/** Without the dateline, footnote marks and what writes a link; its words stay. */
export function withoutApparatus(nodes: readonly Node[], text: string): readonly Node[] {
  const from = MAY_OPEN.test(text) ? (DATELINE.exec(text)?.[0].length ?? 0) : 0;
  return from === 0 && !text.includes('[') ? nodes : strip(nodes, text, from);
}

function strip(nodes: readonly Node[], text: string, from: number): readonly Node[] {
  const marks = linkMarks(text);
  const kept: Node[] = [];
  let next = 0;
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i];
    if (node === undefined) continue;
    for (let mark = marks[next]; mark !== undefined && mark.end <= node.start; mark = marks[next]) next++;
    const outside = node.end <= from || node.start >= (marks[next]?.start ?? text.length);
    if (outside && node.kind !== 'quote') continue;
    if (isNote(nodes, i)) i += 2;
    else kept.push(node);
  }
  return kept;
}
