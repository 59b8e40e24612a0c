/**
 * The hand-made case tables for the judge. Each file is one JSON array with one case per line.
 * A case passes when the verdict is one of `expected`; the lists hold more than one verdict only where
 * the rules leave two honest readings.
 */
import type { WordClass, WordingVerdict } from '../../core/judge/types.ts';

export type CaseLang = 'en' | 'zh-Hans' | 'zh-Hant';

/** `others.json`: words by other people on the pack's topics. No 6-word run (8 Han characters) stands in the pack. */
export interface OtherCase {
  readonly text: string;
  readonly lang: CaseLang;
  /** `long` 12 to 35 words, `short` 8 to 11 words, `han` Chinese. */
  readonly group: 'long' | 'short' | 'han';
  /** Kind of speaker or text ("podcast", "testimony"); `trap` borrows short runs and rare words of the pack. */
  readonly voice: string;
  readonly expected: readonly WordingVerdict[];
}

/** `paraphrases.json`: a quotation's sense in other words. Never a firm verdict. */
export interface ParaphraseCase {
  readonly text: string;
  readonly lang: CaseLang;
  /** Id of the quotation whose sense it is. */
  readonly quotation: string;
  readonly expected: readonly WordingVerdict[];
}

/**
 * What was done to the record's words: one word class changed, something cut off or out, two places run
 * together, the same words in other dress (`exact`), or only what the rules count as light (`light`).
 */
export type Alteration = WordClass | 'cut' | 'joined' | 'exact' | 'light';

/** `alterations.json`: one change to a real quotation or to one of its published translations. */
export interface AlterationCase {
  readonly text: string;
  readonly lang: CaseLang;
  /** Quotation the words come from; for `joined` the one that stands first. */
  readonly quotation: string;
  readonly change: Alteration;
  readonly expected: readonly WordingVerdict[];
  /** What was changed, in plain words. */
  readonly note: string;
}

/** `interviewers.json`: whole sentences of other speakers that stand beside the person's words. */
export interface InterviewerCase {
  readonly text: string;
  /** The record's speaker; the judge's part must never say `person`. */
  readonly speaker: string;
  readonly quotation: string;
  readonly where: 'before' | 'after';
}
