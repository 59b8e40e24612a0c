/** What browsers are asked to bring to pages is kept in step with the settings, whatever is lost or refused on the way. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followSites, keepRegistered } from '../../entrypoints/background/registration.ts';
import { SETTINGS_KEY } from '../../lib/settings.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings-shape.ts';

interface Script {
  readonly id: string;
  readonly matches: readonly string[];
  readonly excludeMatches?: readonly string[];
}

/** What the browser holds, as Chromium and Firefox give it back: sorted, empty lists left out. */
let registered: Script[] = [];
/** Patterns that it does not take. */
let refused: readonly string[] = [];
/** Every call that changed something. */
let calls: string[] = [];
/** What is there of ours in each. */
interface Tab {
  readonly id: number;
  readonly url: string;
  readonly status?: string;
  has: 'nothing' | 'script' | 'both';
  /** It ends its loading now, and the browser brings the script to it. */
  readonly ends?: true;
}
let tabs: Tab[] = [];
let injected: number[] = [];
let styled: number[] = [];

function kept({ excludeMatches = [], ...script }: Script): Script {
  if ([...script.matches, ...excludeMatches].some((each) => refused.includes(each)))
    throw new Error('invalid');
  return excludeMatches.length === 0 ? script : { ...script, excludeMatches: [...excludeMatches].sort() };
}

const scripting = {
  getRegisteredContentScripts: vi.fn(async () => registered),
  registerContentScripts: async ([script]: [Script]) => {
    calls.push('register');
    if (registered.length > 0) throw new Error('Duplicate script ID');
    registered = [kept(script)];
  },
  updateContentScripts: async ([script]: [Script]) => {
    calls.push('update');
    if (registered.length === 0) throw new Error('Nonexistent script ID');
    registered = [kept(script)];
  },
  unregisterContentScripts: async () => {
    calls.push('unregister');
    registered = [];
  },
  insertCSS: async ({ target }: { target: { tabId: number } }) => {
    styled.push(target.tabId);
    const tab = tabs.find(({ id }) => id === target.tabId);
    if (tab?.has === 'script') tab.has = 'both';
  },
  executeScript: async ({ target, func }: { target: { tabId: number }; func?: unknown }) => {
    const tab = tabs.find(({ id }) => id === target.tabId);
    if (!tab) throw new Error('No tab');
    if (!func) {
      injected.push(target.tabId);
      tab.has = 'both';
      return [];
    }
    const result = { script: tab.has === 'nothing', style: tab.has !== 'both' };
    if (tab.ends) tab.has = 'both';
    return [{ frameId: 0, result }];
  },
};

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  [registered, refused, calls, tabs, injected, styled] = [[], [], [], [], [], []];
  Object.assign(fakeBrowser, { scripting });
  Object.assign(fakeBrowser.tabs, { query: async () => tabs });
});

const but = (...blocked: string[]): Settings => ({
  ...DEFAULT_SETTINGS,
  sites: { ...DEFAULT_SETTINGS.sites, blocked },
});
const OFF: Settings = { ...DEFAULT_SETTINGS, enabled: false };
const store = (settings: unknown) => fakeBrowser.storage.local.set({ [SETTINGS_KEY]: settings });
const excluded = () => registered.map(({ excludeMatches = [] }) => excludeMatches);

describe('a worker that starts', () => {
  test('registers what an install or update has none of', async () => {
    await store(but('a.example'));
    await keepRegistered();
    expect(registered).toEqual([
      {
        id: 'content',
        js: ['content-scripts/content.js'],
        css: ['content-scripts/content.css'],
        matches: ['<all_urls>'],
        excludeMatches: ['*://a.example/*'],
        allFrames: true,
        matchOriginAsFallback: true,
        runAt: 'document_idle',
        world: 'ISOLATED',
        persistAcrossSessions: true,
      },
    ]);
  });

  test.each<[string, Settings]>([
    ['no site switched off', DEFAULT_SETTINGS],
    ['sites in another order than the browser keeps them', but('b.example', 'a.example')],
    ['everything switched off', OFF],
  ])('changes nothing where all is as it should be: %s', async (_name, settings) => {
    await store(settings);
    await keepRegistered();
    calls = [];
    await keepRegistered();
    expect(calls).toEqual([]);
  });

  test.each<[string, () => void]>([
    ['lost', () => (registered = [])],
    [
      'of other settings',
      () => (registered = registered.map((script) => ({ ...script, excludeMatches: ['*://b.example/*'] }))),
    ],
    ['of an older version', () => (registered = registered.map((script) => ({ ...script, js: ['old.js'] })))],
  ])('puts right what is %s', async (_name, spoil) => {
    await store(but('a.example'));
    await keepRegistered();
    const good = registered;
    spoil();
    await keepRegistered();
    expect(registered).toEqual(good);
  });

  test('takes it back where everything was switched off', async () => {
    await keepRegistered();
    await store(OFF);
    await keepRegistered();
    expect(registered).toEqual([]);
  });
});

