/** Pages that are hard to read, that change under the reader, or that pry. One browser for all of them. */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { TabSummary } from '../../lib/messages.ts';
import { MARK_KINDS } from '../../lib/page/mark-kinds.ts';
import { ourErrors, tabIdOf } from '../browsers/ask.ts';
import { BOTH, launchWithExtension } from '../browsers/both.ts';
import type { Driver } from '../browsers/driver.ts';
import { readMarks, settledMarks, settledWords } from '../browsers/highlights.ts';
import { type PageServer, servePages } from '../browsers/server.ts';

/** Page order; how each is written in the page, unseen characters included. */
const IN_HARD_TEXT = [
  'Ilya Sutskever',
  'Ilya Sutskever',
  '伊利亚·苏茨克维',
  '苏sū茨cí克kè维',
  'Ilya Suts\u00adkev\u00ader',
  'Suts\u200bkever',
  'Sutskever',
  'Sutskever',
  'Ｓｕｔｓｋｅｖｅｒ',
  'Sutskever',
];

/** What a content script may not say, and shapes that no version of ours ever sent. */
const FORGED = [
  { to: 'background', call: 'search', request: { query: 'data' } },
  { to: 'background', call: 'record' },
  { to: 'background', call: 'tab', request: { tabId: 1 } },
  { to: 'background', call: 'checkText', request: { text: 'x' } },
  { to: 'background', call: 'checkPage', request: { blocks: 'x', title: '', lang: null } },
  {
    to: 'background',
    call: 'checkPage',
    request: { blocks: [{ text: 1, kind: 'x' }], title: '', lang: null },
  },
  { to: 'background', call: 'reportPage', request: { state: 'won', mentions: -1, topics: [] } },
  { to: 'background', call: 'lookUp', request: { text: 'x'.repeat(30_000) } },
  { to: 'background', call: 'openPanel', request: { view: 'javascript:alert(1)' } },
  { to: 'background', call: 'cite', request: { id: { quotation: 'x' }, form: [] } },
];

