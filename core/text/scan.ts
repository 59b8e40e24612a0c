/** First pass: words, Han characters, digits and the marks between them, over folded text. */
import { classAt, DIGIT, HAN, LETTER, OTHER, width } from './char-class.ts';
import type { FoldedText } from './fold.ts';
import {
  linkTargetLength,
  omissionLength,
  opensStage,
  referenceLength,
  stickyMatch,
  tagLength,
} from './markup.ts';
import { BREAK, type BreakLevel } from './token.ts';

export interface RawWord {
  readonly form: string;
  readonly kind: 'word' | 'number' | 'han';
  readonly start: number;
  readonly end: number;
  readonly lead: BreakLevel;
  readonly gapBefore: boolean;
  readonly inserted: boolean;
  readonly capital: boolean;
  /** Joined to the word before by a hyphen or nothing at all (GPT-4, GPT4, two-thirds). */
  readonly joined: boolean;
}

export interface Scanned {
  readonly words: readonly RawWord[];
  readonly tail: BreakLevel;
  readonly tailGap: boolean;
}

/** "A.G.I." is AGI; two letters only where they are no word without their full stops ("U.S.", "us"). */
const INITIALS = /(?:[a-z]\.){2,}[a-z](?![a-z])|a\.i(?![a-z]|\.[a-z])/y;
const NUMBER = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/y;
const ABBREVIATIONS = new Set('mr mrs ms dr prof vs st eg ie'.split(' '));
/** Abbreviations only before a number: "no. 5", not "I said no. But". */
const BEFORE_NUMBER = new Set(['no', 'fig', 'approx', 'ca']);

const COMMA = new Set([...',()-–—，、（）']);
const CLAUSE = new Set([...';:；：']);
const SENTENCE = new Set([...'.!?。！？｡']);

/** An editor's words in brackets are few: square ones in most papers, round ones with the news agencies. */
const LONGEST_INSERTION = 60;

class Scanner {
  readonly words: RawWord[] = [];
  private lead: BreakLevel = BREAK.none;
  private gap = false;
  private bracket = -1;
  /** What closes the bracket that is open; empty where none is. */
  private closer = '';
  /** The bracket is around what somebody did while speaking: no break. */
  private stage = false;
  private hyphen = false;
  private lastEnd = -1;
  private at = 0;

  constructor(
    private readonly raw: string,
    private readonly folded: FoldedText,
  ) {}

  run(): Scanned {
    const { text } = this.folded;
    while (this.at < text.length) this.step(text);
    return { words: this.words, tail: this.lead, tailGap: this.gap };
  }

  private step(text: string): void {
    const kind = classAt(text, this.at);
    if (kind === OTHER) this.mark(text);
    else if (kind === HAN) this.push(this.at + width(text, this.at), 'han');
    else if (kind === DIGIT) this.push(this.numberEnd(text), 'number');
    else this.push(this.wordEnd(text), 'word');
  }

  private numberEnd(text: string): number {
    const found = stickyMatch(NUMBER, text, this.at);
    return this.at + (found?.length ?? width(text, this.at));
  }

  private wordEnd(text: string): number {
    const initials = text.charAt(this.at + 1) === '.' ? stickyMatch(INITIALS, text, this.at) : null;
    let end = this.at + (initials?.length ?? 0);
    if (initials !== null) return end;
    for (;;) {
      if (classAt(text, end) === LETTER) end += width(text, end);
      else if (text.charAt(end) === "'" && classAt(text, end + 1) === LETTER) end += 1;
      else if (this.isInnerBracket(text, end)) return this.bracketedWordEnd(text, end);
      else return end;
      if (end >= text.length) return end;
    }
  }

