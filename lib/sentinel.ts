/** The terms a content script looks for: kept in `storage.local`, so that pages without a mention wake no worker. */
import { browser } from 'wxt/browser';
import type { Sentinel } from './messages.ts';

export const SENTINEL_KEY = 'sentinel';

/** Null where the worker has not written it yet, it is damaged, or storage fails: the page is then left alone. */
export async function readSentinel(): Promise<Sentinel | null> {
  try {
    const stored = await browser.storage.local.get(SENTINEL_KEY);
    const sentinel = stored[SENTINEL_KEY] as Sentinel | undefined;
    const sound = Array.isArray(sentinel?.terms) && sentinel.terms.every((term) => term?.text && term.id);
    return sound ? sentinel : null;
  } catch {
    return null;
  }
}

export async function writeSentinel(sentinel: Sentinel): Promise<void> {
  await browser.storage.local.set({ [SENTINEL_KEY]: sentinel });
}
