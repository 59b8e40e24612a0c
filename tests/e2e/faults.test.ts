/** Reloads, garbage in storage, curious pages. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { TabSummary } from '../../lib/messages.ts';
import { ourErrors, tabIdOf } from '../browsers/ask.ts';
import { BOTH, launchWithExtension } from '../browsers/both.ts';
import type { Driver } from '../browsers/driver.ts';
import { settledMarks } from '../browsers/highlights.ts';
import { type PageServer, servePages } from '../browsers/server.ts';

const DISPUTED = 'Simplicity is a sign of truth. If your theory is very complicated, it’s probably wrong.';

/** By hand on the sample article: two cut pieces, one word changed, the interviewer's sentence, one disputed saying. */
const DESERVE_A_LOOK = '5';

describe.each(BOTH)('faults in %s', (name) => {
  let server: PageServer;
  let driver: Driver;
  let page: Page;

  beforeAll(async () => {
    server = await servePages();
    driver = await launchWithExtension(name);
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });
  afterEach(async () => {
    await page?.close();
    // What a browser says of the request that a test was refused is the test's own doing.
    expect(ourErrors(driver).filter((error) => !/card\.js|net::ERR_FAILED/.test(error))).toEqual([]);
  });

  const openArticle = async () => {
    page = await driver.open(`${server.base}/sample-article.html`);
    expect(await settledMarks(page, 'disputed', [DISPUTED])).toEqual([DISPUTED]);
  };
  const summary = async () => driver.ask<TabSummary>('tab', { tabId: await tabIdOf(driver, page) });

  test('the badge counts what deserves a look', async () => {
    await openArticle();
    const tabId = await tabIdOf(driver, page);
    const text = await driver.inExtension<string>(`browser.action.getBadgeText({ tabId: ${tabId} })`);
    expect(text).toBe(DESERVE_A_LOOK);
  });

  test('a reload starts over', async () => {
    await openArticle();
    await page.reload();
    expect(await settledMarks(page, 'disputed', [DISPUTED])).toEqual([DISPUTED]);
    await page.goto(`${server.base}/none.html`);
    expect((await summary()).findings).toEqual([]);
  });

  test('a page reaches neither our resources nor our worker', async () => {
    page = await driver.open(`${server.base}/none.html`);
    const seen = await page.evaluate(async (base) => {
      const fetched = await fetch(`${base}card.js`).then(
        () => 'fetched',
        () => 'refused',
      );
      const { chrome, browser } = globalThis as { chrome?: { runtime?: unknown }; browser?: unknown };
      return { fetched, runtime: typeof chrome?.runtime, browser: typeof browser };
    }, driver.extensionBase);
    expect(seen).toEqual({ fetched: 'refused', runtime: 'undefined', browser: 'undefined' });
  });

  test('settings of garbage are as if never set', async () => {
    await driver.inExtension(
      `browser.storage.local.set({ settings: { sites: 7, marks: 'x', version: {} } })`,
    );
    await openArticle();
    await driver.inExtension(`browser.storage.local.remove('settings')`);
  });
});
