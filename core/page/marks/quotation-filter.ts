/** Marks that hold nobody's words: titles, memes, scare quotes, words that somebody denies. */
import { linkMarks } from '../../text/markup.ts';
import type { Span } from '../../text/types.ts';
import {
  ZH_AT_EVENT,
  ZH_ATTENDS,
  ZH_DENIED,
  ZH_EVENT,
  ZH_GALA,
  ZH_TITLE_AFTER,
  ZH_TITLE_BEFORE,
} from '../lexicon/cjk.ts';
import { lengthOf } from './length.ts';
import { isReference } from './references.ts';

/** Press: runs of this many words in marks are speech in 97 of 100 cases, shorter ones in 69. */
export const MIN_WORDS = 4;
/** The same for Chinese and Japanese, in characters. */
export const MIN_CHARS = 8;

const DENIED =
  /(?:\b(?:never|not|without)|n['’]t)\s+(?:(?:actually|ever|exactly|really|publicly)\s+)*(?:say|said|saying|tell|told|write|written|state|stated|cite|cited|claim|claimed|use the (?:words|phrase))\b[^.“"]{0,24}$/i;
const TITLE_BEFORE =
  /\b(?:titled|entitled|headlined|captioned|subtitled|so-called|the (?:\w+ )?(?:phrase|slogan|meme|hashtag|song|film|movie|book|novel|album|essay|paper|podcast|documentary|series|show|band|headline|article|evaluation|op-ed|editorial|chapter|section|joke|trope|adage|proverb|saying|password|query|prompt)s?|search(?:ed|ing)?(?: for)?|googl(?:ed|ing)|typ(?:ed|ing)(?: in)?|(?:flavor|flavour|vibe|equivalent|version) of|list of|(?:19|20)\d\d (?:[\w-]+ )?(?:article|essay|paper|post|book|talk|evaluation)|a (?:book|paper|film|song|podcast|documentary|talk|lecture|post|report|essay|study|project|game) (?:called|named))\s*[,:]?\s*$/i;
const TITLE_AFTER =
  /^\s*(?:meme|paper|essay|podcast|documentary|film|movie|album|episode|trend|trope|hashtag|award|prize|column|newsletter|bill|act|initiative|campaign ad|t-shirt|rule|mindset|mentality|crowd|camp|evaluation|article|op-ed|clause|button|theory|paradox|problem)\b/i;
/** "a blog post called": the name that follows may end in a full stop of the sentence. */
const NAMED_WORK =
  /\b(?:a|an|the) (?:[\w-]+ ){0,2}(?:book|paper|film|song|podcast|documentary|talk|lecture|post|report|essay|study|article|game) (?:called|named)\s*$|\b(?:en|sub)?titled\s*$/i;
const SMALL =
  /^(?:a|an|the|of|in|on|at|to|for|and|or|but|with|by|from|as|vs|is|are|it|we|you|need|all|de|la)$/i;

/** Four words beside each other are seen without counting. */
const FOUR_WORDS = /[A-Za-z] [A-Za-z]+ [A-Za-z]+ [A-Za-z]/;

/** Long enough to be speech by its length alone. */
export function isLong(text: string): boolean {
  if (FOUR_WORDS.test(text)) return true;
  const { words, chars } = lengthOf(text);
  return words >= MIN_WORDS || chars >= MIN_CHARS || (words > 0 && words * 2 + chars >= MIN_CHARS);
}

/** A word too long for `SMALL` begins with a small letter: no title, and most quotations are seen by it. */
const PLAIN_WORD = /\s[a-z]{5}/;

/** Every longer word has a capital and no sentence ends: a title. */
export function isTitle(quoted: string): boolean {
  if (PLAIN_WORD.test(quoted) && !quoted.endsWith(')')) return false;
  const text = quoted.replace(/\s*\([^()]*\)$/, '').replace(/(?:\s(?:Inc|Co|Corp|Ltd))?[.,]$/, '');
  const words = text.split(/[\s:–—-]+/).filter((word) => /\p{L}/u.test(word));
  if (words.length < 2 || words.length > 14 || /[.,;](?:$|\s)|!$|[。，！？；]/.test(text)) return false;
  // "Scaling Is All You Need": small words with capitals.
  if (words.length > 3 && words.every((word) => /^[^\p{L}]*\p{Lu}/u.test(word) && /\p{Ll}/u.test(word)))
    return true;
  const long = words.filter((word) => !SMALL.test(word));
  const capitals = long.filter((word) => /^[^\p{L}]*[\p{Lu}\p{N}]/u.test(word));
  return (
    long.length >= 2 &&
    capitals.length === long.length &&
    words.some((word) => /\p{Ll}/u.test(word)) &&
    /^[^\p{L}]*[\p{Lu}\p{N}]/u.test(words[0] ?? '')
  );
}

/** Longer blocks are no headlines (UTF-16 units). */
const HEADLINE_LENGTH = 140;

/** `Hinton's Warning Stirs Debate: "Machines Will Do What We Do"`: a headline in title case quotes in title case. */
const isHeadline = (text: string, outer: Span): boolean =>
  text.length < HEADLINE_LENGTH &&
  /[^:]:\s*$/.test(text.slice(0, outer.start)) &&
  isLong(text.slice(outer.start, outer.end));

/** "在“……座谈会”上", "出席“……论坛”". */
const isEvent = (before: string, inside: string, after: string): boolean =>
  (ZH_EVENT.test(inside) && (ZH_AT_EVENT.test(after) || ZH_ATTENDS.test(before))) || ZH_GALA.test(inside);

/** The words without what writes a link in Markdown, of which the marks may hold a part only. */
function withoutLinks(text: string): string {
  let words = text;
  for (const { start, end } of linkMarks(text).reverse()) words = words.slice(0, start) + words.slice(end);
  return words.replace(/[[\]]/g, '');
}

/** Of a name, a phrase or a work. */
const isCalled = (before: string, after: string): boolean =>
  TITLE_BEFORE.test(before) ||
  ZH_TITLE_BEFORE.test(before) ||
  TITLE_AFTER.test(after) ||
  ZH_TITLE_AFTER.test(after);

/** Nobody says these words here, whatever stands around them. `outer` includes the marks. */
export function isNobodys(text: string, span: Span, outer: Span): boolean {
  const before = text.slice(Math.max(0, outer.start - 60), outer.start);
  const after = text.slice(outer.end, outer.end + 30);
  const inside = withoutLinks(text.slice(span.start, span.end));
  // An attribute of HTML, or code; blanks to be filled in.
  if (before.endsWith('=') || inside.includes('___')) return true;
  if (DENIED.test(before) || ZH_DENIED.test(before)) return true;
  if (isTitle(inside) && !isHeadline(text, outer)) return true;
  if (/\b(?:en)?titled\s$/.test(before) && /^\p{Lu}\S*$/u.test(inside)) return true;
  if (isEvent(before, inside, after) || isReference(text, outer) || NAMED_WORK.test(before)) return true;
  if (/^https?:|^@?\w+$/.test(inside) && lengthOf(inside).chars === 0) return true;
  return isCalled(before, after) && !/[.,，。]$/.test(inside);
}
