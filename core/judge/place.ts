/** A passage, or a piece of it, judged against one text of the record. */
import { isVerbatim, type Step } from '../find/align.ts';
import type { QuotationSpot, RecordText } from '../find/texts.ts';
import { blocksAgainst, reachOf } from './against.ts';
import type { JudgedBlock } from './compare.ts';
import { type EdgeReport, edgesOf, type Reach, spotsTouched, wholeSpot } from './edges.ts';
import type { Engine } from './engine.ts';
import { type Evidence, editsOf, evidenceOf, provesNothing, type Standing, standingOf } from './evidence.ts';
import { type KeepReport, mustKeep } from './must-keep.ts';
import { HAN_WEIGHT, type Passage } from './passage.ts';
import type { Difference, Edge } from './types.ts';
import { type Meeting, pageSpan, windowOf } from './window.ts';
import { type Witness, withWitnesses } from './witnesses.ts';
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
  readonly byWitness: Witness | null;
  readonly transcriptsDiffer: readonly Difference[];
}

function gradeOf(blocks: readonly JudgedBlock[], edges: EdgeReport, keep: readonly Edge[]): Grade {
  const has = (weight: JudgedBlock['weight']): boolean => blocks.some((block) => block.weight === weight);
  if (has('meaning') || edges.meaning) return 'altered-meaning';
  if (has('changed')) return 'altered';
  if (has('cut') || edges.edges.length > 0 || keep.length > 0) return 'cut';
  return has('light') || edges.light ? 'light-edit' : 'exact';
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

const hasEdges = ({ kind }: RecordText): boolean => kind === 'text' || kind === 'translation';

/**
 * Edits of words `from` up to `to` of the passage against one text, as `judgePlace` counts them; null where nothing
 * agrees. Less work where only this is asked.
 */
export function editsAgainst(
  engine: Engine,
  passage: Passage,
  text: RecordText,
  votes: Meeting,
  from: number,
  to: number,
): number | null {
  const window = windowOf(text, votes, to - from);
  const span = pageSpan(votes, window, from, to);
  if (isVerbatim({ words: passage, from, to }, { words: text, ...window })) return 0;
  const found = blocksAgainst([passage, { from, to }, text, window, span]);
  const reach = found && reachOf(found);
  if (!found || !reach) return null;
  const whole = hasEdges(text) ? wholeSpot(text, reach) : null;
  const { blocks } = withWitnesses(engine, passage, text, found, [from, to], whole === null);
  return editsOf(blocks, passage);
}

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
  const found = blocksAgainst([passage, { from, to }, text, window, span], telling ? worthless : undefined);
  const reach = found && reachOf(found);
  if (!found || !reach) return null;
  const ownEdges = hasEdges(text) ? edgesOf(text, reach, passage) : NO_EDGES;
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
