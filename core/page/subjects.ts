/** Who does the saying: the subject of a verb in a sentence with blanks between words. No parser; the noun phrase left of the verb. */
import type { Entity } from './entities.ts';
import type { LatinLexicon } from './lexicon/types.ts';
import type { Node } from './nodes.ts';

export type Subject =
  | {
      readonly kind: 'entity';
      readonly entity: Entity;
      readonly at: number;
      readonly others: readonly Entity[];
    }
  | { readonly kind: 'pronoun'; readonly gender: 'm' | 'f' | 'n' | 'author'; readonly at: number }
  | { readonly kind: 'noun'; readonly noun: string; readonly at: number };

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

const isSkipped = (node: Node, lexicon: LatinLexicon): boolean =>
  (node.kind === 'word' &&
    (lexicon.skip.has(node.lower) || (node.lower.length > 4 && node.lower.endsWith('ly')))) ||
  node.kind === 'number';

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

function entityAt(nodes: readonly Node[], at: number): Subject | null {
  const node = nodes[at];
  if (node?.kind !== 'name' || node.entity === null) return null;
  const others: Entity[] = [];
  for (let i = at - 1; i > 0; i -= 1) {
    const joint = nodes[i];
    if (joint === undefined || !/^(and|&|,|et|und|y)$/.test(joint.lower)) break;
    const before = nodes[i - 1];
    if (
      before?.kind === 'name' &&
      before.entity !== null &&
      !before.possessive &&
      (others.length > 0 || joint.lower !== ',')
    ) {
      others.push(before.entity);
      i -= 1;
    } else if (before?.text !== ',') break;
  }
  return { kind: 'entity', entity: node.entity, at, others };
}

export function subjectAt(nodes: readonly Node[], at: number, lexicon: LatinLexicon): Subject | null {
  const node = nodes[at];
  if (node === undefined) return null;
  if (node.kind === 'pronoun')
    return { kind: 'pronoun', gender: lexicon.pronouns.get(node.lower) ?? 'n', at };
  if (node.kind === 'name' && !node.possessive) return entityAt(nodes, at);
  return node.kind === 'word' && !node.possessive ? { kind: 'noun', noun: node.lower, at } : null;
}

/** Left end of the noun phrase that ends at `i`: its head stands before "of", "at", "from" ("a spokesman for Hinton"). */
function headOf(nodes: readonly Node[], i: number, lexicon: LatinLexicon): number {
  let at = i;
  for (let k = i - 1; k >= Math.max(0, i - 6); k--) {
    const node = nodes[k];
    if (node === undefined || node.kind === 'punct' || node.kind === 'quote') break;
    const before = nodes[k - 1];
    const headBefore =
      before !== undefined &&
      (before.kind === 'name' || before.kind === 'word') &&
      !lexicon.prepositions.has(before.lower) &&
      !isSkipped(before, lexicon) &&
      !lexicon.say.has(before.lower) &&
      !lexicon.conjunctions.has(before.lower);
    if (/^(of|for|at|from|with|in|to|de|von|für|by)$/.test(node.lower) && headBefore) at = k - 1;
    else if (lexicon.say.has(node.lower) || lexicon.conjunctions.has(node.lower)) break;
  }
  return at;
}

/** The name or pronoun before the comma that opens an apposition ending at `close` ("Hinton, the ..., said"). */
function beforeApposition(nodes: readonly Node[], close: number, lexicon: LatinLexicon): Subject | null {
  // "A reader, Tomasz, wrote": the name is the apposition.
  const inner = nodes[close - 1];
  if (
    inner?.kind === 'name' &&
    !inner.possessive &&
    nodes[close - 2]?.text === ',' &&
    nodes[close - 3]?.kind === 'word'
  )
    return subjectAt(nodes, close - 1, lexicon);
  for (let k = close - 1; k > 0; k--) {
    const node = nodes[k];
    if (node === undefined || node.kind === 'quote' || /^[;:]$/.test(node.text)) return null;
    const dash = /^[—–]$/.test(nodes[close]?.text ?? '');
    if (node.text !== ',' && node.text !== '(' && !(dash && node.text === nodes[close]?.text)) continue;
    let at = k - 1;
    if (nodes[at]?.text === ')') at = nodes.findLastIndex((one, j) => j < at && one.text === '(') - 1;
    const head = nodes[at];
    if (head?.kind === 'name' && !head.possessive) {
      const outer = headOf(nodes, at, lexicon);
      return subjectAt(nodes, outer, lexicon);
    }
    if (head?.kind === 'pronoun') return subjectAt(nodes, at, lexicon);
  }
  return null;
}

