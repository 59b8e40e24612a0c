import { expect, test, vi } from 'vitest';
import type { DetectorEntry } from '../../core/page/names/detector.ts';
import type { Finding } from '../../core/page/types.ts';
import { type PageNews, type PieceToCheck, Reader } from '../../entrypoints/reader/page-reader.ts';
import { termsOf } from '../../lib/page/terms.ts';
import { DEFAULT_SETTINGS } from '../../lib/settings-shape.ts';
import { findIn } from './find-terms.ts';
import { ownPage } from './own-page.ts';

const TERMS: readonly DetectorEntry[] = [
  { text: 'Maria Lind', id: 'lind', kind: 'name' },
  { text: 'Maria', id: 'lind', kind: 'ambiguous' },
];
const FILLER = 'The peat was cut before the first frost and dried on the south side of the barn. '.repeat(6);
const words = (index: number): string => `“the ${index}th bog is drained”`;

const { page, signal } = ownPage();

const paragraphs = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, i) => `<p>Maria Lind said ${words(from + i)}. ${FILLER}</p>`).join(
    '',
  );

/** Every quotation that it is asked about is found to be hers, and not in the record. */
const findingsIn = ({ blocks, from, part }: PieceToCheck): Finding[] =>
  blocks.slice(from).flatMap(({ text }, index) => {
    const start = text.indexOf('“') + 1;
    if (start === 0) return [];
    const [block, end] = [from + index, text.indexOf('”')];
    return {
      id: `${part}/${block}`,
      block,
      start,
      end,
      kind: 'marks',
      attribution: { name: 'Maria Lind', person: 'lind', cue: null },
      continues: null,
      match: { wording: 'not-found', passage: text.slice(start, end), near: [] },
      speakerVerdict: 'his',
      sourceVerdict: 'not-stated',
    } satisfies Finding;
  });

/** `asked`: before each answer of the worker. */
function start(asked: (piece: PieceToCheck) => void = () => undefined) {
  const trees: ShadowRoot[] = [];
  const news: PageNews[] = [];
  const sent: PieceToCheck[] = [];
  const reader = new Reader({
    settings: DEFAULT_SETTINGS,
    terms: termsOf(['Lind'], DEFAULT_SETTINGS, findIn(TERMS)),
    signal: signal(),
    check: async (piece) => {
      sent.push(piece);
      asked(piece);
      return findingsIn(piece);
    },
    report: (each) => news.push(each),
    onTree: (root) => trees.push(root),
    onChecked: () => undefined,
  });
  return { reader, news, sent, trees, found: () => reader.drawing.findings().length };
}

test('of a long page only the beginning is read at first', async () => {
  page.innerHTML = paragraphs(0, 250);
  const { reader, news, sent, found } = start();
  await reader.read();
  expect(reader.complete).toBe(false);
  expect(news.at(-1)?.state).toBe('checked');
  expect(news.at(-1)?.mentions).toBe(sent[0]?.blocks.length);
  expect(found()).toBeLessThan(150);
  expect(sent).toHaveLength(1);
});

test.each<{ name: string; place: HTMLElement['style']['cssText']; box: Element }>([
  { name: 'the window', place: '', box: document.documentElement },
  { name: 'a box', place: 'height:300px;overflow:auto', box: page },
])('the next piece is read when the reader comes near in $name, after a jump too', async ({ place, box }) => {
  page.innerHTML = paragraphs(0, 250);
  page.style.cssText = place;
  const { reader, news, found } = start();
  await reader.read();
  await new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame)));
  expect(reader.complete).toBe(false);
  box.scrollTop = box.scrollHeight;
  await vi.waitFor(() => expect(reader.complete).toBe(true), { timeout: 5000 });
  await vi.waitFor(() => expect(news.at(-1)).toMatchObject({ state: 'checked', mentions: 250 }));
  expect(found()).toBe(250);
  page.style.cssText = '';
});

test('who asks for everything gets it, and it is said that it is not there yet', async () => {
  page.innerHTML = paragraphs(0, 250);
  const { reader, news, sent, found } = start();
  await reader.read();
  const rest = reader.readRest();
  expect(reader.state).toBe('checking');
  await rest;
  expect(reader.complete).toBe(true);
  expect(news.at(-1)).toMatchObject({ state: 'checked', mentions: 250 });
  expect(found()).toBe(250);
  // As long as it is no book, a page is checked as a whole, so that attribution sees everything.
  expect(sent.map(({ part, from, blocks }) => [part, from, blocks.length])).toEqual([
    [0, 0, sent[0]?.blocks.length],
    [0, 0, 250],
  ]);
});

