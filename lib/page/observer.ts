/**
 * Follows what the page does to its text. Records are only kept; the work comes later, in one batch, when the browser
 * is idle and the tab is seen. Where there is too much of it, or nobody looks, the page is no longer listened to until
 * the next batch, which then takes everything for changed: a flood costs less than one listener that does nothing.
 */
import { isOwn, standsInEditor } from './context.ts';
import { whenIdle } from './slices.ts';

const BATCH_MS = 250;
/** Nobody reads along with a flood. */
const FLOOD_MS = 1000;
/** A batch waits for so many times what the last one took. */
const COST_FACTOR = 20;
const IDLE_TIMEOUT_MS = 1000;
const LISTEN: MutationObserverInit = { childList: true, subtree: true, characterData: true };

export interface Changes {
  /** New or changed nodes, none inside another. */
  readonly added: readonly Node[];
  readonly removed: readonly Node[];
  /** Too much happened, or unseen: everything may have changed. */
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

/** Somebody types, or an element of ours came or went beside the page's content. */
const isNoChange = ({ target, addedNodes, removedNodes }: MutationRecord): boolean =>
  target === document.documentElement
    ? [...addedNodes, ...removedNodes].every(isOwn)
    : standsInEditor(target);

/** Keeps the outermost of nodes that contain each other, and drops what is gone or in an editor. */
function outermost(nodes: ReadonlySet<Node>): Node[] {
  return [...nodes].filter((node) => {
    if (!node.isConnected || standsInEditor(node)) return false;
    for (let up = node.parentNode; up !== null; up = up.parentNode) if (nodes.has(up)) return false;
    return true;
  });
}

function sort(records: readonly MutationRecord[]): Pick<Changes, 'added' | 'removed'> {
  const added = new Set<Node>();
  const removed = new Set<Node>();
  const addText = (node: Node | null) => node?.nodeType === Node.TEXT_NODE && added.add(node);
  for (const { type, target, addedNodes, removedNodes, previousSibling, nextSibling } of records) {
    if (type === 'characterData') addText(target);
    for (const node of addedNodes) if (node.nodeType === Node.ELEMENT_NODE) added.add(node);
    addedNodes.forEach(addText);
    if (removedNodes.length === 0) continue;
    for (const node of removedNodes) removed.add(node);
    // What stood on either side may be one block now.
    addText(previousSibling);
    addText(nextSibling);
  }
  return { added: outermost(added), removed: [...removed].filter((node) => !node.isConnected) };
}

export class PageObserver {
  private records: MutationRecord[] = [];
  private all = false;
  private timer = 0;
  private flushing = false;
  private lastCostMs = 0;
  private readonly observer = new MutationObserver((records) => this.take(records));
  private readonly roots = new Set<Node>();

  /** Batches of more than `maxRecords` count as everything. */
  constructor(
    private readonly signal: AbortSignal,
    private readonly maxRecords: number,
    private readonly onChanges: (changes: Changes) => Promise<void>,
  ) {
    signal.addEventListener('abort', () => {
      this.observer.disconnect();
      clearTimeout(this.timer);
      this.records = [];
      this.roots.clear();
    });
  }

  observe(root: Node): void {
    if (this.roots.has(root)) return;
    this.roots.add(root);
    this.observer.observe(root, LISTEN);
  }

  private take(records: readonly MutationRecord[]): void {
    // That is all we do for a key. Of other changes one is asked.
    if (records.every(isNoChange)) return;
    // Nothing is held alive for a tab that nobody looks at.
    if (document.hidden || this.records.length + records.length > this.maxRecords) {
      this.observer.disconnect();
      this.records = [];
      this.all = true;
      clearTimeout(this.timer);
      this.timer = 0;
    } else this.records.push(...records);
    if (this.timer === 0 && !this.flushing) this.flushLater();
  }

  private flushLater(): void {
    const delayMs = Math.max(this.all ? FLOOD_MS : BATCH_MS, this.lastCostMs * COST_FACTOR);
    this.timer = window.setTimeout(() => void this.flush(), delayMs);
  }

  private listenAgain(): void {
    for (const root of this.roots) {
      if (root.isConnected) this.observer.observe(root, LISTEN);
      else this.roots.delete(root);
    }
  }

  private async flush(): Promise<void> {
    this.flushing = true;
    await whenSeen(this.signal);
    await whenIdle(IDLE_TIMEOUT_MS);
    if (this.signal.aborted) return;
    const began = performance.now();
    const { records, all } = this;
    this.records = [];
    this.all = false;
    if (all) this.listenAgain();
    try {
      await this.onChanges({ ...sort(all ? [] : records), all });
    } finally {
      this.lastCostMs = performance.now() - began;
      this.timer = 0;
      this.flushing = false;
      if (this.all || this.records.length > 0) this.flushLater();
    }
  }
}
