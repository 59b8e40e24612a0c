/** Every quotation of a page with whom the page credits. Any person as an argument; no DOM, no record. */
import { attributeCjk } from './attribute-cjk.ts';
import { attributeLatin } from './attribute-latin.ts';
import type { BlockCredits, Credit } from './credit.ts';
import type { DetectorHit } from './detector.ts';
import { buildDetector, detect } from './detector.ts';
import type { Entity } from './entities.ts';
import { EntityTable, genderOf, genderOfPronouns } from './entities.ts';
import { Focus } from './focus.ts';
import { lexiconOf, scriptOf } from './lexicon/script.ts';
import type { LatinLexicon } from './lexicon/types.ts';
import { personEntries } from './mentions.ts';
import { NodeBuilder } from './nodes.ts';
import { isLong, isNobodys, lengthOf } from './quotation-filter.ts';
import type { MarkSpan } from './quotation-marks.ts';
import { scanMarks } from './quotation-marks.ts';
import type { Attribution, Block, PageQuotation, PersonNames, QuotationKind } from './types.ts';
import type { Whole } from './wholes.ts';
import { findWholes, headingCredits } from './wholes.ts';
import { tokenize } from './words.ts';

export interface PageContext {
  readonly table: EntityTable;
  readonly focus: Focus;
  readonly lexicon: LatinLexicon;
  readonly builder: NodeBuilder;
  readonly hits: readonly (readonly DetectorHit[])[];
  /** The person's handles, lower case, without "@". */
  readonly handles: readonly string[];
}

function personEntity(person: PersonNames): Entity {
  const given = tokenize(person.name, []);
  const gender = genderOfPronouns(person.pronouns) ?? genderOf(given);
  return { name: person.name, person: true, gender, human: true, roles: new Set() };
}

function givenNames(person: PersonNames): Set<string> {
  const names = [person.name, ...person.aliases.map((alias) => alias.text)];
  return new Set(
    names.flatMap((name) =>
      name
        .toLowerCase()
        .split(/[\s·]+/)
        .slice(0, -1),
    ),
  );
}

/** Names are gathered over the whole page first: a surname may stand before its full name. */
function openContext(blocks: readonly Block[], person: PersonNames): PageContext {
  const detector = buildDetector(withSurname(person));
  const hits = settled(blocks.map((block) => detect(detector, block.text)));
  const lexicon = lexiconOf(blocks.map((block) => block.text));
  const table = new EntityTable(personEntity(person));
  const builder = new NodeBuilder(table, lexicon, { given: givenNames(person) });
  for (const [i, block] of blocks.entries()) {
    if (/\p{Lu}/u.test(block.text)) builder.build(tokenize(block.text, []), hits[i] ?? []);
  }
  const handles = person.aliases
    .filter(({ kind }) => kind === 'handle')
    .map(({ text }) => text.toLowerCase().replace('@', ''));
  return { table, focus: new Focus(), lexicon, builder, hits, handles };
}

/** A person given by full names only is called by the surname as well. */
function withSurname(person: PersonNames) {
  const entries = personEntries(person);
  const surname = /^[\p{Script=Latin}.'’ -]+\s([\p{Lu}][\p{L}'’-]+)$/u.exec(person.name)?.[1];
  if (surname !== undefined && !entries.some(({ text }) => text === surname))
    entries.push({ text: surname, id: person.id ?? person.name, kind: 'name' });
  return entries;
}

/** Given names and handles count only on a page that has a full or family name. */
function settled(hits: readonly DetectorHit[][]): DetectorHit[][] {
  const named = hits.some((list) => list.some((hit) => hit.entry.kind === 'name'));
  return named ? [...hits] : hits.map(() => []);
}

/** The title, or the first words where there is none, name the person. */
function pageOwner(blocks: readonly Block[], context: PageContext): Entity | null {
  const title = blocks.findIndex((block) => block.kind === 'heading');
  const first = title >= 0 && title < 4 ? title : 0;
  const titled = [first, 0, 1, 2].some(
    (i) => (blocks[i]?.text.length ?? TITLE_LENGTH) < TITLE_LENGTH && (context.hits[i]?.length ?? 0) > 0,
  );
  return titled ? context.table.person : null;
}

/** More quotations of others than this, for each of the person's, and the page is not about the person alone. */
const OTHERS_SHARE = 0.25;
/** Longer opening blocks are text, not titles (UTF-16 units). */
const TITLE_LENGTH = 120;
/** Shorter bare lines are slogans and headings. */
const OWNER_WORDS = 6;

function isSaying(text: string): boolean {
  const { words, chars } = lengthOf(text);
  return words + chars / 2 >= OWNER_WORDS;
}

interface Pending {
  readonly credit: Credit | null;
  readonly quotation: number | null;
}

