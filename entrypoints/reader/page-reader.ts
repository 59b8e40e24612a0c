/**
 * Reads the page of one frame and keeps the marks true to it. A page that names the person is read block by block and
 * its quotations checked by the worker, piece by piece: the next when its reader comes near to it, the rest when
 * somebody wants to know everything.
 */
import type { Block, Finding } from '../../core/page/types.ts';
import type { PageState } from '../../lib/messages.ts';
import { changedPieces } from '../../lib/page/first-look.ts';
import type { LiveBlock } from '../../lib/page/live-block.ts';
import type { Terms } from '../../lib/page/terms.ts';
import { type Piece, textPieces } from '../../lib/page/text-pieces.ts';
import type { Settings } from '../../lib/settings-shape.ts';
import { Ahead } from './ahead.ts';
import { namesPerson } from './close-look.ts';
import { Drawing } from './drawing.ts';
import { gather, withHits } from './gather.ts';
import { Hits } from './hits.ts';
import { blocksInView, isPast } from './in-view.ts';
import type { Marks } from './marks.ts';
import { PageChanges } from './page-changes.ts';
import { type BlockOfInterest, marksOf, toCheck, WHOLE_PAGE_UNITS } from './page-check.ts';
import { FIRST_UNITS, Reading, type Surroundings } from './reading.ts';
import { ShadowTrees } from './shadow-trees.ts';

export interface PageNews {
  readonly state: PageState;
  readonly mentions: number;
  readonly topics: readonly { readonly topic: string; readonly count: number }[];
}

/** A piece of a page for the worker. */
export interface PieceToCheck {
  readonly blocks: readonly Block[];
  /** 0: what was said of the page before is over; otherwise this adds to it. */
  readonly part: number;
  /** The first block that is to be checked; those before it only say who speaks. */
  readonly from: number;
}

export interface ReaderHost {
  readonly settings: Settings;
  readonly terms: Terms;
  readonly signal: AbortSignal;
  /** Null where the worker cannot check. */
  check(piece: PieceToCheck): Promise<readonly Finding[] | null>;
  report(news: PageNews): void;
  /** A shadow tree has been found: what changes in it is to be told too. */
  onTree(root: ShadowRoot): void;
  /** The marks of the page's findings, or of those of its first piece, have been drawn. */
  onChecked(findings: number): void;
}

type Stopped = () => boolean;

export class Reader {
  readonly trees: ShadowTrees;
  readonly drawing: Drawing;
  state: PageState = 'looking';
  /** The page names the person (or holds topics, where the reader wants those everywhere). */
  active = false;
  /** What the last reading cost, ms; readings that repeat wait in proportion. */
  lastCostMs = 0;
  private readonly hits: Hits;
  private readonly changes: PageChanges;
  private reading: Reading | null = null;
  private readonly ahead: Ahead;
  private generation = 0;
  /** UTF-16 units that the reader has come near to. */
  private near = 0;
  /** Somebody waits for everything. */
  private whole = false;
  private working: Promise<void> | null = null;

  constructor(private readonly host: ReaderHost) {
    this.trees = new ShadowTrees(host.signal, (root) => host.onTree(root));
    this.drawing = new Drawing(host.signal);
    this.hits = new Hits(host.settings);
    this.changes = new PageChanges(this.drawing, this.hits, host.signal);
    this.ahead = new Ahead(host.signal, () => {
      this.near = Reading.step(this.reading?.units ?? 0);
      void this.readOn();
    });
  }

  get marks(): Marks {
    return this.drawing.marks;
  }

  /** Nothing of the page is left to read. */
  get complete(): boolean {
    return this.reading?.ended ?? true;
  }

  /** Reads as far as it has come before. A reading that starts while another runs makes that one stop. */
  read(): Promise<void> {
    this.generation++;
    this.near = 0;
    return this.work((stopped) => this.readAgain(stopped));
  }

  /** Resolves when the rest of the page is read and checked too. */
  readRest(): Promise<void> {
    if (this.complete) return this.working ?? Promise.resolve();
    this.whole = true;
    this.state = 'checking';
    return this.readOn();
  }

  private readOn(): Promise<void> {
    return this.working ?? this.work(() => Promise.resolve());
  }

  /** After `first`, what has been wanted meanwhile. */
  private work(first: (stopped: Stopped) => Promise<void>): Promise<void> {
    const { generation } = this;
    const stopped = () => generation !== this.generation || this.host.signal.aborted;
    const work = async () => {
      await first(stopped);
      while (!stopped() && !this.complete && (this.whole || this.near > 0)) await this.readPiece(stopped);
      if (!stopped()) this.working = null;
    };
    this.working = work();
    return this.working;
  }

  private async readAgain(stopped: Stopped): Promise<void> {
    const began = performance.now();
    const reading = new Reading(document.body ?? document.documentElement, () => this.trees.find());
    const piece = await this.collect(reading, Math.max(this.reading?.units ?? 0, Reading.step(0)), stopped);
    if (stopped()) return;
    if (piece === null) return this.giveUp();
    const wakes = piece.some(({ hits }) => hits.some(this.host.terms.wakes));
    const counts = wakes || (!reading.ended && (await this.isOfInterest(stopped)));
    if (stopped()) return;
    if (!counts) return this.forget();
    this.reading = reading;
    this.active = true;
    // What is not read yet names the person, or the page would be none of ours.
    const named = piece.some(Hits.names) || (!wakes && this.host.terms.factors !== null);
    const inView = reading.ended ? null : await this.lookInView(piece, stopped);
    if (stopped()) return;
    this.hits.restart(named);
    this.drawing.clear(false);
    if (inView !== null) piece.push(...(await this.readToPlace(inView, reading, stopped)));
    if (stopped()) return;
    this.hits.restart(named || piece.some(Hits.names));
    this.lastCostMs = performance.now() - began;
    await this.use(reading, piece, stopped);
  }

