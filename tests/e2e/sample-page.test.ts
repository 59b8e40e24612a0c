/** The welcome page's way to the bundled sample article, which is read like any page of the web. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ourErrors } from '../browsers/ask.ts';
import { BOTH, launchWithExtension } from '../browsers/both.ts';
import type { Driver } from '../browsers/driver.ts';
import { marksOf, settledMarks } from '../browsers/highlights.ts';

/** The saying of the article that the record lists as disputed; drawn last of all kinds. */
const DISPUTED = ['Simplicity is a sign of truth. If your theory is very complicated, it’s probably wrong.'];

interface Summary {
  readonly state: string;
  readonly counts: Readonly<Record<string, number>>;
}

describe.each(BOTH)('the sample page in %s', (name) => {
  let driver: Driver;
  let page: Page;

  beforeAll(async () => {
    driver = await launchWithExtension(name);
    page = await driver.openOwn('welcome.html');
    await page.waitForSelector('main button');
  });
  afterAll(() => driver?.close());

  test('opens from the welcome page in a tab of its own', async () => {
    await page.click('main button');
    // In front as well: coming there later it would hide the page of the next test, and hidden pages wait.
    const opened = `(async () => {
      for (let asked = 0; asked < 200; asked++) {
        const tabs = await browser.tabs.query({});
        const [sample] = tabs.filter(({ url }) => url?.endsWith('/sample.html'));
        if (sample?.active && sample.status === 'complete') return true;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return false;
    })()`;
    expect(await driver.inExtension(opened)).toBe(true);
  });

  test('is marked like a page of the web, and the panel knows its findings', async () => {
    const sample = await driver.openOwn('sample.html');
    await sample.bringToFront();
    expect(await settledMarks(sample, 'disputed', DISPUTED)).toEqual(DISPUTED);
    expect(await marksOf(sample, 'mention')).toContain('Ilya Sutskever');
    const [tab] = await driver.inExtension<{ id: number }[]>(
      `browser.tabs.query({ active: true, url: browser.runtime.getURL('/sample.html') })`,
    );
    const summary = await driver.ask<Summary>('tab', { tabId: tab?.id });
    expect(summary.state).toBe('checked');
    expect(summary.counts.disputed).toBe(1);
    expect(ourErrors(driver)).toEqual([]);
  });
});
