/** Every quotation of a page with whom the page credits. Any person as an argument; no DOM, no record. */

import { BlockBefore } from './block-before.ts';
import { isBoldBlock } from './blocks/answers.ts';
import { apartIn } from './blocks/apart.ts';
import { lineAfter } from './blocks/signatures.ts';
import { isTitleLine } from './blocks/signed.ts';
import { isTopical, topicLabel } from './blocks/topic-labels.ts';
import type { Whole } from './blocks/wholes.ts';
import { findWholes, headingCredits, isCollection, ownerOf, spansOf } from './blocks/wholes.ts';
import { attributeCjk } from './cjk/attribute.ts';
import { inOneScript } from './cjk/one-script.ts';
import { type BlockCredits, type Credit, frameOf } from './credit.ts';
import { attributeLatin } from './latin/attribute.ts';
import { LedParagraphs } from './led-paragraphs.ts';
import { mayBeCjk, type Script, scriptOf } from './lexicon/script.ts';
import { isTagged, marksIn, runsOn, wholeOf } from './marks/open-marks.ts';
import type { MarkSpan } from './marks/quotation-marks.ts';
import type { Entity } from './names/entities.ts';
import { credit } from './names/named-in.ts';
import type { TermHits } from './names/own-names.ts';
import { openContext, type PageContext } from './page-context.ts';
import { QuotationList } from './quotation-list.ts';
import type { Block, PageQuotation, PersonNames } from './types.ts';

interface Pending {
  readonly credit: Credit | null;
  readonly quotation: number | null;
}

/** Words that name the person are hardly theirs where no name says so. */
const OPEN_KINDS: ReadonlySet<string | undefined> = new Set(['continuation', 'pronoun']);

/** Chinese with long quotations in English is Chinese. */
function scriptAround(text: string, marks: readonly MarkSpan[]): Script {
  const whole = scriptOf(text);
  if (whole !== 'latin' || marks.length === 0) return whole;
  const outers = marks.map(({ outer }) => outer);
  return scriptOf(frameOf(text, outers));
}

class Extractor {
  private readonly found: QuotationList;
  private readonly context: PageContext;
  private readonly blocks: readonly Block[];
  private readonly wholes: ReadonlyMap<number, Whole>;
  private readonly headings: readonly (Credit | null)[];
  private readonly before = new BlockBefore();
  private unclosed: Pending | null = null;
  private readonly led: LedParagraphs;
  /** Speaker of the list that the block before belongs to. */
  private listLead: Credit | null = null;

  constructor(blocks: readonly Block[], person: PersonNames, terms: TermHits | null) {
    this.blocks = blocks;
    this.led = new LedParagraphs(blocks);
    this.context = openContext(blocks, person, terms);
    this.found = new QuotationList(this.context, blocks, person);
    this.wholes = findWholes(blocks, this.context);
    this.headings = headingCredits(blocks, this.context);
  }

  run(): PageQuotation[] {
    for (const [i, block] of this.blocks.entries()) {
      const whole = this.wholes.get(i);
      if (block.kind === 'preformatted' || whole?.kind === 'credit-line') continue;
      const { spans, orphanClose } = marksIn(block, this.blocks[i + 1]);
      const marks = this.goOn(block, i, spans, orphanClose);
      if (whole !== undefined) this.whole(i, whole, marks);
      else if (apartIn(this.blocks)[i]) this.apart(block, i, marks);
      else if (!this.ledParagraph(block, i, marks)) this.prose(block, i, marks);
    }
    return this.found.credited();
  }

  /** The close of a quotation that an earlier block opened, without a mark at this block's start. */
  private goOn(
    block: Block,
    i: number,
    spans: readonly MarkSpan[],
    orphan: number | null,
  ): readonly MarkSpan[] {
    if (orphan === null || this.wholes.has(i)) return spans;
    if (this.unclosed === null && !isTagged(block.text, orphan)) return spans;
    const end = block.text.slice(0, orphan).trimEnd().length;
    const start = block.text.length - block.text.trimStart().length;
    if (end <= start) return spans;
    return [
      { start, end, outer: { start: 0, end: orphan + 1 }, open: '', closed: true },
      ...spans.filter((span) => span.outer.start > orphan),
    ];
  }

