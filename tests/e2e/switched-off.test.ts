/** A site that is switched off, an allow list, everything off: nothing of ours runs there, and comes at once when wanted. */
import type { Frame } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import type { TabSummary } from '../../lib/messages.ts';
import { MAX_PATTERNS } from '../../lib/registration.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings-shape.ts';
import { tabIdOf } from '../browsers/ask.ts';
import { BOTH } from '../browsers/both.ts';
import { readMarks, settledMarks } from '../browsers/highlights.ts';
import { until } from '../browsers/mortal.ts';
import { elsewhere } from '../browsers/server.ts';
import { ALL, NONE, tracesIn } from '../browsers/traces.ts';
import { DISPUTED } from './article.ts';
import { setStage } from './stage.ts';

const HERE = '127.0.0.1';
const ELSEWHERE = 'localhost';

const under = (sites: Partial<Settings['sites']>): Settings => ({
  ...DEFAULT_SETTINGS,
  sites: { ...DEFAULT_SETTINGS.sites, ...sites },
});
const OFF_HERE = under({ blocked: [HERE] });
const ONLY_HERE = under({ mode: 'only', allowed: [HERE] });
const OFF = { ...DEFAULT_SETTINGS, enabled: false };

interface Registered {
  readonly matches: readonly string[];
  readonly excludeMatches?: readonly string[];
}

