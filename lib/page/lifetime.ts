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

/** Where no worker took the port, Chromium writes so into the page's console, unless somebody asks. */
function readLastError(): void {
  try {
    void browser.runtime?.lastError;
  } catch {
    // The extension is gone.
  }
}

/**
 * Only pages with marks hold a port: it wakes the worker once, and is let go when the worker stops. From then on the
 * page looks whenever its reader comes back to it; a page that comes back from the browser's cache takes a new port.
 */
export function watchLifetime(onGone: () => void, signal: AbortSignal): void {
  const look = () => {
    if (!signal.aborted && !isAlive()) onGone();
  };
  const connect = () => {
    try {
      const port = browser.runtime.connect({ name: PORT_NAME });
      port.onDisconnect.addListener(() => {
        readLastError();
        setTimeout(look, GONE_AFTER_MS);
      });
    } catch {
      onGone();
    }
  };
  const options = { signal, passive: true } as const;
  window.addEventListener('focus', look, options);
  document.addEventListener('visibilitychange', look, options);
  window.addEventListener('pageshow', ({ persisted }) => persisted && connect(), options);
  connect();
}
