/** Cues before a quotation: verbs of saying and holding, "according to", and who goes on speaking. */

import type { LatinLexicon } from '../lexicon/types.ts';
import { colonLead, sureLead } from './colon-leads.ts';
import { accordingAt, type Cue, cueOf, isSaying, isVerb, subjectAfter } from './cue.ts';
import { mainSubject } from './main-subject.ts';
import type { Node } from './nodes.ts';
import { type Subject, subjectAt } from './noun-phrases.ts';
import { isPassive } from './passive.ts';
import { ownerOf } from './possessives.ts';
import { isCalled } from './role-nouns.ts';
import { findSubject } from './subjects.ts';

/** Clauses that turn away from what is said. */
const TURNS = /^(while|although|though|but|whereas)$/;
/** Clauses that go on with what is said, where the quotation is a part of them ("because there 'were no speeches'"). */
const CLAUSES = /^(because|when|which|who)$/;

/** The quotation goes on in the sentence that it stands in. */
const isBuiltIn = (nodes: readonly Node[], quote: number): boolean =>
  nodes[quote]?.kind === 'quote' && /\p{Ll}/u.test(nodes[quote]?.lower ?? '');

/** "spoke of it, Lin derided", "spoke of it, a group in Oslo, Norway, derided": a clause of its own with another subject. */
function hasOwnSubject(nodes: readonly Node[], from: number, verb: number): boolean {
  if (nodes[verb - 1]?.kind === 'name') return true;
  const apart = nodes[verb - 1]?.text === ',' && nodes[verb]?.lower.endsWith('ed');
  return apart === true && nodes.slice(from, verb - 1).some(({ text }) => text === ',');
}

/** Words that may stand between a verb of saying and the quotation it opens, however many: objects, times, places. */
function onlyObjects(nodes: readonly Node[], from: number, to: number, lexicon: LatinLexicon): boolean {
  const builtIn = isBuiltIn(nodes, to);
  for (let i = from; i < to; i++) {
    const node = nodes[i];
    if (node?.kind === 'quote' || node?.text === ';') return false;
    if (node?.kind !== 'word') continue;
    const predicate = lexicon.hold.has(node.lower) && !lexicon.say.has(node.lower);
    if (TURNS.test(node.lower) || (predicate && hasOwnSubject(nodes, from, i))) return false;
    if (CLAUSES.test(node.lower) && !builtIn) return false;
  }
  return true;
}

/** "The point of it, says Hinton, head of the lab, is", "One by one, says Hinton:": verb and name set off. */
function isInserted(nodes: readonly Node[], verb: number, lexicon: LatinLexicon): boolean {
  if (nodes[verb - 1]?.text !== ',' || /^(?:told|tells?|asked|asks?)$/.test(nodes[verb]?.lower ?? ''))
    return false;
  const subject = subjectAfter(nodes, verb, lexicon);
  return (
    subject?.kind === 'entity' && subject.entity.human && /^[,:]$/.test(nodes[subject.at + 1]?.text ?? '')
  );
}

const GOES_ON = /^(?:and|but|also|then|later)$/;
const TOLD =
  /^(?:said|says|wrote|writes|(?:add|claim|argue|warn|note|insist|explain|conclude|continue)(?:s|e?d))$/;

/** "And claims that ...", "Also wrote:": a sentence without a subject goes on with whoever spoke last. */
function lastOne(nodes: readonly Node[], verb: number): Subject | null {
  if (verb > 2 || !TOLD.test(nodes[verb]?.lower ?? '')) return null;
  return nodes.slice(0, verb).every((node) => GOES_ON.test(node.lower))
    ? { kind: 'pronoun', gender: 'any', at: verb }
    : null;
}

/** "before saying she '...'", "and said that she would not '...'": whoever speaks of themselves, where a thing stands nearest. */
function ofThemselves(
  nodes: readonly Node[],
  verb: number,
  quote: number,
  lexicon: LatinLexicon,
): Subject | null {
  const at = nodes[verb + 1]?.lower === 'that' ? verb + 2 : verb + 1;
  const self = subjectAt(nodes, at, lexicon);
  if (self?.kind !== 'pronoun' || (self.gender !== 'm' && self.gender !== 'f')) return null;
  if (!/^(?:said|saying|says)$/.test(nodes[verb]?.lower ?? '')) return null;
  if (nodes.slice(at + 1, quote).some(({ kind }) => kind !== 'word')) return null;
  const found = findSubject(nodes, verb, lexicon);
  const thing = found?.kind === 'entity' && !found.entity.human && nodes[verb - 1]?.lower === 'and';
  const participle = nodes[verb]?.lower === 'saying' && (found === null || found.kind === 'noun');
  return thing || participle ? self : null;
}