describe('what goes wrong', () => {
  test.each<[string, boolean]>([
    ['the first time', false],
    ['later', true],
  ])('a pattern that the browser does not take, %s: everywhere, never nowhere', async (_name, later) => {
    if (later) await keepRegistered();
    refused = ['*://a.example/*'];
    await store(but('a.example'));
    await keepRegistered();
    expect(registered).toMatchObject([{ matches: ['<all_urls>'] }]);
    expect(excluded()).toEqual([[]]);
  });

  test('an allow list that the browser does not take', async () => {
    refused = ['*://a.example/*'];
    await store({ ...DEFAULT_SETTINGS, sites: { mode: 'only', blocked: [], allowed: ['a.example'] } });
    await keepRegistered();
    expect(registered).toMatchObject([{ matches: ['<all_urls>'] }]);
  });

  test('storage that cannot be read: what was registered stays, and nothing becomes everything', async () => {
    await store(but('a.example'));
    await keepRegistered();
    const good = registered;
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('broken'));
    await keepRegistered();
    expect(registered).toEqual(good);
    registered = [];
    await keepRegistered();
    expect(excluded()).toEqual([[]]);
  });

  test('a browser that refuses is asked again, and holds up none that come after', async () => {
    scripting.getRegisteredContentScripts.mockRejectedValueOnce(new Error('not now'));
    await store(but('a.example'));
    const [first, second] = await Promise.allSettled([keepRegistered(), keepRegistered()]);
    expect([first?.status, second?.status]).toEqual(['rejected', 'fulfilled']);
    expect(excluded()).toEqual([['*://a.example/*']]);
  });
});

describe('settings that change', () => {
  const settled = (wanted: readonly (readonly string[])[]) =>
    vi.waitFor(() => expect(excluded()).toEqual(wanted));

  test('many at once: the last one holds', async () => {
    followSites();
    const states = [but('a.example'), OFF, but('b.example'), DEFAULT_SETTINGS, but('a.example', 'b.example')];
    await Promise.all(states.map(store));
    await settled([['*://a.example/*', '*://b.example/*']]);
    await keepRegistered();
    expect(excluded()).toEqual([['*://a.example/*', '*://b.example/*']]);
  });

  test('a browser that takes its time over one does not undo the next', async () => {
    await store(but('a.example'));
    await keepRegistered();
    let goOn: () => void = () => undefined;
    const { updateContentScripts } = scripting;
    const slow = vi.spyOn(scripting, 'updateContentScripts').mockImplementationOnce(async (scripts) => {
      await new Promise<void>((done) => (goOn = done));
      await updateContentScripts(scripts);
    });
    await store(but('b.example'));
    const first = keepRegistered();
    await vi.waitFor(() => expect(slow).toHaveBeenCalledOnce());
    await store(but('c.example'));
    const second = keepRegistered();
    await Promise.race([second, new Promise((turn) => setTimeout(turn, 0))]);
    goOn();
    await Promise.all([first, second]);
    expect(excluded()).toEqual([['*://c.example/*']]);
  });

  test('a site switched on again: its open pages get the script, others nothing, none a second one', async () => {
    tabs = [
      { id: 1, url: 'https://a.example/1', has: 'nothing' },
      { id: 2, url: 'https://a.example/2', has: 'both' },
      { id: 3, url: 'https://b.example/', has: 'nothing' },
      { id: 4, url: 'https://c.example/', has: 'nothing' },
      // It came to be matched in the middle of its loading, too late for the style.
      { id: 5, url: 'https://a.example/3', has: 'script' },
      { id: 6, url: 'https://a.example/4', has: 'nothing', ends: true },
      { id: 7, url: 'https://a.example/5', has: 'nothing', status: 'unloaded' },
    ];
    await store(but('a.example', 'b.example'));
    await keepRegistered();
    followSites();
    await store(but('b.example'));
    await settled([['*://b.example/*']]);
    await vi.waitFor(() => expect([injected, styled]).toEqual([[1], [1, 5, 6]]));
  });

  test('everything switched on again, the browser refusing to register', async () => {
    tabs = [{ id: 1, url: 'https://a.example/', has: 'nothing' }];
    await store(OFF);
    followSites();
    scripting.getRegisteredContentScripts.mockRejectedValueOnce(new Error('not now'));
    await store(DEFAULT_SETTINGS);
    await vi.waitFor(() => expect(injected).toEqual([1]));
  });

  test('a change of something else brings nothing to any page', async () => {
    tabs = [{ id: 1, url: 'https://a.example/', has: 'nothing' }];
    await store(DEFAULT_SETTINGS);
    followSites();
    await store({ ...DEFAULT_SETTINGS, selectionButton: false });
    await settled([[]]);
    await keepRegistered();
    expect(injected).toEqual([]);
  });
});
