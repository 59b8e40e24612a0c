/** The search box: what can be asked and what comes back. */
import type { Pattern } from '../pack/types.ts';
import type { Span } from '../text/types.ts';

export interface SearchQuery {
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
  /** The translation that matched, with its own ranges. */
  readonly translation?: { readonly lang: string; readonly ranges: readonly Span[] } | undefined;
}

/** How many of all matches carry each value, for the filter chips. */
export interface SearchFacets {
  readonly topics: Readonly<Record<string, number>>;
  readonly sources: Readonly<Record<string, number>>;
  readonly years: Readonly<Record<string, number>>;
  readonly status: Readonly<Record<string, number>>;
  readonly patterns: Readonly<Record<string, number>>;
}

export interface SearchResult {
  readonly hits: readonly SearchHit[];
  readonly total: number;
  readonly facets: SearchFacets;
}