  /** `learn[ed]`: the bracket closes inside the word. */
  private isInnerBracket(text: string, at: number): boolean {
    return text.charAt(at) === '[' && /^\[[a-z']{1,4}\](?!\()/.test(text.slice(at, at + 7)) && at > this.at;
  }

  private bracketedWordEnd(text: string, at: number): number {
    return text.indexOf(']', at) + 1;
  }

  private push(end: number, kind: RawWord['kind']): void {
    const { text } = this.folded;
    const start = this.at;
    const [rawStart, rawEnd] = this.rawSpan(start, end);
    const joined = this.words.length > 0 && (this.hyphen || this.lastEnd === start);
    this.words.push({
      form: kind === 'word' ? lettersOf(text.slice(start, end)) : text.slice(start, end),
      kind,
      start: rawStart,
      end: rawEnd,
      lead: this.leadFor(rawStart),
      gapBefore: this.gap,
      inserted: this.bracket >= 0,
      capital: isCapital(this.raw, rawStart),
      joined,
    });
    this.lead = BREAK.none;
    this.gap = false;
    this.hyphen = false;
    this.lastEnd = end;
    this.at = end;
  }

  /** A full stop before a small letter ends no sentence: abbreviations, transcripts' slips. */
  private leadFor(rawStart: number): BreakLevel {
    if (this.lead !== BREAK.sentence && !this.gap) return this.lead;
    const first = this.raw.charAt(rawStart);
    if (this.gap && first !== first.toLowerCase()) return BREAK.sentence;
    const small = first !== first.toUpperCase() && this.lead === BREAK.sentence;
    return small && !this.newSentenceAnyway ? BREAK.comma : this.lead;
  }

  private newSentenceAnyway = false;

  private rawSpan(start: number, end: number): [number, number] {
    const { starts, ends } = this.folded;
    return [starts ? (starts[start] ?? start) : start, ends ? (ends[end - 1] ?? end) : end];
  }

  private raise(level: BreakLevel): void {
    if (level > this.lead) this.lead = level;
  }

  private mark(text: string): void {
    const char = text.charAt(this.at);
    if (char === ' ') {
      this.at += 1;
      return;
    }
    const skipped = this.skipMarkup(text, char);
    if (skipped > 0) {
      this.at += skipped;
      return;
    }
    this.punctuate(text, char);
    this.at += width(text, this.at);
  }

  /** Length of an omission mark, reference, link target or tag at this place; 0 for plain punctuation. */
  private skipMarkup(text: string, char: string): number {
    if (char === '.' || char === '[' || char === '(') {
      const gap = omissionLength(text, this.at);
      if (gap > 0) {
        this.gap = true;
        return gap;
      }
    }
    if (char === '[') return referenceLength(text, this.at, this.words.length === 0);
    if (char === '<') return tagLength(text, this.at);
    const target = char === ']' ? linkTargetLength(text, this.at) : 0;
    if (target > 0) this.closeBracket(true);
    return target;
  }

  private punctuate(text: string, char: string): void {
    if (char === '[' || char === '(') this.openBracket(text, char);
    else if (char === ']' || char === this.closer) this.closeBracket(false);
    else if (char === '\n') this.raise(text.charAt(this.at + 1) === '\n' ? BREAK.sentence : BREAK.none);
    else if (SENTENCE.has(char)) this.sentenceMark(text, char);
    else if (CLAUSE.has(char)) this.raise(text.charAt(this.at + 1) === '/' ? BREAK.none : BREAK.clause);
    else if (char === '-' && this.isHyphen(text)) this.hyphen = true;
    else if (COMMA.has(char)) this.raise(BREAK.comma);
  }

  private sentenceMark(text: string, char: string): void {
    const last = this.words.at(-1);
    if (char === '.' && last && this.lastEnd === this.at && this.isAbbreviation(text, last.form)) return;
    if (char === '.' && classAt(text, this.at + 1) !== OTHER && this.lastEnd === this.at) return;
    this.newSentenceAnyway = char !== '.' && char !== '!' && char !== '?';
    this.raise(BREAK.sentence);
  }

  /** Initials and the like; "I" ends many a sentence. */
  private isAbbreviation(text: string, form: string): boolean {
    if (ABBREVIATIONS.has(form) || (/^[a-z]$/.test(form) && form !== 'i')) return true;
    return BEFORE_NUMBER.has(form) && /^\.\s*\d/.test(text.slice(this.at, this.at + 4));
  }

  private isHyphen(text: string): boolean {
    return this.lastEnd === this.at && classAt(text, this.at + 1) !== OTHER && this.raw.length > 0;
  }

  private openBracket(text: string, char: string): void {
    this.closer = char === '[' ? ']' : ')';
    this.stage = char === '(' && opensStage(text, this.at);
    const near = text.slice(this.at, this.at + LONGEST_INSERTION);
    if (near.includes(this.closer)) this.bracket = this.words.length;
    this.breakAtRound();
  }

  private breakAtRound(): void {
    if (this.closer === ')' && !this.stage) this.raise(BREAK.comma);
  }

  /** A link's text in brackets is ordinary text; so is the rest of a word whose first letter was bracketed. */
  private closeBracket(link: boolean): void {
    const from = this.bracket;
    this.bracket = -1;
    this.breakAtRound();
    this.closer = '';
    this.stage = false;
    if (from < 0) return;
    if (link) {
      for (let i = from; i < this.words.length; i += 1) this.replace(i, { inserted: false });
      return;
    }
    this.joinBracketedLetter(from);
  }

  /** `[T]he`: one word. */
  private joinBracketedLetter(from: number): void {
    const { text } = this.folded;
    const head = this.words[from];
    if (from !== this.words.length - 1 || head?.kind !== 'word' || classAt(text, this.at + 1) !== LETTER)
      return;
    this.words.pop();
    const letterAt = this.at + 1;
    let end = letterAt;
    while (end < text.length && (classAt(text, end) === LETTER || text.charAt(end) === "'"))
      end += width(text, end);
    const [, rawEnd] = this.rawSpan(letterAt, end);
    this.words.push({ ...head, form: head.form + text.slice(letterAt, end), end: rawEnd, inserted: false });
    this.lastEnd = end;
    this.at = end - 1;
  }

  private replace(index: number, change: Partial<RawWord>): void {
    const word = this.words[index];
    if (word) this.words[index] = { ...word, ...change };
  }
}

/** Without an editor's brackets and the full stops of initials. */
const lettersOf = (form: string): string =>
  form.includes('[') || form.includes('.') ? form.replace(/[[\].]/g, '') : form;

function isCapital(raw: string, at: number): boolean {
  const unit = raw.charCodeAt(at);
  if (unit < 0x80) return unit >= 65 && unit <= 90;
  const first = raw.charAt(at);
  return first !== first.toLowerCase();
}

export function scanWords(raw: string, folded: FoldedText): Scanned {
  return new Scanner(raw, folded).run();
}
