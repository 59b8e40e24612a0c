/** The system's clock is wrong, or is put right while a page is checked: the verdicts are the same, nothing is lost. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { MatchView, TabSummary } from '../../lib/messages.ts';
import { ourErrors, tabIdOf } from '../browsers/ask.ts';
import { BOTH, launchWithExtension } from '../browsers/both.ts';
import { wrongClock } from '../browsers/clock.ts';
import type { Driver } from '../browsers/driver.ts';
import { PAINTED, until } from '../browsers/mortal.ts';
import { type PageServer, servePages } from '../browsers/server.ts';

const MARKS_OF_ARTICLE = 40;
const MANY = 300;
const WRITE_MANY = `(() => {
  for (let i = 0; i < ${MANY}; i++) {
    const paragraph = document.createElement('p');
    paragraph.textContent = 'Ilya Sutskever said: “We counted ' + i + ' small green boats in the harbour of the old town.”';
    document.body.append(paragraph);
  }
})()`;
/** Settles as soon as one of our pages overhears a page being checked. */
const OVERHEAR = `new Promise((heard) => {
  const listen = (message) => {
    if (message?.call !== 'checkPage') return;
    browser.runtime.onMessage.removeListener(listen);
    heard(true);
  };
  browser.runtime.onMessage.addListener(listen);
})`;

const clock = wrongClock();
afterAll(() => clock?.remove());

describe.runIf(clock !== null).each(BOTH)('a wrong clock in %s', (name) => {
  let server: PageServer;
  let driver: Driver;

  beforeAll(async () => {
    server = await servePages();
    clock?.set('1970-01-03');
    driver = await launchWithExtension(name, { env: clock?.env ?? {} });
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });
  afterEach(() => expect(ourErrors(driver)).toEqual([]));

  const marks = (page: Page, kind: string, count: number) =>
    until(
      async () => ((await page.evaluate(PAINTED)) as string[]).filter((mark) => mark.startsWith(kind)),
      (painted) => painted.length === count,
      30_000,
    );
  const settings = () =>
    driver.inExtension<unknown>(`browser.storage.local.get('settings').then(({ settings }) => settings)`);

  test.each(['1970-01-03', '2100-06-01'])('in the year of %s', async (date) => {
    clock?.set(`${date}T12:00Z`);
    const page = await driver.open(`${server.base}/sample-article.html?${date}`);
    // Else this case would hold nothing.
    expect(await page.evaluate(() => new Date().toISOString().slice(0, 10))).toBe(date);
    expect(await marks(page, '', MARKS_OF_ARTICLE)).toHaveLength(MARKS_OF_ARTICLE);
    const { match } = await driver.ask<MatchView>('lookUp', {
      text: 'pre-training as we know it will unquestionably end',
    });
    expect(match.wording).toBe('exact');
    await page.close();
  });

  test('put back and forth during a check; what is stored stays', async () => {
    clock?.set('2100-06-01');
    const stored = { version: 1, topicsOff: ['scaling'] };
    await driver.inExtension(`browser.storage.local.set({ settings: ${JSON.stringify(stored)} })`);
    const page = await driver.open(`${server.base}/none.html?clock`);
    const heard = driver.inExtension(OVERHEAR);
    await page.evaluate(WRITE_MANY);
    await heard;
    clock?.set('1970-01-03');
    const tabId = await tabIdOf(driver, page);
    const summary = () => driver.ask<TabSummary>('tab', { tabId });
    // Those far down are counted, and drawn on coming near.
    await until(summary, ({ counts }) => counts['not-found'] === MANY, 30_000);
    clock?.set('2026-11-29');
    const known = await summary();
    expect(known).toMatchObject({ state: 'checked', counts: { 'not-found': MANY } });
    expect(await settings()).toEqual(stored);
    await driver.inExtension(`browser.storage.local.remove('settings')`);
    await page.close();
  });
});
