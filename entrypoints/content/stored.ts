/** Hears of stored values that changed. Removing a listener of an extension that is gone throws. */
import { browser } from 'wxt/browser';

export function onStored(keys: readonly string[], onChange: () => void): () => void {
  const listener = (changes: Readonly<Record<string, unknown>>, area: string): void => {
    if (area === 'local' && keys.some((key) => key in changes)) onChange();
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