  /**
   * A page that opens in its middle: names and topics in view are marked at once; then as much is read, down to the
   * reader's place, as can be checked as a whole. So nothing is said of a quotation that a reader at the top would not
   * be told, and a page that is no book is checked once instead of piece by piece.
   */
  private async readToPlace(
    inView: readonly BlockOfInterest[],
    reading: Reading,
    stopped: Stopped,
  ): Promise<BlockOfInterest[]> {
    for (const { live, hits } of inView)
      for (const mark of this.hits.marksIn(live, hits)) this.drawing.putEarly(mark);
    this.drawing.show();
    const all: BlockOfInterest[] = [];
    while (!stopped() && !reading.ended && reading.units + FIRST_UNITS < WHOLE_PAGE_UNITS) {
      const piece = (await this.collect(reading, FIRST_UNITS, stopped)) ?? [];
      all.push(...piece);
      if (!isPast(piece)) break;
    }
    return all;
  }

  /**
   * Null where the reader is not past `piece`. Asked before the marks of the last reading go: none in view is gone for as
   * long as the worker takes.
   */
  private async lookInView(
    piece: readonly BlockOfInterest[],
    stopped: Stopped,
  ): Promise<BlockOfInterest[] | null> {
    if (!isPast(piece)) return null;
    const { terms, signal } = this.host;
    return (await withHits(await gather(blocksInView(), signal, stopped), terms)) ?? [];
  }

  private async readPiece(stopped: Stopped): Promise<void> {
    const { reading } = this;
    if (!reading || reading.lost) return this.read();
    const units = this.whole ? Number.POSITIVE_INFINITY : this.near;
    this.near = 0;
    // A worker that cannot say what is marked cannot check either, and that is told.
    const piece = (await this.collect(reading, units, stopped)) ?? [];
    if (stopped()) return;
    // Given names before it count now.
    if (!this.hits.named && piece.some(Hits.names)) return this.read();
    await this.use(reading, piece, stopped);
  }

  /** Null where the worker cannot say what is in the piece. */
  private async collect(
    reading: Reading,
    units: number,
    stopped: Stopped,
  ): Promise<BlockOfInterest[] | null> {
    const { terms, signal } = this.host;
    const blocks: LiveBlock[] = [];
    await reading.read(units, signal, stopped, (live) => blocks.push(live));
    return stopped() ? [] : withHits(blocks, terms);
  }

  private async use(reading: Reading, piece: readonly BlockOfInterest[], stopped: Stopped): Promise<void> {
    if (reading.ended) this.whole = false;
    if (!(await this.drawing.putAll(this.hits.marksOf(piece), stopped))) return;
    this.drawing.dropEarly(piece.map(({ live }) => live));
    this.drawing.showSoon();
    await this.checkPiece(reading.add(piece), stopped);
    if (stopped()) return;
    this.drawing.show();
    if (reading.ended) this.ahead.stop();
    else this.ahead.await(piece);
  }

  /** Takes in new or changed parts without reading the page again; true where the page must be read (again). */
  async readParts(parts: Iterable<Node>): Promise<boolean> {
    if (await this.trees.hasNewIn(parts)) return true;
    if (!this.active) return this.names(changedPieces(parts), () => false);
    return this.changes.takeIn(parts, this.host.terms, () => !this.active || this.host.signal.aborted);
  }

  /** Words that left the page take their marks with them. */
  drop(nodes: Iterable<Node>): boolean {
    return this.changes.drop(nodes) || this.ahead.lost;
  }

  /** Until the page changes, or somebody asks for more of it: what stands is left as it is. */
  private giveUp(): void {
    this.whole = false;
    this.near = 0;
    this.state = 'unchecked';
  }

  private forget(): void {
    this.marks.clear();
    this.drawing.clear(false);
    this.drawing.clear(true);
    this.ahead.stop();
    this.reading = null;
    this.whole = false;
    const had = this.active;
    this.active = false;
    this.state = 'no-mention';
    // A page that never was of interest wakes no worker.
    if (had) this.host.report({ state: 'no-mention', mentions: 0, topics: [] });
  }

  private async isOfInterest(stopped: Stopped): Promise<boolean> {
    for (const root of [document.body ?? document.documentElement, ...(await this.trees.find())])
      if (root !== null && (await this.names(textPieces(root), stopped))) return true;
    return false;
  }

  private names(pieces: Iterator<Piece>, stopped: Stopped): Promise<boolean> {
    const { terms, signal } = this.host;
    return namesPerson(pieces, terms, signal, stopped);
  }

  private async checkPiece({ part, before, blocks: wanted }: Surroundings, stopped: Stopped): Promise<void> {
    const { host, hits } = this;
    const tell = (state: PageState) => {
      this.state = state;
      host.report({ state, ...hits.counts() });
    };
    if (!hits.named || !host.settings.marks.quotations) return tell('checked');
    if (part === 0) tell('checking');
    const { blocks, sent } = await toCheck(before, wanted, host.signal);
    if (stopped()) return;
    const findings = await host.check({ blocks, part, from: before.length });
    if (stopped()) return;
    if (findings === null) return tell('unchecked');
    if (part === 0) this.drawing.clear(true);
    if (!(await this.drawing.putAll(marksOf(findings, sent), stopped))) return;
    this.drawing.show();
    tell(this.whole ? 'checking' : 'checked');
    if (part === 0) host.onChecked(this.drawing.findings().length);
  }
}
