/** A record of five made-up sources, one of each kind that is cited differently. */
import { openPack, type PackRecord } from '../../../core/pack/record.ts';
import type { Quotation, Source } from '../../../core/pack/types.ts';
import { quotation } from '../search/record.ts';

const ADA = { family: 'Example', given: 'Ada' };
const common = { tier: 'own-text', coverage: 'full' } as const;

export const SOURCES = {
  podcast: {
    ...common,
    id: 'podcast',
    type: 'interview',
    title: 'Gardens at night',
    author: [ADA],
    interviewer: [{ family: 'Patel', given: 'Noor' }],
    'container-title': 'The Shed',
    issued: { 'date-parts': [[2025, 11, 25]] },
    URL: 'https://shed.example/p/12',
    kind: 'podcast',
    video: { url: 'https://www.youtube.com/watch?v=abc123', id: 'abc123' },
  },
  post: {
    ...common,
    id: 'post',
    type: 'post',
    title: 'Posts',
    author: [ADA],
    'container-title': 'X',
    URL: 'https://x.com/ada',
    kind: 'post',
  },
  news: {
    ...common,
    id: 'news',
    type: 'article-newspaper',
    title: 'A gardener speaks | part [one]',
    author: [{ family: 'Vincent', given: 'James' }],
    'container-title': 'The Verge',
    issued: { 'date-parts': [[2023, 3, 15]] },
    URL: 'https://verge.example/a',
    kind: 'press',
  },
  filing: {
    ...common,
    id: 'filing',
    type: 'hearing',
    title: 'Deposition of Ada Example',
    author: [ADA],
    issued: { 'date-parts': [[2025, 10, 1]] },
    URL: 'https://court.example/d.pdf',
    kind: 'testimony',
  },
  statement: {
    ...common,
    id: 'statement',
    type: 'webpage',
    title: '花园 statement',
    author: [ADA, { family: 'Gross', given: 'Daniel' }],
    publisher: 'Gardens Inc.',
    'container-title': 'Gardens Inc.',
    issued: { 'date-parts': [[2024, 6, 19]] },
    URL: 'https://gardens.example/',
    kind: 'statement',
  },
} as const satisfies Record<string, Source>;

export const QUOTATIONS: readonly Quotation[] = [
  quotation('timed', 'Roses sleep at night.', {
    source: 'podcast',
    date: '2025-11-25',
    place: { time: 1513 },
  }),
  quotation('early', 'Good evening.', {
    source: 'podcast',
    date: '2025-11-25',
    place: { time: 1, timeApproximate: true },
  }),
  quotation('untimed', 'Nobody waters at noon.', { source: 'podcast', date: '2025-11-25' }),
  quotation('tweet', 'it may be that roses dream', {
    source: 'post',
    date: '2022-02-09',
    url: 'https://x.com/ada/status/149',
    place: { post: '149' },
  }),
  quotation('said', 'We were {{wrong}} | flat <b>out</b> [[wrong]]', {
    source: 'news',
    date: '2023-03-15',
    status: 'reported',
  }),
  quotation('sworn', 'I did not move the fence.', {
    source: 'filing',
    date: '2025-10-01',
    place: { page: 'p. 37' },
  }),
  quotation('signed', '花园 is *ours*', {
    source: 'statement',
    date: '2024-06-19',
    signers: ['Daniel Gross'],
    standsAlone: false,
  }),
];

export const record: PackRecord = openPack({
  info: {
    format: 'verbatim-pack',
    formatVersion: 1,
    id: 'ada',
    title: { en: 'Ada' },
    version: '1',
    date: '2026-01-01',
    notice: { en: '' },
    licence: 'CC0-1.0',
  },
  person: {
    id: 'ada',
    name: { en: 'Ada Example' },
    description: { en: '' },
    aliases: [],
    lookalikes: [],
    pronouns: [],
  },
  sources: Object.values(SOURCES),
  quotations: QUOTATIONS,
  disputed: [],
  topics: [],
  relations: [],
  threads: [],
});