class Extractor {
  readonly quotations: PageQuotation[] = [];
  /** Quotations without a speaker that are a whole block. */
  private readonly bare = new Set<number>();
  private readonly context: PageContext;
  private readonly blocks: readonly Block[];
  private readonly person: PersonNames;
  private readonly wholes: ReadonlyMap<number, Whole>;
  private readonly headings: readonly (Credit | null)[];
  /** State of the block before. */
  private last: BlockCredits | null = null;
  private lastBlock = 0;
  private unclosed: Pending | null = null;

  constructor(blocks: readonly Block[], person: PersonNames) {
    this.blocks = blocks;
    this.person = person;
    this.context = openContext(blocks, person);
    this.context.focus.owner = pageOwner(blocks, this.context);
    this.wholes = findWholes(blocks, this.context);
    this.headings = headingCredits(blocks, this.context);
  }

  run(): PageQuotation[] {
    for (const [i, block] of this.blocks.entries()) {
      const whole = this.wholes.get(i);
      if (block.kind === 'preformatted' || whole?.kind === 'credit-line') continue;
      const scan = scanMarks(block.text);
      const marks = this.goOn(
        block,
        i,
        scan.spans.filter((mark) => mark.closed || this.mayStayOpen(mark, block, i)),
        scan.orphanClose,
      );
      if (whole !== undefined) this.whole(block, i, whole, marks);
      else this.prose(block, i, marks);
    }
    return this.toOwner();
  }

  /**
   * On a page whose title names the person and where hardly anybody else speaks, blocks that are nothing but a quotation
   * are theirs: notes on a talk, collections of sayings.
   */
  private toOwner(): PageQuotation[] {
    const { owner } = this.context.focus;
    const his = this.quotations.filter(({ attribution }) => attribution.person !== null).length;
    const others = this.quotations.filter(
      ({ attribution }) => attribution.person === null && attribution.name !== null,
    ).length;
    if (owner === null || others > (his + this.bare.size) * OTHERS_SHARE) return this.quotations;
    const id = this.person.id ?? this.person.name;
    return this.quotations.map((quotation, i) =>
      this.bare.has(i)
        ? { ...quotation, attribution: { name: this.person.name, person: id, cue: null } }
        : quotation,
    );
  }

