/** What matching any two words is worth, and which words may be two of the other side written together. */
import { sameWord, type Token } from '../text/token.ts';
import { FILLER, LEAST_LENGTH, SECOND_READING, type Sequence, type Stretch } from './sequence.ts';

export const SAME = 2;
const SIMILAR = 0.3;
const DIFFERENT = -1.2;
/** Off a match of a filler with a word that is none ("I I mean, try"). */
const UNLIKE = 0.7;
const LEAST_SIMILARITY = 0.6;

/** A common beginning and end cover most of the longer word; cheap, and enough for slips of one letter or two. */
function isSimilar(a: string, b: string): boolean {
  const short = a.length < b.length ? a : b;
  const long = a.length < b.length ? b : a;
  if (short.length < LEAST_LENGTH || long.length - short.length > 4) return false;
  let head = 0;
  while (head < short.length && short.charCodeAt(head) === long.charCodeAt(head)) head += 1;
  let tail = 0;
  const most = short.length - head;
  while (tail < most && short.charCodeAt(short.length - 1 - tail) === long.charCodeAt(long.length - 1 - tail))
    tail += 1;
  return (head + tail) / long.length >= LEAST_SIMILARITY;
}

/** Value of matching word `i` of one side with word `j` of the other. */
function matchValue(page: Sequence, i: number, record: Sequence, j: number): number {
  const [a, b] = [page.tokens[i], record.tokens[j]];
  if (!a || !b) return DIFFERENT;
  if (a.key === b.key)
    return (((page.traits[i] ?? 0) ^ (record.traits[j] ?? 0)) & FILLER) === 0 ? SAME : SAME - UNLIKE;
  if (sameWord(a, b)) return SAME;
  return isSimilar(a.key, b.key) ? SIMILAR : DIFFERENT;
}

/** Equal in the upper or the lower half: words are similar by three letters at their two ends, so by two at one. */
const sharesEnd = (a: number, b: number): boolean => ((a ^ b) & 0xffff) === 0 || (a ^ b) >>> 16 === 0;

/** Values of matching page word `i` with every word of a stretch, from `out[1]` on. Strings are read only where they may agree. */
export function matchValues(
  page: Sequence,
  i: number,
  { words, from, to }: Stretch,
  out: Float64Array,
): void {
  const { hashes, ends, traits } = words;
  const hash = page.hashes[i];
  const end = page.ends[i] ?? 0;
  const trait = page.traits[i] ?? 0;
  for (let j = from, at = 1; j < to; j += 1, at += 1) {
    const mayAgree =
      hashes[j] === hash ||
      ((trait | (traits[j] ?? 0)) & SECOND_READING) !== 0 ||
      (end !== 0 && sharesEnd(end, ends[j] ?? 0));
    out[at] = mayAgree ? matchValue(page, i, words, j) : DIFFERENT;
  }
}

/** Where the stretch `page` first stands word for word in `record`, or -1. */
export function findRun(page: Stretch, record: Stretch): number {
  const count = page.to - page.from;
  const first = page.words.hashes[page.from];
  const last = record.to - count;
  const loose = ((page.words.traits[page.from] ?? 0) & SECOND_READING) !== 0;
  for (let at = record.from; at <= last; at += 1) {
    const may =
      loose || record.words.hashes[at] === first || ((record.words.traits[at] ?? 0) & SECOND_READING) !== 0;
    if (may && runsAt(page, record.words, at, count)) return at;
  }
  return -1;
}

function runsAt(page: Stretch, record: Sequence, at: number, count: number): boolean {
  for (let k = 0; k < count; k += 1)
    if (matchValue(page.words, page.from + k, record, at + k) !== SAME) return false;
  return true;
}

/** The two words may be the same: by hash, or by what else they stand for. */
const mayAgree = (a: Sequence, i: number, b: Sequence, j: number): boolean =>
  a.hashes[i] === b.hashes[j] || (((a.traits[i] ?? 0) | (b.traits[j] ?? 0)) & SECOND_READING) !== 0;

/** Words around page word `at` that may agree with those around record word `j`, both counted. */
function runAround(page: Stretch, at: number, record: Stretch, j: number): number {
  let before = 0;
  const most = Math.min(at - page.from, j - record.from);
  while (before < most && mayAgree(page.words, at - before - 1, record.words, j - before - 1)) before += 1;
  let after = 0;
  const rest = Math.min(page.to - at, record.to - j);
  while (after < rest && mayAgree(page.words, at + after, record.words, j + after)) after += 1;
  return before + after;
}

/** False: no `least` words in a row agree, whatever the alignment. True is no proof. Cells / `least`. */
export function mayShareRun(page: Stretch, record: Stretch, least: number): boolean {
  if (flagCompounds(page, record, null) || flagCompounds(record, page, null)) return true;
  // A run that long covers one of every `least` words.
  for (let i = page.from + least - 1; i < page.to; i += least)
    for (let j = record.from; j < record.to; j += 1)
      if (mayAgree(page.words, i, record.words, j) && runAround(page, i, record, j) >= least) return true;
  return false;
}

/** `one` is `first` and `second` written together. */
function isJoined(one: Token | undefined, first: Token | undefined, second: Token | undefined): boolean {
  if (!one || !first || !second || one.key.length !== first.key.length + second.key.length) return false;
  return one.kind === 'word' && one.key.startsWith(first.key) && one.key.endsWith(second.key);
}

/** Word `j` of one side is words `i - 1` and `i` of the other. */
export const joins = (pair: Sequence, i: number, single: Sequence, j: number): boolean =>
  pair.joined[i] === single.hashes[j] && isJoined(single.tokens[j], pair.tokens[i - 1], pair.tokens[i]);

const BUCKETS = 2048;
/** Which alignment last saw a pair of words in a bucket. */
const seen = new Int32Array(BUCKETS);
let alignment = 0;

function hasPair({ words, from, to }: Stretch, hash: number | undefined): boolean {
  for (let i = from + 1; i < to; i += 1) if (words.joined[i] === hash) return true;
  return false;
}

/**
 * Flags in `out` (from `out[1]` on) the words of `singles` that may be a pair of `pairs` written together; whether there
 * are any. By hash: a flag is no proof, no flag is one.
 */
export function flagCompounds(singles: Stretch, pairs: Stretch, out: Uint8Array | null): boolean {
  alignment += 1;
  for (let i = pairs.from + 1; i < pairs.to; i += 1)
    seen[(pairs.words.joined[i] ?? 0) & (BUCKETS - 1)] = alignment;
  let any = 0;
  for (let j = singles.from, at = 1; j < singles.to; j += 1, at += 1) {
    const hash = singles.words.hashes[j] ?? 0;
    const flag = seen[hash & (BUCKETS - 1)] === alignment && hasPair(pairs, hash) ? 1 : 0;
    if (out) out[at] = flag;
    any |= flag;
  }
  return any !== 0;
}
