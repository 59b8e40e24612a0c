/** Who does the saying: the subject of a verb in a sentence with blanks between words. No parser; the noun phrase left of the verb. */
import type { LatinLexicon } from './lexicon/types.ts';
import type { Node } from './nodes.ts';
import { headOf, isSkipped, type Subject, subjectAt } from './noun-phrases.ts';

const BE = new Set(['is', 'was', 'were', 'are', 'been', 'be', 'being', "wasn't", "isn't"]);
/** After a form of "be" these have the hearer as their subject. */
const HEARER = new Set([
  'asked',
  'told',
  'urged',
  'warned',
  'called',
  'ordered',
  'accused',
  'described',
  'quoted',
  'cited',
  'reported',
  'posted',
  'published',
  'released',
  'advised',
  'charged',
  'written',
  'criticized',
  'criticised',
  'dismissed',
  'dubbed',
  'labeled',
  'offered',
  'seen',
  'considered',
  'portrayed',
  'begun',
  'begged',
  'mocked',
  'assured',
  'known',
  'blamed',
  'praised',
  'attacked',
  'questioned',
  'challenged',
  'made',
  'given',
  'used',
  'put',
  'meant',
  'found',
  'signed',
  'issued',
]);

/** "was told", "had been asked": the subject hears, somebody else speaks. */
export function isPassive(nodes: readonly Node[], verb: number, lexicon: LatinLexicon): boolean {
  const word = nodes[verb]?.lower ?? '';
  if (!HEARER.has(word)) return false;
  for (let i = verb - 1; i >= Math.max(0, verb - 4); i--) {
    const node = nodes[i];
    if (node === undefined) return false;
    if (node.kind === 'word' && BE.has(node.lower)) return true;
    if (!isSkipped(node, lexicon)) return false;
  }
  return false;
}

/** "A reader, Tomasz, wrote": the name is the apposition. */
const isApposedName = (nodes: readonly Node[], at: number): boolean =>
  nodes[at]?.kind === 'name' &&
  nodes[at]?.possessive === false &&
  nodes[at - 1]?.text === ',' &&
  nodes[at - 2]?.kind === 'word';

/** The name or pronoun that an opening comma or bracket at `at` follows. */
function headBefore(nodes: readonly Node[], at: number, lexicon: LatinLexicon): Subject | null {
  let head = at - 1;
  if (nodes[head]?.text === ')') head = nodes.findLastIndex((one, j) => j < head && one.text === '(') - 1;
  const node = nodes[head];
  if (node?.kind === 'pronoun') return subjectAt(nodes, head, lexicon);
  if (node?.kind !== 'name' || node.possessive) return null;
  return subjectAt(nodes, headOf(nodes, head, lexicon), lexicon);
}

/** The name or pronoun before the comma that opens an apposition ending at `close` ("Hinton, the ..., said"). */
function beforeApposition(nodes: readonly Node[], close: number, lexicon: LatinLexicon): Subject | null {
  if (isApposedName(nodes, close - 1)) return subjectAt(nodes, close - 1, lexicon);
  const mark = nodes[close]?.text ?? ',';
  for (let k = close - 1; k > 0; k--) {
    const node = nodes[k];
    if (node === undefined || node.kind === 'quote' || /^[;:]$/.test(node.text)) return null;
    const opens = node.text === ',' || node.text === '(' || (/^[—–]$/.test(mark) && node.text === mark);
    const found = opens ? headBefore(nodes, k, lexicon) : null;
    if (found !== null) return found;
  }
  return null;
}

const CONNECTORS = /^(and|but|so|yet|then|still|later|instead)$/;
const OPENERS = /(ing|ed|ly)$|^(asked|later|earlier|recently|then|now|yesterday|today|according)$/;

/** A word that opens an adverbial phrase before the subject. */
const opensPhrase = (node: Node, lexicon: LatinLexicon): boolean =>
  node.kind === 'word' &&
  (lexicon.prepositions.has(node.lower) || lexicon.conjunctions.has(node.lower) || OPENERS.test(node.lower));

function skipConnectors(nodes: readonly Node[], from: number, before: number): number {
  let at = from;
  while (at < before) {
    const node = nodes[at];
    if (node?.kind !== 'punct' && node?.kind !== 'quote' && !CONNECTORS.test(node?.lower ?? '')) break;
    at++;
  }
  return at;
}

