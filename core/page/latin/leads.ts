/** Cues before a quotation: verbs of saying and holding, "according to", possessives, a name and a colon. */

import type { LatinLexicon } from '../lexicon/types.ts';
import { accordingAt, type Cue, cueOf, isVerb, ownerOf, subjectAfter } from './cue.ts';
import type { Node } from './nodes.ts';
import { type Subject, subjectAt } from './noun-phrases.ts';
import { isPassive } from './passive.ts';
import { findSubject, mainSubject } from './subjects.ts';

/** Clauses that turn away from what is said. */
const TURNS = /^(while|although|though|but|whereas)$/;
/** Clauses that go on with what is said, where the quotation is a part of them ("because there 'were no speeches'"). */
const CLAUSES = /^(because|when|which|who)$/;

/** The quotation goes on in the sentence that it stands in. */
const isBuiltIn = (nodes: readonly Node[], quote: number): boolean =>
  nodes[quote]?.kind === 'quote' && /\p{Ll}/u.test(nodes[quote]?.lower ?? '');

/** Words that may stand between a verb of saying and the quotation it opens, however many: objects, times, places. */
function onlyObjects(nodes: readonly Node[], from: number, to: number, lexicon: LatinLexicon): boolean {
  const builtIn = isBuiltIn(nodes, to);
  for (let i = from; i < to; i++) {
    const node = nodes[i];
    if (node?.kind === 'quote' || node?.text === ';') return false;
    if (node?.kind !== 'word') continue;
    const predicate = lexicon.hold.has(node.lower) && !lexicon.say.has(node.lower);
    if (TURNS.test(node.lower) || (predicate && nodes[i - 1]?.kind === 'name')) return false;
    if (CLAUSES.test(node.lower) && !builtIn) return false;
  }
  return true;
}

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

/** `Name: "..."`, `Name, in 2015: "..."`. */
function colonLead(nodes: readonly Node[], start: number, quote: number, lexicon: LatinLexicon): Cue | null {
  if (nodes[quote - 1]?.text !== ':') return null;
  const direct = nodes[quote - 2];
  const about = lexicon.prepositions.has(nodes[quote - 3]?.lower ?? '');
  const opens = !about && (start === 0 || direct === nodes[start]);
  if (direct?.kind === 'name' && !direct.possessive && opens && quote - 2 <= start + 4)
    return cueOf(subjectAt(nodes, quote - 2, lexicon), 'verb-before', quote - 2, quote);
  for (let v = start; v < quote; v++) if (isPassive(nodes, v, lexicon)) return null;
  const subject = mainSubject(nodes.slice(0, quote - 1), quote - 1, lexicon);
  const text = subject === null ? textOwner(nodes, start, quote, lexicon) : ownerOf(nodes, subject, lexicon);
  return cueOf(text, 'verb-before', quote - 1, quote);
}

const isSaying = (nodes: readonly Node[], i: number, lexicon: LatinLexicon): boolean =>
  nodes[i]?.kind === 'word' &&
  (lexicon.participles.has(nodes[i]?.lower ?? '') || isVerb(nodes, i, lexicon.say, lexicon)) &&
  !isPassive(nodes, i, lexicon);

/** "quoted X as saying" and a verb that opens its clause have the speaker behind them. */
function speakerOf(
  nodes: readonly Node[],
  verb: number,
  start: number,
  lexicon: LatinLexicon,
): Subject | null {
  const word = nodes[verb]?.lower ?? '';
  const quoted = /^(quot(ed|es|ing)|cit(ed|es|ing))$/.test(word) ? subjectAfter(nodes, verb, lexicon) : null;
  const inverted = lexicon.say.has(word) && verb === start;
  return (
    quoted ?? findSubject(nodes, verb, lexicon) ?? (inverted ? subjectAfter(nodes, verb, lexicon) : null)
  );
}

/** "interrupted by a colleague:", "a note from Hinton:". */
function agentLead(nodes: readonly Node[], start: number, quote: number, lexicon: LatinLexicon): Cue | null {
  if (nodes[quote - 1]?.text !== ':') return null;
  for (let k = quote - 2; k >= Math.max(start, quote - 7); k--) {
    const node = nodes[k];
    if (node === undefined || node.kind === 'punct' || node.kind === 'quote') return null;
    if (node.lower === 'by') return cueOf(subjectAfter(nodes, k, lexicon), 'verb-before', k, quote);
  }
  return null;
}

/** "was asked by the host, X, '...'". */
const askedBy = (nodes: readonly Node[], verb: number, lexicon: LatinLexicon): Cue | null =>
  /^(?:asked|told|warned|quoted)$/.test(nodes[verb]?.lower ?? '') &&
  nodes[verb + 1]?.lower === 'by' &&
  isPassive(nodes, verb, lexicon)
    ? cueOf(subjectAfter(nodes, verb + 1, lexicon), 'verb-before', verb, verb + 2)
    : null;

