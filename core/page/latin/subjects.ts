/** Who does the saying: the subject of a verb in a sentence with blanks between words. No parser; the noun phrase left of the verb. */
import type { LatinLexicon } from '../lexicon/types.ts';
import { beforeApposition, firstOfPair, openApposition } from './appositions.ts';
import { mainSubject } from './main-subject.ts';
import type { Node } from './nodes.ts';
import { headOf, isSkipped, type Subject, subjectAt } from './noun-phrases.ts';
import { isTextNoun } from './text-nouns.ts';

const TIMES =
  /day$|^(january|february|march|april|may|june|july|august|september|october|november|december)$/;

function skipBack(nodes: readonly Node[], from: number, lexicon: LatinLexicon): number {
  let at = from;
  for (let node = nodes[at]; node !== undefined && isSkipped(node, lexicon); node = nodes[at]) at--;
  return at;
}

const isPreposition = (node: Node | undefined, { prepositions }: LatinLexicon): boolean =>
  prepositions.has(node?.lower ?? '');

/** "Trump on Tuesday said", "Hinton in 2023 told": steps over a time between subject and verb. */
function skipTime(nodes: readonly Node[], from: number, lexicon: LatinLexicon): number {
  const time = nodes[from];
  if (time?.kind === 'word' && lexicon.notNames.has(time.lower) && TIMES.test(time.lower))
    return isPreposition(nodes[from - 1], lexicon) ? from - 2 : from - 1;
  return isPreposition(time, lexicon) && nodes[from + 1]?.kind === 'number' ? from - 1 : from;
}

/** Nodes of an inserted tag at most ("..., a spokesman for the lab said on Monday, adding"). */
const TAG_LENGTH = 12;

/** "The two will meet soon, Hinton said, adding": whoever speaks in the tag before goes on. */
function tagBefore(nodes: readonly Node[], comma: number, lexicon: LatinLexicon): Subject | null {
  for (let v = comma - 1; v > Math.max(0, comma - TAG_LENGTH); v--) {
    const node = nodes[v];
    if (node === undefined || node.kind === 'punct' || node.kind === 'quote') return null;
    if (!node.verb || !lexicon.say.has(node.lower)) continue;
    const subject = findSubject(nodes, v, lexicon);
    const before = nodes[(subject?.at ?? 0) - 1];
    return subject !== null && (before?.text === ',' || before?.kind === 'quote') ? subject : null;
  }
  return null;
}

/** "A visited to discuss his rival, B, saying": a participle goes with the clause, not with the name beside it. */
function clauseSubject(
  nodes: readonly Node[],
  verb: number,
  at: number,
  lexicon: LatinLexicon,
): Subject | null {
  const joint = nodes[at]?.text === ',' || nodes[at]?.kind === 'quote';
  if (!joint || !lexicon.participles.has(nodes[verb]?.lower ?? '')) return null;
  const tag = tagBefore(nodes, at, lexicon);
  if (tag !== null) return tag;
  const main = mainSubject(nodes, at, lexicon);
  return main === null || main.kind === 'noun' ? actorBefore(nodes, at, lexicon) : main;
}

/** "It comes after Hinton urged him to go, writing": the last human who does something before the comma. */
function actorBefore(nodes: readonly Node[], comma: number, lexicon: LatinLexicon): Subject | null {
  const verb = nodes.findLastIndex(
    (node, i) => i < comma && node.verb && nodes[i - 1]?.entity?.human === true && !nodes[i - 1]?.possessive,
  );
  return verb > 0 ? subjectAt(nodes, verb - 1, lexicon) : null;
}

const OPENS_CLAUSE = new Set(';:');
const PARTS = new Set(',—–');
const RELATIVES = new Set(['who', 'that', 'which']);
const JOINTS = new Set(['and', 'but', 'or', 'y', 'et', 'und']);

/** Where the clause of `at` begins at the earliest: after a quotation, semicolon or colon. */
function clauseStart(nodes: readonly Node[], at: number): number {
  let from = at;
  while (from > 0 && nodes[from - 1]?.kind !== 'quote' && !OPENS_CLAUSE.has(nodes[from - 1]?.text ?? ''))
    from--;
  return from;
}

