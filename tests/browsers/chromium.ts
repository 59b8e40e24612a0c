import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page, type WebWorker } from 'puppeteer-core';
import { askFrom, CLOSE_WELCOME, type Driver, watchConsole } from './driver.ts';
import { CHROMIUM_FLAGS, findBrowser } from './find.ts';

export interface ChromiumOptions {
  readonly headless?: boolean;
  readonly args?: readonly string[];
  readonly extension?: string;
  /** Extensions without a worker, beside it. */
  readonly beside?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

async function workerOf(browser: Browser): Promise<WebWorker> {
  const target = await browser.waitForTarget((candidate) => candidate.type() === 'service_worker', {
    timeout: 20_000,
  });
  const worker = await target.worker();
  if (!worker) throw new Error('the extension has no service worker');
  return worker;
}

/** A worker that has only just started has no `chrome` yet. */
async function extensionApi(worker: WebWorker): Promise<void> {
  for (let asked = 0; asked < 400; asked++) {
    if (await worker.evaluate('typeof globalThis.chrome?.tabs === "object"')) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('the extension API never came');
}

/** The worker's listeners are dispatched as the browser would: CDP keys and clicks never reach native menus. */
const DISPATCH = `async (kind, name, url) => {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true, url });
  const target = tab ?? (await chrome.tabs.query({ url }))[0];
  if (kind === 'command') return chrome.commands.onCommand.dispatch(name, target);
  const [{ result }] = await chrome.scripting.executeScript({ target: { tabId: target.id }, func: () => String(getSelection()) });
  chrome.contextMenus.onClicked.dispatch({ menuItemId: name, selectionText: result, editable: false, pageUrl: target.url, frameId: 0 }, target);
}`;

export async function launchChromium(
  options: ChromiumOptions = {},
): Promise<Driver & { readonly browser: Browser }> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('Chromium is not installed');
  const extension = resolve(options.extension ?? '.output/chrome-mv3');
  const userDataDir = await mkdtemp(join(tmpdir(), 'verbatim-chromium-'));
  const browser = await puppeteer.launch({
    executablePath,
    userDataDir,
    headless: options.headless ?? true,
    pipe: true,
    env: { ...process.env, ...options.env },
    enableExtensions: [extension, ...(options.beside ?? [])],
    defaultViewport: { width: 1000, height: 800 },
    args: [...CHROMIUM_FLAGS, ...(options.args ?? [])],
  });
  const errors: string[] = [];
  const worker = await workerOf(browser);
  await extensionApi(worker);
  await worker.evaluate(`(async (browser) => (${CLOSE_WELCOME}))(globalThis.chrome)`);
  const extensionBase = new URL('/', worker.url().replace('background.js', '')).href;
  const open = async (url: string): Promise<Page> => {
    const page = await browser.newPage();
    watchConsole(page, errors);
    await page.goto(url);
    await page.bringToFront();
    return page;
  };
  const dispatch = async (kind: string, name: string, page: Page) => {
    const current = await workerOf(browser);
    await current.evaluate(
      `(${DISPATCH})(${JSON.stringify(kind)}, ${JSON.stringify(name)}, ${JSON.stringify(page.url())})`,
    );
  };
  const openOwn = async (path: string): Promise<Page> => {
    const page = await open(extensionBase + path);
    await page.waitForFunction(() => (document.getElementById('root')?.childElementCount ?? 0) > 0);
    return page;
  };
  // Opened now: later it would come in front of a page under test, and hidden pages wait.
  const helper = await openOwn('options.html');
  return {
    name: 'chromium',
    browser,
    extensionBase,
    errors,
    open,
    openOwn,
    ask: <T>(call: string, request?: unknown) => askFrom<T>(helper, call, request),
    // An own page has the worker's API, and stays while workers come and go.
    inExtension: async <T>(expression: string) =>
      (await helper.evaluate(`(async (browser) => (${expression}))(globalThis.chrome)`)) as T,
    clickMenu: (page) => dispatch('menu', 'look-up', page),
    runCommand: (name, page) => dispatch('command', name, page),
    asPrinted: (page) => page.emulateMediaType('print'),
    async close() {
      await browser.close();
      await rm(userDataDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
