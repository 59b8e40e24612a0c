/** What is drawn on pages, read from the highlight registry of the built extension, against tables. */
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings-shape.ts';
import { BOTH } from '../browsers/both.ts';
import { readMarks, settledMarks } from '../browsers/highlights.ts';
import { setStage } from './stage.ts';

/** Pages with two tables: what every quotation on them is, and every name and topic, counted by hand in their text. */
const CHECKED_PAGES = ['sample-article', 'news-en', 'news-zh-hans', 'news-zh-hant'] as const;

interface ExpectedQuotation {
  readonly text: string;
  /** `person`, somebody else's name, or nobody. */
  readonly speaker: string | null;
  readonly wording: string | null;
  readonly speakerVerdict?: string;
  readonly optional?: boolean;
}

interface Expected {
  readonly quotations: readonly ExpectedQuotation[];
}

/** In page order; of terms that overlap the longest counts. */
interface ExpectedMarks {
  readonly mentions: readonly string[];
  readonly topics: readonly string[];
}

function tableOf<T>(page: string, table: 'expected' | 'marks'): T {
  const path = new URL(`../pages/${page}.${table}.json`, import.meta.url);
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}

/** The verdict on the wording is drawn, unless the words are under the wrong name; without a verdict nothing is. */
function drawnAs({
  wording,
  speakerVerdict,
  text,
}: ExpectedQuotation): { kind: string; text: string } | null {
  if (wording === null) return null;
  const wrongName = speakerVerdict === 'someone-else' || speakerVerdict === 'page-says-other';
  return { kind: wrongName ? 'someone-else' : wording, text };
}

async function quotationMarks(page: Page): Promise<{ kind: string; text: string }[]> {
  const marks = await readMarks(page);
  return marks.filter(({ kind }) => !['mention', 'topic', 'current'].includes(kind));
}

describe.each(BOTH)('marks in %s', (name) => {
  const stage = setStage(name);
  const { open, settledState } = stage;
  afterEach(() => store(DEFAULT_SETTINGS));

  const store = (settings: Settings) => stage.storeSettings(settings);

  test.each(CHECKED_PAGES)('every name and topic of %s, nothing else', async (path) => {
    const { mentions, topics } = tableOf<ExpectedMarks>(path, 'marks');
    await open(`${path}.html`);
    expect(await settledMarks(stage.page, 'mention', mentions)).toEqual(mentions);
    expect(await settledMarks(stage.page, 'topic', topics)).toEqual(topics);
  });

  test.each(CHECKED_PAGES)('every checked quotation of %s with its verdict', async (path) => {
    await open(`${path}.html`);
    const table = tableOf<Expected>(path, 'expected').quotations;
    const wanted = table.filter(({ optional }) => !optional).map(drawnAs);
    const optional = new Set(table.filter((each) => each.optional).map(({ text }) => text));
    expect((await settledState('checked')).state).toBe('checked');
    const drawn = await quotationMarks(stage.page);
    expect(drawn.filter(({ text }) => !optional.has(text))).toEqual(wanted.filter((each) => each !== null));
  });

  test('a page without a mention: no mark, no finding', async () => {
    await open('none.html');
    expect((await settledState('no-mention')).state).toBe('no-mention');
    expect(await readMarks(stage.page)).toEqual([]);
  });

  test('a page that forbids everything', async () => {
    await open('strict-csp.html');
    expect(await settledMarks(stage.page, 'mention', ['Ilya Sutskever'])).toEqual(['Ilya Sutskever']);
  });

  test('frames of the same and of another origin', async () => {
    await open('frames.html');
    expect(await settledMarks(stage.page, 'mention', ['Ilya Sutskever'])).toEqual(['Ilya Sutskever']);
    const inner = stage.page.frames().filter((frame) => frame !== stage.page.mainFrame());
    expect(inner).toHaveLength(2);
    for (const frame of inner) {
      expect(await settledMarks(frame, 'mention', ['Sutskever'])).toEqual(['Sutskever']);
      expect(await settledMarks(frame, 'topic', ['superintelligence'])).toEqual(['superintelligence']);
    }
  });

  test('a page that changes: added, edited, cleared, navigated', async () => {
    await open('spa.html');
    await stage.page.click('#more');
    expect(await settledMarks(stage.page, 'mention', ['Ilya Sutskever'])).toEqual(['Ilya Sutskever']);
    expect(await settledMarks(stage.page, 'topic', ['superintelligence'])).toEqual(['superintelligence']);
    await stage.page.click('#edit');
    const edited = ['Sutskever', 'Ilya Sutskever'];
    expect(await settledMarks(stage.page, 'mention', edited)).toEqual(edited);
    await stage.page.click('#clear');
    expect(await settledMarks(stage.page, 'mention', [])).toEqual([]);
    await stage.page.click('#go');
    expect(await settledMarks(stage.page, 'mention', ['Ilya Sutskever'])).toEqual(['Ilya Sutskever']);
    await stage.page.click('#go');
    expect(await settledMarks(stage.page, 'mention', ['Ilya Sutskever'])).toEqual(['Ilya Sutskever']);
  });

  test('a site that is switched off, and on again, without a reload', async () => {
    await open('strict-csp.html');
    expect(await settledMarks(stage.page, 'mention', ['Ilya Sutskever'])).toEqual(['Ilya Sutskever']);
    await store({ ...DEFAULT_SETTINGS, sites: { ...DEFAULT_SETTINGS.sites, blocked: ['127.0.0.1'] } });
    expect(await settledMarks(stage.page, 'mention', [])).toEqual([]);
    expect((await settledState('off-here')).state).toBe('off-here');
    await store(DEFAULT_SETTINGS);
    expect(await settledMarks(stage.page, 'mention', ['Ilya Sutskever'])).toEqual(['Ilya Sutskever']);
  });

  test('a site that is switched off stays untouched by a reload', async () => {
    await store({ ...DEFAULT_SETTINGS, sites: { ...DEFAULT_SETTINGS.sites, blocked: ['127.0.0.1'] } });
    await open('strict-csp.html');
    expect((await settledState('off-here')).state).toBe('off-here');
    expect(await readMarks(stage.page)).toEqual([]);
  });

  test('switched off everywhere', async () => {
    await store({ ...DEFAULT_SETTINGS, enabled: false });
    await open('strict-csp.html');
    expect((await settledState('off-everywhere')).state).toBe('off-everywhere');
    expect(await readMarks(stage.page)).toEqual([]);
  });

  test('the page is not touched: no node of ours in its text', async () => {
    await open('sample-article.html');
    const { mentions } = tableOf<ExpectedMarks>('sample-article', 'marks');
    expect(await settledMarks(stage.page, 'mention', mentions)).toEqual(mentions);
    const served = readFileSync(new URL('../pages/sample-article.html', import.meta.url), 'utf8');
    const [, body = ''] = served.match(/<main[^>]*>([\s\S]*)<\/main>/) ?? [];
    expect(body).not.toBe('');
    const intact = await stage.page.evaluate((html) => {
      const copy = document.createElement('main');
      copy.innerHTML = html;
      return document.querySelector('main')?.innerHTML === copy.innerHTML;
    }, body);
    expect(intact).toBe(true);
  });
});
