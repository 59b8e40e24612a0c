/** The system's clock is wrong, or is put right while a page is checked: the verdicts are the same, nothing is lost. */
import type { Page } from 'puppeteer-core';
import { afterAll, describe, expect, test } from 'vitest';
import type { MatchView, TabSummary } from '../../lib/messages.ts';
import { tabIdOf } from '../browsers/ask.ts';
import { BOTH } from '../browsers/both.ts';
import { wrongClock } from '../browsers/clock.ts';
import { PAINTED, until } from '../browsers/mortal.ts';
import { MARKS_OF_ARTICLE } from './article.ts';
import { overhear, writeQuotations } from './long-check.ts';
import { setStage } from './stage.ts';

const MANY = 300;
const clock = wrongClock();
afterAll(() => clock?.remove());

describe.runIf(clock !== null).each(BOTH)('a wrong clock in %s', (name) => {
  const launch = () => {
    clock?.set('1970-01-03');
    return { env: clock?.env ?? {} };
  };
  const stage = setStage(name, { launch });

  const marks = (page: Page, kind: string, count: number) =>
    until(
      async () => ((await page.evaluate(PAINTED)) as string[]).filter((mark) => mark.startsWith(kind)),
      (painted) => painted.length === count,
      30_000,
    );
  const settings = () =>
    stage.driver.inExtension<unknown>(
      `browser.storage.local.get('settings').then(({ settings }) => settings)`,
    );

  test.each(['1970-01-03', '2100-06-01'])('in the year of %s', async (date) => {
    clock?.set(`${date}T12:00Z`);
    const page = await stage.driver.open(`${stage.server.base}/sample-article.html?${date}`);
    // Else this case would hold nothing.
    expect(await page.evaluate(() => new Date().toISOString().slice(0, 10))).toBe(date);
    expect(await marks(page, '', MARKS_OF_ARTICLE)).toHaveLength(MARKS_OF_ARTICLE);
    const { match } = await stage.driver.ask<MatchView>('lookUp', {
      text: 'pre-training as we know it will unquestionably end',
    });
    expect(match.wording).toBe('exact');
    await page.close();
  });

  test('put back and forth during a check; what is stored stays', async () => {
    clock?.set('2100-06-01');
    const stored = { version: 1, topicsOff: ['scaling'] };
    await stage.storeSettings(stored);
    const page = await stage.driver.open(`${stage.server.base}/none.html?clock`);
    const heard = stage.driver.inExtension(overhear('checkPage'));
    await page.evaluate(writeQuotations(MANY));
    await heard;
    clock?.set('1970-01-03');
    const tabId = await tabIdOf(stage.driver, page);
    const summary = () => stage.driver.ask<TabSummary>('tab', { tabId });
    // Those far down are counted, and drawn on coming near.
    await until(summary, ({ counts }) => counts['not-found'] === MANY, 30_000);
    clock?.set('2026-11-29');
    const known = await summary();
    expect(known).toMatchObject({ state: 'checked', counts: { 'not-found': MANY } });
    expect(await settings()).toEqual(stored);
    await stage.dropSettings();
    await page.close();
  });
});
