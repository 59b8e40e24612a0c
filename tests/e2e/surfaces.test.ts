/** Our own pages in the built extension: search by typing, accessibility in light and dark, pictures to look at. */
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { BOTH } from '../browsers/both.ts';
import { marksOf, settledMarks } from '../browsers/highlights.ts';
import { settled } from '../screenshots/look.ts';
import { DISPUTED } from './article.ts';
import { setStage } from './stage.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SCREENSHOTS = '.screenshots';

/** Surfaces by name, with words that stand there once the content has come. */
const SURFACES = [
  { name: 'popup', path: 'popup.html', width: 360 },
  { name: 'panel-search', path: 'sidepanel.html#search?q=peak+data', width: 400 },
  { name: 'panel-empty', path: 'sidepanel.html#search', width: 400 },
  { name: 'panel-page', path: 'sidepanel.html#page', width: 400 },
  { name: 'panel-record', path: 'sidepanel.html#record', width: 400 },
  { name: 'panel-timeline', path: 'sidepanel.html#record?part=timeline', width: 400 },
  { name: 'panel-check', path: 'sidepanel.html#check', width: 400 },
  { name: 'options', path: 'options.html', width: 1000 },
  { name: 'welcome', path: 'welcome.html', width: 1000 },
] as const;

/** What a reader types, and words that the first quotation shown must hold. */
const SEARCHES = [
  ['peak data', 'peak data'],
  ['fossil fuel', 'fossil fuel'],
  ['age of reserch', 'age of research'],
  ['超级智能', 'superintelligence'],
  ['感知生命', 'sentient'],
] as const;

async function whenQuiet(page: Page): Promise<void> {
  // Content is there, and nothing more is being asked for.
  await page.waitForFunction(
    () =>
      document.querySelector('#root h1, #root h2') !== null && !document.querySelector('[aria-busy="true"]'),
    { polling: 50, timeout: 15_000 },
  );
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const results = (await page.evaluate(
    async () =>
      await (globalThis as unknown as { axe: { run(root: Document): Promise<AxeResults> } }).axe.run(
        document,
      ),
  )) as AxeResults;
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
}

describe.each(BOTH)('our pages in %s', (name) => {
  const stage = setStage(name);
  let article: Page;

  beforeAll(async () => {
    mkdirSync(SCREENSHOTS, { recursive: true });
    article = await stage.driver.open(`${stage.server.base}/sample-article.html`);
    await settledMarks(article, 'disputed', [DISPUTED]);
  });

  /** Chromium can be told which scheme a page prefers; Firefox is checked in its own. */
  const schemes = name === 'chromium' ? (['light', 'dark'] as const) : (['light'] as const);

  test.each(SURFACES)('$name: accessible', async (surface) => {
    const page = await stage.driver.openOwn(surface.path);
    await page.setViewport({ width: surface.width, height: 800 });
    for (const scheme of schemes) {
      if (name === 'chromium')
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await whenQuiet(page);
      // Or the picture catches the colours on their way from light to dark.
      if (name === 'chromium') await settled(page);
      await page.screenshot({ path: join(SCREENSHOTS, `${name}-${surface.name}-${scheme}.png`) });
      expect(await violations(page), scheme).toEqual([]);
    }
    await page.close();
  });

  test.each(SEARCHES)('typing "%s" shows a quotation with "%s" first', async (query, words) => {
    const page = await stage.driver.openOwn('sidepanel.html#search');
    await page.waitForSelector('input[type=search]');
    await page.type('input[type=search]', query);
    const first = await page.waitForFunction(
      (wanted) => {
        const [quotation] = document.querySelectorAll('#root blockquote, #root q');
        return quotation?.textContent?.toLowerCase().includes(wanted) ? quotation.textContent : null;
      },
      { polling: 50, timeout: 10_000 },
      words,
    );
    expect((await first.jsonValue())?.toLowerCase()).toContain(words);
    await page.close();
  });

  test('the popup tells the state of the article', async () => {
    const page = await stage.driver.openOwn('popup.html');
    await page.waitForFunction(() => document.querySelector('#root')?.textContent?.includes('Sutskever'), {
      polling: 50,
      timeout: 10_000,
    });
    await page.close();
  });

  test('the article in light and dark', async () => {
    for (const scheme of schemes) {
      if (name === 'chromium') {
        await article.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      }
      await article.bringToFront();
      await article.screenshot({ path: join(SCREENSHOTS, `${name}-article-${scheme}.png`) });
    }
    expect(await marksOf(article, 'disputed')).toHaveLength(1);
  });
});
