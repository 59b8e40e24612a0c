/** Install, update and start: a step that fails takes no other with it, and what pages look for is put right again. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { DetectorEntry } from '../../core/page/names/detector.ts';
import type { Sentinel } from '../../lib/messages.ts';
import { readSentinel, readTermsText, SENTINEL_KEY, TERMS_KEY, termsIn } from '../../lib/sentinel.ts';

const readTerms = async () => termsIn(await readTermsText());

/** The bundled pack is a module of the build; here one of two names will do. */
vi.mock('virtual:verbatim-pack', async () => {
  const { compilePack } = await import('../../core/pack/compile.ts');
  const { partsOf } = await import('../../core/pack/parts.ts');
  const { readPack } = await import('../../cli/pack/read.ts');
  const compiled = compilePack(readPack('data/ilya-sutskever'));
  return { packChecksum: compiled.checksum, packParts: partsOf(compiled) };
});

const { onInstalled, onStartup, onWake } = await import('../../entrypoints/background/start.ts');

const created = vi.fn(async (_tab: { url?: string }) => ({ id: 1 }));
const menu = vi.fn();
const getRegisteredContentScripts = vi.fn(async () => []);
const registerContentScripts = vi.fn(async (_scripts: readonly object[]) => undefined);

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  created.mockClear();
  menu.mockClear();
  registerContentScripts.mockClear();
  Object.assign(fakeBrowser.contextMenus, { removeAll: async () => undefined, create: menu });
  Object.assign(fakeBrowser.i18n, { getMessage: (key: string) => key });
  Object.assign(fakeBrowser, { scripting: { getRegisteredContentScripts, registerContentScripts } });
  vi.spyOn(fakeBrowser.tabs, 'create').mockImplementation(created as never);
});

const welcomed = () => created.mock.calls.some(([{ url }]) => url?.endsWith('/welcome.html'));
const stored = () => readSentinel();

describe('an installation', () => {
  test('makes the menu, writes what pages look for, says welcome', async () => {
    await onInstalled('install');
    expect(menu).toHaveBeenCalledOnce();
    expect((await stored())?.factors.length).toBeGreaterThan(5);
    expect((await readTerms())?.length).toBeGreaterThan(50);
    expect(welcomed()).toBe(true);
  });

  test('an update says no welcome', async () => {
    await onInstalled('update');
    expect(welcomed()).toBe(false);
  });

  test('goes on where storage is full', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES'));
    await onInstalled('install');
    expect(menu).toHaveBeenCalledOnce();
    expect(welcomed()).toBe(true);
  });

  test('goes on where there is no menu', async () => {
    menu.mockImplementation(() => {
      throw new Error('no menus here');
    });
    await onInstalled('install');
    expect(await stored()).not.toBeNull();
  });
});

describe('what browsers bring to pages', () => {
  test.each([
    ['an install', () => onInstalled('install')],
    ['an update', () => onInstalled('update')],
    ['the browser’s start', onStartup],
    ['every worker’s', onWake],
  ])('is registered at %s', async (_name, start) => {
    await start();
    expect(registerContentScripts).toHaveBeenCalledOnce();
  });

  test('takes nothing with it where the browser refuses', async () => {
    getRegisteredContentScripts.mockRejectedValueOnce(new Error('not now'));
    await onInstalled('install');
    expect(menu).toHaveBeenCalledOnce();
    expect(await stored()).not.toBeNull();
  });
});

describe('what pages look for', () => {
  const whole = async (): Promise<Sentinel> => {
    await onStartup();
    return (await stored()) as Sentinel;
  };
  const put = (value: unknown) => fakeBrowser.storage.local.set({ [SENTINEL_KEY]: value });

  test('is written again after storage was cleared, when the worker wakes', async () => {
    const before = await whole();
    await fakeBrowser.storage.local.clear();
    await onWake();
    expect(await stored()).toEqual(before);
  });

  test('is not written again where it is as it should be', async () => {
    await whole();
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    await onWake();
    expect(set).not.toHaveBeenCalled();
  });

  const mended = async (spoil: () => Promise<void>) => {
    const good = [await whole(), await readTerms()];
    await spoil();
    await onWake();
    expect([await stored(), await readTerms()]).toEqual(good);
  };

  test.each<[string, (good: Sentinel) => unknown]>([
    ['garbage in its strings', (good) => ({ ...good, factors: [null, 7, {}] })],
    ['half of its strings', (good) => ({ ...good, factors: good.factors.slice(2) })],
    ['an empty string, which every page holds', (good) => ({ ...good, factors: ['', ...good.factors] })],
    ['another pack’s', (good) => ({ ...good, checksum: 'old' })],
    ['a string', () => 'garbage'],
    ['an older version’s, with the terms in it', () => ({ checksum: 'x', terms: [] })],
  ])('is mended: %s', async (_name, spoil) => {
    await mended(async () => put(spoil((await stored()) as Sentinel)));
  });

  test.each<[string, (good: readonly DetectorEntry[]) => unknown]>([
    ['garbage among them', () => [null, 7, {}]],
    ['half of them', (good) => good.slice(20)],
    ['none', () => null],
  ])('the terms are mended: %s', async (_name, spoil) => {
    await mended(async () =>
      fakeBrowser.storage.local.set({ [TERMS_KEY]: JSON.stringify(spoil((await readTerms()) ?? [])) }),
    );
  });

  test('the terms are mended: a list, as an older version stored them', async () => {
    await mended(async () => fakeBrowser.storage.local.set({ [TERMS_KEY]: await readTerms() }));
  });

  test('waits for the next start where storage refuses', async () => {
    const refuse = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES'));
    await onWake();
    expect(await stored()).toBeNull();
    refuse.mockRestore();
    await onWake();
    expect(await stored()).not.toBeNull();
  });
});
