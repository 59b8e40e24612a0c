/** Menu, commands: what a reader starts outside the page, carried to the page or, where no script runs, to the panel. */
import { type Browser, browser } from 'wxt/browser';
import type { ContentCalls, PanelView } from '../../lib/messages.ts';
import { tabClient } from '../../lib/messaging.ts';
import { openPanel } from '../../lib/panel.ts';
import { frameWithSelection } from './inject.ts';
import { framesOf } from './tabs.ts';

const MENU_ID = 'look-up';

/** The menu is kept by the browser from one worker to the next. */
export async function createMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: MENU_ID,
    title: browser.i18n.getMessage('menuLookUp'),
    contexts: ['selection'],
  });
}

/**
 * Where content scripts never run. Decided without asking the page: the panel must open before the first `await`.
 * PDF viewers give the selected text to the menu, but no page to draw in.
 */
export function hasNoPage(url: string | undefined): boolean {
  return url === undefined || !/^(?:https?|file):/i.test(url) || /\.pdf(?:[?#]|$)/i.test(url);
}

async function lookUpIn(tab: Browser.tabs.Tab, frame: number, text: string | null): Promise<boolean> {
  try {
    return await tabClient<ContentCalls>(tab.id ?? -1, frame).lookUpSelection({ text });
  } catch {
    return false;
  }
}

export async function onMenu(
  info: Browser.contextMenus.OnClickData,
  tab: Browser.tabs.Tab | undefined,
): Promise<void> {
  if (info.menuItemId !== MENU_ID) return;
  const text = info.selectionText ?? '';
  const view: PanelView = { view: 'search', query: text };
  const windowId = tab?.windowId ?? browser.windows.WINDOW_ID_CURRENT;
  if (!tab || (tab.id ?? -1) < 0 || hasNoPage(info.pageUrl ?? tab.url)) {
    await openPanel(windowId, view);
  } else if (!(await lookUpIn(tab, info.frameId ?? 0, text))) {
    await openPanel(windowId, view);
  }
}

/** The first frame that can do it, the top frame first. */
async function inSomeFrame(tabId: number, ask: (frame: number) => Promise<boolean>): Promise<void> {
  const frames = await framesOf(tabId);
  const order = new Set([0, ...frames.map(({ frame }) => frame)]);
  for (const frame of order) {
    try {
      if (await ask(frame)) return;
    } catch {
      // That frame is gone.
    }
  }
}

async function lookUpSelectionOf(tab: Browser.tabs.Tab): Promise<void> {
  const tabId = tab.id ?? -1;
  const frame = await frameWithSelection(tabId);
  if (await lookUpIn(tab, frame, null)) return;
  await openPanel(tab.windowId ?? browser.windows.WINDOW_ID_CURRENT, { view: 'check' });
}

type PageCommand = (tab: Browser.tabs.Tab) => Promise<void>;

const step =
  (by: 1 | -1): PageCommand =>
  ({ id = -1 }) =>
    inSomeFrame(id, (frame) => tabClient<ContentCalls>(id, frame).stepFinding({ by }));

/** Names as in the manifest (`wxt.config.ts`). */
const COMMANDS: ReadonlyMap<string, PageCommand> = new Map<string, PageCommand>([
  [
    'look-up-selection',
    (tab) =>
      hasNoPage(tab.url)
        ? openPanel(tab.windowId ?? browser.windows.WINDOW_ID_CURRENT, { view: 'check' }).then(
            () => undefined,
          )
        : lookUpSelectionOf(tab),
  ],
  [
    'toggle-marks',
    async ({ id = -1 }) => {
      await tabClient<ContentCalls>(id, null).toggleMarks();
    },
  ],
  ['next-finding', step(1)],
  ['previous-finding', step(-1)],
  [
    'open-card',
    ({ id = -1 }) => inSomeFrame(id, (frame) => tabClient<ContentCalls>(id, frame).openCardAtFocus()),
  ],
  [
    'open-panel',
    async (tab) => {
      await openPanel(tab.windowId ?? browser.windows.WINDOW_ID_CURRENT, { view: 'page' });
    },
  ],
]);

export async function onCommand(name: string, tab: Browser.tabs.Tab | undefined): Promise<void> {
  const command = COMMANDS.get(name);
  if (!command) return;
  try {
    if (tab) return await command(tab);
    // Older Firefox gives no tab; panels then open as tabs, for the gesture ends here.
    const [active] = await browser.tabs.query({ active: true, currentWindow: true });
    if (active) await command(active);
  } catch {
    // No content script in that tab: nothing to toggle or to step through.
  }
}
