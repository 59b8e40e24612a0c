/** The words being checked, ready for comparison. */
import { FILLER, REPEATED, type Sequence, sequenceOf } from '../find/sequence.ts';
import { categorize } from '../text/categories.ts';
import type { Token, TokenizedText } from '../text/token.ts';
import { tokenize } from '../text/tokenize.ts';

export interface Passage extends Sequence {
  readonly raw: string;
  readonly words: TokenizedText;
  /** Length in words: a Chinese character counts for 0.6 of one. */
  readonly weight: number;
  /** The same without fillers and words said twice, which break shingles and prove nothing. */
  readonly telling: number;
  /** All in capitals: a capital then says nothing about names. */
  readonly shouted: boolean;
}

/** Longer passages are judged by their beginning: the cost of alignment is bounded. */
const MOST_CHARACTERS = 12_000;
export const HAN_WEIGHT = 0.6;

const weightOf = (token: Token | undefined): number => (token?.kind === 'han' ? HAN_WEIGHT : 1);

function tellingWords({ tokens, traits }: Sequence): number {
  let sum = 0;
  for (let i = 0; i < tokens.length; i += 1) {
    if (((traits[i] ?? 0) & (FILLER | REPEATED)) === 0) sum += weightOf(tokens[i]);
  }
  return sum;
}

export function openPassage(raw: string): Passage {
  const text = raw.slice(0, MOST_CHARACTERS);
  const words = tokenize(text);
  const { tokens } = words;
  const sequence = sequenceOf(tokens, categorize(tokens));
  return {
    raw: text,
    words,
    ...sequence,
    weight: tokens.reduce((sum, token) => sum + weightOf(token), 0),
    telling: tellingWords(sequence),
    shouted: !/\p{Ll}/u.test(text),
  };
}
