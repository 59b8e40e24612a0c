/** The page's shadow trees: every open one, and closed ones where the browser lets us in. */
import { shadowRootsIn } from '../../lib/page/shadow-roots.ts';
import { inSlices } from '../../lib/page/slices.ts';

export class ShadowTrees {
  private readonly roots = new Set<ShadowRoot>();
  private sought = false;

  /** `onFound`: once for each tree. */
  constructor(
    private readonly signal: AbortSignal,
    private readonly onFound: (root: ShadowRoot) => void,
  ) {}

  /** Those found so far. */
  get known(): readonly ShadowRoot[] {
    return [...this.roots];
  }

  /** Looks through the whole document: for a page's end, since shadow trees are read after everything else. */
  async find(): Promise<readonly ShadowRoot[]> {
    await inSlices(shadowRootsIn(document), this.signal, (root) => {
      if (root === null || this.roots.has(root)) return;
      this.roots.add(root);
      this.onFound(root);
    });
    this.sought = true;
    for (const root of this.roots) if (!root.isConnected) this.roots.delete(root);
    return this.known;
  }

  /** Whether a tree came with one of `parts`. Before the first `find` none is new: all are still to be found. */
  async hasNewIn(parts: Iterable<Node>): Promise<boolean> {
    let found = false;
    for (const part of this.sought ? parts : []) {
      if (part.nodeType !== Node.ELEMENT_NODE) continue;
      await inSlices(shadowRootsIn(part), this.signal, (root) => {
        found ||= root !== null && !this.roots.has(root);
        return !found;
      });
    }
    return found;
  }
}
