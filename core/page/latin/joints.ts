/** What stands between two quotations of a sentence, and whether it leaves the second to the first one's speaker. */

import type { LatinLexicon } from '../lexicon/types.ts';
import { isVerb } from './cue.ts';
import type { Node } from './nodes.ts';

/** "..., the crowd erupted with chants of": others who speak in between. */
const MANY = /^(?:crowd|audience|supporters|protesters|fans|demonstrators)$/;

/** Only joints between two quotations: "and", "but", "that", a comma. */
export function connects(nodes: readonly Node[], from: number, to: number): boolean {
  if (to - from > 7) return false;
  for (let i = from; i < to; i++) {
    const node = nodes[i];
    if (node === undefined || node.kind === 'name' || node.kind === 'pronoun' || /^[.;!?]$/.test(node.text))
      return false;
    if (MANY.test(node.lower)) return false;
  }
  return true;
}

/** "said it was 'A' and that Hinton would 'B'": a clause of the same speech, with no verb of saying of its own. */
function goesOn(nodes: readonly Node[], from: number, to: number, lexicon: LatinLexicon): boolean {
  for (let i = from; i < to; i++) {
    const node = nodes[i];
    if (node === undefined || /^(?:while|although|though|whereas)$/.test(node.lower)) return false;
    if (isVerb(nodes, i, lexicon.say, lexicon) || isVerb(nodes, i, lexicon.hold, lexicon)) return false;
    const other = nodes[i + 1]?.kind === 'name' || nodes[i + 1]?.kind === 'pronoun';
    if (i <= from + 1 && /^(?:and|but)$/.test(node.lower) && other && /,/.test(nodes[from - 1]?.text ?? ''))
      return false;
  }
  return /\p{Ll}/u.test(nodes[to]?.lower ?? '');
}

/** Still under the verb before the earlier quotation: nobody else acts between, or all of it is what was said. */
export function governed(
  nodes: readonly Node[],
  from: number,
  to: number,
  led: boolean,
  lexicon: LatinLexicon,
): boolean {
  if (to - from >= 24) return false;
  const between = nodes.slice(from, to);
  if (between.some(({ text, lower }) => /^[.;!?]$/.test(text) || MANY.test(lower))) return false;
  const people = between.some((node) => node.kind === 'name' || node.kind === 'pronoun');
  return !people || (led && goesOn(nodes, from, to, lexicon));
}

/** A sentence that is nothing but quotations. */
export function isBare(nodes: readonly Node[]): boolean {
  // "'...' (The Globe)": where it was printed.
  const open = nodes.findIndex((node) => node.text === '(');
  const noted = open > 0 && /^[).]$/.test(nodes.at(-1)?.text ?? '');
  const words = noted ? nodes.slice(0, open) : nodes;
  return words.every((node) => node.kind === 'quote' || node.kind === 'punct');
}
