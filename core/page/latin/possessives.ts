/** Words that belong to somebody: "Hinton's claim that", "his warning:", "a statement by Hinton", "he sent a note that". */
import type { LatinLexicon } from '../lexicon/types.ts';
import { type Cue, cueOf, isSaying, subjectAfter } from './cue.ts';
import { mainSubject } from './main-subject.ts';
import type { Node } from './nodes.ts';
import type { Subject } from './noun-phrases.ts';
import { isPassive } from './passive.ts';
import { findSubject } from './subjects.ts';
import { MADE } from './texts.ts';

/** Nodes between a text and the verb that made it at most ("released, to nobody's surprise, a short statement"). */
const MAKER_REACH = 7;

/** "Hinton issued a statement": whoever made the text at `noun`, or null. */
function makerBefore(nodes: readonly Node[], noun: number, lexicon: LatinLexicon): Subject | null {
  for (let v = noun - 1; v >= Math.max(0, noun - MAKER_REACH); v--) {
    if (/^[.;:!?]$/.test(nodes[v]?.text ?? '') || nodes[v]?.kind === 'quote') return null;
    if (!MADE.test(nodes[v]?.lower ?? '') || isPassive(nodes, v, lexicon)) continue;
    const subject = findSubject(nodes, v, lexicon);
    return subject?.kind === 'noun' ? null : subject;
  }
  return null;
}

/** "A letter from Hinton", "an email sent out by him on Tuesday". */
function agentAfter(nodes: readonly Node[], noun: number, lexicon: LatinLexicon): Subject | null {
  for (let k = noun + 1; k <= noun + 3; k++) {
    const node = nodes[k];
    if (node?.kind !== 'word' || lexicon.say.has(node.lower)) return null;
    if (!/^(?:by|from|de|von)$/.test(node.lower)) continue;
    const subject = subjectAfter(nodes, k, lexicon);
    return subject?.kind === 'noun' ? null : subject;
  }
  return null;
}

/** "His tweet read", "Hinton's letter said", "a letter from Hinton said", "he issued a statement saying": the text's owner speaks. */
export function ownerOf(
  nodes: readonly Node[],
  subject: Subject | null,
  lexicon: LatinLexicon,
): Subject | null {
  if (subject?.kind !== 'noun' || !lexicon.speechNouns.has(subject.noun)) return subject;
  return (
    possessorOf(nodes, subject.at, lexicon) ??
    agentAfter(nodes, subject.at, lexicon) ??
    makerBefore(nodes, subject.at, lexicon) ??
    subject
  );
}

/** The possessive up to four words before the noun. */
function possessorOf(nodes: readonly Node[], noun: number, lexicon: LatinLexicon): Subject | null {
  for (let k = noun - 1; k >= Math.max(0, noun - 4); k--) {
    const left = nodes[k];
    if (left === undefined || left.kind === 'punct') break;
    if (left.kind === 'name' && left.possessive && left.entity !== null)
      return { kind: 'entity', entity: left.entity, at: k, others: [] };
    const gender = lexicon.possessives.get(left.lower);
    if (gender !== undefined) return { kind: 'pronoun', gender, at: k };
  }
  return null;
}

/** The owner of the noun at `noun`, up to four words to its left. */
function ownerLeft(nodes: readonly Node[], start: number, noun: number, lexicon: LatinLexicon): Cue | null {
  if (!introduces(nodes, noun)) return null;
  for (let k = noun - 1; k >= Math.max(start, noun - 4); k--) {
    const left = nodes[k];
    if (left === undefined || left.kind === 'punct') return null;
    if (left.kind === 'name' && left.possessive)
      return isTopic(nodes, k, noun) ? null : owner(nodes, k, noun + 1);
    const gender = lexicon.possessives.get(left.lower);
    if (gender !== undefined)
      return { subject: { kind: 'pronoun', gender, at: k }, kind: 'possessive', from: k, to: noun + 1 };
  }
  return null;
}

/** "dismissed the story about Hinton's emails, '...'": what is spoken about does not speak. */
const isTopic = (nodes: readonly Node[], at: number, noun: number): boolean =>
  nodes[noun + 1]?.text === ',' && /^(?:about|over|of|on|off|regarding)$/.test(nodes[at - 1]?.lower ?? '');

/** "Hinton's claim that ...", "his warning:", "a statement by Hinton". */
export function possessiveBefore(
  nodes: readonly Node[],
  start: number,
  quote: number,
  lexicon: LatinLexicon,
): Cue | null {
  for (let i = quote - 1; i >= start; i--) {
    const node = nodes[i];
    if (node?.kind === 'name' && node.possessive && ownsQuotation(nodes, i, quote))
      return isFinding(nodes, i, quote) ? null : owner(nodes, i, quote);
    const holds = holdsWords(nodes, i, lexicon) && !isTurned(nodes, i);
    const held = holds ? heldBy(nodes, start, i, quote, lexicon) : null;
    if (held !== null) return held;
  }
  return null;
}

/** "defended Hinton's claim, but reassured everyone that": the sentence turns to something else. */
const isTurned = (nodes: readonly Node[], noun: number): boolean =>
  nodes[noun + 1]?.text === ',' && /^(?:but|while|though|although)$/.test(nodes[noun + 2]?.lower ?? '');

