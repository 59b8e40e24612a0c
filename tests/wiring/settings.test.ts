import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  loadSettings,
  readSettings,
  SETTINGS_KEY,
  siteEnabled,
  subscribeSettings,
  updateSettings,
  upgradeSettings,
} from '../../lib/settings.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings-shape.ts';
import { normalizeHost, switchSite } from '../../lib/sites.ts';

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

const with_ = (sites: Partial<Settings['sites']>, enabled = true): Settings => ({
  ...DEFAULT_SETTINGS,
  enabled,
  sites: { ...DEFAULT_SETTINGS.sites, ...sites },
});

describe('upgradeSettings', () => {
  test.each<[string, unknown, Settings]>([
    ['nothing stored', undefined, DEFAULT_SETTINGS],
    ['null', null, DEFAULT_SETTINGS],
    ['a string', 'on', DEFAULT_SETTINGS],
    ['an array', [1, 2], DEFAULT_SETTINGS],
    [
      'one bad field costs only itself',
      { enabled: 'yes', selectionButton: false },
      { ...DEFAULT_SETTINGS, selectionButton: false },
    ],
    [
      'lists keep their strings, once',
      { sites: { blocked: ['a.example', 7, '', 'a.example', null] } },
      with_({ blocked: ['a.example'] }),
    ],
    [
      'an unknown mode',
      { sites: { mode: 'some', allowed: ['b.example'] } },
      with_({ allowed: ['b.example'] }),
    ],
    [
      'a later version keeps what is known',
      { version: 9, enabled: false, newField: 1 },
      { ...DEFAULT_SETTINGS, enabled: false },
    ],
    // The one shape that a release ever stored, as it lay on the disk: every field other than by default.
    [
      'all that version 1 stores',
      JSON.parse(
        '{"version":1,"enabled":false,"sites":{"mode":"only","blocked":["a.example"],"allowed":["*.b.example"]},' +
          '"marks":{"person":false,"quotations":false,"topics":"everywhere"},"topicsOff":["scaling"],' +
          '"selectionButton":false,"language":"zh-Hans"}',
      ),
      {
        version: 1,
        enabled: false,
        sites: { mode: 'only', blocked: ['a.example'], allowed: ['*.b.example'] },
        marks: { person: false, quotations: false, topics: 'everywhere' },
        topicsOff: ['scaling'],
        selectionButton: false,
        language: 'zh-Hans',
      },
    ],
    // Before updates were checked for it, an array in its place was written over field by field.
    [
      'what was made of an array',
      { 0: 1, 1: 2, version: 1, enabled: false },
      { ...DEFAULT_SETTINGS, enabled: false },
    ],
    ['no version at all', { selectionButton: false }, { ...DEFAULT_SETTINGS, selectionButton: false }],
    ['a version that is garbage', { version: [], enabled: false }, { ...DEFAULT_SETTINGS, enabled: false }],
    ['a language that is not ours', { language: 'fr' }, DEFAULT_SETTINGS],
    ['a language of ours', { language: 'zh-Hant' }, { ...DEFAULT_SETTINGS, language: 'zh-Hant' }],
  ])('%s', (_name, stored, expected) => {
    expect(upgradeSettings(stored)).toEqual(expected);
  });

  test('never throws and is stable on anything', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const once = upgradeSettings(stored);
        expect(upgradeSettings(once)).toEqual(once);
      }),
    );
  });

  test('survives hostile shapes', () => {
    const hostile = JSON.parse(
      '{"__proto__": {"enabled": false}, "marks": {"__proto__": []}, "sites": null}',
    );
    expect(upgradeSettings(hostile)).toEqual(DEFAULT_SETTINGS);
  });
});

describe('siteEnabled', () => {
  test.each<[string, Settings, string, boolean]>([
    ['by default', DEFAULT_SETTINGS, 'news.example', true],
    ['files, which have no host', DEFAULT_SETTINGS, '', true],
    ['a blocked host', with_({ blocked: ['news.example'] }), 'news.example', false],
    ['a host below a blocked one', with_({ blocked: ['news.example'] }), 'www.news.example', true],
    ['a blocked domain, itself', with_({ blocked: ['*.news.example'] }), 'news.example', false],
    ['a blocked domain, below', with_({ blocked: ['*.news.example'] }), 'a.b.news.example', false],
    ['a domain that only ends alike', with_({ blocked: ['*.news.example'] }), 'fakenews.example', true],
    ['only listed: listed', with_({ mode: 'only', allowed: ['news.example'] }), 'news.example', true],
    ['only listed: not listed', with_({ mode: 'only', allowed: ['news.example'] }), 'other.example', false],
    [
      'the block list does not count in that mode',
      with_({ mode: 'only', allowed: ['a.example'], blocked: ['a.example'] }),
      'a.example',
      true,
    ],
    [
      'the master switch wins',
      with_({ mode: 'only', allowed: ['news.example'] }, false),
      'news.example',
      false,
    ],
  ])('%s', (_name, settings, host, expected) => {
    expect(siteEnabled(settings, host)).toBe(expected);
  });
});

