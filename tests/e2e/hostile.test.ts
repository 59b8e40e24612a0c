/** Pages that pry, break their own world, or try to pass for us: nothing leaks, consoles stay clean, marks are right. */
import { readdirSync } from 'node:fs';
import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { MARK_KINDS } from '../../lib/page/mark-kinds.ts';
import { tabIdOf } from '../browsers/ask.ts';
import { BOTH } from '../browsers/both.ts';
import { readMarks, settledMarks, settledWords } from '../browsers/highlights.ts';
import { until } from '../browsers/mortal.ts';
import { setStage } from './stage.ts';

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

/** Of its own frame only, so that nobody can have them done to another's. */
const REQUESTS_OF_CONTENT: Readonly<Record<string, unknown>> = {
  checkPage: { blocks: [], part: 0, from: 0, title: '', lang: null },
  reportPage: { state: 'checked', mentions: 0, topics: [] },
};

const ALL_MARKS = MARK_KINDS.flatMap((kind) => [`verbatim-${kind}`, `verbatim-${kind}-dark`]);

const FOLDERS = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };

/** What the browsers say of the test's own tries to load our files; pages that throw say so themselves. */
const EXPECTED_ERRORS =
  /thrown by the page|-extension:|ERR_(?:FAILED|BLOCKED_BY_CLIENT)|Security Error|chrome-error:|may not load/;

