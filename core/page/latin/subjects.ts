/** Who does the saying: the subject of a verb in a sentence with blanks between words. No parser; the noun phrase left of the verb. */
import type { LatinLexicon } from '../lexicon/types.ts';
import type { Node } from './nodes.ts';
import { headOf, isSkipped, type Subject, subjectAt } from './noun-phrases.ts';
import { BE } from './passive.ts';

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

const CONNECTORS = /^(and|but|so|yet|then|still|later|instead|even)$/;
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

/** The noun phrase that begins at `at` and could be a subject. */
function phraseAt(nodes: readonly Node[], at: number, lexicon: LatinLexicon): Subject | null {
  const node = nodes[at];
  if (node?.kind === 'pronoun') return subjectAt(nodes, at, lexicon);
  const owned = ownedSubject(nodes, at, lexicon);
  if (owned !== null) return owned;
  if (isFreeName(nodes, at, lexicon)) return namedSubject(nodes, at, lexicon);
  const noun = node?.kind === 'word' && !lexicon.determiners.has(node.lower);
  return noun && isFiniteVerb(nodes[at + 1], lexicon) ? { kind: 'noun', noun: node.lower, at } : null;
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

/** "..., Hinton said." at the end of a sentence: who says all of it, whatever its first phrase is about. */
export function closingTag(nodes: readonly Node[], lexicon: LatinLexicon): Subject | null {
  const last = nodes.length - 1;
  for (let v = last; v > Math.max(1, last - 8); v--) {
    const node = nodes[v];
    if (node === undefined || node.kind === 'quote' || node.text === ',') return null;
    if (node.kind !== 'word' || !lexicon.say.has(node.lower)) continue;
    const subject = findSubject(nodes, v, lexicon);
    return subject !== null && subject.kind !== 'noun' && nodes[subject.at - 1]?.text === ','
      ? subject
      : null;
  }
  return null;
}

/** The subject of the verb at `verb`, or null. Cost: linear in the distance. */
export function findSubject(nodes: readonly Node[], verb: number, lexicon: LatinLexicon): Subject | null {
  if (nodes[verb - 1]?.lower === 'to') return mainSubject(nodes, verb - 1, lexicon);
  const at = skipBack(nodes, skipTime(nodes, skipBack(nodes, verb - 1, lexicon), lexicon), lexicon);
  const node = nodes[at];
  // "easier than asking readers to ...": nobody asks.
  if (node === undefined || node.lower === 'than') return null;
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

/** "Hinton, the lab's chief scientist says": the apposition that no comma closes. */
function openApposition(nodes: readonly Node[], head: number): Subject | null {
  const comma = nodes.findLastIndex((node, k) => k < head && node.text === ',');
  const entity = nodes[0]?.kind === 'name' && !nodes[0].possessive ? nodes[0].entity : null;
  if (comma !== 1 || entity?.human !== true || head > comma + 6) return null;
  const label = nodes.slice(comma + 1, head + 1);
  const plain = label.every((node) => node.kind === 'word' || (node.kind === 'name' && node.possessive));
  return plain ? { kind: 'entity', entity, at: 0, others: [] } : null;
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
  return openApposition(nodes, head) ?? subjectAt(nodes, head, lexicon);
}
