/** The page check: mentions, topics, quotations, and for each quotation wording x speaker x source. */
import type { Engine } from '../judge/engine.ts';
import type { Match, WordingVerdict } from '../judge/types.ts';
import { WORDING_VERDICTS } from '../judge/types.ts';
import { boundedJudge } from './bounded-judge.ts';
import { type Company, guessed, isTelling, settleFinding } from './findings.ts';
import { lengthOf } from './marks/length.ts';
import { isLong } from './marks/quotation-filter.ts';
import { termDetector } from './names/detectors.ts';
import type { PageTopics } from './names/mentions.ts';
import { detectAll, settleHits } from './names/mentions.ts';
import { findQuotations } from './quotations.ts';
import { sourceVerdict } from './source-verdict.ts';
import type { Block, Finding, PageCheck, PageQuotation, PersonNames } from './types.ts';

export interface PageInput {
  readonly blocks: readonly Block[];
  readonly person: PersonNames;
  readonly topics: PageTopics;
  /** Null: quotations and speakers only. */
  readonly engine: Engine | null;
}

/** Two pieces of a split quotation stand this close, with only their tag between (UTF-16 units). */
const SPLIT_GAP = 120;

const rank = (wording: WordingVerdict): number => WORDING_VERDICTS.indexOf(wording);

const words = (blocks: readonly Block[], quotation: PageQuotation): string =>
  (blocks[quotation.block]?.text ?? '').slice(quotation.start, quotation.end);

/** "A," he said, "B": the next piece of the same words by the same speaker. */
function isSplit(first: PageQuotation, second: PageQuotation | undefined): boolean {
  if (second === undefined || first.kind !== 'marks' || second.kind !== 'marks') return false;
  const near = first.block === second.block && second.start - first.end <= SPLIT_GAP;
  const goesOn = second.continues !== null;
  return (
    (near || goesOn) &&
    first.attribution.person === second.attribution.person &&
    first.attribution.name === second.attribution.name
  );
}

/** So many words would have been found alone if they stood in the record unchanged. */
const FOUND_ALONE = 12;

function isStrange(text: string, match: Match): boolean {
  if (match.wording !== 'not-found') return false;
  const { words: count, chars } = lengthOf(text);
  return count + chars / 2 >= FOUND_ALONE;
}

/** Two pieces may come out better together than alone. */
function mayGain(pieces: readonly [string, string], [left, right]: readonly [Match, Match]): boolean {
  if (rank(left.wording) <= rank('light-edit') && rank(right.wording) <= rank('light-edit')) return false;
  return !isStrange(pieces[0], left) && !isStrange(pieces[1], right);
}

/** Judged together, two pieces may be whole where each alone looks cut; the better verdict stands for both. */
function judgeAll(
  blocks: readonly Block[],
  quotations: readonly PageQuotation[],
  engine: Engine,
): { readonly matches: readonly (Match | null)[]; readonly unjudged: number } {
  const judge = boundedJudge(engine);
  const matches = quotations.map((quotation) => {
    const text = words(blocks, quotation);
    const { person, name, named } = quotation.attribution;
    const open = name === null || guessed(quotation);
    // Words that the page gives to an institution come to nothing, whatever they are.
    const may = open ? isLong(text) : named !== 'institution' && isTelling(text);
    return person !== null || may ? judge.passage(text) : null;
  });
  for (const [i, first] of quotations.entries()) {
    const second = quotations[i + 1];
    const [left, right] = [matches[i], matches[i + 1]];
    if (second === undefined || left == null || right == null || !isSplit(first, second)) continue;
    const pieces = [words(blocks, first), words(blocks, second)] as const;
    if (!mayGain(pieces, [left, right])) continue;
    const joined = judge.pieces(...pieces);
    if (joined === null) continue;
    if (rank(joined.wording) > Math.min(rank('cut'), Math.max(rank(left.wording), rank(right.wording))))
      continue;
    if (rank(joined.wording) >= Math.max(rank(left.wording), rank(right.wording))) continue;
    matches[i] = joined;
    matches[i + 1] = joined;
  }
  return { matches, unjudged: judge.refused() };
}

/** A short fragment is judged only when it is in the record word for word. */
function worthSaying(text: string, match: Match): boolean {
  return (
    isLong(text) ||
    match.wording === 'exact' ||
    match.wording === 'light-edit' ||
    match.wording === 'cut' ||
    match.wording === 'disputed'
  );
}

function finding(input: PageInput, quotation: PageQuotation, match: Match | null, company: Company): Finding {
  const text = words(input.blocks, quotation);
  const block = input.blocks[quotation.block];
  const id = `${quotation.block}:${quotation.start}`;
  const { attribution } = quotation;
  if (match === null || block === undefined || input.engine === null || !worthSaying(text, match)) {
    const speakerVerdict =
      attribution.person !== null ? 'his' : attribution.name === null ? 'unattributed' : 'someone-else';
    return { ...quotation, id, match: null, speakerVerdict, sourceVerdict: 'not-stated' };
  }
  const settled = settleFinding(text, attribution, match, isJoint(input.engine, match) ? 'here' : company);
  const source =
    settled.match === null
      ? 'not-stated'
      : sourceVerdict(input.engine.record, block, quotation, settled.match);
  // A pronoun that the page leaves open is settled by whose words they are.
  const found = settled.speakerVerdict === 'his' && attribution.person === null;
  const resolved = found
    ? { ...attribution, name: input.person.name, person: input.person.id ?? input.person.name }
    : attribution;
  return { ...quotation, id, ...settled, attribution: resolved, sourceVerdict: source };
}

/** Words that others signed as well are given to nobody alone without the page's saying so. */
const isJoint = ({ record }: Engine, match: Match): boolean =>
  match.wording !== 'not-found' &&
  match.parts.some(({ quotation }) => record.quotations.get(quotation ?? '')?.signers !== undefined);

/** Who else is quoted beside a block's quotations. A page that does not name the person is about others. */
function companyOf(quotations: readonly PageQuotation[], namesPerson: boolean): (block: number) => Company {
  const others = quotations.filter(({ attribution: { person, name } }) => person === null && name !== null);
  const blocks = new Set(others.map(({ block }) => block));
  return (block) => {
    if (!namesPerson || blocks.has(block)) return 'here';
    return others.length > 0 ? 'elsewhere' : 'nobody';
  };
}

/** Findings in document order. Linear in the page but for the judge. */
export function checkPage(input: PageInput): PageCheck {
  const detector = termDetector(input.person, input.topics);
  const hits = detectAll(detector, input.blocks);
  const { mentions, topics } = settleHits(hits);
  const quotations = findQuotations(input.blocks, input.person, hits);
  const { matches, unjudged } =
    input.engine === null ? { matches: [], unjudged: 0 } : judgeAll(input.blocks, quotations, input.engine);
  const company = companyOf(quotations, mentions.length > 0);
  return {
    mentions,
    topics,
    quotations: quotations.map((quotation, i) =>
      finding(input, quotation, matches[i] ?? null, company(quotation.block)),
    ),
    unjudged,
  };
}
