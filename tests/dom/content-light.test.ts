/** What must cost a page nothing, counted: a site that is switched off, keys that type into a field, a flood of changes. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { DetectorEntry } from '../../core/page/names/detector.ts';
import { literalFactors } from '../../core/page/names/probe.ts';
import type { TermQuestion } from '../../lib/messages.ts';
import { removeLeftovers } from '../../lib/page/leftovers.ts';
import { PageObserver } from '../../lib/page/observer.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings-shape.ts';
import { findIn } from './find-terms.ts';

const TERMS: readonly DetectorEntry[] = [{ text: 'Mira Solano', id: 'solano', kind: 'name' }];
const SENTINEL = { checksum: '', factors: literalFactors(TERMS) };

let settings: Settings = DEFAULT_SETTINGS;
const sendMessage = vi.fn(async ({ call, request }: { call: string; request: TermQuestion }) => ({
  ok: true,
  value: call === 'findTerms' ? await findIn(TERMS)(request) : [],
}));
const event = () => ({ addListener: () => undefined, removeListener: () => undefined });
const stored = async () => ({ settings, sentinel: SENTINEL });
Object.assign(globalThis, {
  browser: {
    runtime: {
      id: 'verbatim',
      sendMessage,
      onMessage: event(),
      connect: () => ({ onDisconnect: event() }),
    },
    storage: { local: { get: stored }, onChanged: event() },
  },
});
const { default: content } = await import('../../entrypoints/content/index.ts');
const { Session } = await import('../../entrypoints/content/session.ts');
const { Frame } = await import('../../entrypoints/reader/frame.ts');

const page = document.createElement('main');
let stop = new AbortController();
const nextTask = () => new Promise((done) => setTimeout(done, 0));
const whenIdle = () => new Promise((done) => requestIdleCallback(done));

beforeEach(() => {
  stop = new AbortController();
  settings = DEFAULT_SETTINGS;
  document.body.append(page);
});
afterEach(() => {
  stop.abort();
  vi.restoreAllMocks();
  sendMessage.mockClear();
  removeLeftovers();
  page.remove();
});

/** Counts every way in which our scripts can hear of a page, look at it, or put work off. */
function countWork(): () => Record<string, number> {
  const told = sendMessage.mock.calls.length;
  const spies = {
    listeners: vi.spyOn(EventTarget.prototype, 'addEventListener'),
    observers: vi.spyOn(MutationObserver.prototype, 'observe'),
    boxes: vi.spyOn(IntersectionObserver.prototype, 'observe'),
    walks: vi.spyOn(document, 'createTreeWalker'),
    texts: vi.spyOn(Node.prototype, 'textContent', 'get'),
    data: vi.spyOn(CharacterData.prototype, 'data', 'get'),
    selectors: vi.spyOn(Element.prototype, 'querySelectorAll'),
    lists: vi.spyOn(Element.prototype, 'getElementsByTagName'),
    timers: vi.spyOn(window, 'setTimeout'),
    idle: vi.spyOn(window, 'requestIdleCallback'),
  };
  return () => ({
    ...Object.fromEntries(Object.entries(spies).map(([name, spy]) => [name, spy.mock.calls.length])),
    messages: sendMessage.mock.calls.length - told,
  });
}

const NOTHING = {
  listeners: 0,
  observers: 0,
  boxes: 0,
  walks: 0,
  texts: 0,
  data: 0,
  selectors: 0,
  lists: 0,
  timers: 0,
  idle: 0,
  messages: 0,
};

describe('a page of a site', () => {
  const offHere: Settings = {
    ...DEFAULT_SETTINGS,
    sites: { ...DEFAULT_SETTINGS.sites, blocked: [location.hostname] },
  };

  /** The content script starts, the page changes, its reader clicks and types. */
  async function live(): Promise<Record<string, number>> {
    page.innerHTML = '<p>By Mira Solano.</p>';
    const { signal } = stop;
    const work = countWork();
    const onInvalidated = (end: () => void) => signal.addEventListener('abort', end);
    await content.main({ signal, abort: () => stop.abort(), onInvalidated } as never);
    const own = work().listeners ?? 0;
    page.insertAdjacentHTML('beforeend', '<p>Mira Solano again</p>');
    for (const type of ['pointerup', 'keyup', 'scroll', 'click'])
      document.dispatchEvent(new Event(type, { bubbles: true }));
    await Promise.resolve();
    const counts = work();
    expect(own).toBe(counts.listeners);
    vi.restoreAllMocks();
    await whenIdle();
    return counts;
  }

  test.each<[string, Settings]>([
    ['that is switched off', offHere],
    ['where everything is switched off', { ...DEFAULT_SETTINGS, enabled: false }],
  ])('%s: not listened to, not looked at, and no worker is woken', async (_name, chosen) => {
    settings = chosen;
    // The one listener is this test's own, for its end.
    expect(await live()).toEqual({ ...NOTHING, listeners: 1 });
  });

  test('that is switched on: the same counts see the work', async () => {
    const { listeners, observers, texts, idle } = await live();
    expect([listeners, observers, texts, idle].every((count) => (count ?? 0) > 0)).toBe(true);
  });
});

