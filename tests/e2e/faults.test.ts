/** Reloads, garbage in storage, curious pages. */
import { describe, expect, test } from 'vitest';
import { tabIdOf } from '../browsers/ask.ts';
import { BOTH } from '../browsers/both.ts';
import { settledMarks } from '../browsers/highlights.ts';
import { DESERVE_A_LOOK, DISPUTED } from './article.ts';
import { setStage } from './stage.ts';

describe.each(BOTH)('faults in %s', (name) => {
  // What a browser says of the request that a test was refused is the test's own doing.
  const stage = setStage(name, { expectedErrors: /card\.js|net::ERR_FAILED/ });

  const openArticle = async () => {
    await stage.open('sample-article.html');
    expect(await settledMarks(stage.page, 'disputed', [DISPUTED])).toEqual([DISPUTED]);
  };

  test('the badge counts what deserves a look', async () => {
    await openArticle();
    const tabId = await tabIdOf(stage.driver, stage.page);
    const text = await stage.driver.inExtension<string>(`browser.action.getBadgeText({ tabId: ${tabId} })`);
    expect(text).toBe(DESERVE_A_LOOK);
  });

  test('a reload starts over', async () => {
    await openArticle();
    await stage.page.reload();
    expect(await settledMarks(stage.page, 'disputed', [DISPUTED])).toEqual([DISPUTED]);
    await stage.page.goto(`${stage.server.base}/none.html`);
    expect((await stage.summary()).findings).toEqual([]);
  });

  test('a page reaches neither our resources nor our worker', async () => {
    await stage.open('none.html');
    const seen = await stage.page.evaluate(async (base) => {
      const fetched = await fetch(`${base}card.js`).then(
        () => 'fetched',
        () => 'refused',
      );
      const { chrome, browser } = globalThis as { chrome?: { runtime?: unknown }; browser?: unknown };
      return { fetched, runtime: typeof chrome?.runtime, browser: typeof browser };
    }, stage.driver.extensionBase);
    expect(seen).toEqual({ fetched: 'refused', runtime: 'undefined', browser: 'undefined' });
  });

  test('settings of garbage are as if never set', async () => {
    await stage.storeSettings({ sites: 7, marks: 'x', version: {} });
    await openArticle();
    await stage.dropSettings();
  });
});
