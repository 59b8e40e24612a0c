/** What the worker answers to each call. Everything is asked of the engine; nothing is kept here. */
import { browser } from 'wxt/browser';
import type { BackgroundCalls, PageEvents } from '../../lib/messages.ts';
import { CallError, type Caller, client, type Handlers } from '../../lib/messaging.ts';
import { brokenParts, packRecord, packSearch } from '../../lib/pack-store.ts';
import { openPanel } from '../../lib/panel.ts';
import { showBadge } from './badge.ts';
import { checkBlocks, checkPlainText, judgePassage } from './check.ts';
import { citation } from './citation.ts';
import { findTerms } from './find-terms.ts';
import { fillInFrames, injectInto } from './inject.ts';
import { frameAlive, tabSummary, withText } from './summary.ts';
import { documentOf, type FrameNews, idInPart, reportFrame } from './tabs.ts';
import {
  matchView,
  personView,
  quotationView,
  quotationViews,
  recordOverview,
  timelineOf,
  topicView,
} from './views.ts';

type ContentCaller = Extract<Caller, { kind: 'content' }>;

function fromContent(caller: Caller): ContentCaller {
  if (caller.kind !== 'content') throw new CallError('for content scripts alone', false);
  return caller;
}

/** No page of ours may be open to hear it. */
async function tellPages(tabId: number): Promise<void> {
  await client<PageEvents>('pages')
    .tabChanged({ tabId })
    .catch(() => null);
}

async function noteReport({ tabId, frameId, url }: ContentCaller, news: FrameNews): Promise<void> {
  const at = { tabId, frame: frameId, document: documentOf(url) };
  const frames = await reportFrame(at, news, (frame) => frameAlive(tabId, frame));
  await showBadge(
    tabId,
    frames.flatMap(({ findings }) => findings),
  );
  await tellPages(tabId);
}

async function windowOf({ windowId }: Caller): Promise<number> {
  return windowId ?? (await browser.windows.getLastFocused()).id ?? browser.windows.WINDOW_ID_CURRENT;
}

/** Content scripts look on while a reader browses privately; nothing of it goes to disk (`tabs.ts`). */
const fromPages: Pick<
  Handlers<BackgroundCalls>,
  | 'checkPage'
  | 'reportPage'
  | 'findTerms'
  | 'loadReader'
  | 'fillFrames'
  | 'loadCard'
  | 'lookUp'
  | 'matchViewOf'
  | 'openPanel'
> = {
  checkPage: async ({ blocks, part, from }, caller) => {
    const frame = fromContent(caller);
    const { quotations, unjudged } = checkBlocks(blocks);
    const own = quotations
      .filter(({ block }) => block >= from)
      .map((finding) => (part === 0 ? finding : { ...finding, id: idInPart(part, finding.id) }));
    const findings = own.map((finding) => withText(finding, blocks, frame.frameId));
    await noteReport(frame, { part, findings, unjudged, state: 'checked' });
    return own;
  },
  reportPage: async (report, caller) => {
    const gone = !['checking', 'checked'].includes(report.state);
    await noteReport(fromContent(caller), gone ? { ...report, part: 0, findings: [], unjudged: 0 } : report);
    return null;
  },
  findTerms,
  loadReader: async (_request, caller) => {
    const { tabId, frameId } = fromContent(caller);
    await injectInto(tabId, frameId, '/reader.js');
    return null;
  },
  fillFrames: async (_request, caller) => {
    await fillInFrames(fromContent(caller).tabId);
    return null;
  },
  loadCard: async (_request, caller) => {
    const { tabId, frameId } = fromContent(caller);
    await injectInto(tabId, frameId, '/card.js');
    return null;
  },
  lookUp: ({ text }) => matchView(packRecord(), judgePassage(text)),
  matchViewOf: ({ match }) => matchView(packRecord(), match),
  openPanel: async (view, caller) => {
    // A known window is opened in this very turn: the gesture ends with it.
    await (caller.windowId === null
      ? openPanel(await windowOf(caller), view)
      : openPanel(caller.windowId, view));
    return null;
  },
};

export const HANDLERS: Handlers<BackgroundCalls> = {
  ...fromPages,
  person: () => personView(packRecord()),
  topic: ({ id, limit }) => {
    const view = topicView(packRecord(), id, limit);
    if (!view) throw new CallError('no such topic', false);
    return view;
  },
  search: (query) => {
    const result = packSearch().run(query);
    const ids = result.hits.map(({ quotation }) => quotation);
    return { ...result, views: quotationViews(packRecord(), ids) };
  },
  quotation: ({ id }) => quotationView(packRecord(), id),
  cite: ({ id, form }) => citation(packRecord(), id, form),
  record: () => recordOverview(packRecord(), brokenParts()),
  timeline: () => timelineOf(packRecord()),
  tab: ({ tabId }) => tabSummary(tabId),
  checkText: ({ text }) => checkPlainText(text),
};
