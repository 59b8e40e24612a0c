/**
 * The pack: one person's record as pure data. `schema.ts` validates it, `compile.ts` turns it into an index.
 * Standards: sources are CSL-JSON items with our extra fields, places follow W3C media fragments (`t=`, seconds),
 * `exact`/`prefix`/`suffix` are a W3C TextQuoteSelector.
 */
import type { LocalText } from '../text/types.ts';

export type AliasKind = 'full' | 'family' | 'given' | 'handle' | 'misspelling';

/** One spelling of the person's name. `given` and `handle` count only near a full or family name. */
export interface Alias {
  readonly lang: string;
  readonly text: string;
  readonly kind: AliasKind;
}

export interface Person {
  readonly id: string;
  readonly name: LocalText;
  readonly description: LocalText;
  readonly wikidata?: string | undefined;
  readonly aliases: readonly Alias[];
  /** Look-alikes that must not be marked ("Ilya Polosukhin"). */
  readonly lookalikes: readonly string[];
  /** English subject pronouns the press uses of the person, for attribution by pronoun. */
  readonly pronouns: readonly string[];
}

export type SourceKind =
  | 'podcast'
  | 'talk'
  | 'post'
  | 'statement'
  | 'testimony'
  | 'press'
  | 'film'
  | 'document';

/** How well a wording is established, best first; shown to the reader, never flattened. */
export type Tier =
  | 'own-text'
  | 'court-record'
  | 'official-transcript'
  | 'two-machine-transcripts'
  | 'one-machine-transcript'
  | 'reported'
  | 'unverified';

export interface CslName {
  readonly family?: string | undefined;
  readonly given?: string | undefined;
  readonly literal?: string | undefined;
}

/** CSL-JSON date: `[[year, month?, day?]]`. */
export interface CslDate {
  readonly 'date-parts': readonly [readonly [number, number?, number?]];
  readonly circa?: boolean | undefined;
}

export interface Source {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly author?: readonly CslName[] | undefined;
  readonly interviewer?: readonly CslName[] | undefined;
  readonly director?: readonly CslName[] | undefined;
  readonly 'container-title'?: string | undefined;
  /** Of an episode or a docket. */
  readonly number?: string | undefined;
  readonly event?: string | undefined;
  readonly 'event-place'?: string | undefined;
  readonly publisher?: string | undefined;
  readonly issued?: CslDate | undefined;
  readonly URL: string;
  readonly accessed?: CslDate | undefined;
  /** Ours from here on. */
  readonly kind: SourceKind;
  readonly tier: Tier;
  /** How much of the source's text was at hand when the pack was made. */
  readonly coverage: 'full' | 'passages' | 'none';
  /** `edited` left out: not known. */
  readonly transcript?:
    | { readonly by: string; readonly machine: boolean; readonly edited?: boolean | undefined }
    | undefined;
  readonly video?: { readonly url: string; readonly id: string } | undefined;
  readonly importance?: number | undefined;
  /** Names a page may call this occasion by, for the source verdict ("NeurIPS", "Dwarkesh"). */
  readonly mentions?: readonly string[] | undefined;
  readonly note?: LocalText | undefined;
}

/** Where in a source. `time` in whole seconds. */
export interface Place {
  readonly time?: number | undefined;
  readonly timeApproximate?: boolean | undefined;
  readonly section?: string | undefined;
  readonly page?: string | undefined;
  readonly post?: string | undefined;
  /** Counted from 1. */
  readonly paragraph?: number | undefined;
}

export type Pattern =
  | 'prediction'
  | 'hedge'
  | 'refusal'
  | 'analogy'
  | 'definition'
  | 'advice'
  | 'claim-about-present'
  | 'personal'
  | 'correction'
  | 'position'
  | 'question'
  | 'humour';

/**
 * A text beside a quotation. `speaker` is one of: 'person' (the pack's person), 'mixed' (wholly or in part
 * another's turn: never say who said it, never count it as the person's words), a name or a role
 * ("Dwarkesh Patel", "reporter"), or null (the record does not know).
 */
export interface Neighbour {
  readonly text: string;
  readonly speaker: 'person' | 'mixed' | string | null;
}

/** The same words from another witness, accepted beside `exact`. */
export interface OtherWording {
  readonly text: string;
  readonly kind: 'second-transcript' | 'as-transcribed';
}

export interface Translation {
  readonly lang: string;
  readonly text: string;
  /** `published`: printed by others; `pack`: made for this pack, a weak witness, never shown as the person's words. */
  readonly by: 'published' | 'pack';
  /** False: a retelling, a part, or a hedge lost. Known as a wording, never grounds for `translation`. */
  readonly faithful: boolean;
}

