/** A passage, or a piece of it, judged against one text of the record. */
import { align, OP, type Step } from '../find/align.ts';
import type { QuotationSpot, RecordText } from '../find/texts.ts';
import { blocksOf } from './blocks.ts';
import { type JudgedBlock, judgeBlock } from './compare.ts';
import { type EdgeReport, edgesOf, type Reach } from './edges.ts';
import { settleEnds } from './ends.ts';
import type { Engine } from './engine.ts';
import { type Evidence, evidenceOf, provesNothing, type Standing, standingOf } from './evidence.ts';
import { type KeepReport, mustKeep } from './must-keep.ts';
import { HAN_WEIGHT, type Passage } from './passage.ts';
import type { Difference, Edge } from './types.ts';
import { type Meeting, pageSpan, type Window, windowOf } from './window.ts';
import { CRITICAL_CLASSES } from './word-class.ts';
import { rawSlice } from './written.ts';

/** The wording this place alone would give; better first. */
export const GRADES = ['exact', 'light-edit', 'cut', 'altered', 'altered-meaning'] as const;
export type Grade = (typeof GRADES)[number];

export interface JudgedPlace {
  readonly text: RecordText;
  readonly pageFrom: number;
  readonly pageTo: number;
  readonly reach: Reach;
  readonly blocks: readonly JudgedBlock[];
  readonly differences: readonly Difference[];
  readonly edges: readonly Edge[];
  readonly grade: Grade;
  readonly evidence: Evidence;
  readonly standing: Standing;
  readonly openNeighbour: 'before' | 'after' | null;
  readonly whole: QuotationSpot | null;
  /** The passage has another witness's words where the text differs. */
  readonly byWitness: 'second-transcript' | 'as-transcribed' | null;
  readonly transcriptsDiffer: readonly Difference[];
}

/** Steps of words `from` up to `to` that stand beside all that was aligned. */
const addedSteps = (from: number, to: number, record: number): Step[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => ({ op: OP.added, page: from + i, record }));

/** All words of `pages`, of which those in `span` are aligned with the window: the others can but be added. */
function stepsAgainst(
  passage: Passage,
  pages: Window,
  text: RecordText,
  window: Window,
  span: Window,
): readonly Step[] | null {
  const alignment = align({ words: passage, ...span }, { words: text, ...window }, false);
  if (!alignment) return null;
  const { steps, recordStart, recordEnd } = alignment;
  if (span.from === pages.from && span.to === pages.to) return steps;
  const [head, tail] = [
    addedSteps(pages.from, span.from, recordStart),
    addedSteps(span.to, pages.to, recordEnd),
  ];
  return [...head, ...steps, ...tail];
}

/** Aligned blocks with indices into the whole passage and the whole text. */
function blocksAgainst(
  passage: Passage,
  pages: Window,
  text: RecordText,
  window: Window,
  span: Window,
  worthless?: (steps: readonly Step[]) => boolean,
): JudgedBlock[] | null {
  const aligned = stepsAgainst(passage, pages, text, window, span);
  if (!aligned || worthless?.(aligned)) return null;
  const steps = settleEnds(aligned, passage, text);
  return blocksOf(steps, passage, text).map((block) => judgeBlock(block, passage, text));
}

function reachOf(blocks: readonly JudgedBlock[]): Reach | null {
  const held = blocks.filter(
    ({ block }) => block.recordTo > block.recordFrom && block.pageTo > block.pageFrom,
  );
  const [first, last] = [held[0], held.at(-1)];
  return first && last ? { from: first.block.recordFrom, to: last.block.recordTo } : null;
}

/** Page words from the first to the last that agree, a text's length wider. */
function pagesHeld(blocks: readonly JudgedBlock[], wider: number): { pageFrom: number; pageTo: number } {
  const held = blocks.filter(({ block }) => block.kind !== 'differs');
  return {
    pageFrom: (held[0]?.block.pageFrom ?? 0) - wider,
    pageTo: (held.at(-1)?.block.pageTo ?? Number.POSITIVE_INFINITY) + wider,
  };
}

const isHeavy = ({ weight }: JudgedBlock): boolean => weight !== 'none' && weight !== 'light';

/** Words that the other transcript has and the passage leaves out or changes. */
function keysMissing(blocks: readonly JudgedBlock[], text: RecordText): Set<string> {
  const keys = new Set<string>();
  for (const { block, weight } of blocks) {
    if (weight === 'none' || (weight === 'light' && !block.marked)) continue;
    for (let i = block.recordFrom; i < block.recordTo; i += 1) keys.add(text.words.tokens[i]?.key ?? '');
  }
  return keys;
}

