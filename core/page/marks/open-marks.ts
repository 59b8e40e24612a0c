/** Quotations that their block does not close: they go on in the next one, or are cut off. */
import { lettered } from '../../text/lettered.ts';
import type { Block } from '../types.ts';
import { isLong } from './quotation-filter.ts';
import { type MarkScan, type MarkSpan, opensSingle, scanMarks, withElements } from './quotation-marks.ts';

/** A quotation may go on in the next paragraph, or be cut off where the text ends in an ellipsis or after a cue. */
function mayStayOpen(mark: MarkSpan, text: string, next: string): boolean {
  if (/[“「『«„]/.test(mark.open)) return isLong(text.slice(mark.start, mark.end));
  if (/['‘’]/.test(mark.open)) return false;
  const reopens = next.trimStart()[0] === mark.open;
  return mark.outer.start < 3 || reopens || /[:,：，]\s*$/.test(text.slice(0, mark.outer.start));
}

/** `'We have ...` over a paragraph that opens so again: single marks that only the last paragraph closes. */
function openSingle(text: string, next: string, spans: readonly MarkSpan[]): MarkSpan | null {
  const at = text.search(/\S/);
  const open = text[at] ?? '';
  if (!/['‘]/.test(open) || next.trimStart()[0] !== open || spans.some(({ outer }) => outer.start === at))
    return null;
  const [start, end] = [at + 1, text.trimEnd().length];
  const long = isLong(text.slice(start, end)) && opensSingle(text, at);
  return long ? { start, end, outer: { start: at, end }, open, closed: false } : null;
}

/** Marks of a block with those of its elements; what it leaves open only where the next block shows why. */
export function marksIn(block: Block, after: Block | undefined): MarkScan {
  const scan = scanMarks(block.text);
  const { spans, orphanClose } = scan;
  const next = after?.text ?? '';
  const single = openSingle(block.text, next, spans);
  if (single !== null) return { spans: [single], orphanClose: null };
  if (spans.length === 0 && block.inline === undefined) return scan;
  const kept = withElements(block, spans).filter(
    (mark) => mark.closed || mayStayOpen(mark, block.text, next),
  );
  return { spans: kept, orphanClose };
}

/** A quotation runs through at most this many paragraphs without a mark. */
const MOST = 4;

/** A whole paragraph inside a quotation that opened before it and closes after it (Chinese pages do not re-open). */
export function runsOn(blocks: readonly Block[], at: number): boolean {
  for (let k = at + 1; k <= at + MOST; k++) {
    const text = blocks[k]?.text;
    if (text === undefined) return false;
    const scan = scanMarks(text);
    if (scan.orphanClose !== null) return true;
    if (scan.spans.length > 0) return false;
  }
  return false;
}

/** `..., one goal,” wrote Hinton`: a tag right behind a closing mark that nothing opened. */
const TAGGED = lettered(
  String.raw`^[,.!?]["”»]\s+(?:(?:he|she|\p{Lu}[\p{L}.'’-]+)\s+){0,3}(?:said|says|wrote|writes|added|told|explained|tweeted|posted)\b`,
);

/** The words before a lone closing mark are a quotation whose opening mark was lost. */
export const isTagged = (text: string, close: number): boolean =>
  TAGGED.test(text.slice(close - 1, close + 80));

/** A block's text without the blanks around it, as a quotation without marks. */
export function wholeOf(text: string, closed: boolean): MarkSpan {
  const span = { start: text.length - text.trimStart().length, end: text.trimEnd().length };
  return { ...span, outer: span, open: '', closed };
}
