/** The search box of an open record. */
import type { Quotation } from '../pack/types.ts';
import { buildDisputedIndex, buildQuotationIndex, type SearchIndex } from './build.ts';
import { type FacetColumns, filterAndCount, openFacets } from './facets.ts';
import { type Highlighter, highlight, openHighlighter } from './highlight.ts';
import { type ParsedQuery, parseQuery } from './query.ts';
import { type Candidate, closeLook, lookClosely, rank } from './rank.ts';
import { gather, holdsPhrase, openLookup, openScratch, type Scratch } from './score.ts';
import type { SearchData } from './streams.ts';
import type { SearchRecord } from './texts.ts';
import type { DisputedHit, SearchHit, SearchQuery, SearchResult } from './types.ts';
import { searchWords } from './words.ts';

export interface SearchEngine {
  /** Throws nothing on odd input: unknown filter values match nothing, an empty query lists by salience. */
  run(query: SearchQuery): SearchResult;
}

interface Opened {
  readonly quotations: readonly Quotation[];
  readonly index: SearchIndex;
  readonly scratch: Scratch;
  readonly disputedIndex: SearchIndex;
  readonly disputedScratch: Scratch;
  readonly columns: FacetColumns;
  readonly ignored: ReadonlySet<string>;
}

const DEFAULT_LIMIT = 20;
/** A quotation counts as found with this share of the best one's words (weighted by information). */
const FOUND_SHARE = 0.5;
const DISPUTED_SHOWN = 3;
const DISPUTED_LOOK = 24;
/** A disputed saying is shown only where most of the query stands in it. */
const DISPUTED_FLOOR = 0.6;

function open(record: SearchRecord, data: SearchData | null): Opened {
  const quotations = [...record.quotations.values()];
  const index = buildQuotationIndex(record, data?.quotations);
  const disputedIndex = buildDisputedIndex(record, data?.disputed);
  const names = record.person.aliases.flatMap(({ text }) => searchWords(text).map((word) => word.text));
  return {
    quotations,
    index,
    scratch: openScratch(index),
    disputedIndex,
    disputedScratch: openScratch(disputedIndex),
    columns: openFacets(quotations),
    ignored: new Set(names),
  };
}

/** Numbers of the items that hold enough of the query, with the first score in `scratch.score`. */
function find(index: SearchIndex, scratch: Scratch, { terms, phrases }: ParsedQuery): number[] {
  const count = gather(index, scratch, terms);
  let best = 0;
  for (let i = 0; i < count; i += 1) best = Math.max(best, scratch.score[scratch.touched[i] ?? 0] ?? 0);
  const floor = best * FOUND_SHARE - 1e-6;
  const found: number[] = [];
  for (let i = 0; i < count; i += 1) {
    const owner = scratch.touched[i] ?? 0;
    if ((scratch.score[owner] ?? 0) >= floor) found.push(owner);
  }
  return phrases.length === 0 ? found : keepPhrases(index, phrases, found);
}

/** Those whose own words hold the phrases, else those whose source or topic does, else all: a slip must not hide. */
function keepPhrases(index: SearchIndex, phrases: ParsedQuery['phrases'], found: number[]): number[] {
  const holding = (about: boolean): number[] =>
    found.filter((owner) => {
      const texts = (index.textsOf[owner] ?? []).filter((t) => (index.texts[t]?.field === 'about') === about);
      return phrases.every((phrase) => texts.some((text) => holdsPhrase(index, text, phrase)));
    });
  const own = holding(false);
  if (own.length > 0) return own;
  const about = holding(true);
  return about.length > 0 ? about : found;
}

/** The first score with a little for salience and against fragments: decides who gets the close look. */
function firstScores(index: SearchIndex, scratch: Scratch, owners: readonly number[]): Float64Array {
  return Float64Array.from(owners, (owner) => {
    const item = index.items[owner];
    return (scratch.score[owner] ?? 0) * (item?.fragment ? 0.95 : 1) * (1 + (item?.salience ?? 1) * 0.01);
  });
}

/** The owners with the highest scores first, all others after them in no order: one pass, and a sort of the best. */
function bestFirst(owners: readonly number[], scores: Float64Array, count: number): number[] {
  const order = owners.map((_, i) => i);
  const byScore = (a: number, b: number): number => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b;
  if (owners.length <= count) return order.sort(byScore).map((i) => owners[i] ?? 0);
  const floor = scores.slice().sort()[owners.length - count] ?? 0;
  const best = order.filter((i) => (scores[i] ?? 0) >= floor).sort(byScore);
  const rest = order.filter((i) => (scores[i] ?? 0) < floor);
  return [...best, ...rest].map((i) => owners[i] ?? 0);
}

function lookAt(
  index: SearchIndex,
  scratch: Scratch,
  { terms }: ParsedQuery,
  owners: readonly number[],
): Candidate[] {
  const lookup = openLookup(scratch, terms);
  const looked = owners.map((owner) => lookClosely(index, scratch, lookup, owner));
  lookup.close();
  return looked;
}

