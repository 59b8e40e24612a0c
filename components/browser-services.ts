/** `Services` over the extension APIs; the only file of the pages that touches them. */
import { browser } from 'wxt/browser';
import { citingClient } from '../lib/citation.ts';
import type { BackgroundCalls, ContentCalls, PageEvents, PanelView } from '../lib/messages.ts';
import { client, handle, tabClient } from '../lib/messaging.ts';
import { openPanel, takePanelView } from '../lib/panel.ts';
import { readSettings, subscribeSettings, updateSettings } from '../lib/settings.ts';
import type { ActiveTab, Services, Shortcut } from './services.ts';

const FIREFOX = import.meta.env.FIREFOX === true;
const SHORTCUT_PAGE = 'chrome://extensions/shortcuts';

interface Tab {
  readonly id?: number | undefined;
  readonly url?: string | undefined;
  readonly active: boolean;
  readonly lastAccessed?: number | undefined;
}

/** Our own pages are no reading tabs; the sample article is made to be one. */
function isReading(tab: Tab): boolean {
  const ours = browser.runtime.getURL('/');
  return !tab.url?.startsWith(ours) || tab.url.startsWith(`${ours}sample.html`);
}

const lastUsed = (tab: Tab): number => tab.lastAccessed ?? 0;

/** Where the panel itself stands in the active tab, the reading tab used last before it. */
async function activeTab(): Promise<ActiveTab | null> {
  const tabs: readonly Tab[] = await browser.tabs.query({ currentWindow: true });
  const front = tabs.find((tab) => tab.active);
  const reading =
    front && isReading(front) ? front : tabs.filter(isReading).sort((a, b) => lastUsed(b) - lastUsed(a))[0];
  return reading?.id === undefined ? null : { id: reading.id, url: reading.url ?? null };
}

function onTabChange(listener: () => void): () => void {
  const onActivated = () => listener();
  const onUpdated = (_id: number, change: { status?: string; url?: string; title?: string }) => {
    if (change.status === 'complete' || change.url || change.title) listener();
  };
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  const stop = handle<Pick<PageEvents, 'tabChanged'>>('pages', {
    tabChanged: () => {
      listener();
      return null;
    },
  });
  return () => {
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
    stop();
  };
}

/** Known before any click, since a panel opens only in the gesture's own turn. */
let windowId: number | undefined;
const ownWindow: Promise<number | undefined> = browser.windows.getCurrent().then(
  (own) => {
    windowId = own.id;
    return own.id;
  },
  () => undefined,
);

async function pendingView(): Promise<PanelView | null> {
  const own = await ownWindow;
  return own === undefined ? null : takePanelView(own);
}

function onPanelView(listener: (view: PanelView) => void): () => void {
  return handle<Pick<PageEvents, 'showPanelView'>>('pages', {
    showPanelView: (event) => {
      if (event.windowId === windowId) {
        listener(event.view);
        // Taken: a panel that opens later must not show it again.
        void takePanelView(event.windowId);
      }
      return null;
    },
  });
}

async function shortcuts(): Promise<readonly Shortcut[]> {
  const all = await browser.commands.getAll();
  return all.map(({ name = '', description = '', shortcut = '' }) => ({ name, description, keys: shortcut }));
}

function openPage(page: Parameters<Services['openPage']>[0]): void {
  if (page === 'options') void browser.runtime.openOptionsPage();
  else void browser.tabs.create({ url: page === 'shortcuts' ? SHORTCUT_PAGE : `/${page}.html` });
}

function download(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

export function browserServices(): Services {
  return {
    background: citingClient(client<BackgroundCalls>('background')),
    content: (tabId, frame) => tabClient<ContentCalls>(tabId, frame),
    settings: { read: readSettings, update: updateSettings, subscribe: subscribeSettings },
    activeTab,
    onTabChange,
    pendingView,
    onPanelView,
    openPanel: async (view) => {
      if (windowId !== undefined) await openPanel(windowId, view);
    },
    openPage,
    shortcutPage: !FIREFOX,
    browserName: FIREFOX ? 'firefox' : 'chromium',
    version: browser.runtime.getManifest().version,
    languages: navigator.languages,
    shortcuts,
    copy: (text) => navigator.clipboard.writeText(text),
    download,
  };
}
