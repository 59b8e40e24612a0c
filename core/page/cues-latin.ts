/** Cues around one quotation in its sentence: verbs of saying before, after and between, "according to", possessives. */
import type { LatinLexicon } from './lexicon/types.ts';
import type { Node } from './nodes.ts';
import type { Subject } from './subjects.ts';
import { findSubject, isPassive, mainSubject, subjectAt } from './subjects.ts';
import type { CueKind } from './types.ts';

export interface Cue {
  readonly subject: Subject;
  readonly kind: CueKind;
  /** Node indices, end exclusive. */
  readonly from: number;
  readonly to: number;
}

/** Forms that are nouns as often as verbs: they count only right beside their subject. */
const NOUNISH = new Set(
  (
    'state states claim claims point points report reports quote quotes note notes answer answers comment comments post posts tweet tweets call calls ' +
    'offer offers reply replies promise promises pledge pledges vow vows joke jokes question questions read reads stress stresses order ordered counter counters repeat ' +
    'reveal charged share shared sign signed use used uses plan plans planned mean means need issue issued release released support speak thanks hope hopes fear fears ' +
    'doubt doubts concern concerned demand demands make makes made give gives gave put puts find finds found remain remains began begins begin opened goes went wonder ' +
    'complaint caution stress reason reasoned laugh credit view sees see saw learned learn welcome mock challenge challenges attack attacks blame blames praise praises deny'
  ).split(/\s+/),
);

const isMark = (node: Node | undefined): boolean => node?.kind === 'punct';

/** A verb of `verbs` that is used as one here. */
export function isVerb(
  nodes: readonly Node[],
  i: number,
  verbs: ReadonlySet<string>,
  lexicon: LatinLexicon,
): boolean {
  const node = nodes[i];
  if (node?.kind !== 'word' || !verbs.has(node.lower) || node.possessive) return false;
  const before = nodes[i - 1];
  if (before === undefined || !NOUNISH.has(node.lower))
    return before?.possessive !== true && !lexicon.determiners.has(before?.lower ?? '');
  let k = i - 1;
  while (k > 0 && lexicon.skip.has(nodes[k]?.lower ?? '')) k--;
  const left = nodes[k];
  return (
    (left?.kind === 'name' && !left.possessive) ||
    left?.kind === 'pronoun' ||
    (left?.text === ',' && k < i) ||
    left?.lower === 'and' ||
    /^(?:who|that|which)$/.test(left?.lower ?? '')
  );
}

/** "His tweet read", "Hinton's letter said": the text's owner speaks. */
export function ownerOf(
  nodes: readonly Node[],
  subject: Subject | null,
  lexicon: LatinLexicon,
): Subject | null {
  if (subject?.kind !== 'noun' || !lexicon.speechNouns.has(subject.noun)) return subject;
  for (let k = subject.at - 1; k >= Math.max(0, subject.at - 4); k--) {
    const left = nodes[k];
    if (left === undefined || left.kind === 'punct') break;
    if (left.kind === 'name' && left.possessive && left.entity !== null)
      return { kind: 'entity', entity: left.entity, at: k, others: [] };
    const gender = lexicon.possessives.get(left.lower);
    if (gender !== undefined) return { kind: 'pronoun', gender, at: k };
  }
  return subject;
}

const cue = (subject: Subject | null, kind: CueKind, from: number, to: number): Cue | null =>
  subject === null
    ? null
    : {
        subject,
        kind: subject.kind === 'pronoun' ? 'pronoun' : kind,
        from: Math.min(from, subject.at),
        to: Math.max(to, subject.at + 1),
      };

/** The noun phrase right after an inverted verb: "said former OpenAI scientist Ilya Sutskever", "said the company's head, X,". */
function subjectAfter(nodes: readonly Node[], verb: number, lexicon: LatinLexicon): Subject | null {
  let noun: Subject | null = null;
  for (let i = verb + 1; i < Math.min(nodes.length, verb + 14); i++) {
    const node = nodes[i];
    if (node === undefined || node.kind === 'quote') break;
    if (node.kind === 'pronoun') return i === verb + 1 ? subjectAt(nodes, i, lexicon) : noun;
    if (node.kind === 'name') {
      const label = nodes[i + 1];
      if (
        node.possessive ||
        (label?.kind === 'word' && !lexicon.prepositions.has(label.lower) && nodes[i + 2]?.kind === 'name')
      )
        continue;
      if (isLabel(label, lexicon)) continue;
      return subjectAt(nodes, i, lexicon);
    }
    if (node.kind === 'punct') {
      if (node.text === ',' && noun !== null && nodes[i + 1]?.kind === 'name') continue;
      if (node.text === '-' || node.text === '’') continue;
      break;
    }
    if (lexicon.prepositions.has(node.lower) || lexicon.conjunctions.has(node.lower)) {
      if (i === verb + 1) break;
      if (/^(of|for|at|from)$/.test(node.lower)) return noun;
      break;
    }
    noun = { kind: 'noun', noun: node.lower, at: i };
  }
  return noun;
}

