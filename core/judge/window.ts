/** How much of a text and of a passage is compared: bounds that keep long ones cheap. */
import type { RecordText } from '../find/texts.ts';

/** Half-open, in words. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** Words of a text that agree with words of the passage, and which these are. */
export interface Meeting extends Window {
  readonly pageFrom: number;
  readonly pageTo: number;
}

/** Longest text aligned whole; of longer ones a window around the votes. */
const WINDOW = 160;
/** Words looked at on either side of the votes, beside half the passage's length. */
const PAD = 40;
/** Words that a passage may have on either side beyond what the whole window would take up. */
const PAGE_PAD = 64;

export function windowOf(text: RecordText, votes: Window, pageWords: number): Window {
  const length = text.words.tokens.length;
  if (length <= WINDOW) return { from: 0, to: length };
  const pad = PAD + (pageWords >> 1);
  return { from: Math.max(0, votes.from - pad), to: Math.min(length, votes.to + pad) };
}

/** Of words `from` up to `to` of a passage those that can stand in a window; a long passage has others around them. */
export function pageSpan(votes: Meeting, window: Window, from: number, to: number): Window {
  const first = Math.max(from, votes.pageFrom - (votes.from - window.from) - PAGE_PAD);
  const last = Math.min(to, votes.pageTo + (window.to - votes.to) + PAGE_PAD);
  return first < last ? { from: first, to: last } : { from, to };
}
