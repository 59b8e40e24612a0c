/**
 * Words as the search box sees them: loose on purpose (no accents, case, apostrophes or script variants), since nothing
 * here decides a verdict. Scripts without blanks give one overlapping character bigram per character.
 */
import { foldHan, foldHanUnit } from '../text/han.ts';

/** Offsets are UTF-16 into the text as given. `han`: a bigram, or the last character of its run. */
export interface SearchWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly han: boolean;
  /** A hyphenated chain written solid (`pretraining` after `pre`, `training`), beside its parts. */
  readonly compound: boolean;
}

const OTHER = 1;
const WORD = 2;
const HAN = 3;
const MARK = /\p{M}+/gu;
/** Filled as characters turn up; the common ranges at once, since a regular expression for each would be most of a cold start. */
const classes = new Uint8Array(0x10000);
classes
  .fill(OTHER, 0, 0x80)
  .fill(WORD, 0x30, 0x3a)
  .fill(WORD, 0x41, 0x5b)
  .fill(WORD, 0x61, 0x7b)
  .fill(HAN, 0x4e00, 0xa000);

function classify(char: string): number {
  if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(char) && /\p{L}/u.test(char)) return HAN;
  return /[\p{L}\p{N}\p{M}]/u.test(char) ? WORD : OTHER;
}

function classOf(codePoint: number): number {
  if (codePoint > 0xffff) return classify(String.fromCodePoint(codePoint));
  const known = classes[codePoint] ?? 0;
  if (known !== 0) return known;
  const found = classify(String.fromCharCode(codePoint));
  classes[codePoint] = found;
  return found;
}

const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x2bc;
const isHyphen = (code: number): boolean => code === 0x2d || code === 0x2010 || code === 0x2011;

const width = (codePoint: number): number => (codePoint > 0xffff ? 2 : 1);
const codeAt = (text: string, at: number): number => text.codePointAt(at) ?? 0;

/** End of the word that starts at `start`; an apostrophe between letters belongs to it. */
function wordEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length) {
    const code = codeAt(text, end);
    if (classOf(code) === WORD) end += width(code);
    else if (isApostrophe(code) && end > start && classOf(codeAt(text, end + 1)) === WORD) end += 1;
    else break;
  }
  return end;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the ASCII range is what is meant
const ASCII = /^[\x00-\x7f]*$/;

const PLAIN = /^[A-Za-z0-9]*$/;

function normalizeWord(raw: string): string {
  if (PLAIN.test(raw)) return raw.toLowerCase();
  const plain = ASCII.test(raw) ? raw : raw.normalize('NFKD').replace(MARK, '');
  return plain.toLowerCase().replace(/['’ʼ]/g, '');
}

function pushHanRun(out: SearchWord[], text: string, start: number): number {
  let end = start;
  while (end < text.length && classOf(codeAt(text, end)) === HAN) end += width(codeAt(text, end));
  /** Folding keeps every offset. */
  const run = foldHan(text.slice(start, end));
  for (let at = 0; at < run.length; ) {
    const next = at + width(codeAt(run, at));
    const after = next < run.length ? next + width(codeAt(run, next)) : next;
    out.push({
      text: run.slice(at, after),
      start: start + at,
      end: start + after,
      han: true,
      compound: false,
    });
    at = next;
  }
  return end;
}

/** The chain of parts joined by hyphens that ends with the last word. */
function pushCompound(out: SearchWord[], parts: number): void {
  const chain = out.slice(out.length - parts);
  const [first, last] = [chain[0], chain.at(-1)];
  if (parts < 2 || !first || !last) return;
  const text = chain.map((word) => word.text).join('');
  out.push({ text, start: first.start, end: last.end, han: false, compound: true });
}

/** Pushes the word at `start` and those joined to it by hyphens; returns where they end. */
function pushWordChain(out: SearchWord[], text: string, start: number): number {
  let at = start;
  for (let parts = 1; ; parts += 1) {
    const end = wordEnd(text, at);
    const word = normalizeWord(text.slice(at, end));
    if (word === '') parts -= 1;
    else out.push({ text: word, start: at, end, han: false, compound: false });
    if (isHyphen(text.charCodeAt(end)) && classOf(codeAt(text, end + 1)) === WORD) at = end + 1;
    else {
      pushCompound(out, parts);
      return end;
    }
  }
}

/** Where words go that nobody needs the places of. */
export interface WordSink {
  word(text: string): void;
  /** Two neighbouring characters of a run, folded, both of one UTF-16 unit. */
  pair(first: number, second: number): void;
}

function sinkHanRun(sink: WordSink, text: string, start: number): number {
  for (let at = start; ; at += 1) {
    const unit = text.charCodeAt(at);
    const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
    if (isSurrogate(unit) || isSurrogate(next)) return sinkAll(sink, text, at, pushHanRun);
    if (classOf(next) !== HAN) {
      sink.word(String.fromCharCode(foldHanUnit(unit)));
      return at + 1;
    }
    sink.pair(foldHanUnit(unit), foldHanUnit(next));
  }
}

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;

function sinkAll(sink: WordSink, text: string, at: number, push: typeof pushHanRun): number {
  const out: SearchWord[] = [];
  const end = push(out, text, at);
  for (const word of out) sink.word(word.text);
  return end;
}

/** Plain words come one by one, without a list. */
function sinkWordChain(sink: WordSink, text: string, start: number): number {
  const end = wordEnd(text, start);
  if (isHyphen(text.charCodeAt(end))) return sinkAll(sink, text, start, pushWordChain);
  const word = normalizeWord(text.slice(start, end));
  if (word !== '') sink.word(word);
  return end;
}

/** The texts of `searchWords`, in the same order. */
export function sinkWords(text: string, sink: WordSink): void {
  let at = 0;
  while (at < text.length) {
    const code = codeAt(text, at);
    const kind = classOf(code);
    if (kind === HAN) at = sinkHanRun(sink, text, at);
    else if (kind === WORD) at = sinkWordChain(sink, text, at);
    else at += width(code);
  }
}

/** Words in reading order; linear in the text. */
export function searchWords(text: string): SearchWord[] {
  const out: SearchWord[] = [];
  let at = 0;
  while (at < text.length) {
    const code = codeAt(text, at);
    const kind = classOf(code);
    if (kind === HAN) at = pushHanRun(out, text, at);
    else if (kind === WORD) at = pushWordChain(out, text, at);
    else at += width(code);
  }
  return out;
}

/** A text as Fuse.js compares it, Han folded. Fuse lower-cases by itself. */
export function foldForFuse(text: string): string {
  return ASCII.test(text) ? text : foldHan(text);
}
