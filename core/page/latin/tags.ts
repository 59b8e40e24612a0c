/** Tags after a quotation: "said X", "X said", "according to X", "as X put it", a dash and a name. */

import type { LatinLexicon } from '../lexicon/types.ts';
import { isOutlet } from '../names/entities.ts';
import { isApposedName } from './appositions.ts';
import { accordingAt, type Cue, cueOf, isVerb, subjectAfter } from './cue.ts';
import { mainSubject } from './main-subject.ts';
import type { Node } from './nodes.ts';
import { type Subject, subjectAt } from './noun-phrases.ts';
import { openTag } from './open-tag.ts';
import { isPassive } from './passive.ts';
import { ownerOf } from './possessives.ts';
import { findSubject } from './subjects.ts';

/** Nodes between a quotation and the verb of its tag at most: a name with a long apposition. */
const TAG_REACH = 28;

/** `"..." is how Hinton described it`. */
function describedTag(nodes: readonly Node[], after: number, at: number, lexicon: LatinLexicon): Cue | null {
  if (nodes[at - 1]?.lower !== 'how' || at - after < 2) return null;
  const verb = nodes.findIndex(
    (_, i) =>
      i > at &&
      i < at + 6 &&
      (isVerb(nodes, i, lexicon.hold, lexicon) || isVerb(nodes, i, lexicon.say, lexicon)),
  );
  if (verb >= 0) return cueOf(findSubject(nodes, verb, lexicon), 'verb-after', at, verb + 1);
  const named = nodes[at]?.kind === 'pronoun' || nodes[at]?.entity?.human === true;
  return named && !nodes[at]?.possessive
    ? cueOf(subjectAt(nodes, at, lexicon), 'verb-after', at, at + 1)
    : null;
}

/** `"...": Ada Lin on floods`, `"...": an interview with Ada Lin`: a headline with its words first. */
function headlineTag(nodes: readonly Node[], quote: number, lexicon: LatinLexicon): Cue | null {
  if (quote > 1 || nodes[quote + 1]?.text !== ':') return null;
  const at = nodes.findIndex((node, i) => i > quote && node.kind === 'name');
  const before = nodes.slice(quote + 2, at);
  const plain = before.length === 0 || /^(?:with)$/.test(before.at(-1)?.lower ?? '');
  if (at < 0 || before.length > 5 || !plain || nodes[at]?.entity?.human !== true || nodes[at]?.possessive)
    return null;
  const next = nodes[at + 1];
  const ends = next === undefined || /^(?:on|about|in|at|,|and|\.|speaks|talks|explains)$/.test(next.lower);
  return ends ? cueOf(subjectAt(nodes, at, lexicon), 'dash', at, at + 1) : null;
}

/** `"..." (Hinton, 00:20)`: a name alone in brackets, or with a place after a comma. */
function bracketTag(nodes: readonly Node[], quote: number, lexicon: LatinLexicon): Cue | null {
  const name = nodes[quote + 2];
  if (!/^[([]$/.test(nodes[quote + 1]?.text ?? '') || name?.kind !== 'name' || name.possessive) return null;
  if (name.entity?.human !== true || !/^[,)\]]$/.test(nodes[quote + 3]?.text ?? '')) return null;
  return cueOf(subjectAt(nodes, quote + 2, lexicon), 'dash', quote + 2, quote + 3);
}

/** `"..." - the alarming prediction of Hinton`: a headline. */
function dashOwner(nodes: readonly Node[], quote: number, lexicon: LatinLexicon): Cue | null {
  const of = nodes.findIndex(
    (node, i) =>
      i > quote + 2 && i < quote + 7 && node.lower === 'of' && ANSWERS.test(nodes[i - 1]?.lower ?? ''),
  );
  const named = nodes[of + 1]?.entity?.human === true && !nodes[of + 1]?.possessive;
  return of > 0 && named ? cueOf(subjectAt(nodes, of + 1, lexicon), 'dash', of, of + 2) : null;
}

/** `"..." — Hinton`: a dash, a name and nothing that could be a sentence. */
function dashTag(nodes: readonly Node[], quote: number, at: number, lexicon: LatinLexicon): Cue | null {
  if (!/^[—–―-]$/.test(nodes[quote + 1]?.text ?? '')) return null;
  if (nodes[at]?.kind !== 'name') return dashOwner(nodes, quote, lexicon);
  const rest = nodes.slice(at + 1);
  // "— Nov 2023": a date, nobody's name.
  if (rest[0]?.kind === 'number') return null;
  // "They 'tried things' — AlexNet, ...": a dash inside a sentence that the words are a part of.
  const inside = quote > 0 && nodes[quote - 1]?.kind === 'word' && rest.some((node) => node.text === ',');
  if (inside && nodes[at]?.entity?.human !== true) return null;
  if (isOutlet(nodes[at]?.text ?? '')) return null;
  const ends =
    rest.length === 0 ||
    rest.every(
      (node) =>
        node.kind !== 'quote' &&
        !lexicon.say.has(node.lower) &&
        !/^(is|was|has|had|are|were)$/.test(node.lower),
    );
  return ends ? cueOf(subjectAt(nodes, at, lexicon), 'dash', at, at + 1) : null;
}

