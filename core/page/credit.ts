/** Who is credited with a quotation, while a page is read. */

import type { Span } from '../text/types.ts';
import type { Entity } from './names/entities.ts';
import type { CueKind } from './types.ts';

export interface Credit {
  /** Null: somebody the page does not name, or nobody. */
  readonly entity: Entity | null;
  /** What the page calls the speaker where no entity stands for it ("a spokesman"). */
  readonly label: string | null;
  readonly kind: CueKind;
  readonly start: number;
  readonly end: number;
  readonly cosigners: readonly Entity[];
  /** A sentence about something else mentions the words: their speaker does not go on. */
  readonly mentioned?: boolean | undefined;
  /** The page says that somebody else speaks, or nobody, and not who: the words stay open for no one. */
  readonly nobody?: boolean | undefined;
  /** Block of the cue where it is not the quotation's own. */
  readonly block?: number | undefined;
}

/** What the next block needs to know of this one. */
export interface BlockCredits {
  readonly credits: readonly (Credit | null)[];
  /** Speaker whom the block's end announces: a colon, or a last sentence about somebody speaking. */
  readonly announced: Credit | null;
  /** Whom the block is about, where it says nobody's words. */
  readonly topic?: Credit | null | undefined;
  /** The block ends in a colon. */
  readonly leads: boolean;
  readonly endsWithQuote: boolean;
  /** No words outside quotations. */
  readonly bare: boolean;
}

/** Spans outside all of `outers`; both in order. What stands inside a quotation is not the page's own voice. */
export function outside<T extends Span>(spans: readonly T[], outers: readonly Span[]): readonly T[] {
  if (spans.length === 0 || outers.length === 0) return spans;
  let next = 0;
  return spans.filter((span) => {
    while ((outers[next]?.end ?? Number.POSITIVE_INFINITY) < span.end) next++;
    const outer = outers[next];
    return outer === undefined || span.start < outer.start;
  });
}

/** One note in brackets, a link's address, or a dash with a date: where and when, not whose. */
const NOTE =
  /\]\([^()\s]{1,400}\)|[(（][^()（）]{0,40}[)）]|\[\^?\w{1,4}\]|\[\d{1,2}(?::\d{2}){1,2}\]|[—–―-]{1,2}\s*[^—–―-]{0,30}\d{4}[^—–―-]{0,30}$/gu;

/** The block is nothing but its quotations. `frame`: its text without their words. */
export const isBareFrame = (frame: string): boolean =>
  !/[\p{L}\p{N}]/u.test(/[(（[—–―-]/.test(frame) ? frame.replace(NOTE, '') : frame);

/** The text with the quotations' own words blanked, offsets kept. `outers`: in order. */
export function frameOf(text: string, outers: readonly Span[]): string {
  let frame = '';
  for (const { start, end } of outers) frame += text.slice(frame.length, start) + ' '.repeat(end - start);
  return frame + text.slice(frame.length);
}
