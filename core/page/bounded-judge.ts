/** The judge behind bounds: the same words are judged once, and a hostile page cannot buy more than a share of seconds. */
import type { Engine } from '../judge/engine.ts';
import { matchPassage, matchPieces } from '../judge/match.ts';
import type { Match } from '../judge/types.ts';

/** Longer passages (about 2,000 words) are transcripts, no quotations: judged in part they would seem judged whole (UTF-16 units). */
export const MAX_PASSAGE = 12_000;
/** Different passages judged on one page; at 1-2 ms each. */
export const MAX_JUDGED = 600;

export interface BoundedJudge {
  /** Null: too long, or more passages than a page may ask for. */
  readonly passage: (text: string) => Match | null;
  readonly pieces: (first: string, second: string) => Match | null;
  /** How many passages were refused so far. */
  readonly refused: () => number;
}

export function boundedJudge(engine: Engine): BoundedJudge {
  const known = new Map<string, Match>();
  let refused = 0;
  const judged = (key: string, judge: () => Match): Match | null => {
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= MAX_JUDGED || key.length > MAX_PASSAGE) return null;
    const match = judge();
    known.set(key, match);
    return match;
  };
  return {
    passage: (text) => {
      const match = judged(text, () => matchPassage(engine, text));
      if (match === null) refused++;
      return match;
    },
    pieces: (first, second) => judged(`${first}\u0000${second}`, () => matchPieces(engine, [first, second])),
    refused: () => refused,
  };
}
