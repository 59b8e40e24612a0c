/**
 * Stretches: the longest running texts of a source that the record allows to be put together. Each quotation brings its
 * neighbours; where the end of one runs into the beginning of another word for word, they are one text. So a passage
 * that runs over several quotations is compared in one piece, and what it leaves out between them is known.
 */

import type { Pack, Quotation } from '../pack/types.ts';
import { isAlnum } from '../text/lettered.ts';
import { tokenize } from '../text/tokenize.ts';

export const FIELDS = ['prefix', 'exact', 'suffix'] as const;
export type PieceField = 0 | 1 | 2;

/** Raw offsets into that field of the quotation. */
export interface Piece {
  readonly quotation: number;
  readonly field: PieceField;
  readonly start: number;
  readonly end: number;
}

/** Where a quotation's exact words stand: raw offsets into the stretch's text. */
export interface Spot {
  readonly stretch: number;
  readonly start: number;
  readonly end: number;
}

export interface Stretches {
  readonly stretches: readonly (readonly Piece[])[];
  readonly spots: readonly Spot[];
}

export const PIECE_SEPARATOR = ' ';

export function fieldText(quotation: Quotation | undefined, field: PieceField): string {
  if (field === 1) return quotation?.exact ?? '';
  return (field === 0 ? quotation?.prefix?.text : quotation?.suffix?.text) ?? '';
}

interface Word {
  readonly key: string;
  readonly quotation: number;
  readonly field: PieceField;
  readonly start: number;
  readonly end: number;
}

interface Run {
  words: Word[];
  /** Quotation → index of its first exact word and one past its last. */
  readonly spots: Map<number, [number, number]>;
}

/** Fewer equal words in a row may be chance. */
const LEAST_OVERLAP = 4;

function wordsOf(quotation: Quotation, index: number): Run {
  const words: Word[] = [];
  let spot: [number, number] = [0, 0];
  for (const field of [0, 1, 2] as const) {
    const before = words.length;
    for (const { key, start, end } of tokenize(fieldText(quotation, field)).tokens) {
      words.push({ key, quotation: index, field, start, end });
    }
    if (field === 1) spot = [before, words.length];
  }
  return { words, spots: new Map([[index, spot]]) };
}

/** Where `b` begins in `a` (may be negative), if all words they share there are equal; null if they do not meet. */
function offsetOf(a: readonly Word[], b: readonly Word[]): number | null {
  const heads: [number, number][] = [];
  for (let i = 0; i + LEAST_OVERLAP <= a.length; i += 1) if (equalRun(a, i, b, 0)) heads.push([i, 0]);
  for (let j = 1; j + LEAST_OVERLAP <= b.length; j += 1) if (equalRun(a, 0, b, j)) heads.push([0, j]);
  for (const [i, j] of heads) if (agrees(a, b, i - j)) return i - j;
  return null;
}

function equalRun(a: readonly Word[], i: number, b: readonly Word[], j: number): boolean {
  for (let k = 0; k < LEAST_OVERLAP; k += 1) if (a[i + k]?.key !== b[j + k]?.key) return false;
  return true;
}

function agrees(a: readonly Word[], b: readonly Word[], offset: number): boolean {
  const from = Math.max(0, offset);
  const to = Math.min(a.length, offset + b.length);
  for (let i = from; i < to; i += 1) if (a[i]?.key !== b[i - offset]?.key) return false;
  return to - from >= LEAST_OVERLAP;
}

/** Exact words win over neighbours where both have a text: they were checked with care. */
function merge(a: Run, b: Run, offset: number): void {
  const shift = Math.max(0, -offset);
  const at = offset + shift;
  const length = Math.max(a.words.length + shift, at + b.words.length);
  const merged: Word[] = [];
  for (let i = 0; i < length; i += 1) {
    const [mine, theirs] = [a.words[i - shift], b.words[i - at]];
    const word = mine && (mine.field === 1 || theirs?.field !== 1) ? mine : (theirs ?? mine);
    if (word) merged.push(word);
  }
  for (const spot of a.spots.values()) moveSpot(spot, shift);
  for (const [quotation, spot] of b.spots) {
    moveSpot(spot, at);
    a.spots.set(quotation, spot);
  }
  a.words = merged;
}