const isLabel = (node: Node | undefined, lexicon: LatinLexicon): boolean =>
  node?.kind === 'word' &&
  /(man|woman|person|chief|director|founder|officer|president|campaign|official|lawyer|aide|researcher|analyst|professor|executive|scientist|leader|adviser)s?$/.test(
    node.lower,
  ) &&
  !lexicon.skip.has(node.lower);

const startsWith = (nodes: readonly Node[], at: number, words: readonly string[]): boolean =>
  words.every((word, k) => nodes[at + k]?.lower === word);

function accordingAt(nodes: readonly Node[], at: number, lexicon: LatinLexicon): Cue | null {
  for (const words of lexicon.accordingTo) {
    if (!startsWith(nodes, at, words)) continue;
    return cue(subjectAfter(nodes, at + words.length - 1, lexicon), 'according-to', at, at + words.length);
  }
  return null;
}

/** A tag right after the quotation: "said X", "X said", "X, the founder, said", "according to X", "as X put it". */
export function tagAfter(nodes: readonly Node[], quote: number, lexicon: LatinLexicon): Cue | null {
  let at = quote + 1;
  while (/^[,—–-]$/.test(nodes[at]?.text ?? '')) at++;
  if (nodes[at]?.lower === 'as' || nodes[at]?.lower === 'is' || nodes[at]?.lower === 'how') at++;
  if (nodes[at]?.lower === 'how') at++;
  const first = nodes[at];
  if (first === undefined || first.kind === 'quote' || lexicon.conjunctions.has(first.lower)) return null;
  const according = accordingAt(nodes, at, lexicon);
  if (according !== null) return according;
  const described = describedTag(nodes, quote + 1, at, lexicon) ?? dashTag(nodes, quote, at, lexicon);
  if (described !== null) return described;
  const inverted = invertedTag(nodes, at, lexicon);
  if (inverted !== null) return inverted;
  for (let v = at + 1; v < Math.min(nodes.length, at + 28); v++) {
    const node = nodes[v];
    if (node === undefined || node.kind === 'quote' || /^[;:]$/.test(node.text)) return null;
    if (!isVerb(nodes, v, lexicon.say, lexicon) || isPassive(nodes, v, lexicon)) continue;
    // The verb right before the next quotation introduces that one.
    if (nodes[v + 1]?.kind === 'quote' || (nodes[v + 1]?.text === ':' && nodes[v + 2]?.kind === 'quote'))
      return null;
    const subject = findSubject(nodes, v, lexicon);
    const joint = subject?.kind === 'entity' && subject.others.length > 0;
    if (subject === null || subject.at < at || (!joint && !opensTag(nodes, at, subject, lexicon)))
      return null;
    return cue(ownerOf(nodes, subject, lexicon), 'verb-after', subject.at, v + 1);
  }
  return null;
}

/** `"..." is how Hinton described it`. */
function describedTag(nodes: readonly Node[], after: number, at: number, lexicon: LatinLexicon): Cue | null {
  if (nodes[at - 1]?.lower !== 'how' || at - after < 2) return null;
  const verb = nodes.findIndex(
    (_, i) =>
      i > at &&
      i < at + 6 &&
      (isVerb(nodes, i, lexicon.hold, lexicon) || isVerb(nodes, i, lexicon.say, lexicon)),
  );
  return verb < 0 ? null : cue(findSubject(nodes, verb, lexicon), 'verb-after', at, verb + 1);
}

/** `"..." — Hinton`: a dash, a name and nothing that could be a sentence. */
function dashTag(nodes: readonly Node[], quote: number, at: number, lexicon: LatinLexicon): Cue | null {
  if (!/^[—–―-]$/.test(nodes[quote + 1]?.text ?? '') || nodes[at]?.kind !== 'name') return null;
  const rest = nodes.slice(at + 1);
  const ends =
    rest.length === 0 ||
    rest.every(
      (node) =>
        node.kind !== 'quote' &&
        !lexicon.say.has(node.lower) &&
        !/^(is|was|has|had|are|were)$/.test(node.lower),
    );
  return ends ? cue(subjectAt(nodes, at, lexicon), 'dash', at, at + 1) : null;
}

/** The tag must open with its subject's phrase; a preposition or verb before it makes the rest of the sentence. */
function opensTag(nodes: readonly Node[], at: number, subject: Subject, lexicon: LatinLexicon): boolean {
  for (let i = at; i < subject.at; i++) {
    const node = nodes[i];
    if (node === undefined || node.kind === 'punct') return false;
    if (
      node.kind === 'word' &&
      (lexicon.prepositions.has(node.lower) ||
        lexicon.conjunctions.has(node.lower) ||
        lexicon.hold.has(node.lower))
    )
      return false;
    if (node.kind === 'word' && /^(is|was|are|were|has|had|have|will|would|to)$/.test(node.lower))
      return false;
  }
  return true;
}

