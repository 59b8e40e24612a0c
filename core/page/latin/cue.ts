/** Cues: a verb or phrase that credits somebody, and the verbs and noun phrases they are made of. */
import type { LatinLexicon } from '../lexicon/types.ts';
import { words } from '../lexicon/words.ts';
import type { CueKind } from '../types.ts';
import type { Node } from './nodes.ts';
import { type Subject, subjectAt } from './noun-phrases.ts';
import { isPassive } from './passive.ts';
import { isTextNoun } from './text-nouns.ts';

export interface Cue {
  readonly subject: Subject;
  readonly kind: CueKind;
  /** Node indices, end exclusive. */
  readonly from: number;
  readonly to: number;
}

/** Forms that are nouns as often as verbs: they count only right beside their subject. */
const NOUNISH = words(`
  state:s claim:s point:s remark:s report:s quote:s note:s answer:s comment:s post:s tweet:s call:s offer:s reply replies
  promise:s pledge:s vow:s joke:s question:s read:s stress:es order:ed counter:s repeat reveal charged share:d
  sign:ed use:s:d plan:s planned mean:s need issue:d release:d support speak thanks hope:s fear:s doubt:s concern:ed
  demand:s make:s made give:s gave put:s find:s found remain:s began begin:s opened goes went wonder complaint
  caution reason:ed laugh credit view see:s saw learn:ed welcome mock challenge:s attack:s blame:s praise:s deny
`);

const BASE =
  /^(?:state|claim|point|remark|report|quote|note|answer|comment|post|tweet|call|offer|question|order|share|plan|release)$/;

/** "In an X post": a name between a determiner and a noun labels the noun. */
const isCompound = (nodes: readonly Node[], name: number, noun: number, lexicon: LatinLexicon): boolean =>
  noun === name + 1 &&
  nodes[name]?.entity?.human !== true &&
  (lexicon.determiners.has(nodes[name - 1]?.lower ?? '') || nodes[name - 1]?.possessive === true);

/** A verb of `verbs` that is used as one here. */
export function isVerb(
  nodes: readonly Node[],
  i: number,
  verbs: ReadonlySet<string>,
  lexicon: LatinLexicon,
): boolean {
  const node = nodes[i];
  return node?.verb === true && verbs.has(node.lower) && isUsed(nodes, i, lexicon);
}

/** A verb of saying or holding that is used as one here. */
export function isUsed(nodes: readonly Node[], i: number, lexicon: LatinLexicon): boolean {
  const node = nodes[i];
  if (!node?.verb || node.possessive) return false;
  const before = nodes[i - 1];
  if (before === undefined || !NOUNISH.has(node.lower))
    return before?.possessive !== true && !lexicon.determiners.has(before?.lower ?? '');
  return followsSubject(nodes, i, lexicon);
}

const PARTS = new Set(',—–');

/** What a verb that is a noun as often needs on its left. */
function followsSubject(nodes: readonly Node[], i: number, lexicon: LatinLexicon): boolean {
  let k = i - 1;
  while (k > 0 && lexicon.skip.has(nodes[k]?.lower ?? '')) k--;
  const left = nodes[k];
  const word = nodes[i]?.lower ?? '';
  // "an old Grid Notes post": a single name's verb would end in s or d.
  if (k === i - 1 && left?.kind === 'name' && BASE.test(word) && nodes[k - 1]?.lower !== 'and') return false;
  return (
    (left?.kind === 'name' && !left.possessive && !isCompound(nodes, k, i, lexicon)) ||
    left?.kind === 'pronoun' ||
    (PARTS.has(left?.text ?? '') && k < i) ||
    (/^reads?$/.test(word) && isTextNoun(left?.lower ?? '')) ||
    /^(?:and|who|that|which)$/.test(left?.lower ?? '')
  );
}

export const cueOf = (subject: Subject | null, kind: CueKind, from: number, to: number): Cue | null =>
  subject === null
    ? null
    : {
        subject,
        kind: subject.kind === 'pronoun' ? 'pronoun' : kind,
        from: Math.min(from, subject.at),
        to: Math.max(to, subject.at + 1),
      };