function moveSpot(spot: [number, number], by: number): void {
  spot[0] += by;
  spot[1] += by;
}

function mergeRuns(runs: Run[]): Run[] {
  const done: Run[] = [];
  for (const run of runs) {
    let current = run;
    for (let i = 0; i < done.length; ) {
      const other = done[i];
      const offset = other ? offsetOf(current.words, other.words) : null;
      if (!other || offset === null) {
        i += 1;
        continue;
      }
      merge(current, other, offset);
      done.splice(i, 1);
      i = 0;
    }
    done.push(current);
    current = run;
  }
  return done;
}

/** Groups the words back into pieces of one field each, with the raw text between them. */
function piecesOf(quotations: readonly Quotation[], words: readonly Word[]): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  const close = (to: number): void => {
    const [first, last] = [words[from], words[to - 1]];
    if (!first || !last) return;
    const text = fieldText(quotations[first.quotation], first.field);
    const opensField = text.slice(0, first.start).trim().length <= 3;
    const next = words[to];
    pieces.push({
      quotation: first.quotation,
      field: first.field,
      start: opensField ? 0 : first.start,
      end: trailing(
        text,
        last.end,
        next !== undefined && next.quotation === last.quotation && next.field === last.field,
      ),
    });
    from = to;
  };
  for (let i = 1; i <= words.length; i += 1) {
    const [before, word] = [words[i - 1], words[i]];
    const runsOn =
      before &&
      word &&
      word.quotation === before.quotation &&
      word.field === before.field &&
      word.start >= before.start;
    if (!runsOn) close(i);
  }
  return pieces;
}

/** Punctuation after the last word belongs to the piece. */
function trailing(text: string, end: number, runsOn: boolean): number {
  if (runsOn) return end;
  let at = end;
  while (at < text.length && !isAlnum(text.charCodeAt(at))) at += 1;
  return at;
}

function spotsOf(run: Run, pieces: readonly Piece[], stretch: number, out: Spot[]): void {
  const bases: number[] = [];
  let base = 0;
  for (const piece of pieces) {
    bases.push(base);
    base += piece.end - piece.start + PIECE_SEPARATOR.length;
  }
  let at = 0;
  const offsets = run.words.map((word) => {
    while (at < pieces.length && !holds(pieces[at], word)) at += 1;
    const [piece, from] = [pieces[at], bases[at]];
    return piece && from !== undefined
      ? [from + word.start - piece.start, from + word.end - piece.start]
      : [0, 0];
  });
  for (const [quotation, [first, last]] of run.spots) {
    out[quotation] = { stretch, start: offsets[first]?.[0] ?? 0, end: offsets[last - 1]?.[1] ?? 0 };
  }
}

function holds(piece: Piece | undefined, word: Word): boolean {
  if (!piece || piece.quotation !== word.quotation || piece.field !== word.field) return false;
  return word.start >= piece.start && word.end <= piece.end;
}

/** Quadratic in the quotations of one source, linear in sources. */
export function joinStretches(pack: Pack): Stretches {
  const bySource = new Map<string, Run[]>();
  for (const [index, quotation] of pack.quotations.entries()) {
    const runs = bySource.get(quotation.source) ?? [];
    runs.push(wordsOf(quotation, index));
    bySource.set(quotation.source, runs);
  }
  const stretches: Piece[][] = [];
  const spots: Spot[] = [];
  for (const runs of bySource.values()) {
    for (const run of mergeRuns(runs)) {
      const pieces = piecesOf(pack.quotations, run.words);
      spotsOf(run, pieces, stretches.length, spots);
      stretches.push(pieces);
    }
  }
  return { stretches, spots };
}
