/**
 * A newcomer with the keyboard alone: from the welcome page to the sample article, into the panel, to what he said of
 * pre-training over the years, to the statement of 2024 at its second, to its citations; in English and in Chinese.
 *
 * The browser's own side panel is no page that a driver can reach: the command is sent and whatever it opens is
 * waited for, then the same panel is walked in a tab.
 */
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { UiLang } from '../../core/text/types.ts';
import { ourErrors } from '../browsers/ask.ts';
import { BOTH, launchWithExtension } from '../browsers/both.ts';
import type { Driver } from '../browsers/driver.ts';
import { chooseInMenu, pressAt, tabTo } from '../browsers/keyboard.ts';

/** By hand, from the record: place 00:05:58, and the lead of three seconds. */
const STATEMENT = 'But pre-training as we know it will unquestionably end.';
const AT_ITS_SECOND = 'https://www.youtube.com/watch?v=1yvBqasHLZs&t=355s';
const YEARS = ['2023', '2024', '2025'];

function textsOf(lang: UiLang): (namespace: string, key: string) => string {
  return (namespace, key) => {
    const file = `lib/i18n/locales/${lang}/${namespace}.json`;
    const text = (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>)[key];
    if (!text) throw new Error(`no ${namespace}:${key} in ${lang}`);
    return text;
  };
}

const exactly = (text: string) => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);

async function headed(page: Page, words: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.querySelector('h1')?.textContent === wanted,
    { polling: 50 },
    words,
  );
}

/** What Ctrl+V puts into the paste box: the clipboard as any program would get it. */
async function pasted(driver: Driver): Promise<string> {
  const page = await driver.openOwn('sidepanel.html#check');
  await page.bringToFront();
  await page.waitForSelector('textarea');
  await page.focus('textarea');
  await page.keyboard.down('Control');
  await page.keyboard.press('KeyV');
  await page.keyboard.up('Control');
  await page.waitForFunction(() => document.querySelector('textarea')?.value, {
    polling: 50,
    timeout: 10_000,
  });
  const text = await page.evaluate(() => document.querySelector('textarea')?.value ?? '');
  await page.close();
  return text;
}

/** An expression that becomes true, or false after ten seconds. */
const until = (condition: string) => `(async () => {
  for (let asked = 0; asked < 200; asked++) {
    if (await (${condition})) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
})()`;

const TAB_OF = (path: string) =>
  `browser.tabs.query({}).then((tabs) => tabs.some(({ url }) => url?.includes(${JSON.stringify(path)})))`;
/** Chromium's side panel, Firefox's sidebar, or the tab that stands in for them. */
const PANEL_OPEN = `browser.sidebarAction
  ? browser.sidebarAction.isOpen({})
  : browser.runtime.getContexts({}).then((all) => all.some(({ documentUrl }) => documentUrl?.includes('/sidepanel.html')))`;

const LANGS: readonly { lang: UiLang; topic: string }[] = [
  { lang: 'en', topic: 'Pre-training' },
  { lang: 'zh-Hans', topic: '预训练' },
];

describe.each(BOTH)('by keyboard in %s', (name) => {
  let driver: Driver;

  beforeAll(async () => {
    driver = await launchWithExtension(name);
  });
  afterAll(() => driver?.close());

  describe.each(LANGS)('$lang', ({ lang, topic }) => {
    const t = textsOf(lang);
    let panel: Page;

    beforeAll(async () => {
      await driver.inExtension(
        `browser.storage.local.set({ settings: { version: 1, language: ${JSON.stringify(lang)} } }).then(() => true)`,
      );
    });
    afterAll(async () => {
      await panel?.close();
      expect(ourErrors(driver)).toEqual([]);
    });

    test('the welcome page leads to the sample article, the command from there to the panel', async () => {
      const welcome = await driver.openOwn('welcome.html');
      await welcome.bringToFront();
      await pressAt(welcome, exactly(t('welcome', 'try')));
      expect(await driver.inExtension(until(TAB_OF('/sample.html')))).toBe(true);
      await welcome.close();
      const sample = await driver.openOwn('sample.html');
      await driver.runCommand('open-panel', sample);
      expect(await driver.inExtension(until(PANEL_OPEN))).toBe(true);
      await sample.close();
    });

    test('finds what he said of pre-training over the years', async () => {
      panel = await driver.openOwn('sidepanel.html');
      await panel.bringToFront();
      await panel.waitForSelector('input[type=search]');
      await pressAt(panel, exactly(t('panel', 'tab-record')), 'Enter', true);
      await pressAt(panel, exactly(t('panel', 'record-topics')));
      await panel.waitForSelector('a[href^="#topic"]');
      await pressAt(panel, exactly(topic));
      await headed(panel, topic);
      await panel.waitForSelector('[role=radio]');
      const years = await panel.$$eval('[role=radio]', (chips) =>
        chips.map((chip) => chip.textContent?.slice(0, 4)),
      );
      expect(years).toEqual(YEARS);
      const moved = await panel.$$eval('section ol > li', (moves) =>
        moves.map((move) => move.textContent ?? ''),
      );
      expect(moved.length).toBeGreaterThan(0);
      expect(moved[0]).toContain('2023');
      expect(moved[0]).toContain('2024');
    });

    test('opens the statement of 2024 at its second in the video', async () => {
      await tabTo(panel, /^2023/);
      await panel.keyboard.press('ArrowRight');
      await panel.keyboard.press(' ');
      await pressAt(panel, exactly(`“${STATEMENT}`));
      await headed(panel, t('panel', 'quotation'));
      await tabTo(panel, exactly(t('panel', 'open-at').replace('{{time}}', '00:05:58')));
      const link = await panel.evaluate(() => (document.activeElement as HTMLAnchorElement).href);
      expect(link).toBe(AT_ITS_SECOND);
    });

    test('copies it as APA and as wikitext, one after the other', async () => {
      await tabTo(panel, exactly(t('panel', 'copy-as')));
      await chooseInMenu(panel, exactly(t('panel', 'cite-apa')));
      await panel.waitForFunction(
        (said) => document.querySelector('[role=status] span')?.textContent === said,
        { polling: 50 },
        t('panel', 'copied-as').replace('{{form}}', t('panel', 'cite-apa')),
      );
      const apa = await pasted(driver);
      expect(apa).toContain(`“${STATEMENT} Pre-training will end.”`);
      expect(apa).toMatch(
        /\nSutskever, I\. \(2024, December 13\)\. .+ https:\/\/www\.youtube\.com\/watch\?v=1yvBqasHLZs/,
      );

      await panel.bringToFront();
      await tabTo(panel, exactly(t('panel', 'copy-as')));
      await chooseInMenu(panel, exactly(t('panel', 'cite-wikitext-ref')));
      await panel.waitForFunction(
        (said) => document.querySelector('[role=status] span')?.textContent === said,
        { polling: 50 },
        t('panel', 'copied-as').replace('{{form}}', t('panel', 'cite-wikitext-ref')),
      );
      const wiki = await pasted(driver);
      expect(wiki).toContain('<ref>{{cite');
      expect(wiki).toContain(STATEMENT);
    });
  });
});
