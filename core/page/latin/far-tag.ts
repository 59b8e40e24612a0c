/** A tag that stands off from its quotation: `the plan is "a moral duty" of the party, Hinton said.` */
import type { LatinLexicon } from '../lexicon/types.ts';
import { type Cue, cueOf, isVerb, subjectAfter } from './cue.ts';
import type { Node } from './nodes.ts';
import { isPassive } from './passive.ts';
import { findSubject } from './subjects.ts';
import { leadsTag } from './tags.ts';

/** Nodes between the quotation and its tag at most. */
const REACH = 45;
/** Nodes of the tag's subject at most. */
const SUBJECT_LENGTH = 16;

/** The clause between turns to something else: "..., but the trial, Altman said". */
const TURNS = /^(?:but|while|although|though|whereas|because|yet)$/;

const ends = (node: Node | undefined, lexicon: LatinLexicon): boolean =>
  node === undefined ||
  /^[.,;!?)]$/.test(node.text) ||
  node.kind === 'quote' ||
  lexicon.prepositions.has(node.lower) ||
  lexicon.notNames.has(node.lower);

/** "Hinton, the founder, said" from `at` up to a comma, the end of the sentence or a place or time. */
function namedTag(nodes: readonly Node[], at: number, lexicon: LatinLexicon): Cue | null {
  for (let v = at + 1; v < Math.min(nodes.length, at + SUBJECT_LENGTH); v++) {
    const node = nodes[v];
    if (node === undefined || node.kind === 'quote' || /^[.;:!?]$/.test(node.text)) return null;
    if (!isVerb(nodes, v, lexicon.say, lexicon) || isPassive(nodes, v, lexicon)) continue;
    const subject = findSubject(nodes, v, lexicon);
    const brought = subject?.kind !== 'noun' || /^(?:an?|one|another)$/.test(nodes[at]?.lower ?? '');
    if (subject === null || !brought || !leadsTag(nodes, at, subject, lexicon)) return null;
    return ends(nodes[v + 1], lexicon) ? cueOf(subject, 'verb-after', at, v + 1) : null;
  }
  return null;
}

/** After these stands who is spoken to. */
const HAS_HEARER = /^(?:told|tells?|asked|asks?|reminded|assured|warned)$/;

/** "said Hinton, the founder". */
function invertedTag(nodes: readonly Node[], at: number, lexicon: LatinLexicon): Cue | null {
  const node = nodes[at];
  if (node === undefined || !node.verb || !lexicon.say.has(node.lower) || HAS_HEARER.test(node.lower))
    return null;
  const subject = subjectAfter(nodes, at, lexicon);
  const human = subject?.kind === 'pronoun' || (subject?.kind === 'entity' && subject.entity.human);
  return human ? cueOf(subject, 'verb-after', at, at + 1) : null;
}

/** The first tag behind the quotation in its sentence, set off by a comma. */
export function farTag(nodes: readonly Node[], quote: number, lexicon: LatinLexicon): Cue | null {
  for (let i = quote + 1; i < Math.min(nodes.length, quote + REACH); i++) {
    const node = nodes[i];
    if (node === undefined || node.kind === 'quote' || /^[;:]$/.test(node.text) || TURNS.test(node.lower))
      return null;
    if (node.text !== ',') continue;
    const found = invertedTag(nodes, i + 1, lexicon) ?? namedTag(nodes, i + 1, lexicon);
    if (found !== null) return found;
  }
  return null;
}
