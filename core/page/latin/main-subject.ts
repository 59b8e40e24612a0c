/** The subject of a clause: its first noun phrase after whatever opens it. */
import type { LatinLexicon } from '../lexicon/types.ts';
import type { Node } from './nodes.ts';
import { isSkipped, type Subject, subjectAt } from './noun-phrases.ts';
import { BE } from './passive.ts';

const CONNECTORS = new Set(['and', 'but', 'so', 'yet', 'then', 'still', 'later', 'instead', 'even']);
const OPENERS =
  /(ing|ed|ly)$|^(asked|often|sometimes|later|earlier|recently|then|now|yesterday|today|according)$/;

/** A word that opens an adverbial phrase before the subject. */
const opensPhrase = (node: Node, lexicon: LatinLexicon): boolean =>
  node.kind === 'word' &&
  (lexicon.prepositions.has(node.lower) || lexicon.conjunctions.has(node.lower) || OPENERS.test(node.lower));

function skipConnectors(nodes: readonly Node[], from: number, before: number): number {
  let at = from;
  while (at < before) {
    const node = nodes[at];
    if (node?.kind !== 'punct' && node?.kind !== 'quote' && !CONNECTORS.has(node?.lower ?? '')) break;
    at++;
  }
  return at;
}

/** The clause's first noun phrase; opening phrases ("In an interview with X,") are passed over. */
export function mainSubject(
  nodes: readonly Node[],
  before: number,
  lexicon: LatinLexicon,
  from = 0,
): Subject | null {
  let at = from;
  for (let phrases = 0; phrases < 4; phrases++) {
    at = skipConnectors(nodes, at, before);
    const first = nodes[at];
    if (first === undefined || at >= before) return null;
    if (!opensPhrase(first, lexicon)) break;
    const comma = nodes.findIndex((node, k) => k > at && k < before && node.text === ',');
    if (comma < 0) return firstSubjectIn(nodes, at + 1, before, lexicon);
    at = comma + 1;
  }
  return firstSubjectIn(nodes, at, Math.min(before, at + 8), lexicon);
}

/** "OpenAI chief scientist": what may stand before the noun. */
const RANK = new Set(['chief', 'senior', 'former', 'lead', 'research', 'board', 'safety', 'top']);

/** A name, or the noun that the name only labels ("Trump campaign"). */
function namedSubject(nodes: readonly Node[], at: number, lexicon: LatinLexicon): Subject | null {
  let noun = at + 1;
  while (RANK.has(nodes[noun]?.lower ?? '')) noun++;
  const next = nodes[noun];
  const labels = next?.kind === 'word' && !lexicon.say.has(next.lower) && isNounLike(next, lexicon);
  return labels ? { kind: 'noun', noun: next.lower, at: noun } : subjectAt(nodes, at, lexicon);
}

const AUXILIARIES = new Set(['has', 'had', 'have', 'will', 'would']);

const isFiniteVerb = (node: Node | undefined, lexicon: LatinLexicon): boolean =>
  node !== undefined &&
  (node.verb ||
    BE.has(node.lower) ||
    AUXILIARIES.has(node.lower) ||
    (node.kind !== 'word' && (lexicon.say.has(node.lower) || lexicon.hold.has(node.lower))));

const isFreeName = (nodes: readonly Node[], at: number, lexicon: LatinLexicon): boolean =>
  nodes[at]?.kind === 'name' &&
  nodes[at]?.possessive === false &&
  !lexicon.prepositions.has(nodes[at - 1]?.lower ?? '') &&
  !isObject(nodes, at);

/** "after Ada urged Bo": the verb has its subject. */
const isObject = (nodes: readonly Node[], at: number): boolean =>
  nodes[at - 1]?.verb === true && /^(?:name|pronoun)$/.test(nodes[at - 2]?.kind ?? '');

/** "A reader, Ada Lin, wrote", "One delegate, party chairwoman Ada Lin, pledged": the name that ends the apposition. */
function apposedName(nodes: readonly Node[], comma: number, lexicon: LatinLexicon): Subject | null {
  const close = nodes.findIndex((node, i) => i > comma && (node.kind === 'punct' || node.kind === 'quote'));
  if (close < 0 || close > comma + 8 || nodes[close]?.text !== ',') return null;
  const phrase = nodes.slice(comma + 1, close);
  const plain = phrase.every(
    (node) => !lexicon.prepositions.has(node.lower) && !/^(?:who|and)$/.test(node.lower),
  );
  return plain && phrase.at(-1)?.kind === 'name' ? subjectAt(nodes, close - 1, lexicon) : null;
}