/** What must not be left out when the quotation is used. */
export interface CutSensitivity {
  readonly where: readonly ('before' | 'inside' | 'after')[];
  readonly mustKeep: readonly string[];
  readonly reason: LocalText;
}

export interface Quotation {
  readonly id: string;
  readonly source: string;
  readonly exact: string;
  readonly prefix?: Neighbour | undefined;
  readonly suffix?: Neighbour | undefined;
  readonly lang: string;
  /** ISO date of the words: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly date: string;
  readonly dateApproximate?: boolean | undefined;
  readonly place?: Place | undefined;
  readonly url?: string | undefined;
  readonly topics: readonly string[];
  readonly patterns: readonly Pattern[];
  /** 1 (minor) to 5 (what he is known for). */
  readonly salience: number;
  readonly voice: 'own' | 'reporting-view' | 'quoting';
  readonly status: 'primary' | 'reported';
  readonly verification: { readonly tier: Tier; readonly against: string };
  /** Others who signed the words with him; never shown as his alone. */
  readonly signers?: readonly string[] | undefined;
  /** False: a fragment, searchable but never shown as a finished quotation. */
  readonly standsAlone: boolean;
  readonly otherWordings?: readonly OtherWording[] | undefined;
  readonly cut?: CutSensitivity | undefined;
  readonly translations?: readonly Translation[] | undefined;
  readonly partOf?: string | undefined;
  readonly sameAs?: string | undefined;
  readonly overlaps?: readonly string[] | undefined;
  readonly flags?: readonly string[] | undefined;
}

export type DisputedVerdict =
  | 'altered'
  | 'clipped'
  | 'stitched'
  | 'paraphrase'
  | 'unsourced'
  | 'not-found'
  | 'translation-loose'
  | 'unverified'
  | 'wrong-source'
  | 'misattributed'
  | 'reported';

/** One circulating form of a disputed saying. `seenAt`: addresses of pages that carry it. */
export interface CirculatedWording {
  readonly text: string;
  readonly lang: string;
  readonly seenAt?: readonly string[] | undefined;
  /** Where this form fails in another way than the first one; shown instead of the saying's `reason`. */
  readonly reason?: LocalText | undefined;
}

/**
 * Words that go round under the person's name and fail the check. Flags the engine must heed:
 * 'prose' (a writer's sentence about the person, not a quotation: weak evidence alone) and
 * 'words-genuine' (a wording stands word for word in the record; only its cut, source or date is wrong,
 * so a passage with these words must never be called invented).
 */
export interface DisputedSaying {
  readonly id: string;
  readonly wordings: readonly CirculatedWording[];
  readonly verdict: DisputedVerdict;
  /** A source id, or the words by which pages name the occasion. */
  readonly attributedSource?: string | undefined;
  readonly attributedDate?: string | undefined;
  /** Id of the true quotation. */
  readonly really?: string | undefined;
  readonly realText?: string | undefined;
  readonly realSpeaker?: string | undefined;
  readonly realSource?: string | undefined;
  readonly place?: Place | undefined;
  /** Why it fails, in plain words for readers. */
  readonly reason: LocalText;
  readonly confidence?: 'high' | 'medium' | 'low' | undefined;
  readonly flags?: readonly string[] | undefined;
}

export interface Topic {
  readonly id: string;
  readonly label: LocalText;
  readonly broader?: string | undefined;
  /** Detection terms by language: `terms` stand alone; `contextTerms` count only on a page about the person. */
  readonly terms: Readonly<Record<string, readonly string[]>>;
  readonly contextTerms?: Readonly<Record<string, readonly string[]>> | undefined;
}

export interface Relation {
  readonly from: string;
  readonly to: string;
  readonly type: 'laterPosition' | 'sameIdea' | 'restOf' | 'answersTo';
  readonly note: LocalText;
  readonly caution?: LocalText | undefined;
}

export interface Thread {
  readonly id: string;
  readonly topic: string;
  readonly title: LocalText;
  readonly quotations: readonly string[];
}

/** `pack.json`. */
export interface PackInfo {
  readonly format: 'verbatim-pack';
  readonly formatVersion: 1;
  readonly id: string;
  readonly title: LocalText;
  readonly version: string;
  /** ISO date up to which the record was gathered. */
  readonly date: string;
  readonly notice: LocalText;
  readonly licence: string;
}

export interface Pack {
  readonly info: PackInfo;
  readonly person: Person;
  readonly sources: readonly Source[];
  readonly quotations: readonly Quotation[];
  readonly disputed: readonly DisputedSaying[];
  readonly topics: readonly Topic[];
  readonly relations: readonly Relation[];
  readonly threads: readonly Thread[];
}