/** A difference does not count where another transcript of the same words has what the passage has. */
function acceptedBy(
  judged: JudgedBlock,
  text: RecordText,
  other: readonly JudgedBlock[],
  missing: ReadonlySet<string>,
): boolean {
  const { pageFrom, pageTo, recordFrom, recordTo } = judged.block;
  for (let i = recordFrom; i < recordTo; i += 1)
    if (missing.has(text.words.tokens[i]?.key ?? '')) return false;
  return !other.some(({ block: theirs, weight }) => {
    if (weight === 'none' || weight === 'light') return false;
    return theirs.pageFrom <= pageTo && theirs.pageTo >= pageFrom;
  });
}

/** All of a witness's words, with nothing but fillers missing or added. */
function isWhole(blocks: readonly JudgedBlock[], text: RecordText): boolean {
  const reach = reachOf(blocks);
  if (!reach || blocks.some(({ block, weight }) => (weight !== 'none' && weight !== 'light') || block.marked))
    return false;
  const missing = [...text.categories.slice(0, reach.from), ...text.categories.slice(reach.to)];
  return missing.every((category) => category === 'filler' || category === 'starter');
}

interface Witnessed {
  readonly blocks: readonly JudgedBlock[];
  readonly by: JudgedPlace['byWitness'];
  readonly differ: readonly Difference[];
  /** The passage is the whole of another witness's wording: of this quotation. */
  readonly whole: QuotationSpot | null;
}

function withWitnesses(
  engine: Engine,
  passage: Passage,
  base: RecordText,
  blocks: readonly JudgedBlock[],
  [from, to]: readonly [number, number],
  partial: boolean,
): Witnessed {
  const reach = reachOf(blocks) ?? { from: 0, to: 0 };
  const pages = { from, to };
  const ids = spotsTouched(base, reach).flatMap((spot) => engine.texts.otherWordings(spot.quotation));
  let current = blocks;
  let by: JudgedPlace['byWitness'] = null;
  const differ: Difference[] = [];
  let whole: QuotationSpot | null = null;
  for (const id of ids) {
    if (!partial && !current.some(isHeavy)) break;
    const text = engine.texts.get(id);
    const window = { from: 0, to: text.words.tokens.length };
    const span = pageSpan({ ...window, ...pagesHeld(blocks, window.to) }, window, from, to);
    const other = blocksAgainst(passage, pages, text, window, span);
    if (!other) continue;
    if (isWhole(other, text)) whole = base.spots.find((spot) => spot.quotation === text.extra?.owner) ?? null;
    const missing = keysMissing(other, text);
    current = current.map((block) => {
      if (!isHeavy(block) || (!whole && !acceptedBy(block, base, other, missing))) return block;
      by = text.kind === 'as-transcribed' ? 'as-transcribed' : 'second-transcript';
      differ.push(...block.differences.filter((difference) => CRITICAL_CLASSES.includes(difference.class)));
      return { ...block, weight: 'light', edges: [], edits: 0 };
    });
  }
  return { blocks: current, by, differ, whole };
}

function gradeOf(blocks: readonly JudgedBlock[], edges: EdgeReport, keep: readonly Edge[]): Grade {
  const has = (weight: JudgedBlock['weight']): boolean => blocks.some((block) => block.weight === weight);
  if (has('meaning') || edges.meaning) return 'altered-meaning';
  if (has('changed')) return 'altered';
  if (has('cut') || edges.edges.length > 0 || keep.length > 0) return 'cut';
  return has('light') || edges.light ? 'light-edit' : 'exact';
}

/** Quotations whose words the passage has, the one it has most of first. */
export function spotsTouched(text: RecordText, reach: Reach): QuotationSpot[] {
  const shared = (spot: QuotationSpot): number =>
    Math.min(spot.to, reach.to) - Math.max(spot.from, reach.from);
  return text.spots
    .filter((spot) => shared(spot) > 0)
    .sort((a, b) => shared(b) - shared(a) || a.to - a.from - (b.to - b.from));
}

