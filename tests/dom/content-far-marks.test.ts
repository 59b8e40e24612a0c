import { expect, test, vi } from 'vitest';
import type { DetectorEntry } from '../../core/page/names/detector.ts';
import { type PageNews, Reader } from '../../entrypoints/reader/page-reader.ts';
import { termsOf } from '../../lib/page/terms.ts';
import { DEFAULT_SETTINGS } from '../../lib/settings-shape.ts';
import { findIn } from './find-terms.ts';
import { ownPage } from './own-page.ts';

const LIND: DetectorEntry = { text: 'Lind', id: 'lind', kind: 'name' };
const NAMES = 400;

const { page, signal, end } = ownPage('<p style="margin:100px">Lind</p>'.repeat(NAMES));

function start() {
  const news: PageNews[] = [];
  const reader = new Reader({
    settings: DEFAULT_SETTINGS,
    terms: termsOf(['Lind'], DEFAULT_SETTINGS, findIn([LIND])),
    signal: signal(),
    check: async () => [],
    report: (each) => news.push(each),
    onTree: () => undefined,
    onChecked: () => undefined,
  });
  const last = page.querySelector('p:last-of-type')?.firstChild as Text;
  return { reader, news, last, isDrawn: (node: Node) => reader.marks.at(node).length === 1 };
}

test('far names of a long page are counted, and drawn when the reader comes near', async () => {
  const { reader, news, last, isDrawn } = start();
  await reader.read();
  expect(news.at(-1)?.mentions).toBe(NAMES);
  expect(isDrawn(page.firstChild!.firstChild!)).toBe(true);
  expect(isDrawn(last)).toBe(false);
  last.parentElement!.scrollIntoView();
  await vi.waitFor(() => expect(isDrawn(last)).toBe(true));
  await reader.read();
  expect(isDrawn(last)).toBe(true);
});

test('a block without a box waits for nothing', async () => {
  page.insertAdjacentHTML('beforeend', '<ul><li style="display:contents"><b>Lind</b></li></ul>');
  const { reader, isDrawn } = start();
  await reader.read();
  expect(isDrawn(page.querySelector('b')!.firstChild!)).toBe(true);
});

test('far names that change are read like any other', async () => {
  const { reader, last, isDrawn } = start();
  await reader.read();
  last.data = 'Ask Lind';
  expect(await reader.readParts([last])).toBe(true);
  expect(isDrawn(last)).toBe(true);
});

test('the page is read again when far names have left it', async () => {
  const { reader, last } = start();
  await reader.read();
  const gone = last.parentElement!;
  gone.remove();
  expect(reader.drop([gone])).toBe(true);
  expect(reader.drop([gone])).toBe(false);
});

test('nothing is drawn for a reader that has ended', async () => {
  const { reader, last, isDrawn } = start();
  await reader.read();
  end();
  reader.marks.end();
  last.parentElement!.scrollIntoView();
  await new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame)));
  expect(isDrawn(last)).toBe(false);
});
