import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPack } from '../../../cli/pack/read.ts';
import { openPack } from '../../../core/pack/record.ts';
import { openSearch } from '../../../core/search/open.ts';

const record = openPack(readPack(join(import.meta.dirname, '../../../data/ilya-sutskever')));
const search = openSearch(record);
const first = (query: string): string => search.run({ query }).hits[0]?.quotation ?? '';

/** `holds`: words that the right quotation has in English, so that the case survives new ids. */
describe('the right quotation first', () => {
  test.each([
    ['peak data', "we've achieved peak data"],
    ['fossil fuel', 'data is the fossil fuel of AI'],
    ['age of reserch', 'age of research'],
    ['age of research', 'age of research'],
    ['超级智能', 'superintelligence'],
    ['超級智能', 'superintelligence'],
    ['感知生命', 'sentient life'],
    ['sentient life', 'sentient life'],
    ['slightly concious', 'slightly conscious'],
    ['feel the agi', 'feel the AGI'],
    ['pretraining will end', 'Pre-training will end'],
    ['biggest obstacle', 'biggest obstacle'],
  ])('%s', (query, holds) => {
    const exact = record.quotations.get(first(query))?.exact ?? '';
    expect(exact.toLowerCase()).toContain(holds.toLowerCase());
  });
});

test('every quotation is found by its own first words', () => {
  const lost = [...record.quotations.values()].filter(({ id, exact }) => {
    const query = exact.split(/\s+/u).slice(0, 8).join(' ');
    const { hits } = search.run({ query, limit: 10 });
    return !hits.some(({ quotation }) => {
      const other = record.quotations.get(quotation)?.exact ?? '';
      return quotation === id || other.includes(query);
    });
  });
  expect(lost.map(({ id }) => id)).toEqual([]);
});
