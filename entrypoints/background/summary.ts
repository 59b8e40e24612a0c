/** The state of a tab, put together from what its frames reported, the settings, and the page itself if it answers. */
import { browser } from 'wxt/browser';
import type { WordingVerdict } from '../../core/judge/types.ts';
import type { Block, Finding } from '../../core/page/types.ts';
import type { ContentCalls, PageState, TabSummary } from '../../lib/messages.ts';
import { tabClient } from '../../lib/messaging.ts';
import { loadSettings, siteEnabled } from '../../lib/settings.ts';
import { fillInFrames, fillInTop } from './inject.ts';
import { type FrameReport, framesOf } from './tabs.ts';

/** Characters of the block shown on either side of a finding. */
const CONTEXT_UNITS = 160;

const LONE_FIRST = /^[\uDC00-\uDFFF]/;
const LONE_LAST = /[\uD800-\uDBFF]$/;

/** A finding with its words and what stands around them in its block. */
export function withText(
  finding: Finding,
  blocks: readonly Pick<Block, 'text'>[],
  frame: number,
): TabSummary['findings'][number] {
  const { start, end } = finding;
  const block = blocks[finding.block]?.text ?? '';
  return {
    ...finding,
    frame,
    text: block.slice(start, end),
    before: block.slice(Math.max(0, start - CONTEXT_UNITS), start).replace(LONE_FIRST, ''),
    after: block.slice(end, end + CONTEXT_UNITS).replace(LONE_LAST, ''),
  };
}

function sumTopics(frames: readonly FrameReport[]): TabSummary['topics'] {
  const sums = new Map<string, number>();
  for (const { topic, count } of frames.flatMap(({ topics }) => topics)) {
    sums.set(topic, (sums.get(topic) ?? 0) + count);
  }
  return [...sums].map(([topic, count]) => ({ topic, count })).sort((a, b) => b.count - a.count);
}

function countVerdicts(findings: TabSummary['findings']): TabSummary['counts'] {
  const counts: Partial<Record<WordingVerdict, number>> = {};
  for (const { match } of findings) {
    if (match) counts[match.wording] = (counts[match.wording] ?? 0) + 1;
  }
  return counts;
}

interface Page {
  readonly state: PageState;
  readonly title: string;
  readonly lang: string | null;
}

/** Null: no content script of ours lives in that frame. */
async function pageOf(tabId: number, frame: number, whole: boolean): Promise<Page | null> {
  try {
    return await tabClient<ContentCalls>(tabId, frame).summary({ whole });
  } catch {
    return null;
  }
}

export async function frameAlive(tabId: number, frame: number): Promise<boolean> {
  return (await pageOf(tabId, frame, false)) !== null;
}

/** A page comes back from the browser's cache as it was left: before its site was switched on it had no script. */
async function filledIn(tabId: number): Promise<Page | null> {
  try {
    await fillInTop(tabId);
    void fillInFrames(tabId).catch(() => undefined);
    return await pageOf(tabId, 0, true);
  } catch {
    return null;
  }
}

function hostOf(url: string | undefined): string | null {
  const match = /^(?:https?|file):/i.test(url ?? '') ? new URL(url ?? '') : null;
  return match ? match.hostname : null;
}

/** What the top frame's report says is of the page before this one. */
const isOfBefore = (top: Page): boolean => top.state === 'no-mention' || top.state === 'looking';

/** A frame that checks or has checked a page with a mention speaks for a top frame that has none. */
function stateOf(top: Page, frames: readonly FrameReport[]): PageState {
  if (!isOfBefore(top)) return top.state;
  const busy = frames.find(({ state }) => state === 'checking' || state === 'checked');
  return busy?.state ?? top.state;
}

/** Asked by screens that show everything: the page is read to its end for them. */
export async function tabSummary(tabId: number): Promise<TabSummary> {
  const [tab, settings, frames, alive] = await Promise.all([
    browser.tabs.get(tabId).catch(() => null),
    loadSettings(),
    framesOf(tabId),
    pageOf(tabId, 0, true),
  ]);
  const host = hostOf(tab?.url);
  const isOn = host === null ? settings.enabled : siteEnabled(settings, host);
  const mayFill = isOn && host !== null && tab?.status === 'complete';
  const top = alive ?? (mayFill ? await filledIn(tabId) : null);
  const blank = { host, title: top?.title ?? tab?.title ?? '', lang: top?.lang ?? null };
  const nothing = { ...blank, mentions: 0, topics: [], counts: {}, findings: [], unjudged: 0 };
  if (!settings.enabled) return { ...nothing, state: 'off-everywhere' };
  if (!isOn) return { ...nothing, state: 'off-here' };
  if (!top) return { ...nothing, state: 'unreadable' };
  if (top.state === 'checked' && !frames.some(({ frame }) => frame === 0)) {
    // The session store was full when the worker ended: the page is read again.
    void tabClient<ContentCalls>(tabId, 0)
      .settingsChanged()
      .catch(() => null);
    return { ...nothing, state: 'checking' };
  }
  // What a frame found is worth nothing once its document is gone.
  const living = await Promise.all(
    frames.map(async ({ frame }) => frame === 0 || (await pageOf(tabId, frame, true)) !== null),
  );
  const current = frames.filter((frame, index) => living[index] && !(frame.frame === 0 && isOfBefore(top)));
  const findings = current.flatMap((frame) => frame.findings);
  return {
    ...blank,
    state: stateOf(top, current),
    mentions: current.reduce((sum, { mentions }) => sum + mentions, 0),
    topics: sumTopics(current),
    counts: countVerdicts(findings),
    findings,
    // An older version's reports lack it.
    unjudged: current.reduce((sum, { unjudged = 0 }) => sum + unjudged, 0),
  };
}
