/** The places of the record a passage may come from: one text, or several run together. */
import { type Candidate, findCandidates, shingleBits } from '../find/candidates.ts';
import { FILLER, REPEATED } from '../find/sequence.ts';
import { BREAK } from '../text/token.ts';
import type { Engine } from './engine.ts';
import { HAN_WEIGHT, type Passage } from './passage.ts';
import { editsAgainst, type JudgedPlace, judgePlace } from './place.ts';
import { LEAST_RUN, LEAST_WORDS, type Segment, segmentOf, type Target } from './segment.ts';
import type { Meeting } from './window.ts';

/** Texts that a passage is aligned with; more add nothing measurable on 10^5 quotations. */
const MOST_CANDIDATES = 8;
const FEW_VOTES = 0.45;

/** A text that is not opened yet; `to` may lie past its end. */
type Likely = Meeting & { readonly id: number };

/**
 * Texts worth a look, best first. Second transcripts only find: the words are judged against the quotation's own text,
 * with them as witnesses.
 */
function likelyOf(engine: Engine, candidates: readonly Candidate[]): Likely[] {
  const most = candidates[0]?.votes ?? 0;
  const likely = new Map<number, Likely>();
  for (const { text, votes, from, to, pageFrom, pageTo } of candidates) {
    if (votes < most * FEW_VOTES) continue;
    const id = engine.texts.judgedAs(text);
    const known = likely.get(id);
    const span = id === text ? { from, to } : { from: 0, to: Number.POSITIVE_INFINITY };
    likely.set(id, {
      id,
      from: Math.min(known?.from ?? span.from, span.from),
      to: Math.max(known?.to ?? span.to, span.to),
      pageFrom: Math.min(known?.pageFrom ?? pageFrom, pageFrom),
      pageTo: Math.max(known?.pageTo ?? pageTo, pageTo),
    });
  }
  return Array.from(likely.values());
}

function opened(engine: Engine, { id, from, to, pageFrom, pageTo }: Likely): Target {
  const text = engine.texts.get(id);
  return { from, to: Math.min(to, text.words.tokens.length), pageFrom, pageTo, text };
}

/** Where the whole passage may stand, best first. */
export const candidatesOf = (engine: Engine, passage: Passage): readonly Candidate[] =>
  findCandidates(engine.index, passage.hashes, MOST_CANDIDATES);

/** Each text of the record that may hold the whole passage, judged. */
export function singlePlaces(
  engine: Engine,
  passage: Passage,
  candidates: readonly Candidate[],
): JudgedPlace[] {
  const places: JudgedPlace[] = [];
  for (const likely of likelyOf(engine, candidates)) {
    const target = opened(engine, likely);
    const place = judgePlace(engine, passage, target.text, target, 0, passage.tokens.length, true);
    if (!place) continue;
    places.push(place);
    if (place.whole && place.grade === 'exact') break;
  }
  return places;
}

/** Words of the passage, and where they may stand. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly candidates: readonly Candidate[];
}

function pieceOf(engine: Engine, passage: Passage, from: number, to: number): Piece {
  if (to - from < 2) return { from, to, candidates: [] };
  const found = findCandidates(engine.index, passage.hashes.subarray(from, to), MOST_CANDIDATES);
  const candidates = found.map((one) => ({
    ...one,
    pageFrom: one.pageFrom + from,
    pageTo: one.pageTo + from,
  }));
  return { from, to, candidates };
}

function bestSegment(engine: Engine, passage: Passage, { from, to, candidates }: Piece): Segment | null {
  if (to - from < LEAST_WORDS) return null;
  const least = shingleBits(engine.index, LEAST_RUN - 1);
  const likely = candidates.filter(({ votes }) => votes >= least);
  let best: Segment | null = null;
  for (const one of likelyOf(engine, likely)) {
    const target = opened(engine, one);
    if (target.text.kind === 'disputed') continue;
    const segment = segmentOf(engine, passage, target, from, to);
    if (segment && segment.bits > (best?.bits ?? 0)) best = segment;
  }
  return best;
}

/** A sentence too short for evidence of its own, but a recorded quotation word for word; the whole passage was looked at. */
function wholeSegment(engine: Engine, passage: Passage, { from, to, candidates }: Piece): Segment | null {
  if (to - from >= LEAST_WORDS * 2 || to - from === passage.tokens.length) return null;
  for (const one of likelyOf(engine, candidates)) {
    const target = opened(engine, one);
    if (target.text.kind !== 'text') continue;
    const place = judgePlace(engine, passage, target.text, target, from, to);
    if (place?.whole && place.grade === 'exact') {
      const votes = { ...place.reach, pageFrom: from, pageTo: to };
      return { text: target.text, votes, from, to, bits: place.evidence.bits };
    }
  }
  return null;
}

const MOST_PARTS = 6;

