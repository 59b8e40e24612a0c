/**
 * Where a passage starts and stops in the record, and what that loses.
 *
 * A whole recorded quotation is never cut: its bounds were chosen with care. Words of fewer than `FRAGMENT` inside a
 * sentence are the ordinary partial quotation of the press ("the fossil fuel of AI"): not cut unless a negation or hedge
 * just before them is lost or the pack says so. Longer ones must begin where a sentence does and end where one does.
 */
import type { QuotationSpot, RecordText } from '../find/texts.ts';
import { opensTurn } from '../text/categories.ts';
import { BREAK } from '../text/token.ts';
import type { Passage } from './passage.ts';
import type { Difference, Edge } from './types.ts';
import { criticalClass } from './word-class.ts';
import { rawSlice } from './written.ts';

export interface EdgeReport {
  readonly edges: readonly Edge[];
  readonly differences: readonly Difference[];
  /** A negation, number or quantifier that opens the sentence is missing. */
  readonly meaning: boolean;
  /** Fillers or opening words were left out at an end. */
  readonly light: boolean;
  /** The quotation that the passage gives whole. */
  readonly whole: QuotationSpot | null;
  readonly openNeighbour: 'before' | 'after' | null;
}

export interface Reach {
  readonly from: number;
  readonly to: number;
}

const FRAGMENT = 6;
/** A negation or quantifier this near to the start of a sentence governs it. */
const GOVERNING = 2;

export const isHarmless = (text: RecordText, i: number): boolean =>
  text.categories[i] === 'filler' || text.categories[i] === 'starter';

function harmlessBetween(text: RecordText, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (!isHarmless(text, i)) return false;
  return true;
}

/** The first word of the sentence that word `at` belongs to. */
export function sentenceStart(text: RecordText, at: number): number {
  let i = at;
  while (i > 0 && text.words.tokens[i]?.lead !== BREAK.sentence) i -= 1;
  return i;
}

/** One past the last word of the sentence that word `at` belongs to. */
export function sentenceEnd(text: RecordText, at: number): number {
  const { tokens } = text.words;
  let i = at + 1;
  while (i < tokens.length && tokens[i]?.lead !== BREAK.sentence) i += 1;
  return i;
}

/** A quotation that begins where the passage does, or ends where it does, fillers aside. */
const startsSpot = (text: RecordText, { from, to }: Reach): QuotationSpot | undefined =>
  text.spots.find(
    (spot) =>
      spot.from < to &&
      (spot.from <= from ? harmlessBetween(text, spot.from, from) : harmlessBetween(text, from, spot.from)),
  );

const endsSpot = (text: RecordText, { from, to }: Reach): QuotationSpot | undefined =>
  text.spots.find(
    (spot) =>
      spot.to > from &&
      (spot.to >= to ? harmlessBetween(text, to, spot.to) : harmlessBetween(text, spot.to, to)),
  );

export function wholeSpot(text: RecordText, { from, to }: Reach): QuotationSpot | null {
  const found = text.spots.filter((spot) => {
    const head =
      spot.from <= from ? harmlessBetween(text, spot.from, from) : harmlessBetween(text, from, spot.from);
    const tail = spot.to >= to ? harmlessBetween(text, to, spot.to) : harmlessBetween(text, spot.to, to);
    return head && tail && spot.to > spot.from;
  });
  return found.find((spot) => spot.from === from && spot.to === to) ?? found[0] ?? null;
}

/** Quotations whose words the passage has, the one it has most of first. */
export function spotsTouched(text: RecordText, reach: Reach): QuotationSpot[] {
  const shared = (spot: QuotationSpot): number =>
    Math.min(spot.to, reach.to) - Math.max(spot.from, reach.from);
  return text.spots
    .filter((spot) => shared(spot) > 0)
    .sort((a, b) => shared(b) - shared(a) || a.to - a.from - (b.to - b.from));
}

const slice = (text: RecordText, from: number, to: number): string =>
  rawSlice(text.words.raw, text.words.tokens, from, to);

const firstHedge = (text: RecordText, from: number, to: number): boolean => {
  for (let i = from; i < to; i += 1) if (text.categories[i] === 'hedge') return true;
  return false;
};

interface Side {
  readonly edge: Edge | null;
  readonly difference: Difference | null;
  readonly meaning: boolean;
  readonly light: boolean;
}

const FINE: Side = { edge: null, difference: null, meaning: false, light: false };

