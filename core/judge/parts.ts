/** Judged places as the parts and runs that the screen shows. */

import type { RecordText, Segment } from '../find/texts.ts';
import type { DisputedSaying, Quotation } from '../pack/types.ts';
import { isAlnum } from '../text/lettered.ts';
import { BREAK } from '../text/token.ts';
import type { JudgedBlock } from './compare.ts';
import { spotsTouched } from './edges.ts';
import type { Engine } from './engine.ts';
import type { Passage } from './passage.ts';
import type { JudgedPlace } from './place.ts';
import type { DiffRun, Part } from './types.ts';
import { rawSlice } from './written.ts';

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

/** Words of a sentence shown on either side of a part that stands in no quotation. */
const MOST_CONTEXT = 60;

function sentenceAround({ tokens }: RecordText['words'], from: number, to: number): [number, number] {
  let first = from;
  let last = to;
  while (first > 0 && first > from - MOST_CONTEXT && tokens[first]?.lead !== BREAK.sentence) first -= 1;
  while (last < tokens.length && last < to + MOST_CONTEXT && tokens[last]?.lead !== BREAK.sentence) last += 1;
  return [first, last];
}

/** The quotation's words where the part stands in one; else the stretch's from sentence to sentence. */
function contextOf(place: JudgedPlace, quotation: number, from: number, to: number): Context {
  const { raw, tokens } = place.text.words;
  const spot = place.text.spots.find((one) => one.quotation === quotation);
  const [first, last] = spot
    ? [Math.min(from, spot.from), Math.max(to, spot.to)]
    : sentenceAround(place.text.words, from, to);
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
  while (at < raw.length && !isAlnum(raw.charCodeAt(at)) && !/\s/.test(raw.charAt(at))) at += 1;
  return at;
}

interface Ranges {
  readonly from: number;
  readonly to: number;
  readonly pageFrom: number;
  readonly pageTo: number;
}

function rangesOf(blocks: readonly JudgedBlock[]): Ranges {
  const list = blocks.map(({ block }) => block);
  return {
    from: Math.min(...list.map((block) => block.recordFrom)),
    to: Math.max(...list.map((block) => block.recordTo)),
    pageFrom: Math.min(...list.map((block) => block.pageFrom)),
    pageTo: Math.max(...list.map((block) => block.pageTo)),
  };
}

type Where = Pick<Part, 'quotation' | 'disputed' | 'source' | 'place' | 'witness' | 'speaker'>;

function disputedWhere(saying: DisputedSaying): Where {
  return {
    quotation: saying.really ?? null,
    disputed: saying.id,
    source: saying.realSource ?? null,
    place: saying.place ?? null,
    witness: 'disputed',
    speaker: saying.realSpeaker ?? null,
  };
}

function recordWhere(place: JudgedPlace, segment: Segment, quotation: Quotation | null): Where {
  const { kind } = place.text;
  const own = place.byWitness ?? (segment.exact ? 'text' : 'neighbour');
  return {
    quotation: quotation?.id ?? null,
    disputed: null,
    source: quotation?.source ?? null,
    place: quotation?.place ?? null,
    witness: kind === 'text' ? own : kind,
    speaker: segment.speaker,
  };
}

function partOf(
  engine: Engine,
  passage: Passage,
  place: JudgedPlace,
  segment: Segment,
  blocks: readonly JudgedBlock[],
): Part {
  const { text } = place;
  const { from, to, pageFrom, pageTo } = rangesOf(blocks);
  const saying = text.kind === 'disputed' ? engine.pack.disputed[text.extra?.owner ?? -1] : undefined;
  const index = saying ? -1 : quotationFor(place, segment, from, to);
  return {
    ...(saying ? disputedWhere(saying) : recordWhere(place, segment, engine.pack.quotations[index] ?? null)),
    passageSpan: { start: passage.tokens[pageFrom]?.start ?? 0, end: passage.tokens[pageTo - 1]?.end ?? 0 },
    ...contextOf(place, index, from, to),
    runs: blocks.map((block) => runOf(block, passage, text)),
  };
}

/** The quotation's own words lead; neighbours only where there are none. */
function joinSegments(first: Segment, next: Segment): Segment {
  const owner = first.exact || !next.exact ? first : next;
  return { ...owner, exact: first.exact || next.exact, from: first.from, to: next.to };
}

/** Segments of one speaker in a row are one part. */
function speakerRuns({ text, reach }: JudgedPlace): Segment[] {
  const runs: Segment[] = [];
  for (const segment of text.segments) {
    if (segment.to <= reach.from || segment.from >= reach.to) continue;
    const last = runs.at(-1);
    if (last?.speaker === segment.speaker) runs[runs.length - 1] = joinSegments(last, segment);
    else runs.push(segment);
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