describe('typing', () => {
  const EDITORS = [
    '<div id="at" contenteditable><p>words</p></div>',
    '<div id="at" contenteditable="plaintext-only">words</div>',
    '<div id="at" role="textbox"><p><b>words</b></p></div>',
    '<div class="cm-editor"><div id="at">words</div></div>',
    '<textarea id="at">words</textarea>',
  ];
  const KEYS = 100;

  async function type(): Promise<Record<string, number>> {
    const field = page.querySelector('#at');
    const walker = document.createTreeWalker(field as Element, NodeFilter.SHOW_TEXT);
    const text = walker.nextNode() as Text;
    await nextTask();
    const work = countWork();
    for (let key = 0; key < KEYS; key++) {
      text.appendData('k');
      if (key % 10 === 9) field?.append(document.createElement('br'));
      field?.dispatchEvent(new KeyboardEvent('keyup', { key: 'k', bubbles: true }));
      await Promise.resolve();
    }
    const counts = work();
    vi.restoreAllMocks();
    return counts;
  }

  test.each(EDITORS)('into %s, on a page that names nobody: no work for a key', async (html) => {
    page.innerHTML = `<p>Nobody.</p>${html}`;
    const session = new Session({ settings, sentinel: SENTINEL, onGone: () => undefined });
    await session.start();
    expect(await type()).toEqual(NOTHING);
    session.end();
  });

  test.each(EDITORS)('into %s, on a page that names her: no work for a key', async (html) => {
    page.innerHTML = `<p>By Mira Solano.</p>${html}`;
    const frame = new Frame({ settings, sentinel: SENTINEL, onGone: () => undefined });
    await vi.waitFor(() => expect(frame.state).toBe('checked'));
    await vi.waitFor(() => expect(CSS.highlights.has('verbatim-mention')).toBe(true));
    expect(await type()).toEqual(NOTHING);
    frame.end();
  });

  test('beside a field is a change like any other', async () => {
    page.innerHTML = '<p id="at">words</p><textarea></textarea>';
    const session = new Session({ settings, sentinel: SENTINEL, onGone: () => undefined });
    await session.start();
    expect((await type()).timers).toBe(1);
    session.end();
  });
});

test('of 20,000 changes few are heard of, and nothing is done before they are over', async () => {
  let heard = 0;
  class Counting extends MutationObserver {
    constructor(tell: MutationCallback) {
      super((records, observer) => {
        heard += records.length;
        tell(records, observer);
      });
    }
  }
  vi.stubGlobal('MutationObserver', Counting);
  const batches = vi.fn(async () => undefined);
  const observer = new PageObserver(stop.signal, 200, batches);
  vi.unstubAllGlobals();
  observer.observe(page);
  for (let turn = 0; turn < 200; turn++) {
    for (let change = 0; change < 100; change++) page.append(document.createElement('p'));
    await Promise.resolve();
  }
  expect(batches).not.toHaveBeenCalled();
  expect(heard).toBeLessThanOrEqual(300);
  page.replaceChildren();
});

test('elements of ours that come and go are no change of the page', async () => {
  const batches = vi.fn(async () => undefined);
  const observer = new PageObserver(stop.signal, 200, batches);
  observer.observe(document);
  const ours = ['verbatim-reader', 'verbatim-card'].map((name) => document.createElement(name));
  const timers = vi.spyOn(window, 'setTimeout');
  document.documentElement.append(...ours);
  for (const element of ours) element.remove();
  await Promise.resolve();
  expect(timers).not.toHaveBeenCalled();
  document.documentElement.append(page);
  await Promise.resolve();
  expect(timers).toHaveBeenCalledTimes(1);
});
