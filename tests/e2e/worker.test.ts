/** The worker dies at any moment: the next question starts a new one, and what was found is still known. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MatchView, TabSummary } from '../../lib/messages.ts';
import { tabIdOf } from '../browsers/ask.ts';
import { CLOSE_WELCOME } from '../browsers/driver.ts';
import { CHROMIUM_FLAGS, findBrowser } from '../browsers/find.ts';
import { launchFirefox } from '../browsers/firefox.ts';
import { type PageServer, servePages } from '../browsers/server.ts';

/** What the cases need of a browser. */
interface Mortal {
  open(url: string): Promise<{ tabId: number }>;
  ask<T>(call: string, request: unknown): Promise<T>;
  endWorker(): Promise<void>;
  close(): Promise<void>;
}

type Reply = { ok: boolean; value?: unknown; error?: string } | undefined;

async function chromiumMortal(): Promise<Mortal> {
  const extension = resolve('.output/chrome-mv3');
  const profile = await mkdtemp(join(tmpdir(), 'verbatim-worker-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser('chromium') ?? '',
    headless: true,
    args: [...CHROMIUM_FLAGS, `--disable-extensions-except=${extension}`, `--load-extension=${extension}`],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const { host } = new URL(worker.url());
  const own: Page = await context.newPage();
  await own.goto(`chrome-extension://${host}/options.html`);
  // It would come to the front over the page under test, and a hidden page is not read.
  await own.evaluate(`(async (browser) => (${CLOSE_WELCOME}))(globalThis.chrome)`);
  const devtools = await context.newCDPSession(own);
  await devtools.send('ServiceWorker.enable');
  return {
    async open(url) {
      const page = await context.newPage();
      await page.goto(url);
      await page.bringToFront();
      const address = JSON.stringify(url);
      const tabId = (await own.evaluate(
        `chrome.tabs.query({}).then((tabs) => tabs.find((tab) => tab.url === ${address}).id)`,
      )) as number;
      return { tabId };
    },
    async ask<T>(call: string, request: unknown) {
      const message = JSON.stringify({ to: 'background', call, request });
      const reply = (await own.evaluate(`chrome.runtime.sendMessage(${message})`)) as Reply;
      if (!reply?.ok) throw new Error(reply?.error ?? 'no answer');
      return reply.value as T;
    },
    endWorker: () => devtools.send('ServiceWorker.stopAllWorkers').then(() => undefined),
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function firefoxMortal(): Promise<Mortal> {
  const driver = await launchFirefox();
  return {
    open: async (url) => ({ tabId: await tabIdOf(driver, await driver.open(url)) }),
    ask: (call, request) => driver.ask(call, request),
    endWorker: async () => driver.endEventPage?.(),
    close: () => driver.close(),
  };
}

const LAUNCH = { chromium: chromiumMortal, firefox: firefoxMortal } as const;

describe.each(['chromium', 'firefox'] as const)('a worker that dies in %s', (name) => {
  let server: PageServer;
  let mortal: Mortal;

  beforeAll(async () => {
    server = await servePages();
    mortal = await LAUNCH[name]();
  });
  afterAll(async () => {
    await mortal?.close();
    await server?.close();
  });

  const checked = async (tabId: number): Promise<TabSummary> => {
    let summary = await mortal.ask<TabSummary>('tab', { tabId });
    for (let asked = 0; asked < 200 && summary.state !== 'checked'; asked++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      summary = await mortal.ask<TabSummary>('tab', { tabId });
    }
    return summary;
  };

  test('the next one answers', async () => {
    for (let life = 0; life < 3; life++) {
      await mortal.endWorker();
      const { match } = await mortal.ask<MatchView>('lookUp', {
        text: 'pre-training as we know it will unquestionably end',
      });
      expect(match.wording).toBe('exact');
    }
  });

  test('findings are still known', async () => {
    const { tabId } = await mortal.open(`${server.base}/sample-article.html`);
    const before = await checked(tabId);
    expect(before.state).toBe('checked');
    expect(before.findings.length).toBeGreaterThan(10);
    await mortal.endWorker();
    expect(await mortal.ask<TabSummary>('tab', { tabId })).toEqual(before);
  });

  test('a page opened after its death is checked', async () => {
    await mortal.endWorker();
    const { tabId } = await mortal.open(`${server.base}/sample-article.html?again`);
    expect((await checked(tabId)).findings.length).toBeGreaterThan(10);
  });
});
