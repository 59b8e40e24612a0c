/** A quotation without a cue in a sentence about one human only: a part of what is said of them in their words. */
import type { Credit } from '../credit.ts';
import type { Focus } from '../focus.ts';
import type { LatinLexicon } from '../lexicon/types.ts';
import type { Entity } from '../names/entities.ts';
import type { Node } from './nodes.ts';
import { isPassive } from './passive.ts';
import { isSomebody } from './role-nouns.ts';

/** Whom or what a sentence is about rather than by. */
const ABOUT =
  /^(?:about|against|to|with|toward|towards|on|over|off|behind|around|than|like|called|named|told|by)$/;

/** Many who may speak together. */
const MANY =
  /^(?:crowd|audience|public|press|board|court|government|lawmakers|staff|team|council|committee|media|headlines?|many|some|others|everyone|everybody|someone|somebody|people|fans|voters|protesters|signs?|banners?|posters?|plaque|citation|awards?|prize|medal|charges?|slogan|label|course|law|bill|contract|envelope)$/;

/** "Critics", "a reader": others who may speak here. */
function isOther(nodes: readonly Node[], i: number): boolean {
  const { kind, lower } = nodes[i] ?? { kind: 'punct', lower: '' };
  if (kind !== 'word') return false;
  if (MANY.test(lower) || (lower.endsWith('s') && isSomebody(lower.slice(0, -1)))) return true;
  return isSomebody(lower) && /^(?:an?|one|another|some|the)$/.test(nodes[i - 1]?.lower ?? '');
}

/** Whom a node means: a human by name, or by a pronoun; `unclear`: the page's author, or several. */
function meantBy(node: Node, focus: Focus, lexicon: LatinLexicon): Entity | null | 'unclear' {
  if (node.kind === 'name') return node.entity?.human === true ? node.entity : null;
  if (node.kind !== 'pronoun' || node.lower === 'it') return null;
  const gender = lexicon.pronouns.get(node.lower);
  return gender === 'm' || gender === 'f' ? focus.resolve(gender) : 'unclear';
}

/** "Was fired for '...'", "known as '...'": others' words for what they did or call so. */
const isOthersReason = (nodes: readonly Node[], i: number): boolean =>
  /^(?:for|as)$/.test(nodes[i + 1]?.lower ?? '') && /(?:ed|known|seen)$/.test(nodes[i]?.lower ?? '');

/** "Lindqvist keeps one on her desk, 'mostly to annoy visitors.'": an afterthought of the page's. */
const isAfterthought = (nodes: readonly Node[], quote: number): boolean =>
  nodes[quote - 1]?.text === ',' && /\p{Ll}/u.test(nodes[quote]?.lower ?? '');

/** The one human of a sentence that names or means them before `quote`; null where there are several, or others. */
export function soleHuman(
  nodes: readonly Node[],
  quote: number,
  focus: Focus,
  lexicon: LatinLexicon,
): Credit | null {
  if (isAfterthought(nodes, quote) || isOthersReason(nodes, quote - 2)) return null;
  if (nodes.some((node, i) => isOther(nodes, i) || (node.verb && isPassive(nodes, i, lexicon)))) return null;
  const humans = nodes.map((node) => meantBy(node, focus, lexicon));
  const at = humans.findIndex((one) => one !== null);
  const found = humans[at] ?? null;
  if (
    found === 'unclear' ||
    humans.includes('unclear') ||
    humans.some((one, i) => one !== null && one !== found && nodes[i]?.kind === 'name')
  )
    return null;
  const node = nodes[at];
  if (node === undefined || at > quote || ABOUT.test(nodes[at - 1]?.lower ?? '')) return null;
  // Two words with capitals and no given name that we know may be a thing.
  if (found === null || (!found.person && found.gender === null)) return null;
  return {
    entity: found,
    label: null,
    kind: 'continuation',
    start: node.start,
    end: node.end,
    cosigners: [],
  };
}
