/** Noun phrases: what may be the subject of a verb, and where its head stands. */

import type { LatinLexicon } from '../lexicon/types.ts';
import type { Entity } from '../names/entities.ts';
import type { Node } from './nodes.ts';
import { isDescription } from './role-nouns.ts';

export type Subject =
  | {
      readonly kind: 'entity';
      readonly entity: Entity;
      readonly at: number;
      readonly others: readonly Entity[];
    }
  | { readonly kind: 'pronoun'; readonly gender: 'm' | 'f' | 'n' | 'any' | 'author'; readonly at: number }
  | { readonly kind: 'noun'; readonly noun: string; readonly at: number };

/** Adverbs, auxiliaries and numbers between a subject and its verb. */
export const isSkipped = (node: Node, lexicon: LatinLexicon): boolean =>
  (node.kind === 'word' &&
    (lexicon.skip.has(node.lower) || (node.lower.length > 4 && node.lower.endsWith('ly')))) ||
  node.kind === 'number';

const isPlainName = (node: Node | undefined): boolean =>
  node?.kind === 'name' && node.entity !== null && !node.possessive;

const NAME_JOINTS = new Set(['and', '&', ',', 'et', 'und', 'y']);

/** "A, B and C": the names joined to the one at `at`, nearest first. */
function joinedNames(nodes: readonly Node[], at: number): Entity[] {
  const others: Entity[] = [];
  for (let i = at - 1; i > 0; i--) {
    const joint = nodes[i]?.lower ?? '';
    if (!NAME_JOINTS.has(joint)) break;
    const before = nodes[i - 1];
    if (isPlainName(before) && (others.length > 0 || joint !== ',')) {
      if (before?.entity != null) others.push(before.entity);
      i--;
    } else if (before?.text !== ',') break;
  }
  return others;
}

function entityAt(nodes: readonly Node[], at: number): Subject | null {
  const entity = nodes[at]?.entity ?? null;
  return entity === null ? null : { kind: 'entity', entity, at, others: joinedNames(nodes, at) };
}

/** The noun phrase whose head is the node at `at`. */
export function subjectAt(nodes: readonly Node[], at: number, lexicon: LatinLexicon): Subject | null {
  const node = nodes[at];
  if (node === undefined) return null;
  if (node.kind === 'pronoun')
    return { kind: 'pronoun', gender: lexicon.pronouns.get(node.lower) ?? 'n', at };
  if (node.kind === 'name' && !node.possessive) return entityAt(nodes, at);
  return node.kind === 'word' && !node.possessive ? { kind: 'noun', noun: node.lower, at } : null;
}

const HEAD_JOINTS = new Set('of for at from with in to de von für by'.split(' '));

const canHead = (node: Node | undefined, lexicon: LatinLexicon): boolean =>
  node !== undefined &&
  (node.kind === 'name' || node.kind === 'word') &&
  !lexicon.prepositions.has(node.lower) &&
  !isSkipped(node, lexicon) &&
  !lexicon.say.has(node.lower) &&
  !lexicon.conjunctions.has(node.lower);

/** Left end of the noun phrase that ends at `i`: its head stands before "of", "at", "from" ("a spokesman for Hinton"). */
export function headOf(nodes: readonly Node[], i: number, lexicon: LatinLexicon): number {
  // "University of Utrecht researcher Ada Lin": what stands before the noun only labels it.
  if (nodes[i]?.entity?.human === true && isDescription(nodes[i - 1]?.lower ?? '')) return i;
  let at = i;
  for (let k = i - 1; k >= Math.max(0, i - 6); k--) {
    const node = nodes[k];
    if (node === undefined || node.kind === 'punct' || node.kind === 'quote') break;
    if (HEAD_JOINTS.has(node.lower) && canHead(nodes[k - 1], lexicon)) at = k - 1;
    else if (lexicon.say.has(node.lower) || lexicon.conjunctions.has(node.lower)) break;
  }
  return at;
}
