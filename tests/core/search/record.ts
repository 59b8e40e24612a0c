/** Small records for the search box. */
import type { Quotation } from '../../../core/pack/types.ts';
import type { SearchRecord } from '../../../core/search/texts.ts';

export function quotation(id: string, exact: string, more: Partial<Quotation> = {}): Quotation {
  return {
    id,
    source: 'talk',
    exact,
    lang: 'en',
    date: '2024-12-13',
    topics: [],
    patterns: [],
    salience: 3,
    voice: 'own',
    status: 'primary',
    verification: { tier: 'own-text', against: 'test' },
    standsAlone: true,
    ...more,
  };
}

const byId = <T extends { readonly id: string }>(all: readonly T[]): Map<string, T> =>
  new Map(all.map((one) => [one.id, one]));

export function recordOf(quotations: readonly Quotation[], more: Partial<SearchRecord> = {}): SearchRecord {
  return {
    person: {
      id: 'ada',
      name: { en: 'Ada Example' },
      description: { en: '' },
      aliases: [{ lang: 'en', text: 'Ada Example', kind: 'full' }],
      lookalikes: [],
      pronouns: ['she'],
    },
    sources: byId([
      {
        id: 'talk',
        type: 'speech',
        title: 'A decade of gardens',
        URL: 'https://example.org/',
        kind: 'talk',
        tier: 'own-text',
        coverage: 'full',
        mentions: ['GardenConf'],
      } as const,
    ]),
    quotations: byId(quotations),
    disputed: new Map(),
    topics: byId([{ id: 'soil', label: { en: 'Soil and water', 'zh-Hans': '土壤与水' }, terms: {} }]),
    ...more,
  };
}
