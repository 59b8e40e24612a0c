/** Records of an invented person, as the worker hands them to the card. */
import type { Match, MatchOf, Part } from '../../core/judge/types.ts';
import type { Finding } from '../../core/page/types.ts';
import type { MatchView, PersonView, QuotationView, TopicView } from '../../lib/messages.ts';

export const QUOTATION: QuotationView = {
  quotation: {
    id: 'q1',
    source: 's1',
    exact: 'Peat is not slow, it is patient.',
    prefix: { text: 'What is peat?', speaker: 'Ada Host' },
    suffix: { text: 'Maybe too patient.', speaker: 'person' },
    lang: 'en',
    date: '2024-05-06',
    place: { time: 75 },
    topics: ['peat'],
    patterns: ['definition'],
    salience: 5,
    voice: 'own',
    status: 'primary',
    verification: { tier: 'official-transcript', against: 'transcript' },
    standsAlone: true,
  },
  source: {
    id: 's1',
    type: 'broadcast',
    title: 'The Bog Hour',
    event: 'Bog Radio',
    URL: 'https://example.org/bog',
    kind: 'podcast',
    tier: 'official-transcript',
    coverage: 'full',
  },
  topics: [],
  relations: [],
  fullerQuotation: null,
  link: { url: 'https://example.org/bog?t=75', kind: 'video', atSec: 75 },
};

const part = (more: Partial<Part> = {}): Part => ({
  quotation: 'q1',
  disputed: null,
  source: 's1',
  place: { time: 75 },
  witness: 'text',
  speaker: 'person',
  passageSpan: { start: 0, end: 20 },
  record: QUOTATION.quotation.exact,
  recordSpan: { start: 0, end: 32 },
  runs: [{ kind: 'same', page: 'Peat is not slow', record: 'Peat is not slow' }],
  ...more,
});

export const ALTERED: MatchOf<'altered-meaning'> = {
  wording: 'altered-meaning',
  passage: 'Peat is slow, it is patient.',
  parts: [
    part({
      runs: [
        { kind: 'same', page: 'Peat is', record: 'Peat is' },
        { kind: 'left-out', page: '', record: 'not', class: 'negation' },
        { kind: 'same', page: 'slow, it is patient.', record: 'slow, it is patient.' },
      ],
    }),
  ],
  differences: [{ class: 'negation', page: null, record: 'not' }],
  edges: [],
  near: [],
};

export const EXACT: MatchOf<'exact'> = {
  wording: 'exact',
  passage: 'Peat is not slow, it is patient.',
  parts: [part()],
  differences: [],
  near: [],
  openNeighbour: null,
};

export const CUT: MatchOf<'cut'> = {
  wording: 'cut',
  passage: 'Peat is not slow',
  parts: [part()],
  differences: [],
  near: [],
  edges: [{ kind: 'stops-inside', where: 'after', words: 'it is patient.' }],
};

export const NOT_FOUND: MatchOf<'not-found'> = {
  wording: 'not-found',
  passage: 'Peat is fast',
  near: [{ quotation: 'q1', score: 0.4 }],
};

export const viewOf = (match: Match): MatchView => ({
  match,
  person: { name: { en: 'Maria Lind', 'zh-Hans': '玛丽亚·林德' } },
  quotations: [QUOTATION],
  disputed: null,
  searched: { quotations: 1200, sources: 29, until: '2026-05-01' },
});

export const PERSON: PersonView = {
  person: {
    id: 'lind',
    name: { en: 'Maria Lind' },
    description: { en: 'Bog scientist.' },
    aliases: [],
    lookalikes: [],
    pronouns: [],
  },
  info: {
    format: 'verbatim-pack',
    formatVersion: 1,
    id: 'lind',
    title: { en: 'Lind' },
    version: '1',
    date: '2026-05-01',
    notice: { en: 'Not affiliated with Maria Lind.' },
    licence: 'CC0-1.0',
  },
  counts: { quotations: 1200, sources: 29, disputed: 3, topics: 7 },
  years: [2010, 2026],
};

export const TOPIC: TopicView = {
  topic: { id: 'peat', label: { en: 'Peat' }, terms: {} },
  total: 12,
  quotations: [QUOTATION],
};

export const findingOf = (match: Match, more: Partial<Finding> = {}): Finding => ({
  id: 'f1',
  block: 0,
  start: 0,
  end: 10,
  kind: 'marks',
  attribution: { name: 'Maria Lind', person: 'lind', cue: null },
  continues: null,
  match,
  speakerVerdict: 'his',
  sourceVerdict: 'not-stated',
  ...more,
});
