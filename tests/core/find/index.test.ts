import { expect, test } from 'vitest';
import { buildFindIndex } from '../../../core/find/build.ts';
import { openFindIndex } from '../../../core/find/open.ts';
import { tokenize } from '../../../core/text/tokenize.ts';
import { bundledEngine, pack } from '../../cases/engine.ts';

const BUDGET = 400_000;
const keys = (text: string): string =>
  tokenize(text)
    .tokens.map((token) => token.key)
    .join(' ');

test('the index is the same each time, and small', () => {
  const [first, second] = [buildFindIndex(pack), buildFindIndex(pack)].map((data) => JSON.stringify(data));
  expect(first).toBe(second);
  expect(first?.length).toBeLessThan(BUDGET);
});

test('every quotation stands in its stretch, word for word', () => {
  const { index, texts } = bundledEngine();
  const wrong = pack.quotations.filter((quotation, i) => {
    const spot = index.spot(i);
    const raw = spot ? texts.get(spot.stretch).words.raw.slice(spot.start, spot.end) : '';
    return keys(raw) !== keys(quotation.exact);
  });
  expect(wrong).toEqual([]);
});

test('postings hold every position once', () => {
  const { postings, words } = bundledEngine().index;
  expect(new Set(postings).size).toBe(words);
});

test('a damaged or foreign index does not open', () => {
  const data = buildFindIndex({ ...pack, quotations: pack.quotations.slice(0, 3), disputed: [] });
  expect(() => openFindIndex({ ...data, shingles: data.shingles.slice(8) })).toThrow('damaged');
  expect(() => openFindIndex({ ...data, shingles: `!${data.shingles.slice(1)}` })).toThrow('base64');
  expect(() => openFindIndex({ ...data, formatVersion: 2 as 1 })).toThrow('format');
});
