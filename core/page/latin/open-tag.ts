/** Tags with verbs that no list of verbs of saying has: `"...," Hinton groused to a friend`. */

import type { LatinLexicon } from '../lexicon/types.ts';
import { type Cue, cueOf } from './cue.ts';
import type { Node } from './nodes.ts';
import { subjectAt } from './noun-phrases.ts';

/** The quotation ends in a comma, or in a mark that stands for one before a tag. */
export const awaitsTag = (nodes: readonly Node[], quote: number): boolean =>
  /[,，!?…]/.test(nodes[quote]?.text ?? '') || nodes[quote + 1]?.text === ',';

/** "shot back", "chimed in". */
const PHRASAL = new Map([
  ['shot', 'back'],
  ['fired', 'back'],
  ['hit', 'back'],
  ['wrote', 'back'],
  ['chimed', 'in'],
  ['cut', 'in'],
  ['spoke', 'up'],
]);

/** Any verb in the past: after a quotation that awaits its tag, what people did there was to speak. */
const isOpenVerb = (nodes: readonly Node[], at: number): boolean => {
  const node = nodes[at];
  if (node?.kind !== 'word' || node.possessive || node.lower.length < 4) return false;
  return node.lower.endsWith('ed') || PHRASAL.get(node.lower) === nodes[at + 1]?.lower;
};

/** Nothing after the verb that it could have as its object. */
function endsTag(nodes: readonly Node[], at: number, lexicon: LatinLexicon): boolean {
  const next = nodes[at];
  if (next === undefined) return true;
  return (
    /^[.,;!?]$/.test(next.text) ||
    (next.kind === 'word' &&
      (lexicon.prepositions.has(next.lower) ||
        lexicon.conjunctions.has(next.lower) ||
        /ly$|^back$/.test(next.lower)))
  );
}

/** Nodes of an apposition at most. */
const APPOSITION = 14;

/** The node after the name at `at` and after what commas set off behind it ("Hinton, the founder, groused"). */
function afterApposition(nodes: readonly Node[], at: number): number {
  if (nodes[at + 1]?.text !== ',') return at + 1;
  const close = nodes.findIndex((node, i) => i > at + 1 && node.text === ',');
  const plain = nodes.slice(at + 2, close).every((node) => node.kind !== 'quote' && node.kind !== 'punct');
  return close > 0 && close <= at + APPOSITION && plain ? close + 1 : at + 1;
}

/** `"...," Hinton groused to a friend`, `"...," groused Hinton`: verbs that no list of verbs of saying has. */
export function openTag(
  nodes: readonly Node[],
  quote: number,
  at: number,
  lexicon: LatinLexicon,
): Cue | null {
  if (!awaitsTag(nodes, quote)) return null;
  const first = nodes[at];
  if (first?.kind === 'name' || first?.kind === 'pronoun') return openFinite(nodes, at, lexicon);
  const name = nodes[at + 1];
  const present = first?.kind === 'word' && /[^s]s$/.test(first.lower) && name?.entity?.human === true;
  if ((!isOpenVerb(nodes, at) && !present) || name?.kind !== 'name' || name.possessive) return null;
  return endsTag(nodes, at + 2, lexicon)
    ? cueOf(subjectAt(nodes, at + 1, lexicon), 'verb-after', at, at + 2)
    : null;
}

function openFinite(nodes: readonly Node[], at: number, lexicon: LatinLexicon): Cue | null {
  let verb = afterApposition(nodes, at);
  while (nodes[verb]?.lower.endsWith('ly')) verb++;
  const phrasal = PHRASAL.has(nodes[verb]?.lower ?? '') ? 2 : 1;
  const tag = isOpenVerb(nodes, verb) && endsTag(nodes, verb + phrasal, lexicon);
  return tag ? cueOf(subjectAt(nodes, at, lexicon), 'verb-after', at, verb + 1) : null;
}