function invertedTag(nodes: readonly Node[], at: number, lexicon: LatinLexicon): Cue | null {
  let verb = at;
  if (nodes[verb]?.lower.endsWith('ly') || /^(then|later|also|has|had)$/.test(nodes[verb]?.lower ?? ''))
    verb++;
  const node = nodes[verb];
  if (node?.kind !== 'word' || !lexicon.say.has(node.lower)) return null;
  const subject = subjectAfter(nodes, verb, lexicon);
  if (subject !== null) return cue(subject, 'verb-after', verb, verb + 1);
  // "..., said in an interview": the subject stands before the quotation.
  return cue(mainSubject(nodes, at - 1, lexicon), 'verb-after', verb, verb + 1);
}

/** Words that may stand between a verb of saying and the quotation it opens, however many: objects, times, places. */
function onlyObjects(nodes: readonly Node[], from: number, to: number, lexicon: LatinLexicon): boolean {
  for (let i = from; i < to; i++) {
    const node = nodes[i];
    if (node?.kind === 'quote' || /^[;]$/.test(node?.text ?? '')) return false;
    if (
      node?.kind === 'word' &&
      /^(because|while|when|although|though|but|whereas|which|who)$/.test(node.lower)
    )
      return false;
    if (
      node?.kind === 'word' &&
      lexicon.hold.has(node.lower) &&
      !lexicon.say.has(node.lower) &&
      nodes[i - 1]?.kind === 'name'
    )
      return false;
  }
  return true;
}

/** `Name: "..."`, `Name, in 2015: "..."`. */
function colonLead(nodes: readonly Node[], start: number, quote: number, lexicon: LatinLexicon): Cue | null {
  if (nodes[quote - 1]?.text !== ':') return null;
  const direct = nodes[quote - 2];
  if (direct?.kind === 'name' && !direct.possessive && quote - 2 <= start + 4)
    return cue(subjectAt(nodes, quote - 2, lexicon), 'verb-before', quote - 2, quote);
  for (let v = start; v < quote; v++) if (isPassive(nodes, v, lexicon)) return null;
  const subject = mainSubject(nodes.slice(0, quote - 1), quote - 1, lexicon);
  return cue(ownerOf(nodes, subject, lexicon), 'verb-before', quote - 1, quote);
}

/** The nearest verb of saying left of the quotation, within its part of the sentence. */
export function verbBefore(
  nodes: readonly Node[],
  start: number,
  quote: number,
  lexicon: LatinLexicon,
): Cue | null {
  for (let v = quote - 1; v >= start; v--) {
    const node = nodes[v];
    if (node?.kind !== 'word') continue;
    const participle = lexicon.participles.has(node.lower);
    if (!participle && !isVerb(nodes, v, lexicon.say, lexicon)) continue;
    if (isPassive(nodes, v, lexicon)) continue;
    // "Computers grow, he explained, but the internet does not:": an inserted tag covers its whole sentence.
    const inserted =
      nodes[v + 1]?.text === ',' && nodes[v - 2]?.text === ',' && nodes[quote - 1]?.text === ':';
    if (!inserted && !onlyObjects(nodes, v + 1, quote, lexicon)) return null;
    const quoted = /^(quot(ed|es|ing)|cit(ed|es|ing))$/.test(node.lower)
      ? subjectAfter(nodes, v, lexicon)
      : null;
    const found =
      quoted ??
      findSubject(nodes, v, lexicon) ??
      (lexicon.say.has(node.lower) && v === start ? subjectAfter(nodes, v, lexicon) : null);
    const result = cue(ownerOf(nodes, found, lexicon), start > 0 ? 'verb-between' : 'verb-before', v, v + 1);
    if (result !== null) return result;
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

/** "Hinton's claim that ...", "his warning:", "a statement by Hinton". */
export function possessiveBefore(
  nodes: readonly Node[],
  start: number,
  quote: number,
  lexicon: LatinLexicon,
): Cue | null {
  for (let i = quote - 1; i >= start; i--) {
    const node = nodes[i];
    if (node === undefined || node.kind !== 'word' || !lexicon.speechNouns.has(node.lower)) {
      if (node?.kind === 'name' && node.possessive && quote - i <= 3) return owner(nodes, i, quote);
      continue;
    }
    for (let k = i - 1; k >= Math.max(start, i - 4); k--) {
      const left = nodes[k];
      if (left === undefined || isMark(left)) break;
      if (!introduces(nodes, i)) break;
      if (left.kind === 'name' && left.possessive) return owner(nodes, k, i + 1);
      const gender = lexicon.possessives.get(left.lower);
      if (gender !== undefined)
        return { subject: { kind: 'pronoun', gender, at: k }, kind: 'possessive', from: k, to: i + 1 };
    }
    const by = nodes[i + 1];
    if (by !== undefined && /^(by|from|de|von)$/.test(by.lower))
      return cue(subjectAfter(nodes, i + 1, lexicon), 'possessive', i, i + 2);
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
    return cue(findSubject(nodes, v, lexicon), 'verb-before', v, v + 1);
  }
  return null;
}
