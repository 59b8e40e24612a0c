/** What the judge says of a passage: the closed list of wording verdicts and the evidence each one shows. */
import type { Place } from '../pack/types.ts';
import type { Span } from '../text/types.ts';

/** Every word of a difference has one class; the verdict is a function of classes and edges, never of a score. */
export type WordClass =
  | 'filler'
  | 'repeat'
  | 'contraction'
  | 'spelling'
  | 'number-form'
  | 'punctuation-bracket'
  | 'function-word'
  | 'content-word'
  | 'name'
  | 'pronoun'
  | 'tense-number'
  | 'number'
  | 'negation'
  | 'modal-hedge'
  | 'quantifier';

/** Worst last. */
export const WORDING_VERDICTS = [
  'exact',
  'light-edit',
  'translation',
  'cut',
  'joined',
  'altered',
  'altered-meaning',
  'disputed',
  'possible',
  'not-found',
] as const;
export type WordingVerdict = (typeof WORDING_VERDICTS)[number];

/** `page` null: the record's words are left out; `record` null: the page's words are added. */
export interface Difference {
  readonly class: WordClass;
  readonly page: string | null;
  readonly record: string | null;
}

/** A run of the word diff in reading order; concatenating the page texts gives the passage's words. */
export interface DiffRun {
  readonly kind: 'same' | 'changed' | 'left-out' | 'added' | 'gap';
  readonly page: string;
  readonly record: string;
  readonly class?: WordClass | undefined;
}

/** Which text of the record a passage was compared with. */
export type WitnessKind =
  | 'text'
  | 'second-transcript'
  | 'as-transcribed'
  | 'neighbour'
  | 'translation'
  | 'disputed';

/** A stretch of the passage that stands in one place of the record. */
export interface Part {
  /** Quotation the words stand in or next to; null for a disputed saying. */
  readonly quotation: string | null;
  readonly disputed: string | null;
  readonly source: string | null;
  readonly place: Place | null;
  readonly witness: WitnessKind;
  /** 'person', another speaker's name, or null where the record does not know. */
  readonly speaker: 'person' | string | null;
  readonly passageSpan: Span;
  /** The record's words for this part, and where in them it starts and ends. */
  readonly record: string;
  readonly recordSpan: Span;
  readonly runs: readonly DiffRun[];
}

/** Something that matters lies outside the passage or was taken out of it; `words` are the record's. */
export interface Edge {
  readonly kind:
    | 'starts-inside'
    | 'stops-inside'
    | 'turn-follows'
    | 'hedge-before'
    | 'must-keep'
    | 'silent-cut'
    | 'ellipsis-hides';
  readonly where: 'before' | 'inside' | 'after';
  readonly words: string;
}

export interface NearMatch {
  readonly quotation: string;
  /** 0 to 1, for ranking only. */
  readonly score: number;
}

interface Judged {
  readonly passage: string;
  readonly parts: readonly [Part, ...Part[]];
  readonly differences: readonly Difference[];
  readonly near: readonly NearMatch[];
}

/** Conditions of each verdict: design notes "Verdicts", repeated at the rule that decides it. */
export type Match =
  | (Judged & { readonly wording: 'exact'; readonly openNeighbour: 'before' | 'after' | null })
  | (Judged & { readonly wording: 'light-edit'; readonly transcriptsDiffer: readonly Difference[] })
  | (Judged & { readonly wording: 'translation'; readonly by: 'published' | 'pack' })
  | (Judged & { readonly wording: 'cut'; readonly edges: readonly [Edge, ...Edge[]] })
  /** `distanceSec` null: another source, or no times. */
  | (Judged & {
      readonly wording: 'joined';
      readonly distanceSec: number | null;
      readonly edges: readonly Edge[];
    })
  | (Judged & { readonly wording: 'altered'; readonly edges: readonly Edge[] })
  | (Judged & { readonly wording: 'altered-meaning'; readonly edges: readonly Edge[] })
  | (Judged & { readonly wording: 'disputed'; readonly disputed: string })
  | (Judged & { readonly wording: 'possible' })
  | { readonly wording: 'not-found'; readonly passage: string; readonly near: readonly NearMatch[] };

export type MatchOf<V extends WordingVerdict> = Extract<Match, { wording: V }>;
