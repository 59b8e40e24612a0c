/** Waits until a page names the person. Nothing of the page is kept until then, and no worker is woken. */
import { detect } from '../../core/page/detector.ts';
import { blocksAround, type LiveBlock, readBlocks, textWalker } from '../../lib/page/blocks.ts';
import { Contexts } from '../../lib/page/context.ts';
import { type Changes, PageObserver, whenSeen } from '../../lib/page/observer.ts';
import { shadowRootsIn } from '../../lib/page/shadow-roots.ts';
import { inSlices } from '../../lib/page/slices.ts';
import type { Terms } from '../../lib/page/terms.ts';

export class Watch {
  private readonly stop = new AbortController();
  private readonly observer: PageObserver;
  private found = false;

  constructor(
    private readonly terms: Terms,
    private readonly isAlive: () => boolean,
    private readonly onFound: () => void,
  ) {
    this.observer = new PageObserver(this.stop.signal, (changes) => this.follow(changes));
  }

  async start(): Promise<void> {
    await whenSeen(this.stop.signal);
    if (this.stop.signal.aborted) return;
    this.observer.observe(document);
    await this.searchAll();
  }

  end(): void {
    this.stop.abort();
  }

  private async searchAll(): Promise<void> {
    await this.search(document.body ?? document.documentElement);
    await this.searchShadows(document);
  }

  private async searchShadows(below: Node): Promise<void> {
    const roots: ShadowRoot[] = [];
    await inSlices(shadowRootsIn(below), this.stop.signal, (root) => root && roots.push(root));
    for (const root of roots) {
      this.observer.observe(root);
      await this.search(root);
    }
  }

  private async search(root: Node): Promise<void> {
    if (!this.found) await this.read(readBlocks(textWalker(root), new Contexts()));
  }

  private async read(blocks: Iterable<LiveBlock | null>): Promise<void> {
    const { sentinel, wakes } = this.terms;
    const { signal } = this.stop;
    await inSlices(blocks, signal, (block) => {
      this.found ||= block !== null && detect(sentinel, block.text).some(wakes);
      return !this.found;
    });
    if (!this.found || signal.aborted) return;
    this.end();
    this.onFound();
  }

  private async follow({ added, all }: Changes): Promise<void> {
    if (!this.isAlive()) return;
    if (all) return this.searchAll();
    const contexts = new Contexts();
    const blocks = (function* () {
      for (const part of added) yield* blocksAround(part, contexts);
    })();
    await this.read(blocks);
    for (const part of added) if (!this.found && part.nodeType === 1) await this.searchShadows(part);
  }
}