function keptWords(blocks: readonly JudgedBlock[]): (i: number) => boolean {
  const kept = new Set<number>();
  for (const { block, weight } of blocks) {
    if (block.kind === 'differs' && (weight !== 'light' || block.marked)) continue;
    for (let i = block.recordFrom; i < block.recordTo; i += 1) kept.add(i);
  }
  return (i) => kept.has(i);
}

const NOTHING_LOST: KeepReport = { edges: [], openNeighbour: null };

/** Which words of a translation must stay is not marked: where the original is sensitive, all of them. */
function keepOfTranslation(engine: Engine, text: RecordText, reach: Reach): KeepReport {
  const sensitive = engine.pack.quotations[text.extra?.owner ?? -1]?.cut !== undefined;
  const { raw, tokens } = text.words;
  if (!sensitive || (reach.from === 0 && reach.to === tokens.length)) return NOTHING_LOST;
  const after = reach.to < tokens.length;
  const words = after ? rawSlice(raw, tokens, reach.to, tokens.length) : rawSlice(raw, tokens, 0, reach.from);
  return { edges: [{ kind: 'must-keep', where: after ? 'after' : 'before', words }], openNeighbour: null };
}

function keepReport(
  engine: Engine,
  text: RecordText,
  reach: Reach,
  whole: QuotationSpot | null,
  blocks: readonly JudgedBlock[],
): KeepReport {
  const spot = whole ?? spotsTouched(text, reach)[0];
  const quotation = spot && engine.pack.quotations[spot.quotation];
  if (text.kind === 'translation') return keepOfTranslation(engine, text, reach);
  if (!spot || !quotation) return NOTHING_LOST;
  const holdsAll = whole !== null || (reach.from <= spot.from && reach.to >= spot.to);
  return mustKeep(text, spot, quotation, { reach, whole: holdsAll, kept: keptWords(blocks) });
}

/** Length in words without the fillers, which prove nothing. */
function weightOf(passage: Passage, from: number, to: number): number {
  let weight = 0;
  for (let i = from; i < to; i += 1) {
    if (passage.categories[i] === 'filler') continue;
    weight += passage.tokens[i]?.kind === 'han' ? HAN_WEIGHT : 1;
  }
  return weight;
}

const NO_EDGES: EdgeReport = {
  edges: [],
  differences: [],
  meaning: false,
  light: false,
  whole: null,
  openNeighbour: null,
};

/**
 * Judges words `from` up to `to` of the passage against one text; null where nothing agrees.
 * `telling`: null as well where what agrees proves nothing, which is soon seen.
 */
export function judgePlace(
  engine: Engine,
  passage: Passage,
  text: RecordText,
  votes: Meeting,
  from: number,
  to: number,
  telling = false,
): JudgedPlace | null {
  const worthless = (steps: readonly Step[]): boolean => provesNothing(engine.index, steps, text, passage);
  const window = windowOf(text, votes, to - from);
  const span = pageSpan(votes, window, from, to);
  const found = blocksAgainst(passage, { from, to }, text, window, span, telling ? worthless : undefined);
  const reach = found && reachOf(found);
  if (!found || !reach) return null;
  const ownEdges =
    text.kind === 'text' || text.kind === 'translation' ? edgesOf(text, reach, passage) : NO_EDGES;
  const witnessed = withWitnesses(engine, passage, text, found, [from, to], ownEdges.whole === null);
  const { blocks, by, differ } = witnessed;
  const edges = witnessed.whole ? { ...NO_EDGES, light: true, whole: witnessed.whole } : ownEdges;
  const keep = witnessed.whole ? NOTHING_LOST : keepReport(engine, text, reach, edges.whole, blocks);
  const grade = gradeOf(blocks, edges, keep.edges);
  /** However short: the record has it as a quotation of its own. */
  const wholeAndExact = edges.whole !== null && grade === 'exact';
  const weight = weightOf(passage, from, to);
  const evidence = evidenceOf(engine.index, blocks, text, passage, weight);
  return {
    text,
    pageFrom: from,
    pageTo: to,
    reach,
    blocks,
    differences: [...edges.differences, ...blocks.flatMap((block) => block.differences)],
    edges: [...edges.edges, ...blocks.flatMap((block) => block.edges), ...keep.edges],
    grade,
    evidence,
    standing: wholeAndExact ? 'firm' : standingOf(evidence, weight, engine.index.words, grade === 'cut'),
    openNeighbour: keep.openNeighbour ?? edges.openNeighbour,
    whole: edges.whole,
    byWitness: by,
    transcriptsDiffer: differ,
  };
}
