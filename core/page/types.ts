/** A page as the engine sees it: blocks of text without a DOM, and what was found in them. */
import type { Match } from '../judge/types.ts';
import type { Span } from '../text/types.ts';

export type BlockKind =
  | 'paragraph'
  | 'heading'
  | 'blockquote'
  | 'list-item'
  | 'table-cell'
  | 'caption'
  | 'post'
  | 'preformatted';

/**
 * The text of one block element, inline nodes joined; blanks are the page's own, a line feed is a line that the reader
 * sees end (`<br>`, preformatted). Blocks come in document order.
 */
export interface Block {
  readonly text: string;
  readonly kind: BlockKind;
  /** Heading level 1-6, or list depth. */
  readonly level?: number | undefined;
  /** Blocks of one container (a blockquote, list, post, table row) share a group. */
  readonly group?: number | undefined;
  /** Runs marked up as quotation or citation in the page (`<q>`, `<cite>`, `<em>`/`<strong>`/`<b>` lead-in of a turn). */
  readonly inline?: readonly (Span & { readonly tag: 'q' | 'cite' | 'strong' | 'em' })[] | undefined;
  /** Author an embedded post or `<blockquote cite>` names outside the text. */
  readonly author?: string | undefined;
}

/** Whom to look for: the pack's person, or anybody (`--person`). */
export interface PersonNames {
  readonly id: string | null;
  readonly name: string;
  readonly aliases: readonly {
    readonly text: string;
    readonly kind?: string | undefined;
    readonly lang?: string | undefined;
  }[];
  readonly lookalikes?: readonly string[] | undefined;
  readonly pronouns?: readonly string[] | undefined;
}

export interface Mention extends Span {
  readonly block: number;
  readonly alias: string;
}

export interface TopicHit extends Span {
  readonly block: number;
  readonly topic: string;
}

export type QuotationKind = 'marks' | 'block' | 'dialogue' | 'list' | 'post';

export type CueKind =
  | 'verb-before'
  | 'verb-after'
  | 'verb-between'
  | 'according-to'
  | 'possessive'
  | 'event'
  | 'pronoun'
  | 'continuation'
  | 'dash'
  | 'turn'
  | 'heading'
  | 'post-author';

/** Whom the page credits. `person`: the id of the person looked for, or null for somebody else or nobody. */
export interface Attribution {
  readonly name: string | null;
  readonly person: string | null;
  /** What the name is, as far as the page shows; `label`: words of the page that name nobody. */
  readonly named?: 'human' | 'institution' | 'label' | undefined;
  readonly cue: (Span & { readonly block: number; readonly kind: CueKind }) | null;
  /** Others the page credits with the same words (a co-signed statement). */
  readonly cosigners?: readonly string[] | undefined;
}

/** Words the page presents as somebody's. The span leaves out the marks themselves. */
export interface PageQuotation extends Span {
  readonly block: number;
  readonly kind: QuotationKind;
  readonly attribution: Attribution;
  /** Index (in the list of quotations) of the piece this one goes on from: split or re-opened marks. */
  readonly continues: number | null;
}

export type SpeakerVerdict = 'his' | 'someone-else' | 'page-says-other' | 'unattributed';
export type SourceVerdict = 'agrees' | 'differs' | 'not-stated';

export interface Finding extends PageQuotation {
  /** Stable within one page state: block and offset based. */
  readonly id: string;
  /** Null: nothing to judge (too short, or neither his nor in the record). */
  readonly match: Match | null;
  readonly speakerVerdict: SpeakerVerdict;
  readonly sourceVerdict: SourceVerdict;
}

export interface PageCheck {
  readonly mentions: readonly Mention[];
  readonly topics: readonly TopicHit[];
  readonly quotations: readonly Finding[];
  /** Quotations that should have been judged: too long, or more than a page may ask for. */
  readonly unjudged: number;
}