const isLabel = (node: Node | undefined, lexicon: LatinLexicon): boolean =>
  node?.kind === 'word' &&
  /(man|woman|person|chief|director|founder|officer|president|campaign|official|lawyer|aide|researcher|analyst|professor|executive|scientist|leader|adviser)s?$/.test(
    node.lower,
  ) &&
  !lexicon.skip.has(node.lower);

/** Nodes of a noun phrase at most. */
const PHRASE_REACH = 14;

/** A name inside an inverted tag that only labels what follows ("said OpenAI scientist ..."). */
function isModifier(nodes: readonly Node[], at: number, lexicon: LatinLexicon): boolean {
  const label = nodes[at + 1];
  if (nodes[at]?.possessive === true || isLabel(label, lexicon)) return true;
  if (label?.kind !== 'word' || lexicon.prepositions.has(label.lower)) return false;
  return nodes[at + 2]?.kind === 'name' || isSecondLabel(nodes, at + 2, lexicon);
}

/** A comma before a name in apposition, or a hyphen, does not end the noun phrase. */
function isInnerMark(nodes: readonly Node[], at: number, noun: Subject | null): boolean {
  const text = nodes[at]?.text ?? '';
  return text === '-' || text === '’' || (text === ',' && noun !== null && nodes[at + 1]?.kind === 'name');
}

const endsPhrase = (node: Node, lexicon: LatinLexicon): boolean =>
  node.kind === 'quote' || lexicon.prepositions.has(node.lower) || lexicon.conjunctions.has(node.lower);

/** Nodes of a second label at most. */
const LABEL_REACH = 5;

/** "says OpenAI researcher and former Googler Ada Lin": the "and" joins two labels of the one named after them. */
function isSecondLabel(nodes: readonly Node[], and: number, lexicon: LatinLexicon): boolean {
  if (nodes[and]?.lower !== 'and') return false;
  const label = nodes.slice(and + 1, and + 1 + LABEL_REACH);
  const name = label.findIndex(({ entity }) => entity?.human === true);
  if (name < 1) return false;
  return label
    .slice(0, name)
    .every((node) => node.kind === 'name' || (node.kind === 'word' && !endsPhrase(node, lexicon)));
}

/** What a node does to the noun phrase that is being read. */
function phraseStep(
  nodes: readonly Node[],
  i: number,
  noun: Subject | null,
  lexicon: LatinLexicon,
): 'end' | 'name' | 'noun' | 'skip' {
  const node = nodes[i];
  if (node === undefined || node.kind === 'pronoun') return 'end';
  if (noun !== null && isSecondLabel(nodes, i, lexicon)) return 'skip';
  if (endsPhrase(node, lexicon)) return 'end';
  if (node.kind === 'name') return isModifier(nodes, i, lexicon) ? 'skip' : 'name';
  if (node.kind === 'punct') return isInnerMark(nodes, i, noun) ? 'skip' : 'end';
  return node.kind === 'word' ? 'noun' : 'skip';
}

/** "sagte der Forscher der Zeitung": a determiner behind a noun begins the next phrase. */
const startsNext = (node: Node | undefined, noun: Subject | null, lexicon: LatinLexicon): boolean =>
  noun?.kind === 'noun' &&
  !lexicon.determiners.has(noun.noun) &&
  node?.kind === 'word' &&
  lexicon.determiners.has(node.lower);

/** The noun phrase right after an inverted verb: "said former OpenAI scientist Ilya Sutskever", "said the company's head, X,". */
export function subjectAfter(nodes: readonly Node[], verb: number, lexicon: LatinLexicon): Subject | null {
  if (nodes[verb + 1]?.kind === 'pronoun') return subjectAt(nodes, verb + 1, lexicon);
  let noun: Subject | null = null;
  for (let i = verb + 1; i < Math.min(nodes.length, verb + PHRASE_REACH); i++) {
    const step = phraseStep(nodes, i, noun, lexicon);
    if (step === 'name') return subjectAt(nodes, i, lexicon);
    if (step === 'end' || startsNext(nodes[i], noun, lexicon)) break;
    if (step === 'noun') noun = { kind: 'noun', noun: nodes[i]?.lower ?? '', at: i };
  }
  return noun;
}

