/**
 * What was found in each tab, by frame. Kept in `storage.session`: it survives the worker's death, ends with the
 * browser, never reaches the disk. A copy in memory serves while the session store is full.
 */
import { browser } from 'wxt/browser';
import type { PageState, TabSummary } from '../../lib/messages.ts';

export interface FrameReport {
  readonly frame: number;
  /** Tells documents of one frame apart: its address without the fragment. */
  readonly document: string;
  readonly state: PageState;
  readonly mentions: number;
  readonly topics: TabSummary['topics'];
  readonly findings: TabSummary['findings'];
  readonly unjudged: number;
  /** `unjudged` of each part (`checkPage`) by its number. */
  readonly unjudgedIn: Readonly<Record<number, number>>;
}

/** `findings` and `unjudged` are those of the part; part 0 takes the place of all. */
export type FrameNews = Partial<Pick<FrameReport, 'state' | 'mentions' | 'topics'>> & {
  readonly part?: number;
  readonly findings?: FrameReport['findings'];
  readonly unjudged?: number;
};

/** Unique in its page. */
export const idInPart = (part: number, id: string): string => `${part}/${id}`;

/** The same part may come twice, from a worker that died and from the next. */
function merge(known: FrameReport, { part = 0, findings, unjudged = 0, ...news }: FrameNews): FrameReport {
  if (findings === undefined) return { ...known, ...news };
  const before = part === 0 ? [] : known.findings.filter(({ id }) => !id.startsWith(idInPart(part, '')));
  const unjudgedIn = { ...(part === 0 ? {} : known.unjudgedIn), [part]: unjudged };
  return {
    ...known,
    ...news,
    findings: [...before, ...findings],
    unjudgedIn,
    unjudged: Object.values(unjudgedIn).reduce((sum, each) => sum + each, 0),
  };
}

const PREFIX = 'tab:';
const keyOf = (tabId: number): string => `${PREFIX}${tabId}`;

const inMemory = new Map<number, readonly FrameReport[]>();
const queues = new Map<number, Promise<unknown>>();

export function documentOf(url: string): string {
  return url.replace(/#.*$/s, '');
}

export async function framesOf(tabId: number): Promise<readonly FrameReport[]> {
  const held = inMemory.get(tabId);
  if (held) return held;
  try {
    const key = keyOf(tabId);
    const stored = (await browser.storage.session.get(key))[key];
    return Array.isArray(stored) ? (stored as readonly FrameReport[]) : [];
  } catch {
    return [];
  }
}

async function write(tabId: number, frames: readonly FrameReport[]): Promise<void> {
  inMemory.set(tabId, frames);
  try {
    await browser.storage.session.set({ [keyOf(tabId)]: frames });
  } catch {
    // 10 MB are full: memory holds it as long as the worker lives. What was stored before would be a lie by now.
    await browser.storage.session.remove(keyOf(tabId)).catch(() => undefined);
  }
}

async function isOpen(tabId: number): Promise<boolean> {
  try {
    return (await browser.tabs.get(tabId)) !== undefined;
  } catch {
    return false;
  }
}

/** Changes of one tab happen in turn; frames report at the same time. */
function inTurn<T>(tabId: number, step: () => Promise<T>): Promise<T> {
  const next = (queues.get(tabId) ?? Promise.resolve()).then(step, step);
  queues.set(tabId, next);
  void next
    .catch(() => undefined)
    .then(() => {
      if (queues.get(tabId) === next) queues.delete(tabId);
    });
  return next;
}

const EMPTY: Omit<FrameReport, 'frame' | 'document'> = {
  state: 'checking',
  mentions: 0,
  topics: [],
  findings: [],
  unjudged: 0,
  unjudgedIn: {},
};

/**
 * Merges what a frame says into what is known of it; a new document in the frame starts from nothing.
 * `alive` is asked about the other frames when the top frame has a new document.
 */
export function reportFrame(
  at: { readonly tabId: number; readonly frame: number; readonly document: string },
  news: FrameNews,
  alive: (frame: number) => Promise<boolean>,
): Promise<readonly FrameReport[]> {
  return inTurn(at.tabId, async () => {
    let frames = await framesOf(at.tabId);
    const known = frames.find(({ frame }) => frame === at.frame);
    const same = known?.document === at.document ? known : undefined;
    if (at.frame === 0 && !same) {
      const living = await Promise.all(frames.map(({ frame }) => frame !== 0 && alive(frame)));
      frames = frames.filter((_frame, index) => living[index]);
    }
    const { frame, document } = at;
    const report = merge({ ...EMPTY, ...same, frame, document }, news);
    const next = [...frames.filter((each) => each.frame !== frame), report].sort((a, b) => a.frame - b.frame);
    await write(at.tabId, next);
    // Closed while its page was checked: its end has been heard already, and nobody would take this out again.
    if (await isOpen(at.tabId)) return next;
    await erase(at.tabId);
    return [];
  });
}

async function erase(tabId: number): Promise<void> {
  inMemory.delete(tabId);
  try {
    await browser.storage.session.remove(keyOf(tabId));
  } catch {
    // The session store ends with the browser anyway.
  }
}

export function forgetTab(tabId: number): Promise<void> {
  return inTurn(tabId, () => erase(tabId));
}

/** Tabs that closed while no worker was alive to hear of it. */
export async function forgetClosedTabs(): Promise<void> {
  const open = new Set((await browser.tabs.query({})).map((tab) => tab.id));
  const stored = await browser.storage.session.get(null);
  const tabIds = Object.keys(stored)
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => Number(key.slice(PREFIX.length)));
  await Promise.all(tabIds.filter((tabId) => !open.has(tabId)).map(forgetTab));
}
