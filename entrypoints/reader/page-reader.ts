/**
 * Reads the page of one frame and keeps the marks true to it. A page that names the person is read block by block and
 * its quotations checked by the worker, piece by piece: the next when its reader comes near to it, the rest when
 * somebody wants to know everything.
 */
import { type Detector, type DetectorHit, detect } from '../../core/page/names/detector.ts';
import type { Block, Finding } from '../../core/page/types.ts';
import type { PageState } from '../../lib/messages.ts';
import { blocksAround, textWalker } from '../../lib/page/blocks.ts';
import { Contexts } from '../../lib/page/context.ts';
import { changedPieces } from '../../lib/page/first-look.ts';
import type { LiveBlock } from '../../lib/page/live-block.ts';
import { shadowRootsIn } from '../../lib/page/shadow-roots.ts';
import { inSlices } from '../../lib/page/slices.ts';
import type { Terms } from '../../lib/page/terms.ts';
import { type Piece, textPieces } from '../../lib/page/text-pieces.ts';
import type { Settings } from '../../lib/settings-shape.ts';
import { Ahead } from './ahead.ts';
import { namesPerson } from './close-look.ts';
import { Drawing } from './drawing.ts';
import { Hits } from './hits.ts';
import type { Mark, Marks } from './marks.ts';
import { type BlockOfInterest, markKindOf, toCheck } from './page-check.ts';
import { Reading, type Surroundings } from './reading.ts';

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
  /** The marks of the page's findings, or of those of its first piece, have been drawn. */
  onChecked(findings: number): void;
}

type Stopped = () => boolean;

export class Reader {
  /** Roots beside the document: every open shadow root, and closed ones where the browser lets us in. */
  readonly shadowRoots = new Set<ShadowRoot>();
  readonly drawing: Drawing;
  state: PageState = 'looking';
  /** The page names the person (or holds topics, where the reader wants those everywhere). */
  active = false;
  /** What the last reading cost, ms; readings that repeat wait in proportion. */
  lastCostMs = 0;
  private readonly hits: Hits;
  private reading: Reading | null = null;
  private readonly ahead: Ahead;
  private generation = 0;
  /** UTF-16 units that the reader has come near to. */
  private near = 0;
  /** Somebody waits for everything. */
  private whole = false;
  private working: Promise<void> | null = null;

  constructor(private readonly host: ReaderHost) {
    this.drawing = new Drawing(host.signal);
    this.hits = new Hits(host.settings);
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
    await this.findShadowRoots();
    const reading = new Reading(this.roots());
    const piece = await this.collect(reading, Math.max(this.reading?.units ?? 0, Reading.step(0)), stopped);
    const wakes = piece.some(({ hits }) => hits.some(this.host.terms.wakes));
    const counts = wakes || (!reading.ended && (await this.isOfInterest(stopped)));
    if (stopped()) return;
    if (!counts) return this.forget();
    this.reading = reading;
    this.active = true;
    // What is not read yet names the person, or the page would be none of ours.
    this.hits.restart(piece.some(Hits.names) || (!wakes && this.host.terms.factors !== null));
    this.drawing.clear(false);
    this.lastCostMs = performance.now() - began;
    await this.use(reading, piece, stopped);
  }

  private async readPiece(stopped: Stopped): Promise<void> {
    const { reading } = this;
    if (!reading || reading.lost) return this.read();
    const units = this.whole ? Number.POSITIVE_INFINITY : this.near;
    this.near = 0;
    const piece = await this.collect(reading, units, stopped);
    if (stopped()) return;
    // Given names before it count now.
    if (!this.hits.named && piece.some(Hits.names)) return this.read();
    await this.use(reading, piece, stopped);
  }

  private async collect(reading: Reading, units: number, stopped: Stopped): Promise<BlockOfInterest[]> {
    const { terms, signal } = this.host;
    const detector = terms.detector();
    const piece: BlockOfInterest[] = [];
    await inSlices(reading.next(units), signal, (live) => {
      if (live !== null) piece.push({ live, hits: detect(detector, live.text) });
      return !stopped();
    });
    return piece;
  }