/** `"..." was his rough estimate`, `"..." is Hinton's answer`: the noun names the words as somebody's. */
function copulaTag(nodes: readonly Node[], quote: number, lexicon: LatinLexicon): Cue | null {
  const owner = nodes[quote + 2];
  if (!/^(?:is|was|were|came)$/.test(nodes[quote + 1]?.lower ?? '') || owner === undefined) return null;
  const noun = nodes.findIndex((node, i) => i > quote + 2 && i < quote + 6 && ANSWERS.test(node.lower));
  const plain = nodes.slice(quote + 3, noun).every((node) => node.kind === 'word');
  if (noun < 0 || !plain) return null;
  const gender = lexicon.possessives.get(owner.lower);
  const { entity } = owner;
  if (gender !== undefined && gender !== 'author')
    return {
      subject: { kind: 'pronoun', gender, at: quote + 2 },
      kind: 'possessive',
      from: quote + 1,
      to: noun + 1,
    };
  return owner.kind === 'name' && owner.possessive && entity !== null
    ? {
        subject: { kind: 'entity', entity, at: quote + 2, others: [] },
        kind: 'possessive',
        from: quote + 1,
        to: noun + 1,
      }
    : null;
}

/** Nouns for what somebody put into words just then. */
const ANSWERS =
  /^(?:answer|response|reply|retort|estimate|guess|verdict|advice|warning|message|prediction|conclusion|summary|assessment|explanation|comment|reaction|words)$/;

const isBreak = (node: Node, lexicon: LatinLexicon): boolean =>
  node.kind === 'word' &&
  (lexicon.prepositions.has(node.lower) ||
    lexicon.conjunctions.has(node.lower) ||
    lexicon.hold.has(node.lower) ||
    /^(is|was|are|were|has|had|have|will|would|to)$/.test(node.lower));

/** The tag must open with its subject's phrase; a preposition or verb before it makes the rest of the sentence. */
const opensTag = (nodes: readonly Node[], at: number, subject: Subject, lexicon: LatinLexicon): boolean =>
  nodes
    .slice(at, isApposedName(nodes, subject.at) ? subject.at - 1 : subject.at)
    .every((node) => node.kind !== 'punct' && !isBreak(node, lexicon));

/** The tag opens with its subject, or with the first of several ("A and B said"). */
export function leadsTag(
  nodes: readonly Node[],
  at: number,
  subject: Subject,
  lexicon: LatinLexicon,
): boolean {
  if (subject.at < at) return false;
  return (subject.kind === 'entity' && subject.others.length > 0) || opensTag(nodes, at, subject, lexicon);
}

/** `"...", a-t-il ajouté`, `"...", explique-t-elle`: French puts the pronoun behind a hyphen. */
function hyphenTag(nodes: readonly Node[], at: number): Cue | null {
  const pronoun = /-(il|elle)$/.exec(nodes[at]?.lower ?? '')?.[1];
  if (pronoun === undefined) return null;
  return {
    subject: { kind: 'pronoun', gender: pronoun === 'il' ? 'm' : 'f', at },
    kind: 'pronoun',
    from: at,
    to: at + 1,
  };
}

/** What may stand between a quotation and the verb of an inverted tag. */
const isAuxiliary = (node: Node | undefined, lexicon: LatinLexicon): boolean =>
  lexicon.lang === 'en'
    ? /^(then|later|also|has|had)$/.test(node?.lower ?? '')
    : lexicon.skip.has(node?.lower ?? '');

const DROPS_PRONOUNS = /^(?:es|pt|it)$/;

/** A verb alone after the quotation, where the language leaves the pronoun out ("añadió"): whoever spoke last. */
const dropped = (verb: number, lexicon: LatinLexicon): Subject | null =>
  DROPS_PRONOUNS.test(lexicon.lang) ? { kind: 'pronoun', gender: 'any', at: verb } : null;