/** The clause's first noun phrase; an opening "In an interview with X," is passed over. */
export function mainSubject(nodes: readonly Node[], before: number, lexicon: LatinLexicon): Subject | null {
  let at = 0;
  for (let guard = 0; guard < 4; guard++) {
    while (
      at < before &&
      (nodes[at]?.kind === 'punct' ||
        nodes[at]?.kind === 'quote' ||
        /^(and|but|so|yet|then|still|later|instead)$/.test(nodes[at]?.lower ?? ''))
    )
      at++;
    const first = nodes[at];
    if (first === undefined || at >= before) return null;
    const opensPhrase =
      first.kind === 'word' &&
      (lexicon.prepositions.has(first.lower) ||
        lexicon.conjunctions.has(first.lower) ||
        /(ing|ed|ly)$/.test(first.lower) ||
        /^(asked|later|earlier|recently|then|now|yesterday|today|according)$/.test(first.lower));
    if (!opensPhrase) break;
    const comma = nodes.findIndex((node, k) => k > at && k < before && node.text === ',');
    if (comma < 0) return firstSubjectIn(nodes, at + 1, before, lexicon);
    at = comma + 1;
  }
  const subject = firstSubjectIn(nodes, at, Math.min(before, at + 8), lexicon);
  return subject;
}

function firstSubjectIn(
  nodes: readonly Node[],
  from: number,
  to: number,
  lexicon: LatinLexicon,
): Subject | null {
  for (let i = from; i < to; i++) {
    const node = nodes[i];
    const apposed = node?.text === ',' && nodes[i + 1]?.kind === 'name' && nodes[i + 2]?.text === ',';
    if (apposed) return subjectAt(nodes, i + 1, lexicon);
    if (node === undefined || node.kind === 'punct' || node.kind === 'quote') return null;
    if (node.kind === 'pronoun') return subjectAt(nodes, i, lexicon);
    if (node.kind === 'name' && !node.possessive && !lexicon.prepositions.has(nodes[i - 1]?.lower ?? '')) {
      const next = nodes[i + 1];
      const heads = next?.kind === 'word' && !lexicon.say.has(next.lower) && isNounLike(next, lexicon);
      return heads ? { kind: 'noun', noun: next.lower, at: i + 1 } : subjectAt(nodes, i, lexicon);
    }
    const verb = nodes[i + 1];
    if (
      node.kind === 'word' &&
      !lexicon.determiners.has(node.lower) &&
      verb !== undefined &&
      (lexicon.say.has(verb.lower) ||
        lexicon.hold.has(verb.lower) ||
        BE.has(verb.lower) ||
        /^(has|had|have|will|would)$/.test(verb.lower))
    )
      return { kind: 'noun', noun: node.lower, at: i };
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

/** The subject of the verb at `verb`, or null. Cost: linear in the distance. */
export function findSubject(nodes: readonly Node[], verb: number, lexicon: LatinLexicon): Subject | null {
  let at = verb - 1;
  while (at >= 0 && nodes[at] !== undefined && isSkipped(nodes[at] as Node, lexicon)) at--;
  // "Trump on Tuesday said", "Hinton in 2023 told": a time between subject and verb.
  const time = nodes[at];
  if (
    time?.kind === 'word' &&
    lexicon.notNames.has(time.lower) &&
    /day$|^(january|february|march|april|may|june|july|august|september|october|november|december)$/.test(
      time.lower,
    )
  ) {
    at--;
    if (lexicon.prepositions.has(nodes[at]?.lower ?? '')) at--;
  } else if (lexicon.prepositions.has(nodes[at]?.lower ?? '') && nodes[at + 1]?.kind === 'number') at--;
  while (at >= 0 && nodes[at] !== undefined && isSkipped(nodes[at] as Node, lexicon)) at--;
  const node = nodes[at];
  if (node === undefined) return null;
  if (node.text === ')') {
    const open = nodes.findLastIndex((one, k) => k < at && one.text === '(');
    return open > 0 ? subjectAt(nodes, headOf(nodes, open - 1, lexicon), lexicon) : null;
  }
  if (node.text === ',' || node.text === '—' || node.text === '–')
    return beforeApposition(nodes, at, lexicon) ?? mainSubject(nodes, at, lexicon);
  if (node.kind === 'pronoun') return subjectAt(nodes, at, lexicon);
  if (/^(who|that)$/.test(node.lower)) {
    const owner = nodes[at - 1]?.text === ',' ? at - 2 : at - 1;
    return subjectAt(nodes, owner, lexicon);
  }
  if (/^(and|but|or|y|et|und)$/.test(node.lower)) return mainSubject(nodes, at, lexicon);
  if (node.kind === 'name' || node.kind === 'word') return phraseSubject(nodes, at, lexicon);
  return null;
}

/** The noun phrase that ends at `at`. A pronoun before it makes it an object: "he laughed and later in court said". */
function phraseSubject(nodes: readonly Node[], at: number, lexicon: LatinLexicon): Subject | null {
  const head = headOf(nodes, at, lexicon);
  const node = nodes[head];
  if (node === undefined) return null;
  // "he and his partners said": the first of a pair is the one the page names.
  if (node.kind === 'word') {
    const and = nodes.findLastIndex((one, k) => k < head && k >= head - 3 && /^(and|&)$/.test(one.lower));
    const first = nodes[and - 1];
    if (and > 0 && (first?.kind === 'pronoun' || (first?.kind === 'name' && !first.possessive)))
      return subjectAt(nodes, and - 1, lexicon);
  }
  if (lexicon.prepositions.has(nodes[head - 1]?.lower ?? '')) return mainSubject(nodes, head - 1, lexicon);
  if (node.kind === 'word' && lexicon.prepositions.has(node.lower)) return mainSubject(nodes, head, lexicon);
  return subjectAt(nodes, head, lexicon);
}
