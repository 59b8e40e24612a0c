/** Scripts put into pages by the worker: the reader and the card on first use, the content script into tabs that were open before. */
import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';

export async function injectInto(
  tabId: number,
  frameId: number,
  file: '/reader.js' | '/card.js',
): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  await browser.scripting.executeScript({ target, files: [file as ScriptPublicPath] });
}

/**
 * After an install or update the content scripts of open tabs are missing or orphaned. Firefox injects the new ones by
 * itself, and Chromium into tabs that are still loading. Tabs that refuse (stores, browser pages, discarded tabs) are
 * left alone.
 */
export async function injectIntoOpenTabs(answers: (tabId: number) => Promise<boolean>): Promise<void> {
  if (import.meta.env.FIREFOX) return;
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  const tabs = await browser.tabs.query({
    url: ['http://*/*', 'https://*/*', 'file:///*'],
    discarded: false,
    status: 'complete',
  });
  await Promise.allSettled(
    tabs.map(async ({ id }) => {
      // A script that answers is of this very version: two in one page would undo each other's marks.
      if (id === undefined || (await answers(id))) return;
      await Promise.allSettled(scripts.map((script) => injectScript(id, script)));
    }),
  );
}

async function injectScript(
  tabId: number,
  script: { css?: string[] | undefined; js?: string[] | undefined; all_frames?: boolean | undefined },
): Promise<void> {
  const target = { tabId, allFrames: script.all_frames ?? false };
  if (script.css?.length) await browser.scripting.insertCSS({ target, files: script.css });
  if (script.js?.length)
    await browser.scripting.executeScript({ target, files: script.js as ScriptPublicPath[] });
}

/** The frame that has focus and a selection; the top frame where none has. Runs in the page: no closure. */
export async function frameWithSelection(tabId: number): Promise<number> {
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: () => document.hasFocus() && (getSelection()?.toString().trim() ?? '') !== '',
    });
    return results.find(({ result }) => result === true)?.frameId ?? 0;
  } catch {
    return 0;
  }
}
