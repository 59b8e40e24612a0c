/**
 * Ends this content script when its extension is gone (updated, disabled, removed). Nothing tells it: the port of a
 * dead worker closes in the same way, while `runtime.id` is still there for a moment.
 */
import { browser } from 'wxt/browser';

const GONE_AFTER_MS = 250;
export const PORT_NAME = 'page';

/** False once the extension is gone; then nothing of the extension's API may be used. */
export function isAlive(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}

/** Only pages with marks hold a port: it wakes the worker once, and lets go of it when the worker stops. */
export function watchLifetime(onGone: () => void): void {
  try {
    browser.runtime.connect({ name: PORT_NAME }).onDisconnect.addListener(() => {
      setTimeout(() => {
        if (!isAlive()) onGone();
      }, GONE_AFTER_MS);
    });
  } catch {
    onGone();
  }
}