/** "Hinton, chairman of the board of a fund, the lab's backer, said": the name that the clause opens with. */
function leadingName(nodes: readonly Node[], close: number, lexicon: LatinLexicon): Subject | null {
  const main = mainSubject(nodes, close, lexicon, clauseStart(nodes, close));
  if (main === null || main.kind === 'noun' || !/^[,(]$/.test(nodes[main.at + 1]?.text ?? '')) return null;
  if (main.kind === 'entity' && !main.entity.human) return null;
  for (let i = main.at + 2; i < close; i++) {
    const joint = nodes[i - 1]?.text === ',' && /^(?:and|but|while|as|when)$/.test(nodes[i]?.lower ?? '');
    const verb = nodes[i]?.verb === true && lexicon.say.has(nodes[i]?.lower ?? '');
    if (joint || (verb && nodes[i - 1]?.lower !== 'who')) return null;
  }
  return main;
}

/** The subject of a verb that a comma, a dash or a quotation at `at` parts from it. */
function subjectAcross(
  nodes: readonly Node[],
  verb: number,
  at: number,
  lexicon: LatinLexicon,
): Subject | null {
  const clause = clauseSubject(nodes, verb, at, lexicon);
  if (clause !== null || nodes[at]?.kind === 'quote') return clause;
  return (
    leadingName(nodes, at, lexicon) ?? beforeApposition(nodes, at, lexicon) ?? mainSubject(nodes, at, lexicon)
  );
}

/** "only for Hinton to tweet that": an infinitive with a subject of its own, else the clause's. */
function infinitiveSubject(nodes: readonly Node[], to: number, lexicon: LatinLexicon): Subject | null {
  const own = nodes[to - 1]?.kind === 'name' && nodes[to - 2]?.lower === 'for';
  return own ? subjectAt(nodes, to - 1, lexicon) : mainSubject(nodes, to, lexicon);
}

/** The subject of the verb at `verb`, or null. Cost: linear in the distance. */
export function findSubject(nodes: readonly Node[], verb: number, lexicon: LatinLexicon): Subject | null {
  const before = nodes[verb - 1]?.lower;
  if (before === 'to') return infinitiveSubject(nodes, verb - 1, lexicon);
  // "Brandt said that Keller responded by yelling".
  if (before === 'by' && nodes[verb - 2]?.verb === true) return findSubject(nodes, verb - 2, lexicon);
  const at = skipBack(nodes, skipTime(nodes, skipBack(nodes, verb - 1, lexicon), lexicon), lexicon);
  const node = nodes[at];
  // "easier than asking readers to ...": nobody asks.
  if (node === undefined || node.lower === 'than') return null;
  if (node.text === ')') return beforeBracket(nodes, at, lexicon);
  if (node.kind === 'quote' || PARTS.has(node.text)) return subjectAcross(nodes, verb, at, lexicon);
  if (node.kind === 'pronoun') return subjectAt(nodes, at, lexicon);
  if (RELATIVES.has(node.lower)) return antecedentOf(nodes, at, lexicon);
  if (JOINTS.has(node.lower)) return jointSubject(nodes, at, lexicon);
  return node.kind === 'name' || node.kind === 'word' ? phraseSubject(nodes, at, lexicon) : null;
}

/** "Hinton's note called it X and said": the subject of the clause that the verb is joined to. */
function jointSubject(nodes: readonly Node[], at: number, lexicon: LatinLexicon): Subject | null {
  const from = nodes.findLastIndex((node, i) => i < at && node.text === ';') + 1;
  // "Asked if it was 'a coup', Hinton denied it and said".
  const quote = nodes.findLastIndex((node, i) => i < at && node.kind === 'quote') + 1;
  const near = quote > from ? mainSubject(nodes, at, lexicon, quote) : null;
  return near?.kind === 'entity' && near.entity.human ? near : mainSubject(nodes, at, lexicon, from);
}

/** "In response to Hinton saying that". */
const isAnswered = (nodes: readonly Node[], name: number): boolean =>
  nodes[name]?.kind === 'name' &&
  nodes[name - 1]?.lower === 'to' &&
  /^(?:response|reply|reaction|answer)$/.test(nodes[name - 2]?.lower ?? '');

/** "a letter to Hinton that reads": whom or what a relative clause is about. */
function antecedentOf(nodes: readonly Node[], relative: number, lexicon: LatinLexicon): Subject | null {
  const at = nodes[relative - 1]?.text === ',' ? relative - 2 : relative - 1;
  const to = nodes[at - 1]?.lower === 'to' && isTextNoun(nodes[at - 2]?.lower ?? '');
  return subjectAt(nodes, to ? at - 2 : at, lexicon);
}

/** "Hinton (the founder) said". */
function beforeBracket(nodes: readonly Node[], close: number, lexicon: LatinLexicon): Subject | null {
  const open = nodes.findLastIndex((one, k) => k < close && one.text === '(');
  return open > 0 ? subjectAt(nodes, headOf(nodes, open - 1, lexicon), lexicon) : null;
}

/** "and when pushed said": how it came about that the clause's subject said it. */
const isOccasion = (nodes: readonly Node[], at: number): boolean =>
  nodes[at]?.lower.endsWith('ed') === true && /^(?:when|if|once)$/.test(nodes[at - 1]?.lower ?? '');

/** The noun phrase that ends at `at`; inside a prepositional phrase, the clause's own subject. */
function phraseSubject(nodes: readonly Node[], at: number, lexicon: LatinLexicon): Subject | null {
  if (isOccasion(nodes, at)) return mainSubject(nodes, at - 1, lexicon);
  const head = isAnswered(nodes, at) ? at : headOf(nodes, at, lexicon);
  const node = nodes[head];
  if (node === undefined) return null;
  const pair = node.kind === 'word' ? firstOfPair(nodes, head, lexicon) : null;
  if (pair !== null) return pair;
  if (isAnswered(nodes, at)) return subjectAt(nodes, head, lexicon);
  // "with Hinton telling reporters that".
  const along =
    node.kind === 'name' && nodes[head - 1]?.lower === 'with' && nodes[at + 1]?.lower.endsWith('ing');
  if (!along && lexicon.prepositions.has(nodes[head - 1]?.lower ?? ''))
    return mainSubject(nodes, head - 1, lexicon);
  if (node.kind === 'word' && lexicon.prepositions.has(node.lower)) return mainSubject(nodes, head, lexicon);
  return openApposition(nodes, head) ?? subjectAt(nodes, head, lexicon);
}