function segmentsIn(engine: Engine, passage: Passage, piece: Piece, left: number): Segment[] {
  if (left <= 0) return [];
  const best = bestSegment(engine, passage, piece) ?? wholeSegment(engine, passage, piece);
  if (!best) return [];
  const before = segmentsIn(engine, passage, pieceOf(engine, passage, piece.from, best.from), left - 1);
  const rest = pieceOf(engine, passage, best.to, piece.to);
  const after = segmentsIn(engine, passage, rest, left - 1 - before.length);
  return [...before, best, ...after];
}

/** How far around the meeting of two parts the passage's own seams are looked at, in words. */
const SEAM = 5;
/** A local alignment may end a word or two off. */
const LOOSE = 2;

/** Of a long stretch between two parts, sentences' ends come first. */
const MOST_SEAMS = 16;

/** Where one part may end and the next begin: where their alignments do, and at punctuation near by, strongest first. */
function seamsBetween({ tokens }: Passage, left: Segment, right: Segment): number[] {
  const least = Math.max(left.from + 1, Math.min(left.to, right.from) - SEAM);
  const most = Math.min(right.to - 1, Math.max(left.to, right.from) + SEAM);
  const strength = (i: number): number => (tokens[i]?.gapBefore ? BREAK.sentence : (tokens[i]?.lead ?? 0));
  const near = Array.from({ length: Math.max(0, most - least + 1) }, (_, i) => least + i);
  const ends = (i: number): boolean => [left.to, right.from].some((end) => Math.abs(i - end) <= LOOSE);
  const seams = near.filter((i) => strength(i) > BREAK.none || ends(i));
  const away = (i: number): number => Math.abs(i - right.from);
  return seams.sort((a, b) => strength(b) - strength(a) || away(a) - away(b)).slice(0, MOST_SEAMS);
}

/** The first of the seams at which both parts together depart least from the record; null where it is by `most` edits or more. */
function boundary(
  engine: Engine,
  passage: Passage,
  from: number,
  [left, right]: readonly [Segment, Segment],
  most: number,
): number | null {
  const edits = (part: Segment, first: number, last: number): number | null =>
    editsAgainst(engine, passage, part.text, part.votes, first, last);
  const seams = seamsBetween(passage, left, right);
  // No seam is better than none of the words between the first and the last.
  const [first, last] = [Math.min(...seams), Math.max(...seams)];
  const none = seams.length > 2 ? (edits(left, from, first) ?? 0) + (edits(right, last, right.to) ?? 0) : 0;
  let best: number | null = null;
  let least = most;
  for (const at of seams) {
    const before = edits(left, from, at) ?? least;
    const both = before < least ? before + (edits(right, at, right.to) ?? least) : least;
    if (both >= least) continue;
    best = at;
    least = both;
    if (least <= none) break;
  }
  return best;
}

/** More words than this share of the passage that no part can hold: the parts are not what it is made of. */
const MOST_LOST = 0.45;

function wordsBetween({ tokens, traits }: Passage, from: number, to: number): number {
  let words = 0;
  for (let i = from; i < to; i += 1) {
    if (((traits[i] ?? 0) & (FILLER | REPEATED)) === 0) words += tokens[i]?.kind === 'han' ? HAN_WEIGHT : 1;
  }
  return words;
}

/** Words beside and between the parts that not even the rest of their texts can hold. */
function lostWords(passage: Passage, segments: readonly Segment[]): number {
  let lost = 0;
  let from = 0;
  let rest = 0;
  for (const { text, votes, ...segment } of segments) {
    lost += Math.max(0, wordsBetween(passage, from, segment.from) - rest - votes.from);
    from = segment.to;
    rest = text.words.tokens.length - votes.to;
  }
  return lost + Math.max(0, wordsBetween(passage, from, passage.tokens.length) - rest);
}

/** Sums of tenths are never exact. */
const MARGIN = 0.1;

/**
 * Several places run together, in the passage's order; empty unless there are two or more, and where they take more than
 * `most` edits.
 */
export function joinedPlaces(
  engine: Engine,
  passage: Passage,
  candidates: readonly Candidate[],
  most: (parts: number) => number,
): JudgedPlace[] {
  const whole = { from: 0, to: passage.tokens.length, candidates };
  const segments = segmentsIn(engine, passage, whole, MOST_PARTS);
  if (segments.length < 2) return [];
  if (lostWords(passage, segments) > MOST_LOST * passage.weight) return [];
  const places: JudgedPlace[] = [];
  let from = 0;
  let left = most(segments.length) + MARGIN;
  for (const [i, segment] of segments.entries()) {
    const next = segments[i + 1];
    const to = next ? boundary(engine, passage, from, [segment, next], left) : passage.tokens.length;
    const place = to === null ? null : judgePlace(engine, passage, segment.text, segment.votes, from, to);
    left -= place?.evidence.edits ?? left;
    if (!place || left < 0) return [];
    places.push(place);
    from = place.pageTo;
  }
  return places;
}
