/**
 * Reads the page of one frame and keeps the marks true to it. Pages that do not name the person cost one walk with
 * nothing kept; the others are read a second time, block by block, and their quotations checked by the worker.
 */
import { type Detector, type DetectorHit, detect } from '../../core/page/names/detector.ts';
import type { Block, Finding } from '../../core/page/types.ts';
import type { PageState } from '../../lib/messages.ts';
import { describeBlock } from '../../lib/page/block-kinds.ts';
import { blocksAround, readBlocks, textWalker } from '../../lib/page/blocks.ts';
import { Contexts } from '../../lib/page/context.ts';
import { changedPieces } from '../../lib/page/first-look.ts';
import type { LiveBlock } from '../../lib/page/live-block.ts';
import type { MarkKind } from '../../lib/page/mark-kinds.ts';
import { shadowRootsIn } from '../../lib/page/shadow-roots.ts';
import { inSlices } from '../../lib/page/slices.ts';
import type { Terms } from '../../lib/page/terms.ts';
import { type Piece, textPieces } from '../../lib/page/text-pieces.ts';
import type { Settings } from '../../lib/settings-shape.ts';
import { namesPerson } from './close-look.ts';
import { FarMarks } from './far-marks.ts';
import { type Mark, Marks } from './marks.ts';
import { type BlockOfInterest, markKindOf, toCheck } from './page-check.ts';

export interface PageNews {
  readonly state: PageState;
  readonly mentions: number;
  readonly topics: readonly { readonly topic: string; readonly count: number }[];
}

export interface ReaderHost {
  readonly settings: Settings;
  readonly terms: Terms;
  readonly signal: AbortSignal;
  /** Null where the worker cannot check. */
  check(blocks: readonly Block[]): Promise<readonly Finding[] | null>;
  report(news: PageNews): void;
  /** The marks of findings have been drawn. */
  onChecked(findings: readonly Mark[]): void;
}

const hitKind = (hit: DetectorHit): MarkKind =>
  hit.entry.kind === 'topic' || hit.entry.kind === 'context' ? 'topic' : 'mention';

export class Reader {
  readonly marks = new Marks();
  /** Roots beside the document: every open shadow root, and closed ones where the browser lets us in. */
  readonly shadowRoots = new Set<ShadowRoot>();
  state: PageState = 'looking';
  /** The page names the person (or holds topics, where the reader wants those everywhere). */
  active = false;
  private named = false;
  /** What the last reading cost, ms; readings that repeat wait in proportion. */
  lastCostMs = 0;
  /** Marks whose words are not shown now (a folded section); tried again when something may have opened. */
  private unseen: Mark[] = [];
  private readonly far: FarMarks;
  private generation = 0;

  constructor(private readonly host: ReaderHost) {
    this.far = new FarMarks(host.signal, (marks) => {
      for (const mark of marks) this.draw(mark);
      this.marks.show();
    });
  }

