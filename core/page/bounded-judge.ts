/** The judge behind bounds: the same words are judged once, and a hostile page cannot buy more than a share of seconds. */
import { workDone } from '../find/align.ts';
import type { Engine } from '../judge/engine.ts';
import { matchPassage, matchPieces } from '../judge/match.ts';
import type { Match } from '../judge/types.ts';

/** Longer passages (about 2,000 words) are transcripts, no quotations: judged in part they would seem judged whole (UTF-16 units). */
export const MAX_PASSAGE = 12_000;
/** Different passages judged on one page. */
export const MAX_JUDGED = 600;
/**
 * Work on one page, in cells of alignments (30 to 60 million a second). An article takes under half a million, a text of
 * 1 MB with 400 quotations three, the dearest real page that was seen (263 of his, in Chinese) fifteen.
 */
export const MAX_WORK = 16_000_000;

export interface BoundedJudge {
  /** Null: too long, or more than a page may ask for. */
  readonly passage: (text: string) => Match | null;
  readonly pieces: (first: string, second: string) => Match | null;
  /** How many passages were refused so far. */
  readonly refused: () => number;
}

export function boundedJudge(engine: Engine): BoundedJudge {
  const known = new Map<string, Match>();
  const before = workDone();
  let refused = 0;
  const judged = (key: string, judge: () => Match): Match | null => {
    const same = known.get(key);
    if (same !== undefined) return same;
    if (known.size >= MAX_JUDGED || workDone() - before > MAX_WORK || key.length > MAX_PASSAGE) return null;
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
