/**
 * Waits until a page may name the person. Nothing of the page is kept until then, no node of it is looked at, and no
 * worker is woken; the reader's script, which comes then, reads closely.
 */
import { changedPieces, nextSuspect } from '../../lib/page/first-look.ts';
import { type Changes, PageObserver, whenSeen } from '../../lib/page/observer.ts';
import { shadowRootsIn } from '../../lib/page/shadow-roots.ts';
import { inSlices, whenIdle } from '../../lib/page/slices.ts';
import { type Piece, textPieces } from '../../lib/page/text-pieces.ts';

/** The page's own start goes first, but not for ever. */
const IDLE_TIMEOUT_MS = 500;
/** More changes in a batch than this, and searching everything is cheaper than sorting them. */
const MAX_RECORDS = 200;

export class Watch {
  /** The page has been looked through once. */
  looked = false;
  /** It may name the person. */
  suspects = false;
  private readonly stop = new AbortController();
  private readonly observer: PageObserver;

  /** `factors`: see `mayName`; null where every page is to be read. */
  constructor(
    private readonly factors: readonly string[] | null,
    private readonly isAlive: () => boolean,
    private readonly onSuspect: () => void,
  ) {
    this.observer = new PageObserver(this.stop.signal, MAX_RECORDS, (changes) => this.follow(changes));
  }

  async start(): Promise<void> {
    const { signal } = this.stop;
    await whenSeen(signal);
    await whenIdle(IDLE_TIMEOUT_MS);
    if (signal.aborted) return;
    if (this.factors === null) return this.suspect();
    this.observer.observe(document);
    await this.searchAll();
    this.looked = true;
  }

  end(): void {
    this.stop.abort();
  }

  private async searchAll(): Promise<void> {
    const root = document.body ?? document.documentElement;
    if (root && !(await this.search(textPieces(root)))) await this.searchShadows([document]);
  }

  private async searchShadows(below: readonly Node[]): Promise<void> {
    const found: ShadowRoot[] = [];
    for (const node of below)
      await inSlices(shadowRootsIn(node), this.stop.signal, (root) => root && found.push(root));
    for (const root of found) {
      if (this.stop.signal.aborted) return;
      this.observer.observe(root);
      await this.search(textPieces(root));
    }
  }

  private async search(pieces: Iterator<Piece>): Promise<boolean> {
    const suspect = await nextSuspect(pieces, this.factors ?? [], this.stop.signal);
    if (suspect !== null) this.suspect();
    return suspect !== null;
  }

  private suspect(): void {
    this.looked = true;
    this.suspects = true;
    this.end();
    this.onSuspect();
  }

  private async follow({ added, all }: Changes): Promise<void> {
    if (!this.isAlive()) return;
    if (all) return this.searchAll();
    if (!(await this.search(changedPieces(added))))
      await this.searchShadows(added.filter(({ nodeType }) => nodeType === Node.ELEMENT_NODE));
  }
}
