/** Cues that a colon right before a quotation ends: names, labels, "Hinton's answer:", "a note from Hinton:". */

import type { LatinLexicon } from '../lexicon/types.ts';
import { type Cue, cueOf, subjectAfter } from './cue.ts';
import { mainSubject } from './main-subject.ts';
import type { Node } from './nodes.ts';
import { type Subject, subjectAt } from './noun-phrases.ts';
import { BE, isPassive } from './passive.ts';
import { ownerOf } from './possessives.ts';
import { isSomebody } from './role-nouns.ts';

const followsColon = (nodes: readonly Node[], quote: number): boolean => nodes[quote - 1]?.text === ':';

/** "Hinton's full statement, which ..., is:" */
function textOwner(
  nodes: readonly Node[],
  start: number,
  quote: number,
  lexicon: LatinLexicon,
): Subject | null {
  for (let i = start; i < quote; i++) {
    const noun = nodes[i];
    if (noun?.kind !== 'word' || !lexicon.speechNouns.has(noun.lower)) continue;
    const found = ownerOf(nodes, { kind: 'noun', noun: noun.lower, at: i }, lexicon);
    if (found?.kind !== 'noun') return found;
  }
  return null;
}

/** `Ada Lin, of the lab, on Friday: "..."`: a name, what it is and where, and no verb. */
function signedLead(nodes: readonly Node[], start: number, quote: number, lexicon: LatinLexicon): Cue | null {
  const name = nodes[start];
  if (name?.kind !== 'name' || name.possessive || name.entity?.human !== true) return null;
  const rest = nodes.slice(start + 1, quote - 1);
  if (
    rest[0]?.text !== ',' ||
    rest.some((node) => node.verb || node.kind === 'pronoun' || BE.has(node.lower))
  )
    return null;
  return cueOf(subjectAt(nodes, start, lexicon), 'verb-before', start, quote);
}

/** `His exact framing: "..."`, `Hinton's bottom line, again: "..."`: whatever the noun, unless it is a human. */
function ownedLead(nodes: readonly Node[], start: number, quote: number, lexicon: LatinLexicon): Cue | null {
  const at = nodes.findIndex(
    (node, i) => i >= start && node.kind !== 'punct' && !/^(?:and|but|so)$/.test(node.lower),
  );
  const owner = nodes[at];
  const end = nodes.findIndex((node, i) => i > at && (node.kind === 'punct' || BE.has(node.lower)));
  const noun = nodes[end - 1];
  if (owner === undefined || noun?.kind !== 'word' || end - at > 5 || isSomebody(noun.lower)) return null;
  if (nodes.slice(at + 1, quote).some((node) => node.kind === 'name' || node.kind === 'pronoun')) return null;
  const gender = lexicon.possessives.get(owner.lower);
  if (gender !== undefined)
    return { subject: { kind: 'pronoun', gender, at }, kind: 'possessive', from: at, to: end };
  return owner.possessive ? possessed(nodes, at, end) : null;
}

/** `Here is Hinton on the subject: "..."`, `Here's how Hinton's memo begins: "..."`. */
function shownLead(nodes: readonly Node[], start: number, quote: number): Cue | null {
  const here = nodes.findIndex(
    (node, i) => i >= start && i < start + 3 && /^(?:here|this)$/.test(node.lower),
  );
  if (here < 0 || !(nodes[here]?.possessive || /^(?:is|was)$/.test(nodes[here + 1]?.lower ?? '')))
    return null;
  const at = nodes.findIndex((node, i) => i > here && i < quote && node.kind === 'name');
  if (nodes.slice(here + 1, at).some((node) => node.kind !== 'word')) return null;
  return nodes[at]?.entity?.human === true ? possessed(nodes, at, at + 1) : null;
}

function possessed(nodes: readonly Node[], at: number, to: number): Cue | null {
  const entity = nodes[at]?.entity ?? null;
  return entity && { subject: { kind: 'entity', entity, at, others: [] }, kind: 'possessive', from: at, to };
}

/** "OpenAI cofounder Ada Lin:": what stands before the name only labels it. "Keller backs Ada Lin:" is a sentence. */
const isLabelled = (nodes: readonly Node[], start: number, name: number, lexicon: LatinLexicon): boolean =>
  nodes
    .slice(start, name)
    .every(
      (node, i) =>
        (node.kind === 'name' && node.entity?.human !== true) ||
        (node.kind === 'word' && (isSomebody(node.lower) || lexicon.determiners.has(node.lower) || i === 0)),
    );

/** `Name: "..."`, `Name, in 2015: "..."`. */
export function colonLead(
  nodes: readonly Node[],
  start: number,
  quote: number,
  lexicon: LatinLexicon,
): Cue | null {
  if (!followsColon(nodes, quote)) return null;
  const signed = signedLead(nodes, start, quote, lexicon) ?? ownedLead(nodes, start, quote, lexicon);
  if (signed !== null) return signed;
  if (isNameLabel(nodes, start, quote, lexicon))
    return cueOf(subjectAt(nodes, quote - 2, lexicon), 'verb-before', quote - 2, quote);
  for (let v = start; v < quote; v++) if (isPassive(nodes, v, lexicon)) return null;
  const subject = mainSubject(nodes.slice(0, quote - 1), quote - 1, lexicon);
  const text = isNoSpeaker(subject) ? textOwner(nodes, start, quote, lexicon) : null;
  return cueOf(text ?? ownerOf(nodes, subject, lexicon), 'verb-before', quote - 1, quote);
}

/** A name right before the colon, with nothing but what it is before it. */
function isNameLabel(nodes: readonly Node[], start: number, quote: number, lexicon: LatinLexicon): boolean {
  const direct = nodes[quote - 2];
  if (direct?.kind !== 'name' || direct.possessive || quote - 2 > start + 4) return false;
  if (lexicon.prepositions.has(nodes[quote - 3]?.lower ?? '')) return false;
  return (start === 0 || direct === nodes[start]) && isLabelled(nodes, start, quote - 2, lexicon);
}

/** A thing, or the page's author: "Now we have Hinton's response:". */
const isNoSpeaker = (subject: Subject | null): boolean =>
  subject === null ||
  (subject.kind === 'entity' && !subject.entity.human) ||
  (subject.kind === 'pronoun' && subject.gender === 'author');

/** "interrupted by a colleague:", "a note from Hinton:". */
function agentLead(nodes: readonly Node[], start: number, quote: number, lexicon: LatinLexicon): Cue | null {
  for (let k = quote - 2; k >= Math.max(start, quote - 7); k--) {
    const node = nodes[k];
    if (node === undefined || node.kind === 'punct' || node.kind === 'quote') return null;
    if (node.lower === 'by') return cueOf(subjectAfter(nodes, k, lexicon), 'verb-before', k, quote);
  }
  return null;
}

/** What wins over the verbs before the colon. */
export const sureLead = (
  nodes: readonly Node[],
  start: number,
  quote: number,
  lexicon: LatinLexicon,
): Cue | null =>
  followsColon(nodes, quote)
    ? (agentLead(nodes, start, quote, lexicon) ?? shownLead(nodes, start, quote))
    : null;
