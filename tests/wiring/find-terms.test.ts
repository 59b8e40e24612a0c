/** The worker finds names and topic terms for pages by what is stored, and by nothing else. */
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { DetectorEntry } from '../../core/page/names/detector.ts';
import { findTerms } from '../../entrypoints/background/find-terms.ts';
import { TERMS_KEY } from '../../lib/sentinel.ts';

const TERMS: readonly DetectorEntry[] = [
  { text: 'Mira Solano', id: 'solano', kind: 'name' },
  { text: 'peat bogs', id: 'bogs', kind: 'topic' },
  { text: 'peat', id: 'peat', kind: 'topic' },
];
const ALL = { topics: true, topicsOff: [] };

const store = (text: string) => fakeBrowser.storage.local.set({ [TERMS_KEY]: text });
const found = async (text: string, wanted: { topics: boolean; topicsOff: string[] } = ALL) => {
  const [hits = []] = await findTerms({ texts: [text], ...wanted });
  return hits.map(({ start, end, entry }) => [text.slice(start, end), entry.id]);
};

beforeEach(async () => {
  fakeBrowser.reset();
  await store(JSON.stringify(TERMS));
});

test('by text, in order, with nothing of a term but whose it is and of which kind', async () => {
  expect(await findTerms({ texts: ['On Mira Solano', '', 'peat'], ...ALL })).toEqual([
    [{ start: 3, end: 14, entry: { id: 'solano', kind: 'name' } }],
    [],
    [{ start: 0, end: 4, entry: { id: 'peat', kind: 'topic' } }],
  ]);
});

test.each<[string, { topics: boolean; topicsOff: string[] }, string[][]]>([
  ['all', ALL, [['peat bogs', 'bogs']]],
  ['one topic off, which then hides no other', { topics: true, topicsOff: ['bogs'] }, [['peat', 'peat']]],
  ['no topics', { topics: false, topicsOff: [] }, []],
  ['all again', ALL, [['peat bogs', 'bogs']]],
])('%s', async (_name, wanted, hits) => {
  expect(await found('Mira Solano, peat bogs', wanted)).toEqual([['Mira Solano', 'solano'], ...hits]);
});

test('what another version has stored counts from then on', async () => {
  expect(await found('peat')).toEqual([['peat', 'peat']]);
  await store(JSON.stringify(TERMS.slice(0, 1)));
  expect(await found('peat')).toEqual([]);
});

test.each<[string, () => Promise<void>]>([
  ['nothing stored', () => fakeBrowser.storage.local.remove(TERMS_KEY)],
  ['no JSON', () => store('[{')],
  ['a term without words', () => store(JSON.stringify([{ text: '', id: 'x', kind: 'name' }]))],
])('%s: an error, not a page without names', async (_name, spoil) => {
  await found('peat');
  await spoil();
  await expect(found('peat')).rejects.toThrow('not stored');
});