  /** A quotation may go on in the next paragraph, or be cut off where the text ends in an ellipsis or after a cue. */
  private mayStayOpen(mark: MarkSpan, block: Block, i: number): boolean {
    if (/[“「『«„]/.test(mark.open)) return isLong(block.text.slice(mark.start, mark.end));
    if (/['‘’]/.test(mark.open)) return false;
    const next = this.blocks[i + 1]?.text.trimStart()[0] ?? '';
    return (
      mark.outer.start < 3 || next === mark.open || /[:,：，]\s*$/.test(block.text.slice(0, mark.outer.start))
    );
  }

  /** The close of a quotation that an earlier block opened, without a mark at this block's start. */
  private goOn(
    block: Block,
    i: number,
    spans: readonly MarkSpan[],
    orphan: number | null,
  ): readonly MarkSpan[] {
    if (this.unclosed === null || orphan === null || this.wholes.has(i)) return spans;
    const end = block.text.slice(0, orphan).trimEnd().length;
    const start = block.text.length - block.text.trimStart().length;
    if (end <= start) return spans;
    return [
      { start, end, outer: { start: 0, end: orphan + 1 }, open: '', closed: true },
      ...spans.filter((span) => span.outer.start > orphan),
    ];
  }

  private credits(block: Block, i: number, marks: readonly MarkSpan[]): BlockCredits {
    const hits = this.context.hits[i] ?? [];
    const script = scriptOf(block.text);
    if (script === 'latin') return attributeLatin(this.context, block.text, marks, hits);
    return attributeCjk({ ...this.context, japanese: script === 'ja' }, block.text, marks, hits);
  }

  private prose(block: Block, i: number, marks: readonly MarkSpan[]): void {
    const found = this.credits(block, i, marks);
    let ended: Pending | null = null;
    for (const [k, mark] of marks.entries()) {
      const resumes =
        k === 0 &&
        this.unclosed !== null &&
        (mark.open === '' || block.text.slice(0, mark.outer.start).trim() === '');
      const credit = resumes
        ? (this.unclosed?.credit ?? found.credits[k] ?? null)
        : this.creditOf(block, i, k, found);
      const at = this.add(
        block,
        i,
        mark,
        credit,
        'marks',
        resumes ? (this.unclosed?.quotation ?? null) : null,
        found.credits[k] !== null,
      );
      if (
        at !== null &&
        credit === null &&
        found.bare &&
        marks.length === 1 &&
        isSaying(block.text.slice(mark.start, mark.end))
      )
        this.bare.add(at);
      ended = mark.closed
        ? null
        : { credit: credit === null ? null : { ...credit, block: credit.block ?? i }, quotation: at };
    }
    if (block.kind !== 'heading' || marks.length > 0)
      this.unclosed =
        ended ??
        (marks.length === 0 && this.unclosed !== null && this.runsOn(i) ? this.middle(block, i) : null);
    if (block.kind !== 'heading' && block.text.trim() !== '') {
      this.last = found;
      this.lastBlock = i;
    }
  }

  /** A whole paragraph inside a quotation that opened before it and closes after it (Chinese pages do not re-open). */
  private runsOn(i: number): boolean {
    for (let k = i + 1; k <= i + 4; k++) {
      const text = this.blocks[k]?.text;
      if (text === undefined) return false;
      const scan = scanMarks(text);
      if (scan.orphanClose !== null) return true;
      if (scan.spans.length > 0) return false;
    }
    return false;
  }

  private middle(block: Block, i: number): Pending | null {
    const pending = this.unclosed;
    if (pending === null) return null;
    const trimmed = {
      start: block.text.length - block.text.trimStart().length,
      end: block.text.trimEnd().length,
    };
    const mark: MarkSpan = { ...trimmed, outer: trimmed, open: '', closed: false };
    return {
      credit: pending.credit,
      quotation: this.add(block, i, mark, pending.credit, 'marks', pending.quotation, true),
    };
  }

  /** The credit found in the block, else what the block before announces, else the heading's. */
  private creditOf(block: Block, i: number, k: number, found: BlockCredits): Credit | null {
    const own = found.credits[k] ?? null;
    if (own !== null) return own;
    if (!found.bare) return null;
    const before = this.last;
    if (k > 0) return null;
    if (before?.announced != null && (before.announced.entity !== null || before.announced.label !== null))
      return { ...before.announced, kind: 'continuation', block: this.lastBlock };
    if (block.kind === 'list-item' || block.kind === 'table-cell') return this.headings[i] ?? null;
    const carried = before?.endsWithQuote === true ? (before.credits.at(-1) ?? null) : null;
    return carried !== null
      ? { ...carried, kind: 'continuation', block: carried.block ?? this.lastBlock }
      : (this.headings[i] ?? null);
  }

  private whole(block: Block, i: number, whole: Whole, marks: readonly MarkSpan[]): void {
    const inner = marks.find(
      (mark) => mark.start - whole.start <= 2 && whole.end - mark.end <= 3 && mark.closed,
    );
    const span = inner ?? { start: whole.start, end: whole.end, outer: whole, open: '', closed: true };
    const before = this.last?.announced ?? null;
    const announced = before === null ? null : { ...before, block: this.lastBlock };
    const credit =
      whole.credit ??
      (whole.kind === 'block' ? announced : null) ??
      (whole.kind === 'list' ? (this.headings[i] ?? null) : null);
    this.add(block, i, span, credit, whole.kind === 'credit-line' ? 'block' : whole.kind, null, true);
    const entity = credit?.entity ?? null;
    if (entity !== null) this.context.focus.enter(entity);
    this.unclosed = null;
    if (whole.kind !== 'block') this.last = null;
  }

  private add(
    block: Block,
    i: number,
    mark: MarkSpan,
    credit: Credit | null,
    kind: QuotationKind,
    continues: number | null,
    cued: boolean,
  ): number | null {
    const text = block.text.slice(mark.start, mark.end);
    if (kind === 'marks' && isNobodys(block.text, mark, mark.outer)) return null;
    if (
      !isLong(text) &&
      (kind === 'marks' || kind === 'list') &&
      !(cued && /[.!?,。！？，]["'”’]?$/.test(text))
    )
      return null;
    this.quotations.push({
      block: i,
      start: mark.start,
      end: mark.end,
      kind,
      attribution: this.attribution(credit, i),
      continues,
    });
    return this.quotations.length - 1;
  }

  private attribution(credit: Credit | null, block: number): Attribution {
    if (credit === null) return { name: null, person: null, cue: null };
    const cue =
      credit.end > credit.start
        ? { block: credit.block ?? block, start: credit.start, end: credit.end, kind: credit.kind }
        : null;
    const id = this.person.id ?? this.person.name;
    const joint = [credit.entity, ...credit.cosigners].filter((one) => one !== null);
    const his = joint.some((one) => one.person);
    const others = joint.filter((one) => !one.person).map((one) => one.name);
    const name = his ? this.person.name : (credit.entity?.name ?? credit.label);
    const base = { name, person: his ? id : null, cue };
    return his && others.length > 0 ? { ...base, cosigners: others } : base;
  }
}

/** Quotations in document order. Linear in the text but for straight single marks. */
export function findQuotations(blocks: readonly Block[], person: PersonNames): PageQuotation[] {
  return new Extractor(blocks, person).run();
}