/** The nearest verb of saying left of the quotation, within its part of the sentence. */
export function verbBefore(
  nodes: readonly Node[],
  start: number,
  quote: number,
  lexicon: LatinLexicon,
): Cue | null {
  const agent = agentLead(nodes, start, quote, lexicon);
  if (agent !== null) return agent;
  for (let v = quote - 1; v >= start; v--) {
    const asker = askedBy(nodes, v, lexicon);
    if (asker !== null) return asker;
    if (!isSaying(nodes, v, lexicon)) continue;
    // "Computers grow, he explained, but the internet does not:": an inserted tag covers its whole sentence.
    const inserted =
      nodes[v + 1]?.text === ',' && nodes[v - 2]?.text === ',' && nodes[quote - 1]?.text === ':';
    if (!inserted && !onlyObjects(nodes, v + 1, quote, lexicon)) return null;
    const subject = ownerOf(nodes, speakerOf(nodes, v, start, lexicon), lexicon);
    const found = cueOf(subject, start > 0 ? 'verb-between' : 'verb-before', v, v + 1);
    if (found !== null) return found;
  }
  return accordingBefore(nodes, start, quote, lexicon) ?? colonLead(nodes, start, quote, lexicon);
}

function accordingBefore(
  nodes: readonly Node[],
  start: number,
  quote: number,
  lexicon: LatinLexicon,
): Cue | null {
  for (let i = start; i < quote - 1; i++) {
    const found = accordingAt(nodes, i, lexicon);
    if (found !== null) return found;
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
      return owner(nodes, i, quote);
    if (!holdsWords(nodes, i, lexicon)) continue;
    const left =
      ownerLeft(nodes, start, i, lexicon) ??
      makerOf(nodes, i, quote, lexicon) ??
      holderOf(nodes, i, quote, lexicon);
    if (left !== null) return left;
    if (/^(by|from|de|von)$/.test(nodes[i + 1]?.lower ?? '') && !turnsToOther(nodes, i + 2, quote))
      return cueOf(subjectAfter(nodes, i + 1, lexicon), 'possessive', i, i + 2);
  }
  return null;
}

/** "After a statement by Hinton, Pruitt reacted with '...'": the clause after the comma has a subject of its own. */
const turnsToOther = (nodes: readonly Node[], from: number, quote: number): boolean =>
  nodes.some(
    (node, i) =>
      i > from && i < quote && node.text === ',' && /^(?:name|pronoun)$/.test(nodes[i + 1]?.kind ?? ''),
  );

/** "Hinton's famous '...'": nothing but adjectives between. */
const ownsQuotation = (nodes: readonly Node[], at: number, quote: number): boolean =>
  quote - at <= 3 && nodes.slice(at + 1, quote).every((node) => node.kind === 'word' && node.lower !== 'as');

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
  const subject = mainSubject(nodes, noun, lexicon);
  return subject?.kind === 'noun' || (subject?.kind === 'entity' && !subject.entity.human)
    ? null
    : cueOf(subject, 'verb-before', noun, noun + 1);
}

const MAKES =
  /^(?:sent|sends|posted|posts|issued|published|released|shared|wrote|gave|put|made|left|penned)$/;

/** "Hinton sent a tweet yesterday that ...": the maker of the text whose words follow. */
function makerOf(nodes: readonly Node[], noun: number, quote: number, lexicon: LatinLexicon): Cue | null {
  if (quote - noun > 6 || !/^(?:that|:|reading)$/.test(nodes[quote - 1]?.lower ?? '')) return null;
  for (let v = noun - 1; v >= Math.max(0, noun - 5); v--) {
    if (nodes[v]?.kind === 'punct') return null;
    if (!MAKES.test(nodes[v]?.lower ?? '')) continue;
    const subject = findSubject(nodes, v, lexicon);
    return subject?.kind === 'noun' ? null : cueOf(subject, 'event', v, noun + 1);
  }
  return null;
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

/** A partial quotation that a weaker verb carries: "he believes the paradigm is ...", "compares data to ...". */
export function holdBefore(
  nodes: readonly Node[],
  start: number,
  quote: number,
  lexicon: LatinLexicon,
): Cue | null {
  for (let v = quote - 1; v >= start; v--) {
    if (!isVerb(nodes, v, lexicon.hold, lexicon) || isPassive(nodes, v, lexicon)) continue;
    if (!onlyObjects(nodes, v + 1, quote, lexicon)) return null;
    return cueOf(findSubject(nodes, v, lexicon), 'verb-before', v, v + 1);
  }
  return null;
}
