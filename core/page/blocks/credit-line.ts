/** Lines that credit a block quotation: a dash and a name, a `<cite>`, a caption. */
import type { Span } from '../../text/types.ts';
import type { Block } from '../types.ts';
import { isFullName } from './labels.ts';

/** Longer captions are text (UTF-16 units). */
const CAPTION_LENGTH = 160;
const CREDIT_LINE = /^\s*[*_]{0,3}\\?[—–―-]{1,3}\s*(\S.{1,120})$/s;
const TAIL_CREDIT = /(?:^|[\s.!?”"」』…])[—–―]{1,2}\s*([^—–―"“”]{2,100})$/s;

/** "... one internet." *(Ada Lin, 2024; found on the web)*: a name alone or before a comma, in brackets. */
const BRACKET_CREDIT = /[（(]([^()（），,;\d]{4,40}?)\s?(?:[,，;\d][^()（）]{0,80})?[)）][*_\s]*$/;
/** "..."* - Ada Lin, The Globe: a hyphen, after the marks only. */
const HYPHEN_CREDIT = /["”」』][*_]*\s+-\s+([^-"“”,，]{4,40})(?:[,，][^"“”]{0,60})?$/;

/** `"..." — and what comes next is`: the page's own words go on. */
const GOES_ON = /^(?:and|but|or|so|because|which|that|with|when|if|as|not)\s/;

/** "——所有伟大的公司都……": an item of a list, no name. */
const SENTENCE_ZH =
  /[。！？；：][\s\S]|[\u4e00-\u9fff][^\u4e00-\u9fff]{0,3}(?:[\u4e00-\u9fff][^\u4e00-\u9fff]{0,3}){40}/u;

/** The name in `<cite>` at the end of a block quotation, or a caption right after one. */
export function citeLine({ text, kind, inline }: Block, inside: boolean): Span | null {
  if (!inside)
    return kind === 'caption' && text.length < CAPTION_LENGTH ? { start: 0, end: text.length } : null;
  const end = text.trimEnd().length;
  const cite = inline?.findLast((run) => run.tag === 'cite' && run.end >= end - 1);
  return cite === undefined ? null : { start: cite.start, end: cite.end };
}

/** Such a line is no longer than this (UTF-16 units). */
const LINE_LENGTH = 200;

function fullName(text: string, credit: RegExp): string | undefined {
  const name = credit.exec(text.slice(-LINE_LENGTH))?.[1];
  return name !== undefined && isFullName(name) && !/^(?:the|an?)\s/i.test(name) ? name : undefined;
}

/** Where the words end before a credit line whose name stands at `name`. */
export function wordsBefore(text: string, name: number): number {
  let end = name;
  while (end > 0 && /[\s\\*_—–―-]/.test(text[end - 1] ?? '')) end--;
  return end;
}

/** The dash line that credits a block quotation: a whole block, or the tail of one. Offsets of the name part. */
export function creditLine(text: string): Span | null {
  const match = CREDIT_LINE.exec(text) ?? TAIL_CREDIT.exec(text);
  const name = match?.[1] ?? fullName(text, BRACKET_CREDIT) ?? fullName(text, HYPHEN_CREDIT);
  if (name === undefined || name.split(/\s+/).length > 14 || SENTENCE_ZH.test(name) || GOES_ON.test(name))
    return null;
  const start = text.lastIndexOf(name);
  return { start, end: start + name.length };
}