  /** Reads everything. A reading that starts while another runs makes that one stop. */
  async read(): Promise<void> {
    const generation = ++this.generation;
    const began = performance.now();
    const stopped = () => generation !== this.generation || this.host.signal.aborted;
    const page = this.active || (await this.isOfInterest(stopped)) ? await this.readAll(stopped) : [];
    if (stopped()) return;
    if (!page.some(({ hits }) => hits.some(this.host.terms.wakes))) return this.forget();
    this.active = true;
    this.named = page.some(({ hits }) => hits.some(({ entry }) => entry.kind === 'name'));
    this.lastCostMs = performance.now() - began;
    const counts = await this.drawHits(page, stopped);
    if (!stopped()) await this.checkPage(page, counts, stopped);
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
    let dropped = this.far.dropGone();
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

  /** Something may have been unfolded. */
  retryUnseen(): void {
    const waiting = this.unseen;
    this.unseen = [];
    for (const mark of waiting) this.draw(mark);
    // Registered again where the page has emptied the registry, as the handbooks' example of a search does.
    this.marks.show();
  }

  private roots(): Node[] {
    for (const root of this.shadowRoots) if (!root.isConnected) this.shadowRoots.delete(root);
    return [document.body ?? document.documentElement, ...this.shadowRoots].filter((root) => root !== null);
  }

  private forget(): void {
    this.marks.clear();
    this.far.restart();
    this.unseen = [];
    const had = this.active;
    this.active = false;
    this.named = false;
    this.state = 'no-mention';
    // A page that never was of interest wakes no worker.
    if (had) this.host.report({ state: 'no-mention', mentions: 0, topics: [] });
  }

  private async isOfInterest(stopped: () => boolean): Promise<boolean> {
    for (const root of this.roots()) if (await this.names(textPieces(root), stopped)) return true;
    if (stopped()) return false;
    await this.findShadowRoots();
    for (const root of this.shadowRoots) if (await this.names(textPieces(root), stopped)) return true;
    return false;
  }

  private names(pieces: Iterator<Piece>, stopped: () => boolean): Promise<boolean> {
    const { terms, signal } = this.host;
    return namesPerson(pieces, terms, signal, stopped);
  }

  private async readAll(stopped: () => boolean): Promise<BlockOfInterest[]> {
    const { terms, signal } = this.host;
    const detector = terms.detector();
    const page: BlockOfInterest[] = [];
    // The first marks come with the first slice; the rest at once, since browsers paint anew for every change.
    let first = !this.active && terms.factors !== null;
    if (first) this.named = true;
    const take = (live: LiveBlock | null) => {
      if (live !== null) {
        const hits = detect(detector, live.text);
        page.push({ live, hits });
        if (first) for (const hit of hits) this.drawHit(live, hit);
      }
      return !stopped();
    };
    const show = () => {
      if (!first || this.marks.isEmpty()) return;
      first = false;
      this.marks.show();
    };
    await this.findShadowRoots();
    for (const root of this.roots())
      await inSlices(readBlocks(textWalker(root), new Contexts(describeBlock)), signal, take, show);
    return page;
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

  private async checkPage(
    page: readonly BlockOfInterest[],
    counts: Omit<PageNews, 'state'>,
    stopped: () => boolean,
  ): Promise<void> {
    const { host } = this;
    const check = this.named && host.settings.marks.quotations;
    this.state = check ? 'checking' : 'checked';
    host.report({ state: this.state, ...counts });
    if (!check) return;
    const { blocks, sent } = await toCheck(page, host.signal);
    if (stopped()) return;
    const findings = await host.check(blocks);
    if (stopped()) return;
    if (findings === null) {
      this.state = 'unchecked';
      host.report({ state: this.state, ...counts });
      return;
    }
    for (const mark of this.marks.findings()) this.marks.remove(mark);
    await inSlices(findings, host.signal, (finding) => {
      const block = sent[finding.block];
      const kind = markKindOf(finding);
      if (block && kind) this.draw({ kind, block, start: finding.start, end: finding.end, finding });
      return !stopped();
    });
    if (stopped()) return;
    this.marks.show();
    this.state = 'checked';
    host.report({ state: 'checked', ...counts });
    host.onChecked(this.marks.findings());
  }

  /** Replaces the marks of names and topics; findings stay until the new ones are there. */
  private async drawHits(
    page: readonly BlockOfInterest[],
    stopped: () => boolean,
  ): Promise<Omit<PageNews, 'state'>> {
    const stale = this.marks.all().filter((mark) => mark.finding === undefined);
    this.far.restart();
    this.unseen = [];
    let mentions = 0;
    const topics = new Map<string, number>();
    for (const mark of stale) this.marks.remove(mark);
    await inSlices(
      page,
      this.host.signal,
      ({ live, hits }) => {
        for (const hit of hits) {
          if (!this.counts(hit)) continue;
          if (hitKind(hit) === 'mention') mentions++;
          else topics.set(hit.entry.id, (topics.get(hit.entry.id) ?? 0) + 1);
          this.drawHit(live, hit);
        }
        return !stopped();
      },
      () => this.marks.show(),
    );
    this.marks.show();
    return { mentions, topics: [...topics].map(([topic, count]) => ({ topic, count })) };
  }

  /** Given names and handles count on a page that has the full or the family name. */
  private counts(hit: DetectorHit): boolean {
    return this.named || hit.entry.kind !== 'ambiguous';
  }

  private drawHit(block: LiveBlock, hit: DetectorHit): void {
    const kind = hitKind(hit);
    if (kind === 'mention' && !this.host.settings.marks.person) return;
    const { start, end } = hit;
    const mark = { kind, block, start, end, ...(kind === 'topic' ? { topic: hit.entry.id } : {}) };
    if (!this.far.put(mark)) this.draw(mark);
  }

  private draw(mark: Mark): void {
    const element = mark.block.nodes[0]?.parentElement;
    if (element?.checkVisibility({ visibilityProperty: true })) this.marks.add(mark);
    else if (element?.isConnected) this.unseen.push(mark);
  }

  /** True where the page must be read because of this block. */
  private takeChanged(block: LiveBlock, detector: Detector): boolean {
    const hits = detect(detector, block.text);
    for (const mark of this.far.take(block.context.block)) this.draw(mark);
    const old = new Set(block.nodes.flatMap((node) => this.marks.at(node)));
    for (const mark of old) if (mark.block.text === block.text && isSame(mark.block, block)) return false;
    for (const mark of old) this.marks.remove(mark);
    for (const hit of hits) if (this.counts(hit)) this.drawHit(block, hit);
    return true;
  }
}

const isSame = (a: LiveBlock, b: LiveBlock): boolean =>
  a.nodes.length === b.nodes.length && a.nodes.every((node, index) => node === b.nodes[index]);
