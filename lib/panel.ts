/** Opens the side panel (Chromium), the sidebar (Firefox) or a tab, at a given view. */
import { browser } from 'wxt/browser';
import type { PageEvents, PanelView } from './messages.ts';
import { client } from './messaging.ts';

/** Where a panel that is about to open finds its first view (`storage.session`), by window. */
const pendingKey = (windowId: number): string => `panel-view:${windowId}`;

const PANEL_PAGE = '/sidepanel.html';

/** The view as the panel's URL hash: `#search?q=…`, `#page?finding=…`, `#quotation?id=…`, `#topic?id=…`, `#record`. */
export function panelHash(view: PanelView): string {
  if (view.view === 'record' || view.view === 'check') return `#${view.view}`;
  if (view.view === 'quotation' || view.view === 'topic') {
    return `#${view.view}?${new URLSearchParams({ id: view.id })}`;
  }
  if (view.view === 'page') {
    return view.finding ? `#page?${new URLSearchParams({ finding: view.finding })}` : '#page';
  }
  return view.query ? `#search?${new URLSearchParams({ q: view.query })}` : '#search';
}

export function parsePanelHash(hash: string): PanelView | null {
  const [view, search] = hash.replace(/^#/, '').split('?', 2);
  const fields = new URLSearchParams(search ?? '');
  const query = fields.get('q');
  const finding = fields.get('finding');
  const id = fields.get('id');
  if (view === 'search') return query ? { view, query } : { view };
  if (view === 'page') return finding ? { view, finding } : { view };
  if (view === 'quotation' || view === 'topic') return id ? { view, id } : null;
  return view === 'record' || view === 'check' ? { view } : null;
}

interface PanelApis {
  readonly sidePanel?: { open(options: { windowId: number }): Promise<void> };
  readonly sidebarAction?: {
    open(): Promise<void>;
    isOpen(details: { windowId: number }): Promise<boolean>;
  };
  readonly runtime: {
    getContexts?(filter: { contextTypes: string[]; windowIds: number[] }): Promise<readonly unknown[]>;
  };
}

/** The polyfill's types lack `sidePanel`; on Chromium it hands the native API through. */
function panelApis(): PanelApis {
  return browser as unknown as PanelApis;
}

async function isOpen(windowId: number): Promise<boolean> {
  const { sidebarAction, runtime } = panelApis();
  try {
    if (sidebarAction) return await sidebarAction.isOpen({ windowId });
    const open = await runtime.getContexts?.({ contextTypes: ['SIDE_PANEL'], windowIds: [windowId] });
    return (open ?? []).length > 0;
  } catch {
    return false;
  }
}

/** False: no panel here, no gesture, or a window that has no room for one (popups, kiosk). */
async function openNative(windowId: number): Promise<boolean> {
  const { sidePanel, sidebarAction } = panelApis();
  try {
    if (sidePanel) await sidePanel.open({ windowId });
    else if (sidebarAction) await sidebarAction.open();
    else return false;
    return true;
  } catch {
    // Without a gesture an open panel can still be told what to show.
    return isOpen(windowId);
  }
}

/** The panel's page at a view, to be opened in a tab. */
export function panelUrl(view: PanelView): string {
  return browser.runtime.getURL(`${PANEL_PAGE}${panelHash(view)}`);
}

async function openTab(windowId: number, view: PanelView): Promise<void> {
  const url = panelUrl(view);
  try {
    await browser.tabs.create({ url, windowId });
  } catch {
    await browser.tabs.create({ url });
  }
}

/**
 * Call it before any `await` of the gesture's handler: browsers open the panel only while the gesture lasts
 * (chrome-extensions-samples #1001). Without a gesture, or without a panel, the view opens as a tab.
 */
export async function openPanel(windowId: number, view: PanelView): Promise<'panel' | 'tab'> {
  // Both start in this very turn; the view first, so that the opening panel finds it.
  const remembered = rememberView(windowId, view);
  const opened = openNative(windowId);
  await remembered;
  if (await opened) {
    // An open panel has long taken its first view: it listens.
    await client<PageEvents>('pages')
      .showPanelView({ windowId, view })
      .catch(() => null);
    return 'panel';
  }
  await takePanelView(windowId);
  await openTab(windowId, view);
  return 'tab';
}

async function rememberView(windowId: number, view: PanelView): Promise<void> {
  try {
    await browser.storage.session.set({ [pendingKey(windowId)]: view });
  } catch {
    // The panel opens at its own first view then.
  }
}

/** The view that was asked for while the panel was not open yet; taken once. The panel calls it when it starts. */
export async function takePanelView(windowId: number): Promise<PanelView | null> {
  const key = pendingKey(windowId);
  try {
    const stored = await browser.storage.session.get(key);
    await browser.storage.session.remove(key);
    return (stored[key] as PanelView | undefined) ?? null;
  } catch {
    return null;
  }
}
