import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  admitRequest,
  MAX_BLOCKS,
  MAX_PAGE_UNITS,
  MAX_PASSAGE_UNITS,
} from '../../entrypoints/background/requests.ts';
import type { BackgroundCalls } from '../../lib/messages.ts';
import { type Caller, type Handlers, handle } from '../../lib/messaging.ts';
import { deliver } from './wire.ts';

const page: Caller = { kind: 'page', tabId: null, windowId: null };
const content: Caller = { kind: 'content', tabId: 1, windowId: 1, frameId: 0, url: 'https://news.example/' };
const block = { text: 'He said it.', kind: 'paragraph' };
const check = (blocks: unknown, more: object = {}) => ({
  blocks,
  part: 0,
  from: 0,
  title: 'T',
  lang: 'en',
  ...more,
});

const match = { wording: 'exact', passage: 'words', parts: [], near: [] };

/** Every call that the worker answers: a request that it takes, and whether a content script may make it. */
const CALLS: { readonly [Call in keyof BackgroundCalls]: readonly [content: boolean, request: unknown] } = {
  checkPage: [true, check([block])],
  reportPage: [true, { state: 'checked', mentions: 3, topics: [{ topic: 'scaling', count: 2 }] }],
  findTerms: [true, { texts: ['He said it.'], topics: true, topicsOff: ['peat'] }],
  loadReader: [true, undefined],
  fillFrames: [true, undefined],
  loadCard: [true, undefined],
  lookUp: [true, { text: 'words to look up' }],
  matchViewOf: [true, { match }],
  person: [true, null],
  topic: [true, { id: 'scaling', limit: 3 }],
  openPanel: [true, { view: 'quotation', id: 'q1' }],
  quotation: [true, { id: 'q1' }],
  cite: [true, { id: 'q1', form: 'plain' }],
  search: [false, { query: 'data' }],
  record: [false, undefined],
  timeline: [false, undefined],
  // As large as Chromium numbers them.
  tab: [false, { tabId: 1_980_431_272 }],
  checkText: [false, { text: 'a draft' }],
};
const EVERY = Object.entries(CALLS).map(([call, [may, request]]) => ({ call, may, request }));

describe('the worker', () => {
  const id = fakeBrowser.runtime.id;
  const own = fakeBrowser.runtime.getURL('/sidepanel.html');
  const tab = { id: 7, windowId: 3 };
  /** Who sends, and whether the worker listens at all. */
  const STRANGERS = [
    { who: 'another extension', sender: { id: 'other', url: own } },
    { who: 'another extension in a tab', sender: { id: 'other', url: 'https://news.example/', tab } },
    {
      who: 'a page that got hold of the channel',
      sender: { id: undefined, url: 'https://news.example/', tab },
    },
    { who: 'a frame without a tab', sender: { id, url: 'https://news.example/' } },
    { who: 'an address that only begins like ours', sender: { id, url: own.replace('://', '://x') } },
  ];
  let ran: string[] = [];
  let stop = () => {};

  beforeEach(() => {
    fakeBrowser.reset();
    ran = [];
    const handlers = Object.fromEntries(
      EVERY.map(({ call }) => [call, () => void ran.push(call)]),
    ) as unknown as Handlers<BackgroundCalls>;
    stop = handle<BackgroundCalls>('background', handlers, admitRequest);
  });
  afterEach(() => stop());

  const send = (call: string, request: unknown, sender: object) =>
    deliver(fakeBrowser, { to: 'background', call, request }, sender);

  test.each(EVERY)('$call: our own pages are heard', async ({ call, request }) => {
    expect(await send(call, request, { id, url: own })).toMatchObject({ answer: { ok: true } });
    expect(ran).toEqual([call]);
  });

  test.each(EVERY)('$call: a content script is heard: $may', async ({ call, may, request }) => {
    const { answer } = await send(call, request, { id, url: 'https://news.example/', tab, frameId: 0 });
    if (may) expect(answer).toMatchObject({ ok: true });
    else expect(answer).toEqual({ ok: false, error: 'not allowed' });
    expect(ran).toEqual(may ? [call] : []);
  });

  test.each(EVERY)(
    '$call: the sample article, which is read like any page: $may',
    async ({ call, may, request }) => {
      const url = fakeBrowser.runtime.getURL('/sample.html');
      await send(call, request, { id, url, tab, frameId: 0 });
      expect(ran).toEqual(may ? [call] : []);
    },
  );

  describe.each(STRANGERS)('is deaf to $who', ({ sender }) => {
    test.each(EVERY)('$call', async ({ call, request }) => {
      expect(await send(call, request, sender)).toEqual({ claimed: 0, answer: undefined });
      expect(ran).toEqual([]);
    });
  });
});