function startSide(text: RecordText, reach: Reach, passage: Passage): Side {
  const start = sentenceStart(text, reach.from);
  if (start === reach.from) return FINE;
  if (harmlessBetween(text, start, reach.from)) return { ...FINE, light: true };
  if (startsSpot(text, reach)) return FINE;
  const words = slice(text, start, reach.from);
  const lost = lostWords(text, opening(text, start, reach), reach.from) ?? negationBefore(text, reach.from);
  const fragment = passage.weight < FRAGMENT || passage.tokens[0]?.gapBefore === true;
  if (lost) return { edge: { kind: 'starts-inside', where: 'before', words }, ...lost, light: false };
  const hedged = firstHedge(text, Math.max(start, reach.from - 6), reach.from);
  if (fragment && !(hedged && reach.from - start <= 3)) return FINE;
  const kind = hedged ? 'hedge-before' : 'starts-inside';
  const difference = hedged ? hedgeDifference(text, start, reach.from) : null;
  return { edge: { kind, where: 'before', words }, difference, meaning: false, light: false };
}

function hedgeDifference(text: RecordText, from: number, to: number): Difference {
  let first = from;
  while (first < to && text.categories[first] !== 'hedge') first += 1;
  let last = first;
  while (last < to && text.categories[last] === 'hedge') last += 1;
  return { class: 'modal-hedge', page: null, record: slice(text, first, last) };
}

/** The sentence's start, or that of a quotation which begins inside the sentence. */
const opening = (text: RecordText, start: number, { from }: Reach): number =>
  text.spots.reduce((at, spot) => (spot.from < from ? Math.max(at, spot.from) : at), start);

interface Lost {
  readonly difference: Difference;
  readonly meaning: boolean;
}

/** The passage starts right after a negation in the middle of a sentence. */
function negationBefore(text: RecordText, from: number): Lost | null {
  if (text.categories[from - 1] !== 'negation' || text.words.tokens[from]?.lead !== BREAK.none) return null;
  return {
    difference: { class: 'negation', page: null, record: slice(text, from - 1, from) },
    meaning: false,
  };
}

/** One or two words at an end of the sentence that turn it: "Not", "Some"; "don't" written "do". */
function lostWords(text: RecordText, start: number, to: number): Lost | null {
  if (to - start > GOVERNING) return null;
  for (let i = start; i < to; i += 1) {
    const name = criticalClass(text.categories[i]);
    if (name && name !== 'modal-hedge') {
      return { difference: { class: name, page: null, record: slice(text, start, to) }, meaning: true };
    }
  }
  return null;
}

function endSide(text: RecordText, reach: Reach, passage: Passage): Side {
  const end = sentenceEnd(text, reach.to - 1);
  if (end === reach.to || (text.words.tokens[reach.to]?.lead ?? 0) >= BREAK.clause) return FINE;
  if (harmlessBetween(text, reach.to, end)) return { ...FINE, light: true };
  const lost = lostWords(text, reach.to, end);
  if (lost)
    return {
      edge: { kind: 'stops-inside', where: 'after', words: lost.difference.record ?? '' },
      ...lost,
      light: false,
    };
  if (endsSpot(text, reach)) return FINE;
  if (passage.weight < FRAGMENT || passage.words.tailGap) return FINE;
  return { ...FINE, edge: { kind: 'stops-inside', where: 'after', words: slice(text, reach.to, end) } };
}

/** The same speaker's next sentence, where it takes something back. */
function turnAfter(text: RecordText, reach: Reach): Edge | null {
  const { tokens } = text.words;
  const next = tokens[reach.to];
  if (!next || next.lead !== BREAK.sentence) return null;
  const speakerAt = (i: number) =>
    text.segments.find((segment) => i >= segment.from && i < segment.to)?.speaker;
  if (speakerAt(reach.to) !== speakerAt(reach.to - 1) || !opensTurn(tokens, reach.to)) return null;
  return { kind: 'turn-follows', where: 'after', words: slice(text, reach.to, sentenceEnd(text, reach.to)) };
}

/** Edges of one place. `text` is a stretch or a translation; others have no edges worth a verdict. */
export function edgesOf(text: RecordText, reach: Reach, passage: Passage): EdgeReport {
  const whole = wholeSpot(text, reach);
  const turn = turnAfter(text, reach);
  if (whole) {
    const exact = whole.from === reach.from && whole.to === reach.to;
    return {
      edges: [],
      differences: [],
      meaning: false,
      light: !exact,
      whole,
      openNeighbour: turn ? 'after' : null,
    };
  }
  const [start, end] = [startSide(text, reach, passage), endSide(text, reach, passage)];
  const closes = endsSpot(text, reach) !== undefined && startsSpot(text, reach) !== undefined;
  const turnEdge = turn && !closes && passage.weight >= FRAGMENT && !passage.words.tailGap ? turn : null;
  return {
    edges: [start.edge, end.edge, turnEdge].filter((edge) => edge !== null),
    differences: [start.difference, end.difference].filter((difference) => difference !== null),
    meaning: start.meaning || end.meaning,
    light: start.light || end.light,
    whole: null,
    openNeighbour: turn ? 'after' : null,
  };
}
