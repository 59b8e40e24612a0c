/**
 * The find index: one hashed 2-shingle per pair of neighbouring words, in the order of the texts. What is stored is the
 * hash at each position (a few bits of it); opening it is a counting sort. No words, no vocabulary, no keys: a wrong
 * candidate costs an alignment, nothing else.
 */
import type { Pack } from '../pack/types.ts';
import { encodeBase64 } from '../text/base64.ts';
import { tokenize } from '../text/tokenize.ts';
import { VarintWriter } from '../text/varint.ts';
import { hashPair, hashWord } from './hash.ts';
import { fieldText, joinStretches, PIECE_SEPARATOR, type Piece, type Stretches } from './stretches.ts';
import { extraTexts } from './witnesses.ts';

/** JSON. The strings are base64: shingles little-endian in `shingleBytes` bytes each, the rest varints. */
export interface FindIndexData {
  readonly format: 'verbatim-find';
  readonly formatVersion: 1;
  /** Buckets of the shingle table, as a power of two. */
  readonly shingleBits: number;
  readonly shingleBytes: 2 | 3;
  readonly shingles: string;
  /** Words per text, stretches first. */
  readonly lengths: string;
  /** Per stretch: number of pieces, then quotation, field, start, length of each. */
  readonly stretches: string;
  /** Per quotation: stretch, start, length. */
  readonly spots: string;
  /** How often words occur: log2 of the count in eighths, by hash of the word. */
  readonly counts: string;
  readonly words: number;
}

const LEAST_BITS = 12;
const MOST_BITS = 20;

export function stretchText(pack: Pack, pieces: readonly Piece[]): string {
  return pieces
    .map(({ quotation, field, start, end }) => fieldText(pack.quotations[quotation], field).slice(start, end))
    .join(PIECE_SEPARATOR);
}

function packShingles(texts: readonly Uint32Array[], bits: number, bytes: number): Uint8Array {
  const count = texts.reduce((sum, words) => sum + words.length, 0);
  const out = new Uint8Array(count * bytes);
  let at = 0;
  for (const words of texts) {
    for (let i = 0; i < words.length; i += 1) {
      const bucket = hashPair(words[i] ?? 0, words[i + 1] ?? 0) >>> (32 - bits);
      for (let byte = 0; byte < bytes; byte += 1) out[at + byte] = (bucket >>> (8 * byte)) & 255;
      at += bytes;
    }
  }
  return out;
}

function countWords(texts: readonly Uint32Array[]): Uint8Array {
  const counts = new Map<number, number>();
  for (const words of texts) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const bits = Math.min(16, Math.max(10, Math.ceil(Math.log2(counts.size + 1)) + 1));
  const sums = new Uint32Array(2 ** bits);
  for (const [word, count] of counts) sums[word >>> (32 - bits)] = (sums[word >>> (32 - bits)] ?? 0) + count;
  return Uint8Array.from(sums, (count) =>
    count === 0 ? 0 : Math.min(255, Math.round(Math.log2(count) * 8) + 1),
  );
}

function writeStretches({ stretches, spots }: Stretches): { stretches: string; spots: string } {
  const pieceWriter = new VarintWriter();
  for (const pieces of stretches) {
    pieceWriter.push(pieces.length);
    for (const { quotation, field, start, end } of pieces)
      pieceWriter.push(quotation, field, start, end - start);
  }
  const spotWriter = new VarintWriter();
  for (const { stretch, start, end } of spots) spotWriter.push(stretch, start, end - start);
  return { stretches: encodeBase64(pieceWriter.done()), spots: encodeBase64(spotWriter.done()) };
}

const hashWords = (text: string): Uint32Array =>
  Uint32Array.from(tokenize(text).tokens, (token) => hashWord(token.key));

/** Deterministic; linear in the pack but for sources with very many quotations (`joinStretches`). */
export function buildFindIndex(pack: Pack): FindIndexData {
  const joined = joinStretches(pack);
  const texts = joined.stretches.map((pieces) => hashWords(stretchText(pack, pieces)));
  for (const { text } of extraTexts(pack)) texts.push(hashWords(text));
  const words = texts.reduce((sum, text) => sum + text.length, 0);
  const bits = Math.min(MOST_BITS, Math.max(LEAST_BITS, Math.ceil(Math.log2(words + 1)) - 1));
  const bytes = bits <= 16 ? 2 : 3;
  const lengths = new VarintWriter();
  for (const text of texts) lengths.push(text.length);
  return {
    format: 'verbatim-find',
    formatVersion: 1,
    shingleBits: bits,
    shingleBytes: bytes,
    shingles: encodeBase64(packShingles(texts, bits, bytes)),
    lengths: encodeBase64(lengths.done()),
    ...writeStretches(joined),
    counts: encodeBase64(countWords(texts)),
    words,
  };
}