/** "quoted X as saying" and a verb that opens its clause have the speaker behind them. */
function speakerOf(
  nodes: readonly Node[],
  verb: number,
  start: number,
  quote: number,
  lexicon: LatinLexicon,
): Subject | null {
  const word = nodes[verb]?.lower ?? '';
  const quoted = /^(quot(ed|es|ing)|cit(ed|es|ing))$/.test(word) ? subjectAfter(nodes, verb, lexicon) : null;
  const inverted = lexicon.say.has(word) && (verb === start || isInserted(nodes, verb, lexicon));
  if (inverted && verb > start) return subjectAfter(nodes, verb, lexicon);
  return (
    quoted ??
    ofThemselves(nodes, verb, quote, lexicon) ??
    findSubject(nodes, verb, lexicon) ??
    (inverted ? subjectAfter(nodes, verb, lexicon) : null) ??
    lastOne(nodes, verb)
  );
}

/** "was asked by the host, X, '...'". */
const askedBy = (nodes: readonly Node[], verb: number, lexicon: LatinLexicon): Cue | null =>
  /^(?:asked|told|warned|quoted)$/.test(nodes[verb]?.lower ?? '') &&
  nodes[verb + 1]?.lower === 'by' &&
  isPassive(nodes, verb, lexicon)
    ? cueOf(subjectAfter(nodes, verb + 1, lexicon), 'verb-before', verb, verb + 2)
    : null;

/** "When Kos asked about it, Hinton shrugged:": the clause that opens the sentence tells what came before. */
function opensOnly(nodes: readonly Node[], verb: number, quote: number): boolean {
  if (nodes[quote - 1]?.text !== ':' || !/^(?:when|after|as|once)$/.test(nodes[0]?.lower ?? '')) return false;
  const comma = nodes.findIndex((node, i) => i > verb && i < quote && node.text === ',');
  return comma > 0 && /^(?:name|pronoun)$/.test(nodes[comma + 1]?.kind ?? '');
}

/** "Computers grow, he explained, but the internet does not:": an inserted tag covers its whole sentence. */
const coversAll = (nodes: readonly Node[], verb: number, quote: number): boolean =>
  nodes[verb + 1]?.text === ',' && nodes[verb - 2]?.text === ',' && nodes[quote - 1]?.text === ':';

/** "would continue the sit-in": no words are continued. */
const hasThing = (nodes: readonly Node[], verb: number, lexicon: LatinLexicon): boolean =>
  /^continued?$/.test(nodes[verb]?.lower ?? '') && lexicon.determiners.has(nodes[verb + 1]?.lower ?? '');

const introduces = (nodes: readonly Node[], verb: number, quote: number, lexicon: LatinLexicon): boolean =>
  isSaying(nodes, verb, lexicon) && !opensOnly(nodes, verb, quote) && !hasThing(nodes, verb, lexicon);

/** "was heard on the radio saying": a noun that nobody is called by was misread; the clause's own subject may be meant. */
function called(
  nodes: readonly Node[],
  [start, verb]: readonly [start: number, verb: number],
  subject: Subject | null,
  lexicon: LatinLexicon,
): Subject | null {
  if (subject?.kind !== 'noun' || isCalled(subject.noun, lexicon)) return subject;
  const comma = nodes.findLastIndex(({ text }, i) => i < verb && text === ',');
  const main =
    nodes[verb]?.lower === 'saying' ? mainSubject(nodes, verb, lexicon, Math.max(start, comma + 1)) : null;
  return main?.kind === 'noun' ? null : main;
}

/** The nearest verb of saying left of the quotation, within its part of the sentence. */
export function verbBefore(
  nodes: readonly Node[],
  start: number,
  quote: number,
  lexicon: LatinLexicon,
): Cue | null {
  const sure = sureLead(nodes, start, quote, lexicon);
  if (sure !== null) return sure;
  for (let v = quote - 1; v >= start; v--) {
    const asker = askedBy(nodes, v, lexicon);
    if (asker !== null) return asker;
    if (!introduces(nodes, v, quote, lexicon)) continue;
    if (!coversAll(nodes, v, quote) && !onlyObjects(nodes, v + 1, quote, lexicon)) return null;
    const speaker = ownerOf(nodes, speakerOf(nodes, v, start, quote, lexicon), lexicon);
    const subject = called(nodes, [start, v], speaker, lexicon);
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
