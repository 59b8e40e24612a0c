/** What the content script reads of storage: at its start, and whenever it has changed. */
import { browser } from 'wxt/browser';
import type { Sentinel } from '../../lib/messages.ts';
import { asSentinel, SENTINEL_KEY } from '../../lib/sentinel.ts';
import { SETTINGS_KEY, upgradeSettings } from '../../lib/settings.ts';
import type { Settings } from '../../lib/settings-shape.ts';

const KEYS = [SETTINGS_KEY, SENTINEL_KEY];

/** In one question, since every frame asks. Never rejects: without storage the defaults hold and nothing is searched. */
export async function readStored(): Promise<{ settings: Settings; sentinel: Sentinel | null }> {
  const stored = await browser.storage.local.get(KEYS).catch((): Record<string, unknown> => ({}));
  return { settings: upgradeSettings(stored[SETTINGS_KEY]), sentinel: asSentinel(stored[SENTINEL_KEY]) };
}

/** Removing a listener of an extension that is gone throws. */
export function onStored(onChange: () => void): () => void {
  const listener = (changes: Readonly<Record<string, unknown>>, area: string): void => {
    if (area === 'local' && KEYS.some((key) => key in changes)) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  return () => {
    try {
      browser.storage.onChanged.removeListener(listener);
    } catch {
      // Gone with the extension.
    }
  };
}
