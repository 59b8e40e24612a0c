/** Words of a text as alignment compares them: numbers for each word, so that no string is read where words differ. */
import type { Category } from '../text/categories.ts';
import { BREAK, type Token } from '../text/token.ts';
import { hashOn, hashWord } from './hash.ts';

/** Shorter words are not near one another: one letter makes another word. */
export const LEAST_LENGTH = 4;

/**
 * Bits of `traits`: fillers, and the first of words said twice, come and go at little cost; a word with a second reading is
 * compared by both.
 */
export const FILLER = 1;
export const SECOND_READING = 2;
export const REPEATED = 4;

/** One entry per word in all arrays. */
export interface Sequence {
  readonly tokens: readonly Token[];
  readonly categories: readonly (Category | null)[];
  /** `hashWord` of the key. */
  readonly hashes: Int32Array;
  /** The same of the word before and this one written together; 0 for the first. */
  readonly joined: Int32Array;
  /** First two and last two UTF-16 units of the key, hashed to 16 bits each; 0 for short words. */
  readonly ends: Int32Array;
  readonly traits: Uint8Array;
}

/** Words `from` up to `to`. */
export interface Stretch {
  readonly words: Sequence;
  readonly from: number;
  readonly to: number;
}

/** Words said again at once ("the the", "I think I think"): so many in a row are looked at. */
const LONGEST_REPEAT = 3;

/** Words `at` up to `at + length` stand again right after themselves, in the same sentence and the same part. */
function isRepeated({ tokens, categories, hashes }: Sequence, at: number, length: number): boolean {
  for (let i = at; i < at + length; i += 1) {
    const again = tokens[i + length];
    if (!again || hashes[i] !== hashes[i + length] || again.lead === BREAK.sentence) return false;
    if (categories[i] !== categories[i + length] || again.key !== tokens[i]?.key) return false;
  }
  return true;
}

function markRepeats(words: Sequence): void {
  const { traits } = words;
  for (let at = 1; at < traits.length; at += 1) {
    for (let length = 1; length <= Math.min(LONGEST_REPEAT, at); length += 1) {
      if (words.hashes[at - length] !== words.hashes[at] || !isRepeated(words, at - length, length)) continue;
      for (let i = at - length; i < at; i += 1) traits[i] = (traits[i] ?? 0) | REPEATED;
    }
  }
}

const twoUnits = (key: string, at: number): number =>
  (Math.imul(key.charCodeAt(at), 257) + key.charCodeAt(at + 1)) & 0xffff;

/** Never 0, which says that a word is too short. */
const endsOf = (key: string): number => (twoUnits(key, 0) << 16) | twoUnits(key, key.length - 2) || 1;

/** Linear in the words. */
export function sequenceOf(tokens: readonly Token[], categories: readonly (Category | null)[]): Sequence {
  const count = tokens.length;
  const [hashes, joined, ends] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)];
  const traits = new Uint8Array(count);
  let before = 0;
  for (let i = 0; i < count; i += 1) {
    const token = tokens[i];
    if (!token) break;
    const { key } = token;
    joined[i] = i > 0 ? hashOn(before, key) : 0;
    before = hashWord(key);
    hashes[i] = before;
    ends[i] = key.length < LEAST_LENGTH ? 0 : endsOf(key);
    traits[i] = (categories[i] === 'filler' ? FILLER : 0) | (token.alt === null ? 0 : SECOND_READING);
  }
  const words = { tokens, categories, hashes, joined, ends, traits };
  markRepeats(words);
  return words;
}

export const wholeOf = (words: Sequence): Stretch => ({ words, from: 0, to: words.tokens.length });