const startsWith = (nodes: readonly Node[], at: number, words: readonly string[]): boolean =>
  words.every((word, k) => nodes[at + k]?.lower === word);

const VIEWS =
  /^(?:phrase|telling|words|view|account|eyes|mind|opinion|reading|estimation|formulation|description|version|book)$/;

/** "in Hinton's telling", "in his words". */
function viewAt(nodes: readonly Node[], at: number, lexicon: LatinLexicon): Cue | null {
  const owner = nodes[at + 1];
  if (nodes[at]?.lower !== 'in' || owner === undefined || !VIEWS.test(nodes[at + 2]?.lower ?? ''))
    return null;
  const gender = lexicon.possessives.get(owner.lower);
  if (gender !== undefined)
    return { subject: { kind: 'pronoun', gender, at: at + 1 }, kind: 'pronoun', from: at, to: at + 3 };
  if (!owner.possessive || owner.entity === null) return null;
  const subject: Subject = { kind: 'entity', entity: owner.entity, at: at + 1, others: [] };
  return { subject, kind: 'according-to', from: at, to: at + 3 };
}

/** "per GPU" counts; "per Reuters" credits. */
const UNIT = /^(?:flops?|[cgt]pus?|[kmgt]?wh?|[kmgt]b|gdp|token|capita|year|month|day|hour|second)$/;

export function accordingAt(nodes: readonly Node[], at: number, lexicon: LatinLexicon): Cue | null {
  const view = viewAt(nodes, at, lexicon);
  if (view !== null) return view;
  for (const words of lexicon.accordingTo) {
    if (!startsWith(nodes, at, words)) continue;
    if (words[0] === 'per' && UNIT.test(nodes[at + 1]?.lower ?? '')) return null;
    return cueOf(subjectAfter(nodes, at + words.length - 1, lexicon), 'according-to', at, at + words.length);
  }
  return null;
}

/** Before "that" these do not say: they find out, bring about or show. */
const NOT_SAYING =
  /^(?:learn(?:ed|s)|discover(?:ed|s)|ensure[ds]|show(?:ed|s)|mean[st]|prove[ds]|demonstrate[ds]|guarantee[ds]|require[ds]|notice[ds]|realize[ds]|realise[ds]|sense[ds]|happen(?:ed|s)|seem(?:ed|s)|appear(?:ed|s)|need(?:ed|s)|used|so|is|was|has|does|his|this|its|as|pleased|surprised|convinced|worried|concerned|excited|proud|sure|given|provided|supposed|based|need|things|words|times|days|years|people|questions|aware|afraid|clear)$/;

/** "sniped that", "remarking that": a verb that no list has, with a clause as its object. */
function isThatVerb(nodes: readonly Node[], i: number, lexicon: LatinLexicon): boolean {
  const node = nodes[i];
  if (lexicon.lang !== 'en' || nodes[i + 1]?.lower !== 'that' || node?.kind !== 'word' || node.possessive)
    return false;
  if (!/(?:ed|[^s]s|ing)$/.test(node.lower) || node.lower.length < 5 || NOT_SAYING.test(node.lower))
    return false;
  const left = nodes[i - 1];
  if (node.lower.endsWith('ing')) return left?.text === ',' || left?.kind === 'quote';
  return (
    (left?.kind === 'name' && !left.possessive) ||
    left?.kind === 'pronoun' ||
    left?.lower.endsWith('ly') === true
  );
}

/** A verb of saying in use, finite or a participle, whose subject speaks. */
export const isSaying = (nodes: readonly Node[], i: number, lexicon: LatinLexicon): boolean =>
  nodes[i]?.kind === 'word' &&
  (lexicon.participles.has(nodes[i]?.lower ?? '') ||
    isVerb(nodes, i, lexicon.say, lexicon) ||
    isThatVerb(nodes, i, lexicon)) &&
  !isPassive(nodes, i, lexicon);
