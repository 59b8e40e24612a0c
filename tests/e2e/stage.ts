/** What an end-to-end case stands on: the frozen pages on a server of their own, and a browser with the built extension. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { TabSummary } from '../../lib/messages.ts';
import { ourErrors, tabIdOf } from '../browsers/ask.ts';
import { type LaunchOptions, launchWithExtension } from '../browsers/both.ts';
import type { Driver } from '../browsers/driver.ts';
import type { BrowserName } from '../browsers/find.ts';
import { launchMortal, type Mortal, until } from '../browsers/mortal.ts';
import { type PageServer, servePages } from '../browsers/server.ts';

export interface StageOptions {
  /** Asked when the browser starts. */
  readonly launch?: () => LaunchOptions;
  /** Lines of the consoles that a case brings about itself. */
  readonly expectedErrors?: RegExp;
}

/** One browser for all cases of a `describe`; nothing of it may be used before the first case. */
export interface Stage {
  readonly server: PageServer;
  readonly driver: Driver;
  /** The tab opened last. It is closed after the case. */
  readonly page: Page;
  /** A page of `tests/pages` in a tab in front. */
  open(path: string): Promise<Page>;
  /** What the worker knows of the tab opened last. */
  summary(): Promise<TabSummary>;
  /** The summary once its state is the wanted one, or time is up. */
  settledState(wanted: TabSummary['state']): Promise<TabSummary>;
  /** Puts anything in the place of the reader's settings. */
  storeSettings(settings: unknown): Promise<void>;
  dropSettings(): Promise<void>;
}

/** Also holds every case to clean consoles. */
export function setStage(name: BrowserName, options: StageOptions = {}): Stage {
  let server: PageServer;
  let driver: Driver;
  let page: Page | undefined;

  beforeAll(async () => {
    server = await servePages();
    driver = await launchWithExtension(name, options.launch?.() ?? {});
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });
  afterEach(async () => {
    await page?.close();
    page = undefined;
    expect(ourErrors(driver).filter((error) => !options.expectedErrors?.test(error))).toEqual([]);
  });

  const current = (): Page => {
    if (page === undefined) throw new Error('no page is open');
    return page;
  };
  const summary = async () => driver.ask<TabSummary>('tab', { tabId: await tabIdOf(driver, current()) });
  return {
    get server() {
      return server;
    },
    get driver() {
      return driver;
    },
    get page() {
      return current();
    },
    summary,
    async open(path) {
      page = await driver.open(`${server.base}/${path}`);
      return page;
    },
    settledState: (wanted) => until(summary, ({ state }) => state === wanted, 30_000),
    storeSettings: (settings) =>
      driver.inExtension(`browser.storage.local.set({ settings: ${JSON.stringify(settings)} })`),
    dropSettings: () => driver.inExtension(`browser.storage.local.remove('settings')`),
  };
}

export interface MortalStage {
  readonly server: PageServer;
  readonly mortal: Mortal;
}

/** The same with a browser whose worker and extension may die. */
export function setMortalStage(name: BrowserName): MortalStage {
  let server: PageServer;
  let mortal: Mortal;

  beforeAll(async () => {
    server = await servePages();
    mortal = await launchMortal[name]();
  });
  afterAll(async () => {
    await mortal?.close();
    await server?.close();
  });
  afterEach(() => expect(mortal.errors.splice(0)).toEqual([]));

  return {
    get server() {
      return server;
    },
    get mortal() {
      return mortal;
    },
  };
}
