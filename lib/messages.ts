/**
 * The whole message surface in one place: what each context can be asked, and what it answers.
 * Handlers and clients (`messaging.ts`) are checked against these maps; `Result` errors travel as data.
 */
import type { Match, WordingVerdict } from '../core/judge/types.ts';
import type {
  DisputedSaying,
  PackInfo,
  Person,
  Quotation,
  Relation,
  Source,
  SourceKind,
  Thread,
  Topic,
} from '../core/pack/types.ts';
import type { DetectorEntry } from '../core/page/names/detector.ts';
import type { Block, Finding } from '../core/page/types.ts';
import type { SearchQuery, SearchResult } from '../core/search/types.ts';
import type { Span } from '../core/text/types.ts';

/** Why a page has no findings; the popup and the panel say it in words. */
export type PageState =
  | 'off-everywhere'
  | 'off-here'
  /** Browser pages, stores, PDF viewer: no content script runs there. */
  | 'unreadable'
  /** Not yet known whether it names the person: it has not been looked through, or not been seen. */
  | 'looking'
  | 'no-mention'
  | 'checking'
  | 'checked'
  /** The record could not be used: the pack is damaged, storage fails, or the worker died again and again. */
  | 'unchecked';

export interface TabSummary {
  readonly state: PageState;
  readonly host: string | null;
  readonly title: string;
  readonly lang: string | null;
  readonly mentions: number;
  readonly topics: readonly { readonly topic: string; readonly count: number }[];
  readonly counts: Readonly<Partial<Record<WordingVerdict, number>>>;
  /** Page order. `frame` 0 is the top frame. */
  readonly findings: readonly (Finding & {
    readonly frame: number;
    readonly text: string;
    readonly before: string;
    readonly after: string;
  })[];
  /** Quotations found but not judged: past the most that a page may ask for, or too long. */
  readonly unjudged: number;
}

/** Everything a screen needs to show a quotation without asking again. */
export interface QuotationView {
  readonly quotation: Quotation;
  readonly source: Source;
  readonly topics: readonly Topic[];
  readonly relations: readonly (Relation & {
    readonly other: { readonly id: string; readonly exact: string; readonly date: string };
  })[];
  readonly fullerQuotation: { readonly id: string; readonly exact: string } | null;
  /** Null where the source has no address. */
  readonly link: {
    readonly url: string;
    readonly kind: 'video' | 'text' | 'post' | 'page' | 'plain';
    readonly atSec: number | null;
  } | null;
}

/** A judged passage with the records that the verdict names, ready for a card. */
export interface MatchView {
  readonly match: Match;
  readonly person: { readonly name: Person['name'] };
  /** The quotations and sources of `match.parts` and the best `near`, by first use. */
  readonly quotations: readonly QuotationView[];
  readonly disputed: DisputedSaying | null;
  readonly searched: { readonly quotations: number; readonly sources: number; readonly until: string };
}

export interface PersonView {
  readonly person: Person;
  readonly info: PackInfo;
  readonly counts: {
    readonly quotations: number;
    readonly sources: number;
    readonly disputed: number;
    readonly topics: number;
  };
  readonly years: readonly [number, number];
}

export interface TopicView {
  readonly topic: Topic;
  readonly total: number;
  /** Most telling first: salience, then date. */
  readonly quotations: readonly QuotationView[];
}

export interface RecordOverview {
  readonly info: PackInfo;
  readonly person: Person;
  readonly sources: readonly (Source & { readonly quotations: number })[];
  readonly topics: readonly (Topic & { readonly quotations: number })[];
  readonly disputed: readonly DisputedSaying[];
  readonly threads: readonly Thread[];
  /** Names of the damaged parts of the pack (`core/pack/parts.ts`); empty where all is well. */
  readonly broken: readonly string[];
}