/** The clause's first noun phrase; opening phrases ("In an interview with X,") are passed over. */
export function mainSubject(nodes: readonly Node[], before: number, lexicon: LatinLexicon): Subject | null {
  let at = 0;
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

/** A name, or the noun that the name only labels ("Trump campaign"). */
function namedSubject(nodes: readonly Node[], at: number, lexicon: LatinLexicon): Subject | null {
  const next = nodes[at + 1];
  const labels = next?.kind === 'word' && !lexicon.say.has(next.lower) && isNounLike(next, lexicon);
  return labels ? { kind: 'noun', noun: next.lower, at: at + 1 } : subjectAt(nodes, at, lexicon);
}

const isFiniteVerb = (node: Node | undefined, lexicon: LatinLexicon): boolean =>
  node !== undefined &&
  (lexicon.say.has(node.lower) ||
    lexicon.hold.has(node.lower) ||
    BE.has(node.lower) ||
    /^(has|had|have|will|would)$/.test(node.lower));

const isFreeName = (nodes: readonly Node[], at: number, lexicon: LatinLexicon): boolean =>
  nodes[at]?.kind === 'name' &&
  nodes[at]?.possessive === false &&
  !lexicon.prepositions.has(nodes[at - 1]?.lower ?? '');

function firstSubjectIn(
  nodes: readonly Node[],
  from: number,
  to: number,
  lexicon: LatinLexicon,
): Subject | null {
  for (let i = from; i < to; i++) {
    const node = nodes[i];
    if (node?.text === ',' && nodes[i + 1]?.kind === 'name' && nodes[i + 2]?.text === ',')
      return subjectAt(nodes, i + 1, lexicon);
    if (node === undefined || node.kind === 'punct' || node.kind === 'quote') return null;
    if (node.kind === 'pronoun') return subjectAt(nodes, i, lexicon);
    if (isFreeName(nodes, i, lexicon)) return namedSubject(nodes, i, lexicon);
    const noun = node.kind === 'word' && !lexicon.determiners.has(node.lower);
    if (noun && isFiniteVerb(nodes[i + 1], lexicon)) return { kind: 'noun', noun: node.lower, at: i };
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
  /^(campaign|administration|spokesman|spokeswoman|spokesperson|aide|aides|lawyer|lawyers|official|officials|team|supporters?|allies|ally|adviser|advisers|employees?|board|researchers?|executives?|staff|family|camp|voters?|backers|critics?)$/.test(
    node.lower,
  );

const TIMES =
  /day$|^(january|february|march|april|may|june|july|august|september|october|november|december)$/;

function skipBack(nodes: readonly Node[], from: number, lexicon: LatinLexicon): number {
  let at = from;
  for (let node = nodes[at]; node !== undefined && isSkipped(node, lexicon); node = nodes[at]) at--;
  return at;
}

/** "Trump on Tuesday said", "Hinton in 2023 told": steps over a time between subject and verb. */
function skipTime(nodes: readonly Node[], from: number, lexicon: LatinLexicon): number {
  const time = nodes[from];
  const preposition = (at: number) => lexicon.prepositions.has(nodes[at]?.lower ?? '');
  if (time?.kind === 'word' && lexicon.notNames.has(time.lower) && TIMES.test(time.lower))
    return preposition(from - 1) ? from - 2 : from - 1;
  return preposition(from) && nodes[from + 1]?.kind === 'number' ? from - 1 : from;
}

/** "A visited to discuss his rival, B, saying": a participle goes with the clause, not with the name beside it. */
function clauseSubject(
  nodes: readonly Node[],
  verb: number,
  at: number,
  lexicon: LatinLexicon,
): Subject | null {
  if (nodes[at]?.text !== ',' || !lexicon.participles.has(nodes[verb]?.lower ?? '')) return null;
  const main = mainSubject(nodes, at, lexicon);
  return main?.kind === 'noun' ? null : main;
}

/** The subject of the verb at `verb`, or null. Cost: linear in the distance. */
export function findSubject(nodes: readonly Node[], verb: number, lexicon: LatinLexicon): Subject | null {
  const at = skipBack(nodes, skipTime(nodes, skipBack(nodes, verb - 1, lexicon), lexicon), lexicon);
  const node = nodes[at];
  if (node === undefined) return null;
  if (node.text === ')') {
    const open = nodes.findLastIndex((one, k) => k < at && one.text === '(');
    return open > 0 ? subjectAt(nodes, headOf(nodes, open - 1, lexicon), lexicon) : null;
  }
  if (/^[,—–]$/.test(node.text))
    return (
      clauseSubject(nodes, verb, at, lexicon) ??
      beforeApposition(nodes, at, lexicon) ??
      mainSubject(nodes, at, lexicon)
    );
  if (node.kind === 'pronoun') return subjectAt(nodes, at, lexicon);
  if (/^(who|that)$/.test(node.lower))
    return subjectAt(nodes, nodes[at - 1]?.text === ',' ? at - 2 : at - 1, lexicon);
  if (/^(and|but|or|y|et|und)$/.test(node.lower)) return mainSubject(nodes, at, lexicon);
  return node.kind === 'name' || node.kind === 'word' ? phraseSubject(nodes, at, lexicon) : null;
}

/** "he and his partners said": the first of a pair is the one the page names. */
function firstOfPair(nodes: readonly Node[], head: number, lexicon: LatinLexicon): Subject | null {
  const and = nodes.findLastIndex((one, k) => k < head && k >= head - 3 && /^(and|&)$/.test(one.lower));
  const first = nodes[and - 1];
  const named = first?.kind === 'pronoun' || (first?.kind === 'name' && !first.possessive);
  return and > 0 && named ? subjectAt(nodes, and - 1, lexicon) : null;
}

/** The noun phrase that ends at `at`; inside a prepositional phrase, the clause's own subject. */
function phraseSubject(nodes: readonly Node[], at: number, lexicon: LatinLexicon): Subject | null {
  const head = headOf(nodes, at, lexicon);
  const node = nodes[head];
  if (node === undefined) return null;
  const pair = node.kind === 'word' ? firstOfPair(nodes, head, lexicon) : null;
  if (pair !== null) return pair;
  if (lexicon.prepositions.has(nodes[head - 1]?.lower ?? '')) return mainSubject(nodes, head - 1, lexicon);
  if (node.kind === 'word' && lexicon.prepositions.has(node.lower)) return mainSubject(nodes, head, lexicon);
  return subjectAt(nodes, head, lexicon);
}