test('the parts of a book are added to each other, and each is told who speaks', async () => {
  page.innerHTML = `<p>Maria Lind said ${words(0)}.</p>${paragraphs(1, 500).replaceAll('Maria Lind', 'Maria')}`;
  const { reader, sent, found } = start();
  await reader.read();
  await reader.readRest();
  const [first, second] = sent;
  expect(sent.map(({ part }) => part > 0)).toEqual([false, true]);
  expect(second?.blocks.slice(0, second.from).map(({ text }) => text)).toEqual(
    [0, -2, -1].map((at) => first?.blocks.at(at)?.text),
  );
  expect(found()).toBe(500);
});

test('read again, it is read as far as it was', async () => {
  page.innerHTML = paragraphs(0, 250);
  const { reader, news, found } = start();
  await reader.read();
  await reader.readRest();
  await reader.read();
  expect(news.at(-1)?.mentions).toBe(250);
  expect(found()).toBe(250);
});

test('a page that takes away the place where the reading stopped is read again', async () => {
  page.innerHTML = paragraphs(0, 250);
  const { reader, news } = start();
  await reader.read();
  const gone = [...page.children].slice(60, 150);
  for (const each of gone) each.remove();
  expect(reader.drop(gone)).toBe(true);
  await reader.readRest();
  expect(news.at(-1)).toMatchObject({ state: 'checked', mentions: 160 });
});

const paragraph = (index: number): Node => page.children.item(index)!.firstChild!;

/** As a browser restores it: scrolled before we come. */
function openAt(index: number): void {
  page.children.item(index)?.scrollIntoView({ block: 'center' });
}

test('a page that opens in its middle is read down to there, and checked once', async () => {
  page.innerHTML = paragraphs(0, 250);
  openAt(240);
  const { reader, sent, found } = start();
  await reader.read();
  await reader.readRest();
  expect(sent.map(({ part, from, blocks }) => [part, from, blocks.length])).toEqual([[0, 0, 250]]);
  expect(found()).toBe(250);
});

test('where a book opens, names are marked before anything above is checked', async () => {
  page.innerHTML = paragraphs(0, 800);
  openAt(700);
  const marked: boolean[][] = [];
  const { reader, sent } = start(() =>
    marked.push([700, 600].map((index) => reader.marks.at(paragraph(index)).length > 0)),
  );
  const drawn = vi.spyOn(Highlight.prototype, 'add');
  await reader.read();
  const [first] = drawn.mock.calls.map(([{ startContainer }]) =>
    [...page.children].findIndex((each) => each.contains(startContainer)),
  );
  expect(first).toBeGreaterThan(680);
  expect(first).toBeLessThan(720);
  expect(sent[0]?.blocks.length).toBeLessThan(600);
  expect(marked[0]).toEqual([true, false]);
  drawn.mockRestore();
});

test('what was marked early is not marked twice, and every verdict is as from the top', async () => {
  page.innerHTML = paragraphs(0, 800);
  openAt(700);
  const middle = start();
  await middle.reader.read();
  await middle.reader.readRest();
  for (const at of [690, 700, 710]) {
    const kinds = middle.reader.marks.at(paragraph(at)).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(['mention', 'not-found']);
  }
  expect(middle.news.at(-1)?.mentions).toBe(800);
  const verdicts = ({ reader }: typeof middle) =>
    reader.drawing.findings().map(({ kind, block, start, end }) => `${kind} ${block.text.slice(start, end)}`);
  scrollTo(0, 0);
  const top = start();
  await top.reader.read();
  await top.reader.readRest();
  expect(verdicts(middle)).toEqual(verdicts(top));
  expect(verdicts(top)).toHaveLength(800);
});

test('at the top of a page nothing is read twice', async () => {
  page.innerHTML = paragraphs(0, 250);
  const caret = vi.spyOn(document, 'caretPositionFromPoint');
  const { reader } = start();
  await reader.read();
  expect(caret).not.toHaveBeenCalled();
  caret.mockRestore();
});

test('shadow trees are looked for at the end of a page, where they are read', async () => {
  page.innerHTML = `<x-host></x-host>${paragraphs(0, 250)}`;
  const root = page.querySelector('x-host')!.attachShadow({ mode: 'open' });
  root.innerHTML = `<p>Maria Lind said ${words(900)}.</p>`;
  const { reader, trees, found } = start();
  await reader.read();
  expect([trees, await reader.readParts([page.firstElementChild!])]).toEqual([[], false]);
  await reader.readRest();
  expect(trees).toEqual([root]);
  expect(found()).toBe(251);
  page.firstElementChild!.append(document.createElement('y-host'));
  page.querySelector('y-host')!.attachShadow({ mode: 'open' });
  expect(await reader.readParts([page.firstElementChild!])).toBe(true);
});