describe.each(BOTH)('hard pages in %s', (name) => {
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
    expect(ourErrors(driver)).toEqual([]);
  });

  const open = async (path: string): Promise<void> => {
    page = await driver.open(`${server.base}/${path}`);
  };
  const summary = async () => driver.ask<TabSummary>('tab', { tabId: await tabIdOf(driver, page) });
  const settledState = async (wanted: TabSummary['state']): Promise<TabSummary> => {
    let last = await summary();
    for (let asked = 0; asked < 300 && last.state !== wanted; asked++) {
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
      last = await summary();
    }
    return last;
  };
  const mentions = async (where: Page | Frame, wanted: readonly string[]) =>
    expect(await settledMarks(where, 'mention', wanted)).toEqual(wanted);

  test('inline nodes, right to left, vertical, ruby, unseen characters, text like markup', async () => {
    await open('hard-text.html');
    await mentions(page, IN_HARD_TEXT);
  });

  test('open, closed, nested and later shadow trees', async () => {
    await open('hard-shadow.html');
    const first = ['Dr. Sutskever', 'Ilya Sutskever', 'Mr Sutskever', 'Sutskever'];
    expect(await settledWords(page, 'mention', first)).toEqual(first);
    await page.click('#later');
    const then = [...first, 'Ilia Sutskever'].sort();
    expect(await settledWords(page, 'mention', then)).toEqual(then);
  });

  test('editors and fields are never marked, nor is what is typed into them', async () => {
    await open('hard-editors.html');
    expect((await settledState('no-mention')).state).toBe('no-mention');
    await page.focus('#edit');
    await page.keyboard.type('Ilya Sutskever');
    await page.focus('#line');
    await page.keyboard.type('Ilya Sutskever');
    // A name outside comes after all that was typed, so its mark tells that the rest was looked at.
    await page.evaluate(() => document.body.append('By Ilya Sutskever.'));
    await mentions(page, ['Ilya Sutskever']);
  });

  test('a list that uses its nodes again', async () => {
    await open('hard-changes.html');
    await mentions(page, ['Ilya Sutskever']);
    await page.click('#next');
    await mentions(page, ['Ilya Sutskever']);
    expect(await page.evaluate(() => document.querySelectorAll('p')[2]?.textContent)).toBe(
      'Row 10: Ilya Sutskever',
    );
  });

  test('a page that takes another body', async () => {
    await open('hard-changes.html');
    await mentions(page, ['Ilya Sutskever']);
    await page.click('#rewrite');
    await mentions(page, ['Ilia Sutskever']);
  });

  test('a line of 200,000 text nodes', async () => {
    await open('hard-many.html?nodes');
    await mentions(page, ['Ilya Sutskever']);
  });

  test('two thousand quotations: names drawn on coming near, as many verdicts as are promised', async () => {
    await open('hard-many.html');
    const { state, findings, unjudged, mentions: names } = await settledState('checked');
    const lastIsDrawn = (tries: number) =>
      page.evaluate(async (tries) => {
        const last = document.querySelector('p:last-child');
        const isDrawn = () =>
          [...(CSS.highlights.get('verbatim-mention') ?? [])].some((at) => last?.contains(at.startContainer));
        for (let asked = 0; asked < tries && !isDrawn(); asked++)
          await new Promise((resolve) => setTimeout(resolve, 50));
        return isDrawn();
      }, tries);
    expect(names).toBe(2000);
    expect(await lastIsDrawn(1)).toBe(false);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    expect(await lastIsDrawn(200)).toBe(true);
    expect(unjudged).toBe(1400);
    expect(state).toBe('checked');
    expect(findings).toHaveLength(2000);
    expect(findings.filter(({ match }) => match !== null)).toHaveLength(600);
  });

  test('a page that breaks its own world, and a sandboxed frame', async () => {
    await open('hard-hostile.html');
    const [frame] = page.frames().filter((each) => each !== page.mainFrame());
    const names = (where: Page | Frame) =>
      where.evaluate(async () => {
        for (let asked = 0; asked < 200 && !CSS.highlights.has('verbatim-mention'); asked++)
          await new Promise((resolve) => setTimeout(resolve, 50));
        const [range] = CSS.highlights.get('verbatim-mention') ?? [];
        return range?.startContainer.nodeValue?.slice(range.startOffset, range.endOffset);
      });
    expect(await names(page)).toBe('Ilya Sutskever');
    expect(frame && (await names(frame))).toBe('Dr. Sutskever');
  });

  test('a page sees ranges under fixed names, and nothing else of ours', async () => {
    await open('hard-text.html');
    const clean = await page.evaluate(() => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      const globals = Object.getOwnPropertyNames(frame.contentWindow ?? {});
      frame.remove();
      return globals;
    });
    await mentions(page, IN_HARD_TEXT);
    const seen = await page.evaluate((globals) => {
      const usual = new Set(globals);
      return {
        highlights: [...CSS.highlights.keys()],
        globals: Object.getOwnPropertyNames(window).filter(
          (each) => !usual.has(each) && /verbatim|quot/i.test(each),
        ),
        attributes: [...document.documentElement.attributes].map((each) => each.name),
        sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
        resources: performance.getEntriesByType('resource').map((each) => each.name),
        timings: [...performance.getEntriesByType('mark'), ...performance.getEntriesByType('measure')].length,
      };
    }, clean);
    const names = MARK_KINDS.flatMap((kind) => [`verbatim-${kind}`, `verbatim-${kind}-dark`]);
    expect(seen.highlights.filter((each) => !names.includes(each))).toEqual([]);
    expect(seen).toMatchObject({ globals: [], attributes: ['lang'], sheets: 1, timings: 0 });
    expect(seen.resources.filter((each) => /extension:/.test(each))).toEqual([]);
  });

  test('a page’s messages reach nobody', async () => {
    await open('hard-hostile.html');
    const before = await driver.inExtension('browser.tabs.query({}).then((tabs) => tabs.length)');
    const answers = await page.evaluate((forged) => {
      for (const message of forged) {
        postMessage({ ...message, fromPage: true }, '*');
        document.dispatchEvent(new CustomEvent('verbatim', { detail: message }));
      }
      return new Promise((resolve) =>
        setTimeout(() => resolve((window as never as { __seen: object }).__seen), 300),
      );
    }, FORGED);
    expect(answers).toEqual({ messages: [], errors: 0 });
    expect(await driver.inExtension('browser.tabs.query({}).then((tabs) => tabs.length)')).toBe(before);
  });

  test('the worker refuses what a content script may not ask', async () => {
    await open('none.html');
    const tabId = await tabIdOf(driver, page);
    const answers = await driver.inExtension<{ ok: boolean; error?: string }[]>(`
      browser.scripting.executeScript({ target: { tabId: ${tabId} }, args: [${JSON.stringify(FORGED)}], func: async (forged) => {
        const { runtime } = globalThis.browser ?? globalThis.chrome;
        const answers = [];
        for (const message of forged) answers.push(await runtime.sendMessage(message));
        return answers;
      } }).then(([{ result }]) => result)`);
    expect(answers.map((answer) => answer?.ok)).toEqual(FORGED.map(() => false));
    expect(answers.slice(0, 4).map(({ error }) => error)).toEqual(
      Array.from({ length: 4 }, () => 'not allowed'),
    );
  });

  test.runIf(name === 'chromium')('marks are not printed', async () => {
    await open('strict-csp.html');
    await mentions(page, ['Ilya Sutskever']);
    const line = () =>
      page.evaluate(() => {
        const [range] = CSS.highlights.get('verbatim-mention') ?? [];
        const element = range?.startContainer.parentElement;
        return element ? getComputedStyle(element, '::highlight(verbatim-mention)').textDecorationLine : '';
      });
    expect(await line()).toBe('underline');
    await page.emulateMediaType('print');
    expect(await line()).toBe('none');
  });

  test('nothing at all where the site is off', async () => {
    await driver.inExtension(
      `browser.storage.local.set({ settings: { sites: { mode: 'all-but', blocked: ['127.0.0.1'], allowed: [] } } })`,
    );
    await open('hard-text.html');
    expect((await settledState('off-here')).state).toBe('off-here');
    await page.evaluate(() => document.body.append('By Ilya Sutskever.'));
    expect(await readMarks(page)).toEqual([]);
    await driver.inExtension(`browser.storage.local.remove('settings')`);
  });
});