/** A quotation as a dot of the timeline: enough to place, draw and name it. */
export interface TimelinePoint {
  readonly quotation: string;
  readonly source: string;
  readonly kind: SourceKind;
  /** ISO date as in the record: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly date: string;
  readonly approximate: boolean;
  readonly topics: readonly string[];
  readonly status: Quotation['status'];
  readonly salience: number;
  /** The first words, at most 90 characters, cut at a word. */
  readonly opening: string;
}

/** What a content script looks for first: written by the worker to `storage.local`, read without waking it. */
export interface Sentinel {
  /** Of the pack. */
  readonly checksum: string;
  /** For `mayName`. */
  readonly factors: readonly string[];
}

export type PanelView =
  | { readonly view: 'search'; readonly query?: string }
  | { readonly view: 'page'; readonly finding?: string }
  | { readonly view: 'quotation'; readonly id: string }
  | { readonly view: 'topic'; readonly id: string }
  /** The box for a text of one's own ("Check a text"). */
  | { readonly view: 'check' }
  | { readonly view: 'record' };

/** A name or topic term in a text. */
export interface TermHit extends Span {
  readonly entry: Pick<DetectorEntry, 'id' | 'kind'>;
}

export interface TermQuestion {
  readonly texts: readonly string[];
  /** Whether topics are marked at all, and which are not. */
  readonly topics: boolean;
  readonly topicsOff: readonly string[];
}

export interface BackgroundCalls {
  /**
   * Content → worker. `text` of each finding is cut from the blocks by the worker. Long pages come in parts: part 0 takes
   * the place of what was found before, the others add to it. Blocks before `from` only say who speaks.
   */
  checkPage(request: {
    readonly blocks: readonly Block[];
    readonly part: number;
    readonly from: number;
    readonly title: string;
    readonly lang: string | null;
  }): readonly Finding[];
  reportPage(summary: {
    readonly state: PageState;
    readonly mentions: number;
    readonly topics: readonly { readonly topic: string; readonly count: number }[];
  }): null;
  /** The names and topic terms in each text, from its start to its end. */
  findTerms(question: TermQuestion): readonly (readonly TermHit[])[];
  /** Injects the reader's script into the calling frame. */
  loadReader(): null;
  /** Injects the content script into those frames of the calling tab that have none. */
  fillFrames(): null;
  /** Injects the card's script into the calling frame. */
  loadCard(): null;
  lookUp(request: { readonly text: string }): MatchView;
  matchViewOf(request: { readonly match: Match }): MatchView;
  person(): PersonView;
  topic(request: { readonly id: string; readonly limit: number }): TopicView;
  openPanel(view: PanelView): null;
  /** Extension pages → worker. */
  search(query: SearchQuery): SearchResult & { readonly views: readonly QuotationView[] };
  quotation(request: { readonly id: string }): QuotationView | null;
  cite(request: { readonly id: string; readonly form: string }): string;
  record(): RecordOverview;
  /** Every quotation that stands alone, oldest first. */
  timeline(): readonly TimelinePoint[];
  tab(request: { readonly tabId: number }): TabSummary;
  checkText(request: { readonly text: string }): {
    readonly findings: readonly (Finding & { readonly text: string })[];
    readonly mentions: number;
  };
}

export interface ContentCalls {
  /** `whole`: a long page, of which only the part near the reader is read, is now read to its end. */
  summary(request: { readonly whole: boolean }): {
    readonly state: PageState;
    readonly title: string;
    readonly lang: string | null;
  };
  /** Scrolls to a finding and flashes it; false where it is gone. */
  reveal(request: { readonly finding: string }): boolean;
  /** Looks the selection (or the given text) up and opens the card. */
  lookUpSelection(request: { readonly text: string | null }): boolean;
  stepFinding(request: { readonly by: 1 | -1 }): boolean;
  openCardAtFocus(): boolean;
  toggleMarks(): boolean;
  settingsChanged(): null;
}

/** Worker → every open extension page. */
export interface PageEvents {
  tabChanged(event: { readonly tabId: number }): null;
  showPanelView(event: { readonly windowId: number; readonly view: PanelView }): null;
}
