/**
 * Scripts put into pages by the worker: the reader and the card on first use, the content script where the browser did
 * not bring it, since the page was open before.
 */
import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { CONTENT_FILES } from '../../lib/registration.ts';

type Target = Parameters<typeof browser.scripting.insertCSS>[0]['target'];

export async function injectInto(
  tabId: number,
  frameId: number,
  file: '/reader.js' | '/card.js',
): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  await browser.scripting.executeScript({ target, files: [file as ScriptPublicPath] });
}

/** Runs in the page: no closure. A page that was loading when it came to be matched has the script without the style. */
function missingHere(): { readonly script: boolean; readonly style: boolean } {
  const { __verbatimScript: script } = globalThis as { __verbatimScript?: { readonly signal: AbortSignal } };
  const style = getComputedStyle(document.documentElement, '::highlight(verbatim-current)');
  return {
    script: !script || script.signal.aborted,
    style: style.backgroundColor === 'rgba(0, 0, 0, 0)',
  };
}

const lookInto = (target: Target) => browser.scripting.executeScript({ target, func: missingHere });

/** A script that is alive in a frame is of this very version: a second would undo its marks. */
async function fillIn(target: Target): Promise<void> {
  const frames = await lookInto(target);
  await Promise.allSettled(
    frames.map(async ({ frameId, result }) => {
      if (!result?.script && !result?.style) return;
      const frame = { tabId: target.tabId, frameIds: [frameId] };
      await browser.scripting.insertCSS({ target: frame, files: CONTENT_FILES.css });
      // Where a page has just been loaded to its end, the browser brings the script itself, right after our look.
      const [now] = await lookInto(frame);
      if (!now?.result?.script) return;
      await browser.scripting.executeScript({ target: frame, files: CONTENT_FILES.js as ScriptPublicPath[] });
    }),
  );
}

/** The top frame's content script, and its style, where it is not there. Rejects in tabs that no extension may touch. */
export const fillInTop = (tabId: number): Promise<void> => fillIn({ tabId, frameIds: [0] });

/** As above, in every frame of the tab. */
export const fillInFrames = (tabId: number): Promise<void> => fillIn({ tabId, allFrames: true });

/**
 * Brings the content script to the open pages of some sites. Tabs that refuse (stores, browser pages) are left alone;
 * one that hangs holds up no other, and a frame that hangs not the page around it.
 */
export async function fillInOpenTabs(isWanted: (host: string) => boolean): Promise<void> {
  const urls = ['http://*/*', 'https://*/*', 'file:///*'];
  const tabs = await browser.tabs.query({ url: urls, discarded: false });
  await Promise.allSettled(
    tabs.map(async ({ id, url, status }) => {
      // Chromium leaves tabs of the session before unloaded until they are looked at.
      if (id === undefined || status === 'unloaded' || !isWanted(new URL(url ?? '').hostname)) return;
      await fillInTop(id);
      await fillInFrames(id);
    }),
  );
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
