/** Passive forms: their subject hears, somebody else speaks. */
import type { LatinLexicon } from '../lexicon/types.ts';
import type { Node } from './nodes.ts';
import { isSkipped } from './noun-phrases.ts';

export const BE = new Set(['is', 'was', 'were', 'are', 'been', 'be', 'being', "wasn't", "isn't"]);
/** Forms after "be" that still have the speaker as their subject ("is concerned"). */
const ACTIVE = new Set(['concerned', 'worried', 'opposed', 'agreed', 'tempted', 'said']);
const IRREGULAR = new Set('told written seen begun known made given put meant found'.split(' '));

/** After a form of "be" these have the hearer as their subject. */
const isHearers = (word: string): boolean =>
  IRREGULAR.has(word) || (word.endsWith('ed') && !ACTIVE.has(word));

/** "was told", "had been asked": the subject hears, somebody else speaks. */
export function isPassive(nodes: readonly Node[], verb: number, lexicon: LatinLexicon): boolean {
  const word = nodes[verb]?.lower ?? '';
  if (!isHearers(word)) return false;
  for (let i = verb - 1; i >= Math.max(0, verb - 4); i--) {
    const node = nodes[i];
    if (node === undefined) return false;
    if (node.kind === 'word' && BE.has(node.lower)) return true;
    if (!isSkipped(node, lexicon)) return false;
  }
  return false;
}
