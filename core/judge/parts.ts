/** Judged places as the parts and runs that the screen shows. */
import type { RecordText, Segment } from '../find/texts.ts';
import { type JudgedBlock, rawSlice } from './compare.ts';
import type { Engine } from './engine.ts';
import type { Passage } from './passage.ts';
import { type JudgedPlace, spotsTouched } from './place.ts';
import type { DiffRun, Part } from './types.ts';

function runOf({ block, weight, class: name }: JudgedBlock, passage: Passage, text: RecordText): DiffRun {
  const page = rawSlice(passage.raw, passage.tokens, block.pageFrom, block.pageTo);
  const record = rawSlice(text.words.raw, text.words.tokens, block.recordFrom, block.recordTo);
  if (block.kind === 'same' || (weight === 'none' && page !== '')) return { kind: 'same', page, record };
  const named = name ? { class: name } : {};
  if (page === '') return { kind: block.marked ? 'gap' : 'left-out', page, record, ...named };
  return { kind: record === '' ? 'added' : 'changed', page, record, ...named };
}

/** Blocks within record words `from` up to `to`; a block that only adds belongs where it stands. */
function blocksIn(blocks: readonly JudgedBlock[], from: number, to: number): JudgedBlock[] {
  return blocks.filter(({ block }) => block.recordFrom >= from && block.recordFrom < to);
}

function quotationFor(place: JudgedPlace, segment: Segment, from: number, to: number): number {
  if (place.whole) return place.whole.quotation;
  const spots = spotsTouched(place.text, { from, to });
  const around = spots.find((spot) => spot.from <= from && spot.to >= to);
  return (around ?? spots[0])?.quotation ?? segment.quotation;
}

interface Context {
  readonly record: string;
  readonly recordSpan: { readonly start: number; readonly end: number };
}

/** The quotation's words where the part stands in one; else the stretch's from sentence to sentence. */
function contextOf(place: JudgedPlace, quotation: number, from: number, to: number): Context {
  const { raw, tokens } = place.text.words;
  const spot = place.text.spots.find((one) => one.quotation === quotation);
  let first = Math.min(from, spot?.from ?? from);
  let last = Math.max(to, spot?.to ?? to);
  while (first > 0 && first > from - 60 && tokens[first]?.lead !== 3 && !spot) first -= 1;
  while (last < tokens.length && last < to + 60 && tokens[last]?.lead !== 3 && !spot) last += 1;
  const base = tokens[first]?.start ?? 0;
  const end = last >= tokens.length ? raw.length : endOf(raw, tokens[last - 1]?.end ?? raw.length);
  return {
    record: raw.slice(base, end),
    recordSpan: { start: (tokens[from]?.start ?? base) - base, end: (tokens[to - 1]?.end ?? end) - base },
  };
}

/** The punctuation that closes a sentence belongs to it. */
function endOf(raw: string, end: number): number {
  let at = end;
  while (at < raw.length && /[^\p{L}\p{N}\s]/u.test(raw.charAt(at))) at += 1;
  return at;
}

function partOf(
  engine: Engine,
  passage: Passage,
  place: JudgedPlace,
  segment: Segment,
  blocks: readonly JudgedBlock[],
): Part {
  const { text } = place;
  const from = Math.min(...blocks.map(({ block }) => block.recordFrom));
  const to = Math.max(...blocks.map(({ block }) => block.recordTo));
  const pageFrom = Math.min(...blocks.map(({ block }) => block.pageFrom));
  const pageTo = Math.max(...blocks.map(({ block }) => block.pageTo));
  const disputed = text.kind === 'disputed' ? (engine.pack.disputed[text.extra?.owner ?? -1] ?? null) : null;
  const index = disputed ? -1 : quotationFor(place, segment, from, to);
  const quotation = engine.pack.quotations[index] ?? null;
  return {
    quotation: quotation?.id ?? disputed?.really ?? null,
    disputed: disputed?.id ?? null,
    source: quotation?.source ?? disputed?.realSource ?? null,
    place: quotation?.place ?? disputed?.place ?? null,
    witness: text.kind === 'text' ? (place.byWitness ?? (segment.exact ? 'text' : 'neighbour')) : text.kind,
    speaker: disputed ? (disputed.realSpeaker ?? null) : segment.speaker,
    passageSpan: { start: passage.tokens[pageFrom]?.start ?? 0, end: passage.tokens[pageTo - 1]?.end ?? 0 },
    ...contextOf(place, index, from, to),
    runs: blocks.map((block) => runOf(block, passage, text)),
  };
}

/** Segments of one speaker in a row are one part. */
function speakerRuns(place: JudgedPlace): Segment[] {
  const runs: Segment[] = [];
  for (const segment of place.text.segments) {
    if (segment.to <= place.reach.from || segment.from >= place.reach.to) continue;
    const last = runs.at(-1);
    if (!last || last.speaker !== segment.speaker) runs.push(segment);
    else {
      const exact = last.exact || segment.exact;
      const owner = last.exact ? last : segment.exact ? segment : last;
      runs[runs.length - 1] = { ...owner, exact, from: last.from, to: segment.to };
    }
  }
  return runs;
}

const pageWords = (blocks: readonly JudgedBlock[]): number =>
  blocks.reduce((sum, { block }) => sum + block.pageTo - block.pageFrom, 0);

/** Fewer words than these across a change of speaker are no part of their own. */
const LEAST_PART = 2;

export function partsOf(engine: Engine, passage: Passage, place: JudgedPlace): Part[] {
  const runs = speakerRuns(place);
  const [first] = runs;
  if (!first) return [];
  const cuts = runs.map((segment, i) => ({
    segment,
    blocks: blocksIn(
      splitAt(place.blocks, runs),
      i === 0 ? 0 : segment.from,
      runs[i + 1]?.from ?? Number.POSITIVE_INFINITY,
    ),
  }));
  const kept = cuts.filter(({ blocks }) => pageWords(blocks) >= LEAST_PART);
  if (kept.length < 2) return [partOf(engine, passage, place, kept[0]?.segment ?? first, place.blocks)];
  return kept.map(({ segment, blocks }) => partOf(engine, passage, place, segment, blocks));
}

/** Equal runs that cross a change of speaker are divided there. */
function splitAt(blocks: readonly JudgedBlock[], runs: readonly Segment[]): JudgedBlock[] {
  let out = [...blocks];
  for (const { from } of runs.slice(1)) {
    out = out.flatMap((judged) => {
      const { block } = judged;
      const inside = block.kind === 'same' && block.recordFrom < from && block.recordTo > from;
      const pageAt = block.pageFrom + (from - block.recordFrom);
      if (!inside || block.pageTo - block.pageFrom !== block.recordTo - block.recordFrom) return [judged];
      return [
        { ...judged, block: { ...block, pageTo: pageAt, recordTo: from } },
        { ...judged, block: { ...block, pageFrom: pageAt, recordFrom: from } },
      ];
    });
  }
  return out;
}
