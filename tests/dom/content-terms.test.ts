/** Names and terms are found by the worker: what is asked of it, and what a page shows while it answers, or where it cannot. */
import { expect, test } from 'vitest';
import type { DetectorEntry } from '../../core/page/names/detector.ts';
import { type PageNews, Reader } from '../../entrypoints/reader/page-reader.ts';
import type { TermQuestion } from '../../lib/messages.ts';
import { LONGEST_TEXT, termsOf } from '../../lib/page/terms.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings-shape.ts';
import { findIn } from './find-terms.ts';
import { ownPage } from './own-page.ts';

const TERMS: readonly DetectorEntry[] = [
  { text: 'Maria Lind', id: 'lind', kind: 'name' },
  { text: 'Lind', id: 'lind', kind: 'name' },
  { text: 'peat', id: 'peat', kind: 'topic' },
];
const find = findIn(TERMS);

const { page, signal, end } = ownPage();

function start(ask: Parameters<typeof termsOf>[2]) {
  const news: PageNews[] = [];
  const reader = new Reader({
    settings: DEFAULT_SETTINGS,
    terms: termsOf(['Lind'], DEFAULT_SETTINGS, ask),
    signal: signal(),
    check: async () => [],
    report: (each) => news.push(each),
    onTree: () => undefined,
    onChecked: () => undefined,
  });
  return { reader, news };
}

const named = (): string[] =>
  [...(CSS.highlights.get('verbatim-mention') ?? [])].map(({ startContainer, startOffset, endOffset }) =>
    (startContainer as Text).data.slice(startOffset, endOffset),
  );

test.each<{ name: string; again: (block: Element) => void; marked: string[] }>([
  { name: 'is emptied', again: (block) => block.replaceChildren(), marked: ['Lind'] },
  { name: 'gets other words', again: (block) => block.replaceChildren('of others'), marked: ['Lind'] },
  { name: 'leaves', again: (block) => block.remove(), marked: ['Lind'] },
  { name: 'stays', again: () => undefined, marked: ['Lind', 'Maria Lind'] },
])('a block that $name while the worker looks', async ({ again, marked }) => {
  page.innerHTML = '<p>Lind</p><p>more</p>';
  const block = page.lastElementChild as Element;
  let meanwhile = (_block: Element) => {};
  const { reader } = start(async (question) => {
    const found = await find(question);
    meanwhile(block);
    return found;
  });
  await reader.read();
  meanwhile = again;
  block.textContent = 'and Maria Lind';
  expect(await reader.readParts([block])).toBe(true);
  expect(named()).toEqual(marked);
});

test('a page that ends while the worker looks is not marked', async () => {
  page.innerHTML = '<p>Lind</p>';
  const { reader } = start(async (question) => {
    end();
    return find(question);
  });
  await reader.read();
  expect(named()).toEqual([]);
});

test('where the worker cannot say what is marked, the page is not called free of names', async () => {
  page.innerHTML = '<p>Lind</p>';
  let answers = false;
  const { reader, news } = start(async (question) => (answers ? find(question) : null));
  await reader.read();
  expect([reader.state, named(), news]).toEqual(['unchecked', [], []]);
  answers = true;
  await reader.read();
  expect(named()).toEqual(['Lind']);
  answers = false;
  page.insertAdjacentHTML('beforeend', '<p>Maria Lind</p>');
  expect(await reader.readParts([page.lastElementChild as Node])).toBe(true);
  await reader.read();
  expect([reader.state, named()]).toEqual(['unchecked', ['Lind']]);
});

test('who asks for the rest of a page gets an end where the worker cannot say what is in it', async () => {
  page.innerHTML = `<p>Lind ${'dug peat until the frost came. '.repeat(20)}</p>`.repeat(200);
  let answers = true;
  const { reader } = start(async (question) => (answers ? find(question) : null));
  await reader.read();
  expect(reader.complete).toBe(false);
  answers = false;
  // Where the reading stopped.
  page.replaceChildren(...[...page.children].slice(0, 20));
  await reader.readRest();
  expect(reader.state).toBe('unchecked');
});

test('while the worker looks again at a page that is open in its middle, no mark in view is gone', async () => {
  page.innerHTML = `<p>Lind ${'dug peat until the frost came. '.repeat(20)}</p>`.repeat(800);
  const middle = page.children.item(700) as Element;
  middle.scrollIntoView({ block: 'center' });
  const marked: number[] = [];
  const { reader } = start(async (question) => {
    marked.push(reader.marks.at(middle.firstChild as Node).length);
    return find(question);
  });
  await reader.read();
  const [first] = marked.splice(0);
  await reader.read();
  expect(first).toBe(0);
  expect(marked.length).toBeGreaterThan(1);
  expect(new Set(marked)).toEqual(new Set([21]));
});

test('of a page without a name the worker gets nothing, of one that may have one the blocks that may', async () => {
  page.innerHTML = '<p>Nobody on peat.</p>';
  const asked: string[] = [];
  const { reader } = start(async (question) => {
    asked.push(...question.texts);
    return find(question);
  });
  await reader.readParts([page]);
  expect(asked).toEqual([]);
  page.innerHTML = '<p>Nobody on peat.</p><p>Lindgren on peat.</p>';
  expect(await reader.readParts([page])).toBe(false);
  expect(asked).toEqual(['Lindgren on peat.']);
});

test('a long page is asked for in turns, and nothing in the order that it came in is lost', async () => {
  const asked: TermQuestion[] = [];
  const terms = termsOf(['Lind'], DEFAULT_SETTINGS, async (question) => {
    asked.push(question);
    return find(question);
  });
  const texts = Array.from({ length: 12_000 }, (_, index) => `${' '.repeat(index % 50)}Lind`);
  const long = `${'.'.repeat(LONGEST_TEXT)}Lind`;
  const found = await terms.find([...texts, long, 'Lind']);
  expect(found?.map((hits) => hits[0]?.start)).toEqual([
    ...texts.map((text) => text.length - 4),
    undefined,
    0,
  ]);
  expect(asked.length).toBeGreaterThan(3);
  for (const question of asked) {
    const units = question.texts.reduce((sum, text) => sum + text.length, 0);
    expect(question.texts.length).toBeLessThanOrEqual(5_000);
    expect(units <= 200_000 || question.texts.length === 1).toBe(true);
    expect(units).toBeLessThanOrEqual(LONGEST_TEXT);
  }
  expect(await terms.find([])).toEqual([]);
});

test.each<{ topics: Settings['marks']['topics']; topicsOff: string[]; found: string[] }>([
  { topics: 'with-person', topicsOff: [], found: ['lind', 'peat'] },
  { topics: 'with-person', topicsOff: ['peat'], found: ['lind'] },
  { topics: 'off', topicsOff: [], found: ['lind'] },
])('topics $topics without $topicsOff', async ({ topics, topicsOff, found }) => {
  const settings = { ...DEFAULT_SETTINGS, topicsOff, marks: { ...DEFAULT_SETTINGS.marks, topics } };
  const hits = await termsOf(['Lind'], settings, find).find(['Lind on peat']);
  expect(hits?.[0]?.map(({ entry }) => entry.id)).toEqual(found);
});