  /** Words without marks under a lead-in. */
  private ledParagraph(block: Block, i: number, marks: readonly MarkSpan[]): boolean {
    const credit = this.led.creditOf(block, i, marks, this.before);
    if (credit === null) return false;
    const mark = wholeOf(block.text, true);
    this.found.add({ block: i, mark, credit, kind: 'block', continues: null, cued: true });
    return true;
  }

  private credits(block: Block, i: number, marks: readonly MarkSpan[]): BlockCredits {
    const hits = this.context.hits[i] ?? [];
    const script = mayBeCjk(this.blocks)[i] ? scriptAround(block.text, marks) : 'latin';
    if (script === 'latin') return this.latin(block, i, marks);
    return attributeCjk({ ...this.context, japanese: script === 'ja' }, block.text, marks, hits);
  }

  private latin(block: Block, i: number, marks: readonly MarkSpan[]): BlockCredits {
    const hits = this.context.hits[i] ?? [];
    const label = topicLabel(this.context, block, i);
    const own = label === 0 ? block.text : ' '.repeat(label) + block.text.slice(label);
    const text = own.includes('：') ? own.replaceAll('：', ':') : own;
    return attributeLatin(this.context, text, marks, hits, label > 0 ? undefined : this.context.tokens[i]);
  }

  /** Its own quotations have their own cues; the text around it goes on as if it were not there. */
  private apart(block: Block, i: number, marks: readonly MarkSpan[]): void {
    if (marks.length > 0)
      this.context.focus.apart(() => {
        const found = this.credits(block, i, marks);
        for (const [k, mark] of marks.entries()) {
          const credit = found.credits[k] ?? null;
          this.found.add({ block: i, mark, credit, kind: 'marks', continues: null, cued: credit !== null });
        }
      });
    this.before.pass(i);
  }

  private prose(block: Block, i: number, marks: readonly MarkSpan[]): void {
    if (block.kind !== 'list-item') this.listLead = null;
    else if (this.blocks[i - 1]?.kind !== 'list-item') this.listLead = this.before.humanOver(i);
    const found = this.collection(block) ?? this.credits(block, i, marks);
    let ended: Pending | null = null;
    for (const [k, mark] of marks.entries()) ended = this.marked(block, i, mark, k, found);
    if (block.kind === 'heading') this.context.focus.keep((entity) => this.isTold(entity));
    if (block.kind === 'heading' || (marks.length === 0 && isTitleLine(block))) return;
    this.unclosed =
      ended ??
      (marks.length === 0 && this.unclosed !== null && runsOn(this.blocks, i) ? this.middle(block, i) : null);
    if (block.text.trim() === '' || (block.kind === 'list-item' && isBoldBlock(block))) return;
    this.before.enter(found, i);
  }

  /** "Direct quotes:" on a page about the person leads to their words. */
  private collection({ kind, text }: Block): BlockCredits | null {
    if (kind === 'heading' || !isCollection(text)) return null;
    const entity = ownerOf(this.blocks, this.context);
    if (entity === null) return null;
    const announced = credit(entity, null, 'heading', 0, text.length);
    return { credits: [], announced, leads: true, endsWithQuote: false, bare: false };
  }

  /** Known as somebody's name, or named in the text under the headings. */
  private isTold({ person, gender, name }: Entity): boolean {
    return (
      person ||
      gender !== null ||
      this.blocks.some(({ kind, text }) => kind !== 'heading' && text.includes(name))
    );
  }

  /** Adds the `k`-th quotation of a block; returns what stays open at its end. */
  private marked(block: Block, i: number, mark: MarkSpan, k: number, found: BlockCredits): Pending | null {
    const resumed = k === 0 && this.resumes(block, mark) ? this.unclosed : null;
    const own = found.credits[k] ?? null;
    const said = resumed === null ? this.creditOf(block, i, k, found) : (resumed.credit ?? own);
    const credit =
      OPEN_KINDS.has(said?.kind) && said?.entity?.person === true && this.found.namesPerson(i, mark)
        ? null
        : said;
    const continues = resumed?.quotation ?? null;
    if (own === null && credit !== null && credit.entity !== null) this.heard(credit.entity);
    const at = this.found.add({ block: i, mark, credit, kind: 'marks', continues, cued: own !== null });
    if (at !== null && found.bare && found.credits.every((one) => one === null) && credit === null)
      this.found.noteBare(at);
    return mark.closed ? null : { credit: credit && { ...credit, block: credit.block ?? i }, quotation: at };
  }