  private async use(reading: Reading, piece: readonly BlockOfInterest[], stopped: Stopped): Promise<void> {
    if (reading.ended) this.whole = false;
    if (!(await this.drawing.putAll(this.hits.marksOf(piece), stopped))) return;
    this.drawing.showSoon();
    await this.checkPiece(reading.add(piece), stopped);
    if (stopped()) return;
    this.drawing.show();
    if (reading.ended) this.ahead.stop();
    else this.ahead.await(piece);
  }

  /** Takes in new or changed parts without reading the page again; true where the page must be read (again). */
  async readParts(parts: Iterable<Node>): Promise<boolean> {
    if (await this.hasNewTree(parts)) return true;
    if (!this.active) return this.names(changedPieces(parts), () => false);
    const { terms, signal } = this.host;
    const detector = terms.detector();
    const contexts = new Contexts();
    const changed = (function* (): Generator<LiveBlock | null> {
      for (const part of parts) yield* blocksAround(part, contexts);
    })();
    let mustRead = false;
    await inSlices(changed, signal, (block) => {
      if (block !== null && this.takeChanged(block, detector)) mustRead = true;
    });
    this.marks.show();
    return mustRead;
  }

  /** Words that left the page take their marks with them. */
  drop(nodes: Iterable<Node>): boolean {
    let dropped = this.drawing.dropGone() || this.ahead.lost;
    for (const node of nodes) dropped = this.dropIn(node) || dropped;
    return dropped;
  }

  private dropIn(node: Node): boolean {
    let dropped = false;
    const walker = textWalker(node);
    for (
      let text: Node | null = node.nodeType === 3 ? node : walker.nextNode();
      text;
      text = walker.nextNode()
    )
      for (const mark of this.marks.at(text)) {
        this.marks.remove(mark);
        dropped = true;
      }
    return dropped;
  }

  private roots(): Node[] {
    for (const root of this.shadowRoots) if (!root.isConnected) this.shadowRoots.delete(root);
    return [document.body ?? document.documentElement, ...this.shadowRoots].filter((root) => root !== null);
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
    for (const root of this.roots()) if (await this.names(textPieces(root), stopped)) return true;
    return false;
  }

  private names(pieces: Iterator<Piece>, stopped: Stopped): Promise<boolean> {
    const { terms, signal } = this.host;
    return namesPerson(pieces, terms, signal, stopped);
  }

  /** A shadow tree that came with a changed part is read with the whole page. */
  private async hasNewTree(parts: Iterable<Node>): Promise<boolean> {
    let found = false;
    for (const part of parts) {
      if (part.nodeType !== Node.ELEMENT_NODE) continue;
      await inSlices(shadowRootsIn(part), this.host.signal, (root) => {
        found ||= root !== null && !this.shadowRoots.has(root);
        return !found;
      });
    }
    return found;
  }

  private findShadowRoots(): Promise<boolean> {
    return inSlices(shadowRootsIn(document), this.host.signal, (root) => {
      if (root) this.shadowRoots.add(root);
    });
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

  /** True where the page must be read because of this block. */
  private takeChanged(block: LiveBlock, detector: Detector): boolean {
    const hits: readonly DetectorHit[] = detect(detector, block.text);
    this.drawing.drawWaiting(block);
    const old = new Set(block.nodes.flatMap((node) => this.marks.at(node)));
    for (const mark of old) if (mark.block.text === block.text && isSame(mark.block, block)) return false;
    for (const mark of old) this.marks.remove(mark);
    for (const mark of this.hits.marksIn(block, hits)) this.drawing.put(mark);
    return true;
  }
}

function* marksOf(findings: readonly Finding[], sent: readonly LiveBlock[]): Generator<Mark> {
  for (const finding of findings) {
    const block = sent[finding.block];
    const kind = markKindOf(finding);
    if (block && kind) yield { kind, block, start: finding.start, end: finding.end, finding };
  }
}

const isSame = (a: LiveBlock, b: LiveBlock): boolean =>
  a.nodes.length === b.nodes.length && a.nodes.every((node, index) => node === b.nodes[index]);
