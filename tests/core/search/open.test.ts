import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openSearch } from '../../../core/search/open.ts';
import type { SearchQuery } from '../../../core/search/types.ts';
import { quotation, recordOf } from './record.ts';

const record = recordOf(
  [
    quotation('roses', 'Roses need water and patience.', { topics: ['soil'], salience: 5 }),
    quotation('roses-part', 'need water and patience', { standsAlone: false }),
    quotation('weeds', "We don't pull weeds; pre-watering ends them.", { date: '2019', status: 'reported' }),
    quotation('paths', 'The path to the garden is the garden path.', {
      patterns: ['definition'],
      salience: 2,
    }),
    quotation('trees', 'Old trees remember.', {
      date: '2021-05',
      translations: [{ lang: 'zh-Hant', text: '老樹記得一切。', by: 'published', faithful: true }],
    }),
    quotation('many', 'water, water, everywhere, said the sailor who had never kept a garden in a dry place'),
  ],
  {
    disputed: new Map([
      [
        'd-roses',
        {
          id: 'd-roses',
          wordings: [{ text: 'Roses never need water', lang: 'en' }],
          verdict: 'altered',
          reason: { en: 'a word was added' },
        },
      ],
    ]),
  },
);
const search = openSearch(record);
const find = (query: string, more: Partial<SearchQuery> = {}): string[] =>
  search.run({ query, ...more }).hits.map((hit) => hit.quotation);

describe('what stands first', () => {
  test.each([
    ['roses', 'roses'],
    ['roses wtaer', 'roses'],
    ['patiense', 'roses'],
    ['need water patience', 'roses'],
    ['garden path', 'paths'],
    ['path garden', 'paths'],
    ['prewatering', 'weeds'],
    ['pre watering', 'weeds'],
    ['dont pull', 'weeds'],
    ['don’t pull', 'weeds'],
    ['remem', 'trees'],
    ['老树', 'trees'],
    ['老樹記得', 'trees'],
    ['Ada Example trees', 'trees'],
    ['土壤', 'roses'],
    ['"garden path"', 'paths'],
    ['2021', 'trees'],
  ])('%s', (query, first) => {
    expect(find(query)[0]).toBe(first);
  });

  test('a fragment is found, after the whole', () => {
    expect(find('need water and patience')).toEqual(['roses', 'roses-part']);
  });

  test('the source finds its quotations', () => {
    expect(find('GardenConf', { limit: 99 }).sort()).toEqual([...record.quotations.keys()].sort());
  });

  test('a phrase in quotation marks leaves the rest out', () => {
    expect(find('"garden path"')).toEqual(['paths']);
  });
});

describe('what is not found', () => {
  test.each(['xylophone', '!!!', '龘龘', '\ud800', 'constructor', '__proto__ toString'])('%j', (query) => {
    const result = search.run({ query });
    if (/\p{L}/u.test(query)) expect(result.total).toBe(0);
    expect(result.hits.length).toBeLessThanOrEqual(result.total);
  });
});

describe('an empty query', () => {
  test('lists by salience, fragments last', () => {
    const all = find('', { limit: 99 });
    expect(all[0]).toBe('roses');
    expect(all.at(-1)).toBe('roses-part');
    expect(all).toHaveLength(record.quotations.size);
  });
  test('the name alone says nothing', () => {
    expect(find('Ada Example ')).toEqual(find(''));
  });
});

describe('filters', () => {
  test.each<[Partial<SearchQuery>, string[]]>([
    [{ topics: ['soil'] }, ['roses']],
    [{ years: [2019] }, ['weeds']],
    [{ years: [2019, 2021] }, ['trees', 'weeds']],
    [{ status: ['reported'] }, ['weeds']],
    [{ patterns: ['definition'] }, ['paths']],
    [{ langs: ['zh-Hant'] }, ['trees']],
    [{ sources: ['nowhere'] }, []],
    [{ topics: ['soil'], years: [2019] }, []],
    [{ topics: ['__proto__'] }, []],
  ])('%j', (filters, expected) => {
    expect(find('', filters).sort()).toEqual(expected);
  });

  test('a filter narrows the other counts, not its own', () => {
    const { facets, total } = search.run({ query: '', years: [2019] });
    expect(total).toBe(1);
    expect(facets.years).toEqual({ '2019': 1, '2021': 1, '2024': 4 });
    expect(facets.status).toEqual({ reported: 1 });
  });
});

describe('order and pages', () => {
  test('by date', () => {
    expect(find('', { sort: 'oldest' })[0]).toBe('weeds');
    expect(find('', { sort: 'newest' }).at(-1)).toBe('weeds');
  });
  test('pages join to the whole', () => {
    const all = find('', { limit: 99 });
    expect([...find('', { limit: 2 }), ...find('', { limit: 99, offset: 2 })]).toEqual(all);
  });
});

describe('highlights', () => {
  const lit = (query: string): string[] => {
    const [hit] = search.run({ query }).hits;
    const exact = record.quotations.get(hit?.quotation ?? '')?.exact ?? '';
    return (hit?.ranges ?? []).map(({ start, end }) => exact.slice(start, end));
  };
  test.each([
    ['roses water', ['Roses', 'water']],
    ['water and patience', ['water and patience']],
    ['patiense', ['patience']],
    ['prewatering', ['pre-watering']],
    ['remem', ['remember']],
  ])('%s', (query, expected) => {
    expect(lit(query)).toEqual(expected);
  });

  test('the translation that matched has its own', () => {
    const [hit] = search.run({ query: '老树' }).hits;
    expect(hit?.translation).toEqual({ lang: 'zh-Hant', index: 0, ranges: [{ start: 0, end: 2 }] });
    expect(hit?.ranges).toEqual([]);
  });
});

test('disputed sayings are a list of their own', () => {
  const { disputed, hits } = search.run({ query: 'roses never need water' });
  expect(disputed.map((hit) => hit.disputed)).toEqual(['d-roses']);
  expect(hits.map((hit) => hit.quotation)).not.toContain('d-roses');
  expect(search.run({ query: 'old trees' }).disputed).toEqual([]);
});

test('any input: no throw, scores 0 to 1 and falling, ranges inside and apart', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('water ', '"path', '水 roses')),
      (query) => {
        const { hits, total } = search.run({ query });
        expect(hits.length).toBeLessThanOrEqual(total);
        let last = 1;
        for (const { score, ranges, quotation: id } of hits) {
          expect(score).toBeLessThanOrEqual(last);
          expect(score).toBeGreaterThanOrEqual(0);
          last = score;
          let end = 0;
          for (const range of ranges) {
            expect(range.start).toBeGreaterThanOrEqual(end);
            end = range.end;
          }
          expect(end).toBeLessThanOrEqual(record.quotations.get(id)?.exact.length ?? 0);
        }
      },
    ),
  );
});
