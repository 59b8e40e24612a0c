/**
 * The worker: every listener is registered in the first turn, or the event that woke it would be lost. One file, with the
 * pack in it: a module in chunks takes a quarter more CPU to wake.
 */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import type { BackgroundCalls } from '../../lib/messages.ts';
import { handle } from '../../lib/messaging.ts';
import { packRecord, packSearch } from '../../lib/pack-store.ts';
import { HANDLERS } from './handlers.ts';
import { followIcon } from './icon.ts';
import { onCommand, onMenu } from './lookup.ts';
import { openFromOmnibox, suggestionsFor, viewFor } from './omnibox.ts';
import { followSites } from './registration.ts';
import { admitRequest } from './requests.ts';
import { onInstalled, onStartup, onWake } from './start.ts';
import { forgetTab } from './tabs.ts';

/** A failed event handler has nobody to tell; what the reader asked for answers with its own error. */
function quietly(work: Promise<unknown>): void {
  work.catch(() => undefined);
}

function listenToOmnibox(): void {
  browser.omnibox.onInputChanged.addListener((query, suggest) => {
    try {
      const hits = packSearch().run({ query, limit: 6 }).hits;
      const ids = hits.map(({ quotation }) => quotation);
      suggest(suggestionsFor(ids, packRecord()));
    } catch {
      suggest([]);
    }
  });
  browser.omnibox.onInputEntered.addListener((text, disposition) => {
    let record: ReturnType<typeof packRecord> | null = null;
    try {
      record = packRecord();
    } catch {
      // The panel says what is wrong with the pack.
    }
    quietly(openFromOmnibox(viewFor(text, record), disposition));
  });
}

export default defineBackground({
  main() {
    handle<BackgroundCalls>('background', HANDLERS, admitRequest);
    // Content scripts hold a port open to notice when their extension is gone; without a listener it closes at once.
    browser.runtime.onConnect.addListener(() => undefined);
    browser.runtime.onInstalled.addListener(({ reason }) => quietly(onInstalled(reason)));
    browser.runtime.onStartup.addListener(() => quietly(onStartup()));
    browser.tabs.onRemoved.addListener((tabId) => quietly(forgetTab(tabId)));
    browser.contextMenus.onClicked.addListener((info, tab) => quietly(onMenu(info, tab)));
    browser.commands.onCommand.addListener((name, tab) => quietly(onCommand(name, tab)));
    listenToOmnibox();
    followIcon();
    followSites();
    quietly(onWake());
  },
});
