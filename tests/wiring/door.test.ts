import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  admitRequest,
  MAX_BLOCKS,
  MAX_PAGE_UNITS,
  MAX_PASSAGE_UNITS,
} from '../../entrypoints/background/requests.ts';
import type { Caller } from '../../lib/messaging.ts';

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

describe('a content script', () => {
  test.each([
    ['checkPage', check([block])],
    ['reportPage', { state: 'checked', mentions: 3, topics: [{ topic: 'scaling', count: 2 }] }],
    ['loadCard', undefined],
    ['lookUp', { text: 'words to look up' }],
    ['person', null],
    ['topic', { id: 'scaling', limit: 3 }],
    ['openPanel', { view: 'quotation', id: 'q1' }],
    ['quotation', { id: 'q1' }],
    ['cite', { id: 'q1', form: 'plain' }],
  ])('may ask %s', (call, request) => {
    expect(() => admitRequest(call, request, content)).not.toThrow();
  });

  test.each([
    ['search', { query: 'data' }],
    ['record', undefined],
    ['timeline', undefined],
    ['tab', { tabId: 1 }],
    ['checkText', { text: 'a draft' }],
    ['constructor', {}],
    ['__proto__', {}],
  ])('may not ask %s', (call, request) => {
    expect(() => admitRequest(call, request, content)).toThrow('not allowed');
  });
});

test.each([
  ['search', { query: 'data' }],
  ['record', undefined],
  ['timeline', undefined],
  ['tab', { tabId: 1 }],
  // As large as Chromium makes them.
  ['tab', { tabId: 1_980_431_272 }],
  ['checkText', { text: 'a draft' }],
])('our own pages may ask %s', (call, request) => {
  expect(() => admitRequest(call, request, page)).not.toThrow();
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
