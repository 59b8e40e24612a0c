/** The words being checked, ready for comparison. */
import { hashWord } from '../find/hash.ts';
import { type Category, categorize } from '../text/categories.ts';
import type { Token, TokenizedText } from '../text/token.ts';
import { tokenize } from '../text/tokenize.ts';

export interface Passage {
  readonly raw: string;
  readonly words: TokenizedText;
  readonly tokens: readonly Token[];
  readonly categories: readonly (Category | null)[];
  readonly hashes: readonly number[];
  /** Length in words: a Chinese character counts for 0.6 of one. */
  readonly weight: number;
  /** All in capitals: a capital then says nothing about names. */
  readonly shouted: boolean;
}

/** Longer passages are judged by their beginning: the cost of alignment is bounded. */
const MOST_CHARACTERS = 20_000;
export const HAN_WEIGHT = 0.6;

export function openPassage(raw: string): Passage {
  const text = raw.slice(0, MOST_CHARACTERS);
  const words = tokenize(text);
  const { tokens } = words;
  const weight = tokens.reduce((sum, token) => sum + (token.kind === 'han' ? HAN_WEIGHT : 1), 0);
  return {
    raw: text,
    words,
    tokens,
    categories: categorize(tokens),
    hashes: tokens.map((token) => hashWord(token.key)),
    weight,
    shouted: !/\p{Ll}/u.test(text),
  };
}