test.each(['constructor', '__proto__', 'toString', 'erase'])('nobody may ask %s', (call) => {
  for (const caller of [content, page]) expect(() => admitRequest(call, {}, caller)).toThrow('not allowed');
});

describe('refused shapes', () => {
  test.each<[string, string, unknown]>([
    ['no request', 'lookUp', undefined],
    ['a number for words', 'lookUp', { text: 7 }],
    ['a book for a passage', 'lookUp', { text: 'a'.repeat(MAX_PASSAGE_UNITS + 1) }],
    ['blocks that are no list', 'checkPage', check({ 0: block })],
    ['a block of an unknown kind', 'checkPage', check([{ ...block, kind: 'script' }])],
    [
      'an inline run beyond the text',
      'checkPage',
      check([{ ...block, inline: [{ start: 0, end: 99, tag: 'q' }] }]),
    ],
    ['an inline run backwards', 'checkPage', check([{ ...block, inline: [{ start: 3, end: 1, tag: 'q' }] }])],
    ['more text than a page has', 'checkPage', check([{ ...block, text: 'a'.repeat(MAX_PAGE_UNITS + 1) }])],
    ['more blocks than a page has', 'checkPage', check(Array.from({ length: MAX_BLOCKS + 1 }, () => block))],
    [
      'more text to search than a page has',
      'findTerms',
      { texts: ['a', 'a'.repeat(MAX_PAGE_UNITS)], topics: true, topicsOff: [] },
    ],
    ['a block for a text', 'findTerms', { texts: [block], topics: true, topicsOff: [] }],
    ['a negative count', 'reportPage', { state: 'checked', mentions: -1, topics: [] }],
    ['an unknown state', 'reportPage', { state: 'hacked', mentions: 0, topics: [] }],
    ['an unknown view', 'openPanel', { view: 'https://evil.example/' }],
    ['a view without its id', 'openPanel', { view: 'quotation' }],
    ['a fractional tab', 'tab', { tabId: 1.5 }],
    ['an endless search', 'search', { query: 'a'.repeat(1_001) }],
  ])('%s', (_name, call, request) => {
    expect(() => admitRequest(call, request, page)).toThrow(`${call}: `);
  });
});

describe('cleaned', () => {
  test('of unknown fields', () => {
    expect(admitRequest('quotation', { id: 'q1', admin: true }, page)).toEqual({ id: 'q1' });
  });
  test('a huge title is cut, not refused', () => {
    const admitted = admitRequest('checkPage', check([block], { title: 'x'.repeat(1_000_000) }), content);
    expect((admitted as { title: string }).title).toHaveLength(2_000);
  });
});

test('nothing that a page could send gets past as something else', () => {
  const calls = fc.constantFrom(
    'checkPage',
    'reportPage',
    'lookUp',
    'topic',
    'openPanel',
    'quotation',
    'matchViewOf',
  );
  fc.assert(
    fc.property(calls, fc.anything(), (call, request) => {
      let admitted: unknown;
      try {
        admitted = admitRequest(call, request, content);
      } catch (error) {
        expect((error as Error).name).toBe('CallError');
        return;
      }
      expect(admitted).toBeTypeOf('object');
    }),
  );
});
