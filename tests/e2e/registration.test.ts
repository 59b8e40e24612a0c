/** What the browser was told to bring to pages outlives the worker, the browser and its own loss. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { BOTH } from '../browsers/both.ts';
import { PAINTED, until } from '../browsers/mortal.ts';
import { type Life, newProfile, type Profile } from '../browsers/restart.ts';
import { elsewhere, type PageServer, servePages } from '../browsers/server.ts';
import { DISPUTED_MARK } from './article.ts';
import { setMortalStage } from './stage.ts';

const OFF_ELSEWHERE = { version: 1, sites: { mode: 'all-but', blocked: ['localhost'], allowed: [] } };
const EXCLUDED = `browser.scripting.getRegisteredContentScripts().then((scripts) => scripts.map((each) => each.excludeMatches ?? []))`;
const TOLD = [['*://localhost/*']];
const SAME = (now: unknown) => JSON.stringify(now) === JSON.stringify(TOLD);
const store = (settings: unknown) => `browser.storage.local.set({ settings: ${JSON.stringify(settings)} })`;

/** After the page has been idle, as our script would have been started. */
const STYLED = `new Promise((idle) => requestIdleCallback(idle)).then(() =>
  getComputedStyle(document.documentElement, '::highlight(verbatim-current)').backgroundColor !== 'rgba(0, 0, 0, 0)')`;

describe.each(BOTH)('a worker that ends in %s', (name) => {
  const stage = setMortalStage(name);
  const excluded = () => stage.mortal.inExtension<unknown>(EXCLUDED);

  beforeEach(async () => {
    await stage.mortal.inExtension(store(OFF_ELSEWHERE));
    expect(await until(excluded, SAME)).toEqual(TOLD);
    await stage.mortal.endWorker();
  });
  afterEach(() => stage.mortal.inExtension(`browser.storage.local.remove('settings')`));

  test('what it registered stays', async () => {
    const off = await stage.mortal.open(`${elsewhere(stage.server.base)}/sample-article.html`);
    expect(await off.evaluate(STYLED)).toBe(false);
    await off.close();
    const on = await stage.mortal.open(`${stage.server.base}/sample-article.html`);
    const marks = await until(
      () => on.evaluate<string[]>(PAINTED),
      (drawn) => drawn.includes(DISPUTED_MARK),
    );
    expect(marks).toContain(DISPUTED_MARK);
    await on.close();
  });

  test('what was lost is registered by the next', async () => {
    await stage.mortal.inExtension(`browser.scripting.unregisterContentScripts()`);
    expect(await excluded()).toEqual([]);
    await stage.mortal.ask('person');
    expect(await until(excluded, SAME)).toEqual(TOLD);
  });

  test('a change wakes it, and is applied', async () => {
    await stage.mortal.inExtension(store({ ...OFF_ELSEWHERE, enabled: false }));
    expect(await until(excluded, (now) => JSON.stringify(now) === '[]')).toEqual([]);
    await stage.mortal.endWorker();
    await stage.mortal.inExtension(store(OFF_ELSEWHERE));
    expect(await until(excluded, SAME)).toEqual(TOLD);
  });

  test('it is there after an update', async () => {
    await stage.mortal.update();
    expect(await until(excluded, SAME)).toEqual(TOLD);
  });
});

describe.each(BOTH)('%s, closed and opened again', (name) => {
  let server: PageServer;
  let profile: Profile;
  let life: Life;

  beforeAll(async () => {
    server = await servePages();
    profile = await newProfile[name]();
    life = await profile.start();
  });
  afterAll(async () => {
    await life?.close();
    await profile?.remove();
    await server?.close();
  });

  test('brings us to the pages of sites that are on, from the first page on, and to no others', async () => {
    await life.inExtension(store(OFF_ELSEWHERE));
    expect(await until(() => life.inExtension<unknown>(EXCLUDED), SAME)).toEqual(TOLD);
    await life.close();
    life = await profile.start();
    const on = await life.open(`${server.base}/sample-article.html`);
    const marks = await until(
      () => on<string[]>(PAINTED),
      (drawn) => drawn.includes(DISPUTED_MARK),
    );
    expect(marks).toContain(DISPUTED_MARK);
    const off = await life.open(`${elsewhere(server.base)}/sample-article.html`);
    expect(await off(STYLED)).toBe(false);
    expect(await life.inExtension(EXCLUDED)).toEqual(TOLD);
  });
});
