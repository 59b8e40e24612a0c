/** The words of the index in code-unit order: exact, prefix and slip-tolerant lookup. */
import { once } from '../text/once.ts';

/** What is looked at of every word before a distance is measured. */
interface Shapes {
  /** One bit per letter or digit that occurs in the word: a cheap bound on the edit distance. */
  readonly signatures: Int32Array;
  readonly lengths: Uint8Array;
}

export interface Vocabulary {
  readonly words: readonly string[];
  readonly shapes: () => Shapes;
  /** Answers of `nearWords`: while somebody types, all words but the last stay the same. */
  readonly near: Map<string, readonly NearWord[]>;
}

/** A vocabulary word within reach of a mistyped one. `prefix`: only its beginning is. */
export interface NearWord {
  readonly id: number;
  readonly distance: number;
  readonly prefix: boolean;
}

function signatureOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i += 1) bits |= 1 << (word.charCodeAt(i) % 32);
  return bits;
}

function bitCount(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function shapesOf(words: readonly string[]): Shapes {
  const signatures = new Int32Array(words.length);
  const lengths = new Uint8Array(words.length);
  words.forEach((word, id) => {
    signatures[id] = signatureOf(word);
    lengths[id] = Math.min(word.length, 255);
  });
  return { signatures, lengths };
}

/** `words` without repeats, in code-unit order. */
export function openVocabulary(words: readonly string[]): Vocabulary {
  return { words, shapes: once(() => shapesOf(words)), near: new Map() };
}

function lowerBound(words: readonly string[], target: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] ?? '') < target) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The word's place in `words`; undefined where it is none of them. */
export function idOf({ words }: Vocabulary, word: string): number | undefined {
  const id = lowerBound(words, word);
  return words[id] === word ? id : undefined;
}

/** Half-open id range of the words that start with `prefix`. */
export function prefixRange(vocabulary: Vocabulary, prefix: string): readonly [number, number] {
  return [lowerBound(vocabulary.words, prefix), lowerBound(vocabulary.words, `${prefix}\uffff`)];
}

/** Slips a typed word is forgiven: none in short words, where one slip makes another word. */
export function slipsAllowed(length: number): number {
  if (length < 4) return 0;
  return length < 7 ? 1 : 2;
}

const MAX_WORD = 40;
const ROW = MAX_WORD + 3;
let rows = [new Uint8Array(ROW), new Uint8Array(ROW), new Uint8Array(ROW)];

interface Distance {
  whole: number;
  prefix: number;
}
const measured: Distance = { whole: 0, prefix: 0 };

/** One row of the optimal string alignment table (Damerau-Levenshtein without overlapping swaps); returns its least value. */
function fillRow(typed: string, word: string, i: number, columns: number): number {
  const [before, last, row] = rows as [Uint8Array, Uint8Array, Uint8Array];
  const a = typed.charCodeAt(i - 1);
  row[0] = i;
  let least = i;
  for (let j = 1; j <= columns; j += 1) {
    const b = word.charCodeAt(j - 1);
    let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (a === b ? 0 : 1));
    const swapped = i > 1 && j > 1 && a === word.charCodeAt(j - 2) && b === typed.charCodeAt(i - 2);
    if (swapped) best = Math.min(best, (before[j - 2] ?? 0) + 1);
    row[j] = best;
    if (best < least) least = best;
  }
  return least;
}

/** Distance of `typed` to the whole word and to its best prefix, both capped at `limit` + 1. Reuses one result. */
function distance(typed: string, word: string, limit: number): Distance {
  const columns = Math.min(word.length, typed.length + limit, MAX_WORD);
  measured.whole = limit + 1;
  measured.prefix = limit + 1;
  const first = rows[1];
  for (let j = 0; first && j <= columns; j += 1) first[j] = j;
  for (let i = 1; i <= typed.length; i += 1) {
    const least = fillRow(typed, word, i, columns);
    if (least > limit) return measured;
    rows = [rows[1], rows[2], rows[0]] as typeof rows;
  }
  const end = rows[1];
  if (columns === word.length) measured.whole = Math.min(limit + 1, end?.[columns] ?? limit + 1);
  for (let j = 1; end && j <= columns; j += 1)
    measured.prefix = Math.min(measured.prefix, end[j] ?? limit + 1);
  return measured;
}

interface Typed {
  readonly text: string;
  readonly signature: number;
  readonly limit: number;
  readonly asPrefix: boolean;
}

function nearnessOf({ text, limit, asPrefix }: Typed, word: string, id: number): NearWord | null {
  const found = distance(text, word, limit);
  if (found.whole > 0 && found.whole <= limit) return { id, distance: found.whole, prefix: false };
  if (!asPrefix || found.prefix !== 1) return null;
  return { id, distance: found.prefix, prefix: true };
}

/** Ids whose length and letters leave a chance; costs no table. */
function mayBeNear({ signatures, lengths }: Shapes, { text, signature, limit, asPrefix }: Typed): number[] {
  const ids: number[] = [];
  const least = text.length - limit;
  const most = asPrefix ? 255 : text.length + limit;
  for (let id = 0; id < signatures.length; id += 1) {
    const length = lengths[id] ?? 0;
    if (length < least || length > most) continue;
    const other = signatures[id] ?? 0;
    if (bitCount(signature & ~other) > limit) continue;
    const whole = length <= text.length + limit && bitCount(other & ~signature) <= limit;
    if (whole || (asPrefix && bitCount(signature & ~other) <= 1)) ids.push(id);
  }
  return ids;
}

const REMEMBERED = 512;

/** `text`, which is not counted itself, against the whole vocabulary; `asPrefix` also takes words it may begin (one slip). */
export function nearWords(vocabulary: Vocabulary, text: string, asPrefix: boolean): readonly NearWord[] {
  const limit = slipsAllowed(text.length);
  if (limit === 0 || text.length > MAX_WORD - limit) return [];
  const key = asPrefix ? `${text}*` : text;
  const known = vocabulary.near.get(key);
  if (known) return known;
  const typed: Typed = { text, signature: signatureOf(text), limit, asPrefix };
  const near = mayBeNear(vocabulary.shapes(), typed)
    .map((id) => nearnessOf(typed, vocabulary.words[id] ?? '', id))
    .filter((word) => word !== null);
  if (vocabulary.near.size >= REMEMBERED) vocabulary.near.clear();
  vocabulary.near.set(key, near);
  return near;
}
