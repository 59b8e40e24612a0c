/** A word of a text as matching sees it, with the way back to the raw text. */

/** Strongest punctuation between the word before and this one. */
export const BREAK = { none: 0, comma: 1, clause: 2, sentence: 3 } as const;
export type BreakLevel = (typeof BREAK)[keyof typeof BREAK];

/** What kind of harmless rewriting turned the written form into the key. */
export type SoftForm = 'contraction' | 'number-form' | 'spelling';

export interface Token {
  /** Compared: folded, expanded, American spelling, numbers as `#4000`. */
  readonly key: string;
  /** What else it may stand for (`'d`: would, had). */
  readonly alt: string | null;
  /** Folded as written. */
  readonly form: string;
  readonly soft: SoftForm | null;
  readonly kind: 'word' | 'number' | 'han';
  /** Raw UTF-16 offsets; parts of a contraction share the word between them. */
  readonly start: number;
  readonly end: number;
  readonly lead: BreakLevel;
  /** An omission mark (`...`, `[...]`) stands before this word. */
  readonly gapBefore: boolean;
  /** Inside editorial brackets. */
  readonly inserted: boolean;
  /** Written with a capital first letter. */
  readonly capital: boolean;
}

export interface TokenizedText {
  readonly raw: string;
  readonly tokens: readonly Token[];
  /** Punctuation and omission mark after the last word. */
  readonly tail: BreakLevel;
  readonly tailGap: boolean;
}

/** The same word, however it is written. */
export function sameWord(a: Token, b: Token): boolean {
  return a.key === b.key || (a.alt !== null && a.alt === b.key) || (b.alt !== null && b.alt === a.key);
}
