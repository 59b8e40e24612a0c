/** Entries of a list of references: what stands in marks there is a work's title, whatever its words. */
import { lettered } from '../../text/lettered.ts';
import { linkTargetLength } from '../../text/markup.ts';
import type { Span } from '../../text/types.ts';

const MONTH =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const DATE = `(?:\\d{1,2}\\s)?${MONTH}\\s(?:\\d{1,2},\\s)?(?:19|20)\\d\\d`;

/** `(20 November 2023). `, `(2014). ` right before the marks, behind the authors. */
const DATED_BEFORE = new RegExp(`\\((?:${DATE}|(?:19|20)\\d\\d[a-z]?)\\)[.,]\\s*\\[?$`);
/** `Reuters. `, `The Verge, `, `Silver, David; Huang, Aja. `: nothing but names before the marks. */
const NAMES_BEFORE = lettered(
  String.raw`^[\s^*•\d[\]().:-]*\p{Lu}[\p{L}.’'&-]*(?:(?:[,;]? | & | and )\p{Lu}[\p{L}.’'&-]*){0,7}[.,]\s*\[?$`,
);
const NOTHING_BEFORE = /^[\s^*•\d[\]().:-]*$/;
/** Behind the marks, or the link that they are: a full stop or comma, and a work's name. */
const CLOSED = /^[.,]?\s/;
const ENDED = lettered(String.raw`^[.,]\s*(?:\p{Lu}|arXiv|$)`);
const WORK_AND_DATE = new RegExp(`^[.,]?\\s(?:\\p{Lu}[^.“"]{1,60}[.,]\\s)?\\(?${DATE}`, 'u');
const FETCHED = /\b(?:Retrieved|Accessed|Archived from)\b|\barXiv:|\bdoi:/;
const NUMBERED = lettered(String.raw`^[.,]\s\p{Lu}[^.“"]{1,60}[.,]\s(?:\d+|vol\.?\s\d+)[\s(:.,]`);
const WORK = lettered(String.raw`^[.,]\s\p{Lu}[^.“"]{1,60}\.?\s*$`);

/** Looked at on either side (UTF-16 units). */
const REACH = 240;

/** `outer`: a pair of marks in `text`, the text of a block. */
export function isReference(text: string, { start, end }: Span): boolean {
  if (start > REACH) return false;
  const closed = end + linkTargetLength(text, end);
  const [before, after] = [text.slice(0, start), text.slice(closed, closed + REACH)];
  if (!CLOSED.test(after)) return false;
  if (DATED_BEFORE.test(before)) return ENDED.test(after);
  const named = NAMES_BEFORE.test(before);
  if (!named && !NOTHING_BEFORE.test(before)) return false;
  if (WORK_AND_DATE.test(after) || NUMBERED.test(after))
    return named || FETCHED.test(after) || /^[.,]/.test(after);
  return /^[.,]/.test(after) && (FETCHED.test(after) || (named && WORK.test(after)));
}
