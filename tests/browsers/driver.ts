import type { Page } from 'puppeteer-core';
import type { BrowserName } from './find.ts';

/** One range of the page's highlight registry. */
export interface Mark {
  /** Registry name, see entrypoints/content/style.css. */
  readonly name: string;
  readonly text: string;
}

/** A browser with the built extension in it. Both browsers answer the same calls. */
export interface Driver {
  readonly name: BrowserName;
  /** `chrome-extension://…/` or `moz-extension://…/`, with the closing slash. */
  readonly extensionBase: string;
  /** Opens a new tab in front. */
  open(url: string): Promise<Page>;
  /** One of the extension's own pages as a tab, ready when its `#root` has content. */
  openOwn(path: string): Promise<Page>;
  /** Evaluates an expression where `browser` is the extension's API (the worker, or one of our pages). */
  inExtension<T>(expression: string): Promise<T>;
  /** Calls the worker as one of our pages would (lib/messages.ts) and unwraps the answer. */
  ask<T>(call: string, request?: unknown): Promise<T>;
  /** The context-menu entry on the tab's selection, as the browser would call it. */
  clickMenu(page: Page): Promise<void>;
  /** A keyboard command by its manifest name. */
  runCommand(name: string, page: Page): Promise<void>;
  /**
   * Ends the event page as Firefox does when it idles; the next event starts a new one. Puppeteer leaves a restarted
   * worker of Chromium waiting for a debugger: there `tests/e2e/worker.test.ts` uses Playwright.
   */
  endEventPage?(): Promise<void>;
  /** The tab's page is styled as for paper from now on. */
  asPrinted(page: Page): Promise<void>;
  /** Errors of every console seen so far: pages, our pages and, in Chromium, the worker. */
  readonly errors: string[];
  close(): Promise<void>;
}

/** Collects the console errors and uncaught exceptions of a page. */
export function watchConsole(page: Page, errors: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) =>
    errors.push(`${page.url()}: ${error instanceof Error ? error.message : String(error)}`),
  );
}

/** Runs in one of our pages: a call to the worker, its error thrown. */
export async function askFrom<T>(page: Page, call: string, request: unknown): Promise<T> {
  const reply = await page.evaluate(
    async (name, body) => {
      const api =
        (globalThis as unknown as { browser?: unknown }).browser ??
        (globalThis as unknown as { chrome: unknown }).chrome;
      const { runtime } = api as { runtime: { sendMessage(message: unknown): Promise<unknown> } };
      return (await runtime.sendMessage({ to: 'background', call: name, request: body })) as never;
    },
    call,
    (request ?? null) as never,
  );
  const result = reply as { ok: boolean; value?: T; error?: string } | undefined;
  if (!result?.ok) throw new Error(`${call}: ${result?.error ?? 'no answer'}`);
  return result.value as T;
}

/**
 * The first install opens the welcome page in front, at a moment of its own: a page under test would be hidden by it.
 * An expression for `inExtension`.
 */
export const CLOSE_WELCOME = `(async () => {
  for (let asked = 0; asked < 400; asked++) {
    const tabs = await browser.tabs.query({});
    const welcome = tabs.find(({ url }) => url?.endsWith('/welcome.html'));
    if (welcome) return browser.tabs.remove(welcome.id);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('no welcome page opened');
})()`;
