/** Passive forms: their subject hears, somebody else speaks. */
import type { LatinLexicon } from '../lexicon/types.ts';
import type { Node } from './nodes.ts';
import { isSkipped } from './noun-phrases.ts';

export const BE = new Set(['is', 'was', 'were', 'are', 'been', 'be', 'being', "wasn't", "isn't"]);
/** After a form of "be" these have the hearer as their subject. */
const HEARER = new Set([
  'asked',
  'told',
  'urged',
  'warned',
  'called',
  'ordered',
  'accused',
  'described',
  'quoted',
  'cited',
  'reported',
  'posted',
  'published',
  'released',
  'advised',
  'charged',
  'written',
  'criticized',
  'criticised',
  'dismissed',
  'dubbed',
  'labeled',
  'offered',
  'seen',
  'considered',
  'portrayed',
  'begun',
  'begged',
  'mocked',
  'assured',
  'known',
  'blamed',
  'praised',
  'attacked',
  'questioned',
  'challenged',
  'made',
  'given',
  'used',
  'put',
  'meant',
  'found',
  'signed',
  'issued',
]);

/** "was told", "had been asked": the subject hears, somebody else speaks. */
export function isPassive(nodes: readonly Node[], verb: number, lexicon: LatinLexicon): boolean {
  const word = nodes[verb]?.lower ?? '';
  if (!HEARER.has(word)) return false;
  for (let i = verb - 1; i >= Math.max(0, verb - 4); i--) {
    const node = nodes[i];
    if (node === undefined) return false;
    if (node.kind === 'word' && BE.has(node.lower)) return true;
    if (!isSkipped(node, lexicon)) return false;
  }
  return false;
}