describe('normalizeHost', () => {
  test.each([
    ['news.example', 'news.example'],
    ['  News.Example ', 'news.example'],
    ['https://news.example/a?b#c', 'news.example'],
    ['http://news.example:8080/', 'news.example'],
    ['*.news.example', '*.news.example'],
    ['例子.cn', 'xn--fsqu00a.cn'],
    ['*.例子.cn', '*.xn--fsqu00a.cn'],
    ['127.0.0.1', '127.0.0.1'],
    ['', null],
    ['not a host', null],
    ['*', null],
    ['*.*', null],
  ])('%s', (typed, expected) => {
    expect(normalizeHost(typed)).toBe(expected);
  });
});

describe('switchSite', () => {
  test.each<[string, Settings, boolean, Settings | null]>([
    ['off adds to the block list', with_({}), false, with_({ blocked: ['a.example'] })],
    [
      'on takes off the block list',
      with_({ blocked: ['b.example', 'a.example'] }),
      true,
      with_({ blocked: ['b.example'] }),
    ],
    [
      'on adds to the allow list',
      with_({ mode: 'only' }),
      true,
      with_({ mode: 'only', allowed: ['a.example'] }),
    ],
    [
      'off takes off the allow list',
      with_({ mode: 'only', allowed: ['a.example'] }),
      false,
      with_({ mode: 'only' }),
    ],
    ['twice is once', with_({ blocked: ['a.example'] }), false, with_({ blocked: ['a.example'] })],
    ['a wider entry stands against it', with_({ blocked: ['*.example'] }), true, null],
    [
      'the master switch is another matter',
      with_({}, false),
      false,
      with_({ blocked: ['a.example'] }, false),
    ],
  ])('%s', (_name, settings, on, expected) => {
    expect(switchSite(settings, 'a.example', on)).toEqual(expected);
  });
});

describe('storage', () => {
  test('what is saved is loaded', async () => {
    await updateSettings((settings) => ({ ...settings, selectionButton: false }));
    expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, selectionButton: false });
  });

  test('fields of a later version are kept', async () => {
    await fakeBrowser.storage.local.set({ [SETTINGS_KEY]: { version: 9, enabled: false, later: [1] } });
    await updateSettings((settings) => ({ ...settings, language: 'en' }));
    const stored = (await fakeBrowser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY];
    expect(stored).toEqual({ ...DEFAULT_SETTINGS, enabled: false, language: 'en', later: [1] });
  });

  test.each([
    ['an array', [1, 2]],
    ['a string', 'on'],
    ['a number', 7],
  ])('%s is replaced', async (_name, garbage) => {
    await fakeBrowser.storage.local.set({ [SETTINGS_KEY]: garbage });
    await updateSettings((settings) => ({ ...settings, enabled: false }));
    const stored = (await fakeBrowser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY];
    expect(stored).toEqual({ ...DEFAULT_SETTINGS, enabled: false });
  });

  test('a storage that cannot be read is not written over', async () => {
    await updateSettings((settings) => ({ ...settings, language: 'en' }));
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('corrupt'));
    await expect(updateSettings((settings) => ({ ...settings, enabled: false }))).rejects.toThrow('corrupt');
    expect(await loadSettings()).toMatchObject({ enabled: true, language: 'en' });
  });

  test('a page is told when what is stored cannot be read', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('corrupt'));
    await expect(readSettings()).rejects.toThrow('corrupt');
  });

  test('two quick changes both hold', async () => {
    await Promise.all([
      updateSettings((settings) => ({ ...settings, selectionButton: false })),
      updateSettings((settings) => ({ ...settings, language: 'en' })),
    ]);
    expect(await loadSettings()).toMatchObject({ selectionButton: false, language: 'en' });
  });

  test('a storage that cannot be read gives the defaults', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('corrupt'));
    expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
  });

  test('a full storage rejects, keeps what was there, and the next change works', async () => {
    await updateSettings((settings) => ({ ...settings, language: 'en' }));
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES'));
    await expect(updateSettings((settings) => ({ ...settings, enabled: false }))).rejects.toThrow(
      'QUOTA_BYTES',
    );
    expect(await loadSettings()).toMatchObject({ enabled: true, language: 'en' });
    await updateSettings((settings) => ({ ...settings, enabled: false }));
    expect(await loadSettings()).toMatchObject({ enabled: false, language: 'en' });
  });

  test('subscribers hear of changes, cleaned, until they leave', async () => {
    const heard: Settings[] = [];
    const leave = subscribeSettings((settings) => heard.push(settings));
    await fakeBrowser.storage.local.set({ [SETTINGS_KEY]: { enabled: false, language: 'xx' } });
    await fakeBrowser.storage.local.set({ other: 1 });
    leave();
    await fakeBrowser.storage.local.set({ [SETTINGS_KEY]: { enabled: true } });
    expect(heard).toEqual([{ ...DEFAULT_SETTINGS, enabled: false }]);
  });
});