  /** A speaker whom another block names: later pronouns and tags without a subject go back to them. */
  private heard(speaker: Entity): void {
    this.context.focus.enter(speaker);
    this.context.focus.lastSpeaker = speaker;
  }

  /** The first mark of a block goes on with a quotation that the block before left open. */
  private resumes(block: Block, mark: MarkSpan): boolean {
    if (this.unclosed === null) return false;
    return mark.open === '' || block.text.slice(0, mark.outer.start).trim() === '';
  }

  private middle(block: Block, i: number): Pending | null {
    const pending = this.unclosed;
    if (pending === null) return null;
    const mark = wholeOf(block.text, false);
    return {
      credit: pending.credit,
      quotation: this.found.add({
        block: i,
        mark,
        credit: pending.credit,
        kind: 'marks',
        continues: pending.quotation,
        cued: true,
      }),
    };
  }

  /** The credit found in the block, else what the block before announces, else the heading's. */
  private creditOf(block: Block, i: number, k: number, found: BlockCredits): Credit | null {
    const own = found.credits[k] ?? null;
    if (this.listLead !== null && own?.kind !== 'pronoun' && isTopical(this.context, block, i))
      return this.listLead;
    if (own !== null || !found.bare || k > 0) return own;
    const signed = found.credits.length === 1 ? lineAfter(this.context, this.blocks, i) : null;
    if (signed !== null) return signed;
    const inList = block.kind === 'list-item' || block.kind === 'table-cell';
    const announced = this.before.continued() ?? this.listLead;
    if (block.kind === 'list-item') this.listLead = announced;
    return (
      announced ??
      (inList ? null : (this.before.carried() ?? this.before.topic(i))) ??
      this.headings[i] ??
      null
    );
  }

  private whole(i: number, whole: Whole, marks: readonly MarkSpan[]): void {
    const spans = spansOf(whole, this.blocks[i]?.text ?? '', marks);
    // Chinese pages set words apart with their marks, and without a colon before them.
    const marked = spans.some(({ open }) => /[“「]/.test(open));
    const announced = this.before.announced() ?? (marked ? this.before.topic(i) : null);
    const credit =
      whole.credit ??
      (whole.kind === 'block' ? announced : null) ??
      (whole.kind === 'list' ? (this.headings[i] ?? null) : null);
    const kind = whole.kind === 'credit-line' ? 'block' : whole.kind;
    for (const mark of spans) this.found.add({ block: i, mark, credit, kind, continues: null, cued: true });
    const entity = credit?.entity ?? null;
    if (kind !== 'list' && entity?.person !== true) this.reported(i, marks, spans);
    if (entity !== null) this.context.focus.enter(entity);
    this.unclosed = null;
    if (whole.kind !== 'block') this.before.forget();
  }

  /** What a speaker reports the person to have said, in marks inside a turn. */
  private reported(i: number, marks: readonly MarkSpan[], spans: readonly MarkSpan[]): void {
    const block = this.blocks[i];
    const [first] = this.context.hits[i] ?? [];
    if (block === undefined || first === undefined || marks.length === 0 || marks === spans) return;
    this.context.focus.apart(() => {
      for (const [k, credit] of this.credits(block, i, marks).credits.entries()) {
        const mark = marks[k];
        const cued = credit?.kind !== 'continuation' && (mark?.start ?? 0) > first.start;
        if (mark !== undefined && credit?.entity?.person === true && cued)
          this.found.add({ block: i, mark, credit, kind: 'marks', continues: null, cued });
      }
    });
  }
}

/** Quotations in document order. Linear in the text. `terms`: hits of `termDetector`, where they are known already. */
export function findQuotations(
  blocks: readonly Block[],
  person: PersonNames,
  terms: TermHits | null = null,
): PageQuotation[] {
  const page = inOneScript(blocks, person);
  const known = page.blocks === blocks ? terms : null;
  return page.restored(new Extractor(page.blocks, page.person, known).run());
}
