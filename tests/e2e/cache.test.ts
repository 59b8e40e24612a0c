/** Pages that come back from the browser's cache as they were left, and pages that nobody sees. */
import { describe, expect, test } from 'vitest';
import type { TabSummary } from '../../lib/messages.ts';
import { tabIdOf } from '../browsers/ask.ts';
import { BOTH } from '../browsers/both.ts';
import { readMarks, settledMarks } from '../browsers/highlights.ts';
import { until } from '../browsers/mortal.ts';
import { DESERVE_A_LOOK, DISPUTED } from './article.ts';
import { ADD_NAME } from './long-check.ts';
import { setStage } from './stage.ts';

const TABS = 50;

describe.each(BOTH)('in %s', (name) => {
  const stage = setStage(name);

  const summaryOf = (tabId: number) => stage.driver.ask<TabSummary>('tab', { tabId });

  test('a page that comes back from the cache has its marks, and goes on being followed', async () => {
    const page = await stage.driver.open(`${stage.server.base}/sample-article.html`);
    await settledMarks(page, 'disputed', [DISPUTED]);
    const tabId = await tabIdOf(stage.driver, page);
    const before = await readMarks(page);
    await page.evaluate(() =>
      addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted })),
    );
    await page.goto(`${stage.server.base}/none.html`);
    expect((await summaryOf(tabId)).findings).toEqual([]);
    await page.goBack({ waitUntil: [] });
    const back = await until(
      () => page.evaluate(() => (window as { persisted?: boolean }).persisted).catch(() => undefined),
      (persisted) => persisted !== undefined,
    );
    expect(back).toBe(true);
    expect(await readMarks(page)).toEqual(before);
    await page.evaluate(ADD_NAME);
    const names = before.filter(({ kind }) => kind === 'mention').map(({ text }) => text);
    const wanted = [...names, 'Ilya Sutskever'];
    expect(await settledMarks(page, 'mention', wanted)).toEqual(wanted);
    const known = await until(
      () => summaryOf(tabId),
      ({ findings }) => findings.length > 10,
    );
    expect(known.findings.length).toBeGreaterThan(10);
    await page.close();
  });

  test(`${TABS} tabs at once: none is read unseen, each gets its own number, little is said and kept`, async () => {
    await stage.driver.inExtension(`(() => {
      globalThis.heard = [];
      browser.runtime.onMessage.addListener((message, sender) => {
        if (message?.to === 'background' && sender.tab) globalThis.heard.push([sender.tab.id, message.call]);
      });
    })()`);
    const url = `${stage.server.base}/sample-article.html?tab=`;
    const tabIds = await stage.driver.inExtension<number[]>(`(async () => {
      const tabs = await Promise.all(Array.from({ length: ${TABS} }, (_, i) =>
        browser.tabs.create({ url: '${url}' + i, active: false })));
      const ids = tabs.map(({ id }) => id);
      for (;;) {
        const all = await browser.tabs.query({});
        if (ids.every((id) => all.find((tab) => tab.id === id)?.status === 'complete')) return ids;
        await new Promise((later) => setTimeout(later, 50));
      }
    })()`);
    const heard = async () => {
      const all = await stage.driver.inExtension<[number, string][]>('globalThis.heard');
      return all.filter(([id]) => tabIds.includes(id));
    };
    expect((await heard()).filter(([, call]) => call === 'checkPage')).toEqual([]);

    const badges = await stage.driver.inExtension<string[]>(`(async () => {
      const badges = [];
      for (const tabId of ${JSON.stringify(tabIds)}) {
        await browser.tabs.update(tabId, { active: true });
        let text = '';
        for (let asked = 0; text !== '${DESERVE_A_LOOK}' && asked < 200; asked++) {
          text = await browser.action.getBadgeText({ tabId });
          if (text === '') await new Promise((later) => setTimeout(later, 25));
        }
        badges.push(text);
      }
      return badges;
    })()`);
    expect(badges).toEqual(tabIds.map(() => DESERVE_A_LOOK));

    // Loading the reader, two reports and one check each, however many tabs there are; a second check at most.
    const calls = await heard();
    for (const tabId of tabIds) {
      expect(calls.filter(([id]) => id === tabId).length).toBeLessThanOrEqual(7);
      expect(calls.filter(([id, call]) => id === tabId && call === 'checkPage').length).toBeLessThanOrEqual(
        2,
      );
    }
    const kept = await stage.driver.inExtension<[string, number][]>(
      `browser.storage.session.get(null).then((all) => Object.entries(all).map(([key, value]) => [key, JSON.stringify(value).length]))`,
    );
    const perTab = kept.filter(([key]) => key.startsWith('tab:')).map(([, units]) => units);
    expect(Math.max(...perTab)).toBeLessThan(60_000);

    await stage.driver.inExtension(`browser.tabs.remove(${JSON.stringify(tabIds)}).then(() => true)`);
    const left = () =>
      stage.driver.inExtension<string[]>(
        `browser.storage.session.get(null).then((all) => Object.keys(all).filter((key) => key.startsWith('tab:')))`,
      );
    const ours = tabIds.map((id) => `tab:${id}`);
    const after = await until(left, (keys) => !keys.some((key) => ours.includes(key)));
    expect(after.filter((key) => ours.includes(key))).toEqual([]);
  }, 120_000);
});
