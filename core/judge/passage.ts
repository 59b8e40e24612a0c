/** The words being checked, ready for comparison. */
import { type Sequence, sequenceOf } from '../find/sequence.ts';
import { categorize } from '../text/categories.ts';
import type { TokenizedText } from '../text/token.ts';
import { tokenize } from '../text/tokenize.ts';

export interface Passage extends Sequence {
  readonly raw: string;
  readonly words: TokenizedText;
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
    ...sequenceOf(tokens, categorize(tokens)),
    weight,
    shouted: !/\p{Ll}/u.test(text),
  };
}
