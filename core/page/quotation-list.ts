/** The quotations of a page as they are found, and what is made of them once all are known. */

import { lettered } from '../text/lettered.ts';
import type { Span } from '../text/types.ts';
import { attributionOf } from './attribution.ts';
import { isTitledByName } from './blocks/wholes.ts';
import type { Credit } from './credit.ts';
import { isLong, isNobodys } from './marks/quotation-filter.ts';
import type { MarkSpan } from './marks/quotation-marks.ts';
import { isOwnersSaying, toOwner } from './owner.ts';
import type { PageContext } from './page-context.ts';
import { creditRepeats } from './repeats.ts';
import type { Block, PageQuotation, PersonNames, QuotationKind } from './types.ts';

/** A short quotation is speech where it ends as a sentence or before its tag ("No," she said). */
const SHORT_SPEECH = lettered(String.raw`^\p{Lu}.*[.!?,]["'”’]?$|[。！？，]$|[\u4e00-\u9fff][,!?]$`, 's');

export interface Candidate {
  readonly block: number;
  readonly mark: MarkSpan;
  readonly credit: Credit | null;
  readonly kind: QuotationKind;
  readonly continues: number | null;
  /** A cue of its own block credits it. */
  readonly cued: boolean;
}

export class QuotationList {
  private readonly quotations: PageQuotation[] = [];
  /** Quotations without a speaker that are a whole block. */
  private readonly bare = new Set<number>();
  private readonly context: PageContext;
  private readonly blocks: readonly Block[];
  private readonly person: PersonNames;

  constructor(context: PageContext, blocks: readonly Block[], person: PersonNames) {
    this.context = context;
    this.blocks = blocks;
    this.person = person;
  }

  /** Returns the quotation's index, or null where the marks hold nobody's words. */
  add({ block, mark, credit, kind, continues, cued }: Candidate): number | null {
    const page = this.blocks[block]?.text ?? '';
    const text = page.slice(mark.start, mark.end);
    const marked = kind === 'marks' || kind === 'list';
    if (kind === 'marks' && isNobodys(page, mark, mark.outer)) return null;
    const sure = cued && credit?.nobody !== true;
    if (marked && !isLong(text) && !(sure && SHORT_SPEECH.test(text))) return null;
    const { start, end } = mark;
    const attribution = attributionOf(credit, block, this.person);
    this.quotations.push({ block, start, end, kind, attribution, continues });
    return this.quotations.length - 1;
  }

  /** Nobody uses the own name: words without a cue that hold it are about the person. */
  namesPerson(i: number, { start, end }: Span): boolean {
    return (this.context.hits[i] ?? []).some((hit) => hit.start >= start && hit.end <= end);
  }

  /** A quotation without a speaker is all its block holds. */
  noteBare(at: number): void {
    const { block, start, end } = this.quotations[at] ?? { block: 0, start: 0, end: 0 };
    if (this.namesPerson(block, { start, end })) return;
    if (isOwnersSaying((this.blocks[block]?.text ?? '').slice(start, end))) this.bare.add(at);
  }

  /** All of them: pieces have their whole's speaker, open ones whom the page is about, repeated ones the first one's. */
  credited(): PageQuotation[] {
    this.creditOpenings();
    const credited = toOwner(this.quotations, this.bare, {
      owner: this.context.focus.owner,
      titled: isTitledByName(this.blocks, this.context),
      person: this.person,
      blocks: this.blocks,
    });
    return creditRepeats(credited, this.blocks);
  }

  /** The close of a quotation may name the speaker of the pieces before it. */
  private creditOpenings(): void {
    for (const { continues, attribution } of this.quotations.toReversed()) {
      const opening = continues === null ? undefined : this.quotations[continues];
      if (continues === null || opening === undefined || attribution.name === null) continue;
      if (opening.attribution.name === null) this.quotations[continues] = { ...opening, attribution };
    }
  }
}