/** `wanted`: how far down the list somebody looks; what lies beyond need not be in order. */
function rankFound(
  index: SearchIndex,
  scratch: Scratch,
  parsed: ParsedQuery,
  owners: readonly number[],
  query: Pick<SearchQuery, 'query'> & { readonly wanted: number },
): Candidate[] {
  const look = closeLook(index);
  const ordered = bestFirst(owners, firstScores(index, scratch, owners), Math.max(look, query.wanted));
  const close = lookAt(index, scratch, parsed, ordered.slice(0, look));
  const far = ordered.slice(look).map((owner): Candidate => {
    return { owner, text: index.textsOf[owner]?.[0] ?? 0, own: 0, score: 0 };
  });
  return [...rank(index, close, query.query), ...far];
}

/** Whole quotations by salience, then fragments; newest first among equals. */
function listAll(
  { index }: Opened,
  quotations: readonly Quotation[],
  owners: readonly number[],
): Candidate[] {
  const worth = (owner: number): number => {
    const { salience, fragment } = index.items[owner] ?? { salience: 1, fragment: true };
    return salience / (fragment ? 50 : 5);
  };
  return [...owners]
    .sort((a, b) => worth(b) - worth(a) || compareDates(quotations, b, a) || a - b)
    .map((owner) => ({ owner, text: index.textsOf[owner]?.[0] ?? 0, own: 0, score: worth(owner) }));
}

function compareDates(quotations: readonly Quotation[], a: number, b: number): number {
  const [first, second] = [quotations[a]?.date ?? '', quotations[b]?.date ?? ''];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

function sortByDate(
  quotations: readonly Quotation[],
  found: Candidate[],
  sort: SearchQuery['sort'],
): Candidate[] {
  if (sort !== 'newest' && sort !== 'oldest') return found;
  const sign = sort === 'newest' ? -1 : 1;
  return found.sort((a, b) => sign * compareDates(quotations, a.owner, b.owner));
}

function toHit(
  { index, quotations }: Opened,
  lights: Highlighter,
  { owner, text, score }: Candidate,
): SearchHit | null {
  const quotation = quotations[owner];
  if (!quotation) return null;
  const ranges = highlight(lights, quotation.exact);
  const hit = {
    quotation: quotation.id,
    source: quotation.source,
    score: Math.round(score * 1e4) / 1e4,
    ranges,
  };
  const matched = index.texts[text];
  const translation = matched?.field === 'translation' ? quotation.translations?.[matched.index] : undefined;
  if (!matched || !translation) return hit;
  const inside = highlight(lights, translation.text);
  return { ...hit, translation: { lang: translation.lang, index: matched.index, ranges: inside } };
}

/** Ranked without Fuse: three rows, and the query costs half. */
function findDisputed(
  { disputedIndex: index, disputedScratch: scratch, ignored }: Opened,
  query: string,
): DisputedHit[] {
  const parsed = parseQuery(index, query, ignored);
  const found = find(index, scratch, parsed);
  const best = bestFirst(found, firstScores(index, scratch, found), DISPUTED_LOOK).slice(0, DISPUTED_LOOK);
  const close = lookAt(index, scratch, parsed, best).filter(({ own }) => own >= DISPUTED_FLOOR);
  const lights = openHighlighter(index, parsed.terms);
  return close
    .sort((a, b) => b.own - a.own)
    .slice(0, DISPUTED_SHOWN)
    .flatMap(({ owner, text, own }) => {
      const [item, matched] = [index.items[owner], index.texts[text]];
      if (!item || !matched) return [];
      const ranges = highlight(lights, matched.text);
      return [{ disputed: item.id, score: Math.round(own * 1e4) / 1e4, wording: matched.index, ranges }];
    });
}

function run(opened: Opened, query: SearchQuery): SearchResult {
  const { index, scratch, quotations, columns, ignored } = opened;
  const parsed = parseQuery(index, query.query, ignored);
  const offset = Math.max(0, query.offset ?? 0);
  const limit = Math.max(0, query.limit ?? DEFAULT_LIMIT);
  const empty = parsed.terms.length === 0;
  const found = empty ? quotations.map((_, owner) => owner) : find(index, scratch, parsed);
  const { kept, facets } = filterAndCount(columns, query, found);
  const ranked = empty
    ? listAll(opened, quotations, kept)
    : rankFound(index, scratch, parsed, kept, { query: query.query, wanted: offset + limit });
  const sorted = sortByDate(quotations, ranked, query.sort);
  const shown = sorted.slice(offset, offset + limit);
  const lights = openHighlighter(index, parsed.terms);
  const hits = shown.map((candidate) => toHit(opened, lights, candidate)).filter((hit) => hit !== null);
  return { hits, total: kept.length, facets, disputed: empty ? [] : findDisputed(opened, query.query) };
}

/** `data`: the words of this very record, as its pack brings them; without them the first search reads all texts. */
export function openSearch(record: SearchRecord, data: SearchData | null = null): SearchEngine {
  let opened: Opened | null = null;
  return {
    run(query) {
      opened ??= open(record, data);
      return run(opened, query);
    },
  };
}
