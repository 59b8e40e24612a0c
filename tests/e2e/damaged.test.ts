/** A file of the installed extension has wrong bytes: the panel names the part, what is sound is still searched. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BackgroundCalls, TabSummary } from '../../lib/messages.ts';
import { tabIdOf } from '../browsers/ask.ts';
import { BOTH } from '../browsers/both.ts';
import type { BrowserName } from '../browsers/find.ts';
import { marksOf } from '../browsers/highlights.ts';
import { until } from '../browsers/mortal.ts';
import { setStage } from './stage.ts';

const FOLDERS: Readonly<Record<BrowserName, string>> = {
  chromium: '.output/chrome-mv3',
  firefox: '.output/firefox-mv3',
};

/** A copy of the build in which one letter of a part of the record is another. */
function damagedBuild(browser: BrowserName, part: string): string {
  mkdirSync('.cache', { recursive: true });
  const folder = mkdtempSync(resolve('.cache/damaged-'));
  cpSync(FOLDERS[browser], folder, { recursive: true });
  const path = join(folder, 'background.js');
  const text = readFileSync(path, 'utf8');
  const at = text.indexOf('"exact":"', text.indexOf(`quotations/${part}`)) + '"exact":"'.length;
  writeFileSync(path, `${text.slice(0, at)}#${text.slice(at + 1)}`);
  return folder;
}

const LOST = 'neurips-2024';

describe.each(BOTH)('a damaged record in %s', (name) => {
  let folder = '';
  beforeAll(() => {
    folder = damagedBuild(name, LOST);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const stage = setStage(name, { launch: () => ({ extension: folder }) });

  const search = (query: string) =>
    stage.driver.ask<ReturnType<BackgroundCalls['search']>>('search', { query, limit: 50 });

  test('the panel names the part', async () => {
    const panel = await stage.driver.openOwn('sidepanel.html#record');
    const alert = await panel.waitForSelector('[role="alert"]');
    expect(await alert?.evaluate((element) => element.textContent)).toContain(`quotations/${LOST}`);
    await panel.close();
  });

  test('the other sources are searched, the lost one is not', async () => {
    const sources = async (query: string) =>
      (await search(query)).views.map(({ quotation }) => quotation.source);
    expect(await sources('data is the fossil fuel of AI')).not.toContain(LOST);
    expect((await sources('superintelligence')).length).toBeGreaterThan(5);
  });

  test('no page is judged by a record with a hole; names are still marked, and the page says why', async () => {
    const page = await stage.driver.open(`${stage.server.base}/sample-article.html`);
    const tabId = await tabIdOf(stage.driver, page);
    const ask = () => stage.driver.ask<TabSummary>('tab', { tabId });
    const { state, findings } = await until(ask, (summary) => summary.state === 'unchecked');
    expect({ state, findings }).toEqual({ state: 'unchecked', findings: [] });
    expect(await marksOf(page, 'mention')).not.toEqual([]);
    const kinds = await page.evaluate(() =>
      [...CSS.highlights.keys()].map((key) => key.replace('-dark', '')),
    );
    expect(new Set(kinds)).toEqual(new Set(['verbatim-mention', 'verbatim-topic']));
    await expect(stage.driver.ask('lookUp', { text: 'we have achieved peak data' })).rejects.toThrow(
      'pack-broken',
    );
    await page.close();
  });
});