describe.each(BOTH)('switched off in %s', (name) => {
  const stage = setStage(name);
  afterEach(() => put(DEFAULT_SETTINGS, 'all'));

  const registered = async (): Promise<string> => {
    const scripts = await stage.driver.inExtension<Registered[]>(
      'browser.scripting.getRegisteredContentScripts()',
    );
    const told = ({ matches, excludeMatches = [] }: Registered) =>
      [...matches, ...excludeMatches.map((each) => `not ${each}`)].join(', ').replace('<all_urls>', 'all');
    return scripts.map(told).join('; ');
  };
  /** Stores settings, and waits until the browser has been told. */
  const put = async (settings: Settings, wanted: string) => {
    await stage.storeSettings(settings);
    expect(await until(registered, (now) => now === wanted)).toBe(wanted);
  };
  const NOTHING = name === 'chromium' ? { ...NONE, worlds: 0 } : { ...NONE, worlds: null };
  const traces = () => tracesIn(stage.driver, stage.page);
  const marked = async () =>
    expect(await settledMarks(stage.page, 'disputed', [DISPUTED])).toEqual([DISPUTED]);

  /** Calls of content scripts that the worker hears from now on. */
  const listen = () =>
    stage.driver.inExtension(`(() => {
      const isListening = globalThis.heard !== undefined;
      globalThis.heard = [];
      if (isListening) return;
      browser.runtime.onMessage.addListener((message, sender) => {
        if (message?.to === 'background' && sender.tab && !sender.url.includes('-extension:')) globalThis.heard.push(message.call);
      });
    })()`);
  const heard = (call: string) =>
    stage.driver.inExtension<number>(`globalThis.heard.filter((each) => each === '${call}').length`);

  test('where a site is on, all of ours is there: else no case here would hold anything', async () => {
    await stage.open('sample-article.html');
    await marked();
    expect(await traces()).toMatchObject(ALL);
    if (name === 'chromium') expect((await traces()).worlds).toBe(1);
  });

  test('a site: nothing of ours in its pages; switched on again, they are marked at once, by one script', async () => {
    await put(OFF_HERE, `all, not *://${HERE}/*`);
    await stage.open('sample-article.html');
    expect(await traces()).toEqual(NOTHING);
    expect((await stage.summary()).state).toBe('off-here');
    expect(await traces()).toMatchObject(NONE);
    await listen();
    await put(DEFAULT_SETTINGS, 'all');
    await marked();
    expect(await traces()).toMatchObject(ALL);
    expect((await stage.settledState('checked')).state).toBe('checked');
    expect(await heard('loadReader')).toBe(1);
    expect(await heard('checkPage')).toBe(1);
  });

  test('a site, with its page open: marks go, come again without a second script, and a reload brings nothing', async () => {
    await stage.open('sample-article.html');
    await marked();
    await put(OFF_HERE, `all, not *://${HERE}/*`);
    expect(await settledMarks(stage.page, 'disputed', [])).toEqual([]);
    await put(DEFAULT_SETTINGS, 'all');
    await marked();
    await put(OFF_HERE, `all, not *://${HERE}/*`);
    await stage.page.reload();
    // Chromium makes the worlds of a frame anew when it reloads, empty ones too.
    expect(await traces()).toMatchObject(NONE);
    expect(await readMarks(stage.page)).toEqual([]);
    await stage.page.goto(`${stage.server.base}/news-en.html`);
    expect(await traces()).toEqual(NOTHING);
  });

  test('everywhere: nothing of ours anywhere; on again, open pages are marked at once', async () => {
    await put(OFF, '');
    await stage.open('sample-article.html');
    expect(await traces()).toEqual(NOTHING);
    expect((await stage.summary()).state).toBe('off-everywhere');
    await put(DEFAULT_SETTINGS, 'all');
    await marked();
    expect(await traces()).toMatchObject(ALL);
  });

  test('all but some sites: the listed one is marked, nothing of ours in another, until it is listed', async () => {
    await put(ONLY_HERE, `*://${HERE}/*`);
    await stage.open('sample-article.html');
    await marked();
    await stage.page.goto(`${elsewhere(stage.server.base)}/sample-article.html`);
    expect(await traces()).toEqual(NOTHING);
    const both = under({ mode: 'only', allowed: [HERE, ELSEWHERE] });
    await stage.storeSettings(both);
    await marked();
  });

  test('a site, while its page is half loaded: marked, in our style, by one script', async () => {
    await put(OFF_HERE, `all, not *://${HERE}/*`);
    await stage.open('none.html');
    await listen();
    await stage.page.evaluate(() => location.assign('/frame-inner.html?held'));
    const half = () => stage.page.evaluate(() => document.querySelector('p')?.textContent).catch(() => null);
    expect(await until(half, (words) => words?.includes('superintelligence') === true)).toContain(
      'Sutskever',
    );
    await put(DEFAULT_SETTINGS, 'all');
    stage.server.release();
    expect(await settledMarks(stage.page, 'mention', ['Sutskever'])).toEqual(['Sutskever']);
    const style = async () => (await tracesIn(stage.driver, stage.page)).style;
    expect(await until(style, Boolean)).toBe(true);
    expect(await heard('loadReader')).toBe(1);
  });

  const inner = (title: string): Promise<Frame> =>
    stage.page
      .waitForSelector(`iframe[title="${title}"]`)
      .then((element) => element?.contentFrame())
      .then((frame) => frame ?? Promise.reject(new Error(`no frame ${title}`)));
  const markedIn = async (title: string) =>
    expect(await settledMarks(await inner(title), 'mention', ['Sutskever'])).toEqual(['Sutskever']);

  test.each<[string, Settings, string, boolean]>([
    ['by default, unasked', DEFAULT_SETTINGS, 'all', false],
    ['of a site that is off by itself', under({ blocked: [ELSEWHERE] }), `all, not *://${ELSEWHERE}/*`, true],
    ['of a site that is not listed', ONLY_HERE, `*://${HERE}/*`, true],
    ['another site being off, unasked', under({ blocked: ['a.example'] }), 'all, not *://a.example/*', false],
  ])('frames go with their page: %s', async (_name, settings, wanted, asks) => {
    await put(settings, wanted);
    await listen();
    await stage.open('frames-elsewhere.html');
    for (const title of ['another site', 'empty', 'srcdoc', 'blob']) await markedIn(title);
    await stage.page.evaluate(
      (src) => {
        document.body.append(Object.assign(document.createElement('iframe'), { title: 'late', src }));
      },
      `${elsewhere(stage.server.base)}/frame-inner.html`,
    );
    await markedIn('late');
    expect((await heard('fillFrames')) > 0).toBe(asks);
  });

  test('a frame in a page whose site is off: nothing is marked in it', async () => {
    await put(OFF_HERE, `all, not *://${HERE}/*`);
    await stage.open('frames-elsewhere.html');
    expect(await traces()).toMatchObject(NONE);
    for (const title of ['another site', 'empty', 'srcdoc', 'blob'])
      expect(await readMarks(await inner(title))).toEqual([]);
  });

  test('a page left while its site was off comes back from the cache: marked as soon as anybody asks for it', async () => {
    await put(OFF_HERE, `all, not *://${HERE}/*`);
    await stage.open('sample-article.html');
    const tabId = await tabIdOf(stage.driver, stage.page);
    const ask = () => stage.driver.ask<TabSummary>('tab', { tabId });
    await stage.page.evaluate(() =>
      addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted })),
    );
    await stage.page.goto(`${elsewhere(stage.server.base)}/none.html`);
    await put(DEFAULT_SETTINGS, 'all');
    await stage.page.goBack({ waitUntil: [] });
    const back = () =>
      stage.page.evaluate(() => (window as { persisted?: boolean }).persisted).catch(() => null);
    expect(await until(back, (persisted) => persisted === true)).toBe(true);
    expect((await until(ask, ({ state }) => state === 'checked')).state).toBe('checked');
    await marked();
  });

  test('a list of more sites than a browser is told of: their pages are left alone all the same', async () => {
    const blocked = [...Array.from({ length: MAX_PATTERNS }, (_, i) => `site${i}.example`), HERE];
    await stage.storeSettings(under({ blocked }));
    const told = async () => (await registered()).split(', ').filter((each) => each.startsWith('not '));
    const sites = await until(told, ({ length }) => length === MAX_PATTERNS);
    expect(sites).toHaveLength(MAX_PATTERNS);
    expect(sites).not.toContain(`not *://${HERE}/*`);
    await stage.open('sample-article.html');
    expect((await stage.settledState('off-here')).state).toBe('off-here');
    expect(await traces()).toMatchObject({ answers: true });
    expect(await readMarks(stage.page)).toEqual([]);
  });
});
