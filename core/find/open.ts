/** An open find index: postings by shingle bucket (compressed sparse rows) over the positions of all texts in a row. */
import { decodeBase64 } from '../text/base64.ts';
import { VarintReader } from '../text/varint.ts';
import type { FindIndexData } from './build.ts';
import type { Piece, PieceField, Spot } from './stretches.ts';

export interface FindIndex {
  readonly bits: number;
  /** Postings of bucket `b`: `postings[heads[b]]` up to `postings[heads[b + 1]]`, ascending. */
  readonly heads: Uint32Array;
  readonly postings: Uint32Array;
  /** First position of each text, and one past the last. */
  readonly textStarts: Uint32Array;
  readonly stretchCount: number;
  pieces(stretch: number): readonly Piece[];
  spot(quotation: number): Spot | null;
  /** Quotations whose exact words stand in a stretch. */
  quotationsIn(stretch: number): readonly number[];
  readonly words: number;
  /** -log2 of the share of all words that this one has; never under 1. */
  bitsOf(hash: number): number;
}

/** Counting sort from the back: `heads` first holds the end of each bucket, and its start when all are placed. */
function sortPostings(
  bytes: Uint8Array,
  width: number,
  bits: number,
): { heads: Uint32Array; postings: Uint32Array } {
  const count = bytes.length / width;
  const bucketAt =
    width === 2
      ? (i: number) => (bytes[2 * i] ?? 0) | ((bytes[2 * i + 1] ?? 0) << 8)
      : (i: number) => (bytes[3 * i] ?? 0) | ((bytes[3 * i + 1] ?? 0) << 8) | ((bytes[3 * i + 2] ?? 0) << 16);
  const heads = new Uint32Array(2 ** bits + 1);
  for (let i = 0; i < count; i += 1) {
    const bucket = bucketAt(i);
    heads[bucket] = (heads[bucket] ?? 0) + 1;
  }
  for (let b = 1; b < heads.length; b += 1) heads[b] = (heads[b] ?? 0) + (heads[b - 1] ?? 0);
  const postings = new Uint32Array(count);
  for (let i = count - 1; i >= 0; i -= 1) {
    const bucket = bucketAt(i);
    const at = (heads[bucket] ?? 1) - 1;
    postings[at] = i;
    heads[bucket] = at;
  }
  return { heads, postings };
}

function readLengths(data: string): Uint32Array {
  const reader = new VarintReader(decodeBase64(data));
  const starts: number[] = [0];
  let sum = 0;
  while (reader.more) {
    sum += reader.next();
    starts.push(sum);
  }
  return Uint32Array.from(starts);
}

/** Pieces flat, four numbers each, and where each stretch's begin. */
function readPieces(data: string): { flat: Uint32Array; heads: Uint32Array } {
  const reader = new VarintReader(decodeBase64(data));
  const flat: number[] = [];
  const heads: number[] = [0];
  while (reader.more) {
    for (let left = reader.next() * 4; left > 0; left -= 1) flat.push(reader.next());
    heads.push(flat.length);
  }
  return { flat: Uint32Array.from(flat), heads: Uint32Array.from(heads) };
}

function readAll(data: string): Uint32Array {
  const reader = new VarintReader(decodeBase64(data));
  const out: number[] = [];
  while (reader.more) out.push(reader.next());
  return Uint32Array.from(out);
}

function pieceReader(data: string): { count: number; pieces: (stretch: number) => Piece[] } {
  const { flat, heads } = readPieces(data);
  const pieces = (stretch: number): Piece[] => {
    const out: Piece[] = [];
    for (let at = heads[stretch] ?? 0; at < (heads[stretch + 1] ?? 0); at += 4) {
      const start = flat[at + 2] ?? 0;
      const field = (flat[at + 1] ?? 1) as PieceField;
      out.push({ quotation: flat[at] ?? 0, field, start, end: start + (flat[at + 3] ?? 0) });
    }
    return out;
  };
  return { count: heads.length - 1, pieces };
}

function spotReader(data: string, stretchCount: number): Pick<FindIndex, 'spot' | 'quotationsIn'> {
  const flat = readAll(data);
  const count = flat.length / 3;
  const order = Uint32Array.from({ length: count }, (_, i) => i).sort(
    (a, b) => (flat[3 * a] ?? 0) - (flat[3 * b] ?? 0),
  );
  const firsts = new Uint32Array(stretchCount + 1).fill(count);
  for (let i = count - 1; i >= 0; i -= 1) firsts[flat[3 * (order[i] ?? 0)] ?? 0] = i;
  for (let s = stretchCount - 1; s >= 0; s -= 1)
    firsts[s] = Math.min(firsts[s] ?? count, firsts[s + 1] ?? count);
  return {
    spot(quotation) {
      if (quotation >= count) return null;
      const start = flat[3 * quotation + 1] ?? 0;
      return { stretch: flat[3 * quotation] ?? 0, start, end: start + (flat[3 * quotation + 2] ?? 0) };
    },
    quotationsIn: (stretch) =>
      Array.from(order.subarray(firsts[stretch] ?? count, firsts[stretch + 1] ?? count)),
  };
}

/** @throws {Error} on an index of another format, or a damaged one. */
export function openFindIndex(data: FindIndexData): FindIndex {
  if (data.format !== 'verbatim-find' || data.formatVersion !== 1) throw new Error('Unknown index format');
  const bytes = decodeBase64(data.shingles);
  const textStarts = readLengths(data.lengths);
  if (bytes.length !== data.words * data.shingleBytes) throw new Error('The index is damaged');
  const { count, pieces } = pieceReader(data.stretches);
  const counts = decodeBase64(data.counts);
  const shift = 32 - Math.log2(counts.length);
  const total = Math.log2(Math.max(2, data.words));
  return {
    bits: data.shingleBits,
    ...sortPostings(bytes, data.shingleBytes, data.shingleBits),
    textStarts,
    stretchCount: count,
    pieces,
    ...spotReader(data.spots, count),
    words: data.words,
    bitsOf: (hash) => Math.max(1, total - Math.max(0, (counts[hash >>> shift] ?? 0) - 1) / 8),
  };
}