function invertedTag(nodes: readonly Node[], at: number, lexicon: LatinLexicon): Cue | null {
  let verb = at;
  if (nodes[verb]?.lower.endsWith('ly') || isAuxiliary(nodes[verb], lexicon)) verb++;
  const node = nodes[verb];
  if (node?.kind !== 'word' || !lexicon.say.has(node.lower)) return null;
  const subject = subjectAfter(nodes, verb, lexicon);
  if (subject !== null) return cueOf(subject, 'verb-after', verb, verb + 1);
  // "..., said in an interview": the subject stands before the quotation.
  return cueOf(mainSubject(nodes, at - 1, lexicon) ?? dropped(verb, lexicon), 'verb-after', verb, verb + 1);
}

/** The verb right before the next quotation introduces that one. */
const introducesNext = (nodes: readonly Node[], verb: number): boolean =>
  nodes[verb + 1]?.kind === 'quote' ||
  (nodes[verb + 2]?.kind === 'quote' &&
    /^(?::|it|that|this|him|her|them)$/.test(nodes[verb + 1]?.lower ?? ''));

/** "X quotes Y as saying" from `at` on: the second speaks. */
function quotedTag(nodes: readonly Node[], at: number, lexicon: LatinLexicon): Cue | null {
  const as = nodes.findIndex(({ lower }, i) => i > at && i < at + TAG_REACH && lower === 'as');
  const verb = nodes.findLastIndex(
    ({ lower }, i) => i > at && i < as && /^(?:quot|cit)(?:es|ed)$/.test(lower),
  );
  if (verb < 0 || nodes[as + 1]?.lower !== 'saying' || isPassive(nodes, verb, lexicon)) return null;
  const subject = subjectAfter(nodes, verb, lexicon);
  return subject !== null && subject.at < as ? cueOf(subject, 'verb-after', verb, as + 2) : null;
}

/** "X said", "X, the founder, said" from `at` on. */
function finiteTag(nodes: readonly Node[], at: number, lexicon: LatinLexicon): Cue | null {
  for (let v = at + 1; v < Math.min(nodes.length, at + TAG_REACH); v++) {
    const node = nodes[v];
    if (node === undefined || node.kind === 'quote' || /^[;:]$/.test(node.text)) return null;
    const quoted = node.lower === 'saying' && nodes[v - 1]?.lower === 'as';
    if (!quoted && (!isVerb(nodes, v, lexicon.say, lexicon) || isPassive(nodes, v, lexicon))) continue;
    const subject = introducesNext(nodes, v) ? null : findSubject(nodes, v, lexicon);
    if (subject === null || !leadsTag(nodes, at, subject, lexicon)) return null;
    return cueOf(ownerOf(nodes, subject, lexicon), 'verb-after', subject.at, v + 1);
  }
  return null;
}

/** A tag right after the quotation: "said X", "X said", "X, the founder, said", "according to X", "as X put it". */
export function tagAfter(nodes: readonly Node[], quote: number, lexicon: LatinLexicon): Cue | null {
  let at = quote + 1;
  while (/^[,—–-]$/.test(nodes[at]?.text ?? '')) at++;
  if (/^(as|is|how)$/.test(nodes[at]?.lower ?? '')) at++;
  if (nodes[at]?.lower === 'how') at++;
  const first = nodes[at];
  if (first === undefined || first.kind === 'quote' || lexicon.conjunctions.has(first.lower)) return null;
  return (
    bracketTag(nodes, quote, lexicon) ??
    accordingAt(nodes, at, lexicon) ??
    hyphenTag(nodes, at) ??
    describedTag(nodes, quote + 1, at, lexicon) ??
    copulaTag(nodes, quote, lexicon) ??
    dashTag(nodes, quote, at, lexicon) ??
    headlineTag(nodes, quote, lexicon) ??
    invertedTag(nodes, at, lexicon) ??
    quotedTag(nodes, at, lexicon) ??
    finiteTag(nodes, at, lexicon) ??
    openTag(nodes, quote, at, lexicon)
  );
}

/** `"..." Hinton said.`: subject and verb and nothing that the verb could still govern. */
export function isShortTag(nodes: readonly Node[], at: number, lexicon: LatinLexicon): boolean {
  const tag = tagAfter(nodes, at - 1, lexicon);
  if (tag === null || tag.from > at + 1) return false;
  for (let i = tag.to; i < nodes.length; i++) {
    const node = nodes[i];
    if (
      node === undefined ||
      /^[.!?]$/.test(node.text) ||
      (node.text === ',' && nodes[i + 1]?.kind !== 'quote')
    )
      return true;
    if (node.kind === 'quote' || node.text === ':' || node.lower === 'that' || node.kind === 'pronoun')
      return false;
    if (node.text === ',') return true;
  }
  return true;
}
