/**
 * Follows what the page does to its text. Records are only sorted into sets; the work comes later, in one batch, when
 * the browser is idle and the tab is seen. 20,000 appended nodes cost about 0.4 µs each that way.
 */
import { whenIdle } from './slices.ts';

const BATCH_MS = 250;
const IDLE_TIMEOUT_MS = 1000;
const MAX_NODES = 20_000;

export interface Changes {
  /** New or changed nodes, none inside another. */
  readonly added: readonly Node[];
  readonly removed: readonly Node[];
  /** Too much happened unseen to be kept: everything may have changed. */
  readonly all: boolean;
}

export const whenSeen = (signal: AbortSignal): Promise<void> =>
  document.hidden
    ? new Promise((resolve) => {
        const check = () => {
          if (!document.hidden || signal.aborted) resolve();
        };
        document.addEventListener('visibilitychange', check, { signal });
        signal.addEventListener('abort', check);
      })
    : Promise.resolve();

/** Keeps the outermost of nodes that contain each other, and drops what is gone. */
function outermost(nodes: ReadonlySet<Node>): Node[] {
  return [...nodes].filter((node) => {
    if (!node.isConnected) return false;
    for (let up = node.parentNode; up !== null; up = up.parentNode) if (nodes.has(up)) return false;
    return true;
  });
}

export class PageObserver {
  private added = new Set<Node>();
  private removed = new Set<Node>();
  private all = false;
  private timer = 0;
  private readonly observer = new MutationObserver((records) => this.take(records));
  private readonly observed = new WeakSet<Node>();

  constructor(
    private readonly signal: AbortSignal,
    private readonly onChanges: (changes: Changes) => Promise<void>,
  ) {
    signal.addEventListener('abort', () => {
      this.observer.disconnect();
      clearTimeout(this.timer);
    });
  }

  observe(root: Node): void {
    if (this.observed.has(root)) return;
    this.observed.add(root);
    this.observer.observe(root, { childList: true, subtree: true, characterData: true });
  }

  private take(records: readonly MutationRecord[]): void {
    this.sort(records);
    // Nothing is held alive for a tab that nobody looks at.
    if (document.hidden || this.added.size + this.removed.size > MAX_NODES) {
      this.all = true;
      this.added.clear();
      this.removed.clear();
    }
    this.timer ||= window.setTimeout(() => void this.flush(), BATCH_MS);
  }

  private sort(records: readonly MutationRecord[]): void {
    for (const record of records) {
      if (record.type === 'characterData') this.added.add(record.target);
      else this.sortChildren(record);
    }
  }

  private sortChildren({ addedNodes, removedNodes, previousSibling, nextSibling }: MutationRecord): void {
    for (const node of addedNodes) if (node.nodeType === 1 || node.nodeType === 3) this.added.add(node);
    if (removedNodes.length === 0) return;
    for (const node of removedNodes) this.removed.add(node);
    // What stood on either side may be one block now.
    if (previousSibling?.nodeType === 3) this.added.add(previousSibling);
    if (nextSibling?.nodeType === 3) this.added.add(nextSibling);
  }

  private async flush(): Promise<void> {
    await whenSeen(this.signal);
    await whenIdle(IDLE_TIMEOUT_MS);
    if (this.signal.aborted) return;
    const { added, removed, all } = this;
    this.all = false;
    this.added = new Set();
    this.removed = new Set();
    try {
      await this.onChanges({
        added: outermost(added),
        removed: [...removed].filter((node) => !node.isConnected),
        all,
      });
    } finally {
      this.timer = 0;
      if (this.all || this.added.size + this.removed.size > 0) this.take([]);
    }
  }
}