describe.each(BOTH)('hostile pages in %s', (name) => {
  const stage = setStage(name, { expectedErrors: EXPECTED_ERRORS });
  const { open } = stage;
  const checked = () => stage.settledState('checked');

  const mentions = async (wanted: readonly string[]) =>
    expect(await settledMarks(stage.page, 'mention', wanted)).toEqual(wanted);

  test('observers and listeners that throw', async () => {
    await open('hard-observers.html');
    await mentions(['Ilya Sutskever', 'Ilya Sutskever']);
    expect((await checked()).counts).toEqual({ exact: 1 });
    await stage.page.click('#more');
    await mentions(['Ilya Sutskever', 'Ilya Sutskever', 'Dr. Sutskever']);
    // The page does throw: else this case would hold nothing.
    expect(stage.driver.errors.filter((error) => error.includes('thrown by the page'))).not.toEqual([]);
  });

  test('prototypes of the page’s own: nothing of ours comes by', async () => {
    await open('hard-prototypes.html');
    expect((await checked()).counts).toEqual({ exact: 1 });
    const seen = await stage.page.evaluate(`({
      mention: __marked('verbatim-mention'), exact: __marked('verbatim-exact'), caught: __caught,
    })`);
    expect(seen).toEqual({
      mention: ['Ilya Sutskever', 'Ilya Sutskever'],
      exact: ['I never intended to harm OpenAI.'],
      caught: [],
    });
  });

  test('names that hide what the document and its forms are', async () => {
    await open('hard-clobbered.html');
    // Chromium shows the names of a form's fields to us too: what stands in such a form is passed over there.
    const inForm = name === 'firefox' ? ['Dr. Sutskever'] : [];
    const wanted = [...inForm, 'Ilia Sutskever', 'Ilya Sutskever', 'Mr Sutskever'];
    expect(await settledWords(stage.page, 'mention', wanted)).toEqual(wanted);
    expect((await checked()).counts).toEqual({ exact: 1 });
  });

  test('a page that empties the registry of highlights, and has marks of its own', async () => {
    await open('hard-highlights.html');
    await mentions(['Ilya Sutskever', 'Ilya Sutskever']);
    await checked();
    type Pried = { readonly seen: Record<string, unknown>; readonly own: string };
    const { seen, own } = (await stage.page.evaluate('({ seen, own })')) as Pried;
    expect(Object.keys(seen).filter((each) => !ALL_MARKS.includes(each))).toEqual(['own']);
    expect(own).toBe('registered');
    // Twice: our own element, which comes after the first check, is a change of the page that would bring them back once.
    for (const _search of ['first', 'second']) {
      await stage.page.click('#search');
      await mentions(['Ilya Sutskever', 'Ilya Sutskever']);
    }
    expect(await stage.page.evaluate(() => [...(CSS.highlights.get('own') ?? [])].length)).toBe(1);
  });

  test('a registry that is emptied with no click is filled again with the next change of the text', async () => {
    await open('hard-highlights.html');
    await mentions(['Ilya Sutskever', 'Ilya Sutskever']);
    await checked();
    const before = await readMarks(stage.page);
    expect(before.some(({ kind }) => kind === 'exact')).toBe(true);
    const left = await stage.page.evaluate(() => {
      CSS.highlights.clear();
      return CSS.highlights.size;
    });
    expect(left).toBe(0);
    await stage.page.evaluate(() => document.body.append('Words that name nobody.'));
    const read = () => readMarks(stage.page);
    expect(await until(read, (marks) => marks.length === before.length)).toEqual(before);
  });

  test('a page that breaks its own world, and a sandboxed frame', async () => {
    await open('hard-hostile.html');
    const [frame] = stage.page.frames().filter((each) => each !== stage.page.mainFrame());
    const names = (where: Page | Frame) =>
      where.evaluate(async () => {
        for (let asked = 0; asked < 200 && !CSS.highlights.has('verbatim-mention'); asked++)
          await new Promise((resolve) => setTimeout(resolve, 50));
        const [range] = CSS.highlights.get('verbatim-mention') ?? [];
        return range?.startContainer.nodeValue?.slice(range.startOffset, range.endOffset);
      });
    expect(await names(stage.page)).toBe('Ilya Sutskever');
    expect(frame && (await names(frame))).toBe('Dr. Sutskever');
  });

  test('a page sees ranges under fixed names, and nothing else of ours', async () => {
    await open('hard-observers.html');
    const clean = await stage.page.evaluate(() => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      const globals = Object.getOwnPropertyNames(frame.contentWindow ?? {});
      frame.remove();
      return globals;
    });
    await mentions(['Ilya Sutskever', 'Ilya Sutskever']);
    const seen = await stage.page.evaluate((globals) => {
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
    expect(seen.highlights.filter((each) => !ALL_MARKS.includes(each))).toEqual([]);
    expect(seen).toMatchObject({ globals: [], attributes: ['lang'], sheets: 0, timings: 0 });
    expect(seen.resources.filter((each) => /extension:/.test(each))).toEqual([]);
  });

  test('a page’s messages reach nobody', async () => {
    await open('hard-hostile.html');
    // From now on our script is there to hear them.
    await checked();
    await stage.driver.inExtension(`(() => {
      globalThis.forged = [];
      browser.runtime.onMessage.addListener((message) => void (message?.forged && globalThis.forged.push(message.call)));
    })()`);
    const heard = () => stage.driver.inExtension<string[]>('globalThis.forged');
    const messages = [{ to: 'background', call: 'openPanel', request: { view: 'record' } }, ...FORGED];
    const answers = await stage.page.evaluate(
      (forged) => {
        for (const message of forged) {
          postMessage({ ...message, fromPage: true }, '*');
          for (const target of [window, document, document.documentElement])
            for (const type of ['verbatim', 'message', 'visibilitychange', 'focus', 'toggle'])
              target.dispatchEvent(new CustomEvent(type, { detail: message, bubbles: true }));
          new BroadcastChannel('verbatim').postMessage(message);
        }
        return new Promise((resolve) =>
          setTimeout(() => resolve((window as never as { __seen: object }).__seen), 300),
        );
      },
      messages.map((message) => ({ ...message, forged: true })),
    );
    expect(answers).toEqual({ messages: [], errors: 0 });
    expect(await until(heard, (calls) => calls.length > 0, 1_500)).toEqual([]);
  });

  test('no file of ours can be loaded or framed, none tells that it is there', async () => {
    await open('none.html');
    const files = readdirSync(FOLDERS[name], { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(?:js|css|html|json|png)$/.test(file),
    );
    const loaded = await stage.page.evaluate(
      async (base, files) => {
        const load = (element: HTMLElement, address: 'src' | 'href', url: string) =>
          new Promise<string | null>((resolve) => {
            element.onload = () => resolve(url);
            element.onerror = () => resolve(null);
            Object.assign(element, { [address]: url, rel: 'stylesheet' });
            document.head.append(element);
          });
        const tries = files.flatMap((file) => {
          const url = base + file;
          return [
            fetch(url, { mode: 'no-cors' }).then(
              () => url,
              () => null,
            ),
            ...(file.endsWith('.js')
              ? ['', 'module'].map((type) =>
                  load(Object.assign(document.createElement('script'), { type }), 'src', url),
                )
              : []),
            ...(file.endsWith('.css') ? [load(document.createElement('link'), 'href', url)] : []),
            ...(file.endsWith('.png') ? [load(document.createElement('img'), 'src', url)] : []),
          ];
        });
        return (await Promise.all(tries)).filter((each) => each !== null);
      },
      stage.driver.extensionBase,
      files,
    );
    expect(files.length).toBeGreaterThan(50);
    expect(loaded).toEqual([]);
    const framed = await stage.page.evaluate(async (base) => {
      const frame = document.createElement('iframe');
      frame.src = `${base}sidepanel.html`;
      await new Promise((resolve) => {
        frame.onload = resolve;
        setTimeout(resolve, 1000);
        document.body.append(frame);
      });
      return frame.contentWindow?.length ?? 0;
    }, stage.driver.extensionBase);
    expect(framed).toBe(0);
    const urls = stage.page.frames().map((frame) => frame.url());
    expect(urls.filter((url) => url.startsWith(stage.driver.extensionBase))).toEqual([]);
  });

  test('what a content script says to our pages turns none of them', async () => {
    const panel = await stage.driver.openOwn('sidepanel.html#search?q=data');
    await open('none.html');
    const tabId = await tabIdOf(stage.driver, stage.page);
    const windowId = await stage.driver.inExtension<number>(
      'browser.windows.getCurrent().then(({ id }) => id)',
    );
    const forged = { to: 'pages', call: 'showPanelView', request: { windowId, view: { view: 'check' } } };
    const say = (who: string) => `${who}.sendMessage(${JSON.stringify(forged)}).catch(() => null)`;
    await stage.driver.inExtension(`browser.scripting.executeScript({
      target: { tabId: ${tabId} }, func: () => ${say('(globalThis.browser ?? globalThis.chrome).runtime')},
    }).then(() => true)`);
    const hash = () => panel.evaluate(() => location.hash);
    expect(await hash()).toBe('#search?q=data');
    // The same from one of our pages: else this case would hold nothing.
    await stage.driver.inExtension(`${say('browser.runtime')}.then(() => true)`);
    expect(await until(hash, (now) => now === '#check')).toBe('#check');
    await panel.close();
  });

  test('the worker does nothing to a page that one of our own pages could name', async () => {
    for (const call of ['checkPage', 'reportPage', 'loadReader', 'fillFrames', 'loadCard'])
      await expect(stage.driver.ask(call, REQUESTS_OF_CONTENT[call])).rejects.toThrow(
        'for content scripts alone',
      );
  });

  test('the worker refuses what a content script may not ask', async () => {
    await open('none.html');
    const tabId = await tabIdOf(stage.driver, stage.page);
    const answers = await stage.driver.inExtension<{ ok: boolean; error?: string }[]>(`
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
});
