/** Marks in a text that are no words of it: omissions, references, link targets, tags, stage directions. */
import { classAt, DIGIT } from './char-class.ts';
import type { Span } from './types.ts';

const GAP = /[[(]\s*(?:\.\s?\.\s?\.|\.\.|\u2026)[\s.]*[\])]|\.(?:\s?\.){2,}/y;
/** Reference marks of encyclopaedias and papers: [1], [12], [a], [note 3], [citation needed]; Markdown's [^4]. */
const REFERENCE = /\[(?:\d{1,3}|[a-z]|note \d+|citation needed|\^[\w-]{1,16})\](?!\(|[a-z])/y;
/** The same where a blank stands before it; a number in brackets inside a sentence is the editor's. */
const APART = /\[(?:\d{1,3}|note \d+|citation needed|\^[\w-]{1,16})\](?!\()/y;
const ENDS_SENTENCE = /[.!?,;:"'…)\]。！？，」』]\s*$/;
/** `](address "title")`. */
const LINK_TARGET =
  /\]\(\s?<?[^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*>?(?:\s+(?:"[^"]{0,200}"|'[^']{0,200}'))?\s?\)/y;
/** A raised reference mark; a raised number after a digit is a power. */
const RAISED =
  /<sup\b[^<>]{0,200}>\s*(?:<a\b[^<>]{0,200}>)?\s*[[(]?[\d*†‡§¶,\s]{1,12}[\])]?\s*(?:<\/a>)?\s*<\/sup>/y;
/** What somebody did while speaking, in round brackets. */
const STAGE =
  /\((?:laugh(?:s|ter|ing)?|chuckles?|chuckling|applause|pauses?|inaudible|crosstalk|sic|emphasis (?:added|mine)|my emphasis|笑声?|掌声)\)/y;
const TAG = /<\/?[a-z][^<>]{0,200}>/y;

export function stickyMatch(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** Length of an omission mark at `at`; 0 where none is. */
export function omissionLength(text: string, at: number): number {
  return stickyMatch(GAP, text, at)?.length ?? 0;
}

/** Length of a reference mark whose bracket opens at `at`. `first`: no word stands before it. */
export function referenceLength(text: string, at: number, first: boolean): number {
  const attached = at > 0 && !/\s/.test(text.charAt(at - 1));
  if (attached) return stickyMatch(REFERENCE, text, at)?.length ?? 0;
  const found = stickyMatch(APART, text, at);
  if (found === null || first) return 0;
  const closes = /^\s*(?:$|\[|["'」』])/.test(text.slice(at + found.length, at + found.length + 8));
  return closes || ENDS_SENTENCE.test(text.slice(Math.max(0, at - 8), at)) ? found.length : 0;
}

/** Length of a tag at `at`, with what it encloses where that is a raised reference mark. */
export function tagLength(text: string, at: number): number {
  const raised = classAt(text, at - 1) === DIGIT ? null : stickyMatch(RAISED, text, at);
  return (raised ?? stickyMatch(TAG, text, at))?.length ?? 0;
}

/** Length of a link's target after the bracket that closes at `at`; 0 where it is no link. */
export function linkTargetLength(text: string, at: number): number {
  return stickyMatch(LINK_TARGET, text, at)?.length ?? 0;
}

/** A link's words are no longer (UTF-16 units). */
const LINK_WORDS = 160;

/** The brackets and targets of Markdown's links, in order; the words between them are text. */
export function linkMarks(text: string): Span[] {
  const marks: Span[] = [];
  for (let at = text.indexOf(']('); at >= 0; at = text.indexOf('](', at + 1)) {
    const length = linkTargetLength(text, at);
    if (length === 0) continue;
    const from = Math.max(0, at - LINK_WORDS);
    const words = text.slice(from, at);
    const open = words.lastIndexOf('[');
    if (open > words.lastIndexOf(']')) marks.push({ start: from + open, end: from + open + 1 });
    marks.push({ start: at, end: at + length });
  }
  return marks;
}

/** A round bracket opens at `at` that holds what somebody did while speaking. */
export const opensStage = (text: string, at: number): boolean => stickyMatch(STAGE, text, at) !== null;
