/**
 * A browser whose worker dies and whose extension is updated, switched off and removed. In Chromium by Playwright:
 * Puppeteer leaves a restarted worker waiting for a debugger.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Page } from 'playwright';
import { CLOSE_WELCOME } from './driver.ts';
import { type BrowserName, CHROMIUM_FLAGS, findBrowser } from './find.ts';
import { EXTENSION_ID, inChrome, launchFirefox } from './firefox.ts';

export interface MortalPage {
  readonly tabId: number;
  evaluate<T>(expression: string): Promise<T>;
  front(): Promise<void>;
  close(): Promise<void>;
}

export interface Mortal {
  /** A tab in front. */
  open(url: string): Promise<MortalPage>;
  ask<T>(call: string, request?: unknown): Promise<T>;
  /** An expression in one of our own pages, where `browser` is the extension's API. */
  inExtension<T>(expression: string): Promise<T>;
  endWorker(): Promise<void>;
  /** The same files once more, as an update installs them. */
  update(): Promise<void>;
  switchOff(): Promise<void>;
  switchOn(): Promise<void>;
  remove(): Promise<void>;
  /** Lets the extension into private windows. */
  allowPrivate(): Promise<void>;
  /** Errors of the pages' consoles so far. */
  readonly errors: string[];
  close(): Promise<void>;
}

type Reply = { ok: boolean; value?: unknown; error?: string } | undefined;

function askingBy(evaluate: <T>(expression: string) => Promise<T>): Mortal['ask'] {
  return async <T>(call: string, request?: unknown) => {
    const message = JSON.stringify({ to: 'background', call, request: request ?? null });
    const reply = await evaluate<Reply>(`browser.runtime.sendMessage(${message})`);
    if (!reply?.ok) throw new Error(`${call}: ${reply?.error ?? 'no answer'}`);
    return reply.value as T;
  };
}

const tabOf = (url: string): string =>
  `browser.tabs.query({}).then((tabs) => tabs.find((tab) => tab.url === ${JSON.stringify(url)})?.id ?? -1)`;

export async function chromiumMortal(): Promise<Mortal> {
  const extension = resolve('.output/chrome-mv3');
  const profile = await mkdtemp(join(tmpdir(), 'verbatim-mortal-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser('chromium') ?? '',
    headless: true,
    args: [...CHROMIUM_FLAGS, `--disable-extensions-except=${extension}`, `--load-extension=${extension}`],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const { host: id } = new URL(worker.url());
  const devtools = await context.browser()?.newBrowserCDPSession();
  const toBrowser = devtools as unknown as { send(method: string, params: object): Promise<unknown> };
  const errors: string[] = [];
  /** Our pages close with their extension. */
  let helper: Page | null = null;
  const own = async (): Promise<Page> => {
    if (helper === null || helper.isClosed()) {
      helper = await context.newPage();
      await helper.goto(`chrome-extension://${id}/options.html`);
    }
    return helper;
  };
  const inExtension = async <T>(expression: string) =>
    (await (await own()).evaluate(`(async (browser) => (${expression}))(globalThis.chrome)`)) as T;
  /** The browser's own page of extensions has its API. */
  const manage = async (expression: string): Promise<void> => {
    const manager = await context.newPage();
    await manager.goto('chrome://extensions');
    await manager.evaluate(expression);
    await manager.close();
  };
  await inExtension(CLOSE_WELCOME);
  return {
    errors,
    inExtension,
    ask: askingBy(inExtension),
    async open(url) {
      const page = await context.newPage();
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      page.on('pageerror', (error) => errors.push(error.message));
      await page.goto(url);
      const tabId = await inExtension<number>(tabOf(url));
      await page.bringToFront();
      return {
        tabId,
        evaluate: async <T>(expression: string) => (await page.evaluate(expression)) as T,
        async front() {
          await page.bringToFront();
          // Playwright lets every page believe that it always is in front, so none hears that it is again.
          await page.evaluate(`window.dispatchEvent(new Event('focus'))`);
        },
        close: () => page.close(),
      };
    },
    async endWorker() {
      const session = await context.newCDPSession(await own());
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await session.detach();
    },
    update: async () => void (await toBrowser.send('Extensions.loadUnpacked', { path: extension })),
    switchOff: () => manage(`chrome.management.setEnabled('${id}', false)`),
    switchOn: () => manage(`chrome.management.setEnabled('${id}', true)`),
    remove: async () => void (await toBrowser.send('Extensions.uninstall', { id })),
    // Switching it on the browser's own page would leave an extension that a driver has loaded blocked.
    allowPrivate: async () =>
      void (await toBrowser.send('Extensions.loadUnpacked', { path: extension, enableInIncognito: true })),
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

const ADDON = `const addon = await AddonManager.getAddonByID('${EXTENSION_ID}');`;
const ALLOW_PRIVATE = `
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  await ExtensionPermissions.add('${EXTENSION_ID}', { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
  ${ADDON} await addon.reload();
`;

export async function firefoxMortal(): Promise<Mortal> {
  const driver = await launchFirefox();
  let alive = driver.inExtension;
  const manage = async (body: string): Promise<void> => void (await inChrome(driver.browser, body));
  /** Our pages close with their extension. */
  const reopened = async (): Promise<void> => {
    const page = await driver.openOwn('options.html');
    alive = async <T>(expression: string) => (await page.evaluate(`(async () => (${expression}))()`)) as T;
  };
  const inExtension = <T>(expression: string) => alive<T>(expression);
  return {
    errors: driver.errors,
    inExtension,
    ask: askingBy(inExtension),
    async open(url) {
      const page = await driver.open(url);
      return {
        tabId: await inExtension<number>(tabOf(url)),
        evaluate: async <T>(expression: string) => (await page.evaluate(expression)) as T,
        front: () => page.bringToFront(),
        close: () => page.close(),
      };
    },
    endWorker: async () => driver.endEventPage?.(),
    async update() {
      await driver.browser.installExtension(resolve('.output/firefox-mv3'));
      await reopened();
    },
    switchOff: () => manage(`${ADDON} await addon.disable();`),
    async switchOn() {
      await manage(`${ADDON} await addon.enable();`);
      await reopened();
    },
    remove: () => manage(`${ADDON} await addon.uninstall();`),
    async allowPrivate() {
      await manage(ALLOW_PRIVATE);
      await reopened();
    },
    close: () => driver.close(),
  };
}

export const launchMortal: Readonly<Record<BrowserName, () => Promise<Mortal>>> = {
  chromium: chromiumMortal,
  firefox: firefoxMortal,
};

/** The texts that our marks paint now, by kind: a range under a name without a style paints nothing. */
export const PAINTED = `[...CSS.highlights.keys()].filter((name) => {
  const { textDecorationLine, backgroundColor } = getComputedStyle(document.body, '::highlight(' + name + ')');
  return name.startsWith('verbatim-') && (textDecorationLine !== 'none' || backgroundColor !== 'rgba(0, 0, 0, 0)');
}).flatMap((name) => [...CSS.highlights.get(name)].map((range) => {
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return name.slice(9).replace('-dark', '') + ': ' + live;
}))`;

/** Asks until the answer is as wanted or time is up; returns the last one, to be compared. */
export async function until<T>(
  ask: () => Promise<T>,
  wanted: (value: T) => boolean,
  timeoutMs = 15_000,
): Promise<T> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const value = await ask();
    if (wanted(value) || performance.now() > deadline) return value;
    await new Promise((later) => setTimeout(later, 50));
  }
}
