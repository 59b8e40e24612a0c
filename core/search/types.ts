/** The search box: what can be asked and what comes back. */
import type { Pattern } from '../pack/types.ts';
import type { Span } from '../text/types.ts';

/** Values of one filter are alternatives; different filters must all hold. */
export interface SearchQuery {
  /** As typed. Words in quotation marks are a phrase; an empty query lists by salience. */
  readonly query: string;
  readonly topics?: readonly string[] | undefined;
  readonly sources?: readonly string[] | undefined;
  readonly years?: readonly number[] | undefined;
  /** Only quotations that have words in this language (original or translation). */
  readonly langs?: readonly string[] | undefined;
  readonly status?: readonly ('primary' | 'reported')[] | undefined;
  readonly patterns?: readonly Pattern[] | undefined;
  readonly sort?: 'relevance' | 'newest' | 'oldest' | undefined;
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
}

export interface SearchHit {
  readonly quotation: string;
  readonly source: string;
  /** 0 to 1, best 1; for ranking only. */
  readonly score: number;
  /** What to highlight in `exact`. */
  readonly ranges: readonly Span[];
  /** The translation that matched (`index` in `quotation.translations`), with its own ranges. */
  readonly translation?:
    | { readonly lang: string; readonly index: number; readonly ranges: readonly Span[] }
    | undefined;
}

/** A saying on the disputed list that the query's words stand in: a list of its own, never mixed with his words. */
export interface DisputedHit {
  readonly disputed: string;
  readonly score: number;
  /** Index in `wordings`, and what to highlight in it. */
  readonly wording: number;
  readonly ranges: readonly Span[];
}

/** How many of all matches carry each value, for the filter chips; a filter does not narrow its own counts. */
export interface SearchFacets {
  readonly topics: Readonly<Record<string, number>>;
  readonly sources: Readonly<Record<string, number>>;
  readonly years: Readonly<Record<string, number>>;
  readonly langs: Readonly<Record<string, number>>;
  readonly status: Readonly<Record<string, number>>;
  readonly patterns: Readonly<Record<string, number>>;
}

export interface SearchResult {
  readonly hits: readonly SearchHit[];
  readonly total: number;
  readonly facets: SearchFacets;
  /** Best first, at most three. */
  readonly disputed: readonly DisputedHit[];
}