/** "Hinton's campaign", "Hinton's former student Ada Lin": what or whom the possessive owns is the subject. */
function ownedSubject(nodes: readonly Node[], at: number, lexicon: LatinLexicon): Subject | null {
  if (nodes[at]?.kind !== 'name' || nodes[at]?.possessive === false) return null;
  let last = at;
  while (nodes[last + 1]?.kind === 'word' && !endsNoun(nodes[last + 1], lexicon)) last++;
  // "Hinton's internal note called it": a noun that is a verb elsewhere.
  const text = nodes[last + 1];
  if (text !== undefined && lexicon.speechNouns.has(text.lower) && isFiniteVerb(nodes[last + 2], lexicon))
    last++;
  if (nodes[last + 1]?.kind === 'name') return subjectAt(nodes, last + 1, lexicon);
  const owned = nodes.slice(at + 1, last + 1);
  const noun = owned.find((node) => lexicon.speechNouns.has(node.lower)) ?? owned[0];
  return noun === undefined ? null : { kind: 'noun', noun: noun.lower, at: nodes.indexOf(noun, at) };
}

const endsNoun = (node: Node | undefined, lexicon: LatinLexicon): boolean =>
  node === undefined ||
  lexicon.prepositions.has(node.lower) ||
  lexicon.conjunctions.has(node.lower) ||
  lexicon.say.has(node.lower) ||
  lexicon.hold.has(node.lower) ||
  isSkipped(node, lexicon);

const NO_NOUNS = new Set(['there', 'to', "won't", 'won’t', "don't", 'don’t', "can't", 'can’t']);
const isFunctionWord = ({ lower }: Node, lexicon: LatinLexicon): boolean =>
  lexicon.determiners.has(lower) || lexicon.prepositions.has(lower) || lexicon.conjunctions.has(lower);

/** The noun phrase that begins at `at` and could be a subject. */
function phraseAt(nodes: readonly Node[], at: number, lexicon: LatinLexicon): Subject | null {
  const node = nodes[at];
  if (node?.kind === 'pronoun') return subjectAt(nodes, at, lexicon);
  const owned = ownedSubject(nodes, at, lexicon);
  if (owned !== null) return owned;
  if (isFreeName(nodes, at, lexicon)) return namedSubject(nodes, at, lexicon);
  const next = nodes[at + 1];
  if (node?.kind !== 'word' || next === undefined) return null;
  // "A lovely quote from Hinton": an adjective and the text's noun.
  const made = lexicon.speechNouns.has(next.lower) && /^(?:by|from)$/.test(nodes[at + 2]?.lower ?? '');
  if (!made && !isFiniteVerb(next, lexicon)) return null;
  if (NO_NOUNS.has(node.lower) || isFunctionWord(node, lexicon)) return null;
  return made ? { kind: 'noun', noun: next.lower, at: at + 1 } : { kind: 'noun', noun: node.lower, at };
}

function firstSubjectIn(
  nodes: readonly Node[],
  from: number,
  to: number,
  lexicon: LatinLexicon,
): Subject | null {
  for (let i = from; i < to; i++) {
    const node = nodes[i];
    const apposed = node?.text === ',' ? apposedName(nodes, i, lexicon) : null;
    if (apposed !== null) return apposed;
    if (node === undefined || node.kind === 'punct' || node.kind === 'quote') return null;
    const found = phraseAt(nodes, i, lexicon);
    if (found !== null) return found;
  }
  return null;
}

/** A lower-case word after a name that makes the name its owner or label ("Trump campaign", "OpenAI spokesman"). */
const isNounLike = (node: Node, lexicon: LatinLexicon): boolean =>
  !node.lower.endsWith('ed') &&
  !node.lower.endsWith('ly') &&
  !lexicon.hold.has(node.lower) &&
  !isSkipped(node, lexicon) &&
  !lexicon.prepositions.has(node.lower) &&
  !lexicon.conjunctions.has(node.lower) &&
  /^(campaign|administration|spokesman|spokeswoman|spokesperson|aide|aides|lawyer|lawyers|official|officials|team|supporters?|allies|ally|adviser|advisers|employees?|board|researchers?|executives?|staff|family|camp|voters?|backers|critics?|(?:co-?)?founder|scientist|engineer|director|president|chairman|chairwoman|insider|member)$/.test(
    node.lower,
  );