/** Whose the words are that the noun at `noun` holds. */
function heldBy(
  nodes: readonly Node[],
  start: number,
  noun: number,
  quote: number,
  lexicon: LatinLexicon,
): Cue | null {
  const left =
    ownerLeft(nodes, start, noun, lexicon) ??
    makerOf(nodes, noun, quote, lexicon) ??
    holderOf(nodes, noun, quote, lexicon);
  const by = /^(by|from|de|von)$/.test(nodes[noun + 1]?.lower ?? '');
  if (left !== null || !by || turnsToOther(nodes, noun + 2, quote)) return left;
  return cueOf(subjectAfter(nodes, noun + 1, lexicon), 'possessive', noun, noun + 2);
}

/** "Hinton's judgment – '...' – points to": the words are what the noun before the dash stands for. */
export const apposedOwner = (
  nodes: readonly Node[],
  start: number,
  quote: number,
  lexicon: LatinLexicon,
): Cue | null =>
  /^[—–-]$/.test(nodes[quote - 1]?.text ?? '') && nodes[quote - 2]?.kind === 'word'
    ? ownerLeft(nodes, start, quote - 2, lexicon)
    : null;

/** "After a statement by Hinton, Pruitt reacted with '...'": the clause after the comma has a subject of its own. */
const turnsToOther = (nodes: readonly Node[], from: number, quote: number): boolean =>
  nodes.some(
    (node, i) =>
      i > from && i < quote && node.text === ',' && /^(?:name|pronoun)$/.test(nodes[i + 1]?.kind ?? ''),
  );

/** "Hinton's famous '...'": nothing but adjectives between. */
const ownsQuotation = (nodes: readonly Node[], at: number, quote: number): boolean =>
  quote - at <= 3 &&
  nodes.slice(at + 1, quote).every((node) => node.kind === 'word' && !/^(?:as|reads?)$/.test(node.lower));

/** "An investigation found that Hinton's conduct '...'": a clause about what is somebody's. */
const isFinding = (nodes: readonly Node[], at: number, quote: number): boolean =>
  quote === at + 2 && nodes.slice(Math.max(0, at - 4), at).some(({ lower }) => lower === 'that');

/** "Hinton's main issue was that ...": any noun whose content a clause gives. */
const isContent = (nodes: readonly Node[], at: number): boolean =>
  /^(?:is|was|remains)$/.test(nodes[at + 1]?.lower ?? '') && nodes[at + 2]?.lower === 'that';

/** A noun whose words the quotation may be. */
const holdsWords = (nodes: readonly Node[], at: number, lexicon: LatinLexicon): boolean =>
  nodes[at]?.kind === 'word' &&
  !isSaying(nodes, at, lexicon) &&
  (lexicon.speechNouns.has(nodes[at]?.lower ?? '') ||
    CONTENT.test(nodes[at]?.lower ?? '') ||
    isContent(nodes, at));

const CONTENT =
  /^(?:logic|argument|idea|notion|view|case|point|theory|thesis|premise|conviction|belief|fear|hope|conclusion|claim|insight|observation|caveat|message|realization|reasoning)$/;

/** "He laid out the logic that '...'": the subject of the clause holds what the noun holds. */
function holderOf(nodes: readonly Node[], noun: number, quote: number, lexicon: LatinLexicon): Cue | null {
  if (quote !== noun + 2 || nodes[quote - 1]?.lower !== 'that' || !CONTENT.test(nodes[noun]?.lower ?? ''))
    return null;
  if (!/^(?:the|this|an?)$/.test(nodes[noun - 1]?.lower ?? '')) return null;
  const relative = nodes[noun - 3]?.lower === 'who';
  const subject = relative ? findSubject(nodes, noun - 2, lexicon) : mainSubject(nodes, noun, lexicon);
  return subject?.kind === 'noun' || (subject?.kind === 'entity' && !subject.entity.human)
    ? null
    : cueOf(subject, 'verb-before', noun, noun + 1);
}

/** "Hinton sent a tweet yesterday that ...": the maker of the text whose words follow. */
function makerOf(nodes: readonly Node[], noun: number, quote: number, lexicon: LatinLexicon): Cue | null {
  if (quote - noun > 6 || !/^(?:that|:|reading)$/.test(nodes[quote - 1]?.lower ?? '')) return null;
  return cueOf(makerBefore(nodes, noun, lexicon), 'event', noun, noun + 1);
}

/** The noun leads to the words ("claim that", "warning:"), and is no object of another verb ("described his speech as"). */
const introduces = (nodes: readonly Node[], noun: number): boolean => {
  const next = nodes[noun + 1];
  return (
    next === undefined ||
    next.kind === 'quote' ||
    /^(?:that|about|of|to|is|was|were|are|[:,—–(-]|reads?|in|on|from|last|this|at|during)$/.test(next.lower)
  );
};

function owner(nodes: readonly Node[], at: number, to: number): Cue | null {
  const entity = nodes[at]?.entity ?? null;
  return entity === null
    ? null
    : { subject: { kind: 'entity', entity, at, others: [] }, kind: 'possessive', from: at, to };
}
