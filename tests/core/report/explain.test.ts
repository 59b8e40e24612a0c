/** Over 300 lines: one table of phrases in three languages, read side by side. */
import { describe, expect, test } from 'vitest';
import type { Difference, Edge, Match, MatchOf, Part, WordClass } from '../../../core/judge/types.ts';
import type { DisputedSaying } from '../../../core/pack/types.ts';
import { differencePhrases, diffTokens, edgesByWeight, verdictPhrase } from '../../../core/report/explain.ts';
import { createI18n } from '../../../lib/i18n/i18n.ts';
import enCard from '../../../lib/i18n/locales/en/card.json';
import enContent from '../../../lib/i18n/locales/en/content.json';
import en from '../../../lib/i18n/locales/en/verdicts.json';
import hansCard from '../../../lib/i18n/locales/zh-Hans/card.json';
import hansContent from '../../../lib/i18n/locales/zh-Hans/content.json';
import zhHans from '../../../lib/i18n/locales/zh-Hans/verdicts.json';
import hantCard from '../../../lib/i18n/locales/zh-Hant/card.json';
import hantContent from '../../../lib/i18n/locales/zh-Hant/content.json';
import zhHant from '../../../lib/i18n/locales/zh-Hant/verdicts.json';
import { sayIn } from '../../../lib/i18n/say.ts';

const part = (source: string | null = 's1'): Part => ({
  quotation: 'q1',
  disputed: null,
  source,
  place: null,
  witness: 'text',
  speaker: 'person',
  passageSpan: { start: 0, end: 1 },
  record: 'x',
  recordSpan: { start: 0, end: 1 },
  runs: [],
});
const base = { passage: 'x', parts: [part()] as [Part], differences: [] as readonly Difference[], near: [] };
const differs = (...classes: WordClass[]): Difference[] =>
  classes.map((each) => ({ class: each, page: 'a', record: 'b' }));
const OUT: readonly Difference[] = [{ class: 'filler', page: null, record: 'b' }];
const ADDED: readonly Difference[] = [{ class: 'repeat', page: 'a', record: null }];
const edge = (kind: Edge['kind']): Edge => ({ kind, where: 'after', words: kind });

describe('names the verdict', () => {
  test.each<{ match: Match; key: string; params?: object }>([
    { match: { ...base, wording: 'exact', openNeighbour: null }, key: 'sentence-exact' },
    { match: { ...base, wording: 'exact', openNeighbour: 'after' }, key: 'sentence-exact-after' },
    ...(
      [
        [OUT, 'sentence-light-edit-fillers'],
        [ADDED, 'sentence-light-edit-fillers-added'],
        [[...OUT, ...ADDED], 'sentence-light-edit'],
      ] as const
    ).map(([differences, key]) => ({
      match: { ...base, wording: 'light-edit' as const, differences, transcriptsDiffer: [] },
      key,
    })),
    {
      match: {
        ...base,
        wording: 'light-edit',
        differences: differs('filler', 'spelling'),
        transcriptsDiffer: [],
      },
      key: 'sentence-light-edit',
    },
    {
      match: { ...base, wording: 'light-edit', transcriptsDiffer: differs('negation') },
      key: 'sentence-light-edit-transcripts',
    },
    {
      match: {
        ...base,
        wording: 'altered',
        differences: differs('content-word', 'filler', 'name'),
        edges: [],
      },
      key: 'sentence-altered',
      params: { count: 2 },
    },
    {
      match: {
        ...base,
        wording: 'altered-meaning',
        differences: differs('quantifier', 'negation', 'number'),
        edges: [],
      },
      key: 'sentence-altered-meaning-negation',
    },
    {
      match: { ...base, wording: 'cut', edges: [edge('stops-inside'), edge('must-keep')] },
      key: 'sentence-cut-must-keep',
    },
    {
      match: { ...base, wording: 'joined', distanceSec: 1200, edges: [] },
      key: 'sentence-joined-minutes',
      params: { count: 20 },
    },
    {
      match: { ...base, wording: 'joined', distanceSec: 45, edges: [] },
      key: 'sentence-joined-seconds',
      params: { count: 45 },
    },
    { match: { ...base, wording: 'joined', distanceSec: null, edges: [] }, key: 'sentence-joined' },
    {
      match: { ...base, parts: [part('s1'), part('s2')], wording: 'joined', distanceSec: null, edges: [] },
      key: 'sentence-joined-sources',
      params: { count: 2 },
    },
    { match: { ...base, wording: 'translation', by: 'pack' }, key: 'sentence-translation-pack' },
    { match: { ...base, wording: 'possible' }, key: 'sentence-possible' },
    { match: { wording: 'not-found', passage: 'x', near: [] }, key: 'sentence-not-found-here' },
  ])('$key', ({ match, key, params }) => {
    expect(verdictPhrase(match)).toEqual({ key, params: params ?? {} });
  });
});

test.each([
  { page: null, record: 'not', class: 'negation' as const, says: '“not” is missing' },
  { page: '10', record: '5', class: 'number' as const, says: '“5” became “10”' },
  { page: null, record: 'maybe', class: 'modal-hedge' as const, says: 'the hedge “maybe” is left out' },
  { page: 'very', record: null, class: 'content-word' as const, says: '“very” is added' },
  { page: null, record: 'um', class: 'filler' as const, says: 'the filler “um” is left out' },
])('says that $says', ({ says, ...difference }) => {
  const match: MatchOf<'altered'> = { ...base, wording: 'altered', differences: [difference], edges: [] };
  const say = sayIn('en', en);
  expect(differencePhrases(match, 5).map(({ key, params }) => say(key, params))).toEqual([says]);
});

test('what matters comes first, and the rest is counted', () => {
  const differences = differs('filler', 'filler', 'negation');
  const match: MatchOf<'altered-meaning'> = { ...base, wording: 'altered-meaning', differences, edges: [] };
  const phrases = differencePhrases(match, 2);
  expect(phrases.map(({ key }) => key)).toEqual([
    'difference-changed',
    'difference-changed',
    'difference-more',
  ]);
  expect(phrases[2]?.params).toEqual({ count: 1 });
});

test('the weightiest cut comes first', () => {
  const match: MatchOf<'cut'> = {
    ...base,
    wording: 'cut',
    edges: [edge('starts-inside'), edge('turn-follows')],
  };
  expect(edgesByWeight(match).map(({ kind }) => kind)).toEqual(['turn-follows', 'starts-inside']);
});

test('words that two edges share are told once, by the weightier', () => {
  const shared = (kind: Edge['kind'], words: string): Edge => ({ kind, where: 'after', words });
  const match: MatchOf<'cut'> = {
    ...base,
    wording: 'cut',
    edges: [
      shared('turn-follows', 'Like it is statistics'),
      shared('must-keep', 'Like it is statistics.'),
      shared('stops-inside', 'is'),
    ],
  };
  expect(edgesByWeight(match)).toEqual([shared('must-keep', 'Like it is statistics.')]);
});

test.each([
  {
    name: 'blanks between words',
    runs: [
      { kind: 'same', page: 'Peat is', record: 'Peat is' },
      { kind: 'changed', page: 'fast', record: 'slow' },
    ] as const,
    text: 'Peat is [-fast] [+slow]',
  },
  {
    name: 'none between Chinese characters',
    runs: [
      { kind: 'same', page: '泥炭', record: '泥炭' },
      { kind: 'left-out', page: '', record: '不' },
      { kind: 'same', page: '慢', record: '慢' },
    ] as const,
    text: '泥炭[+不]慢',
  },
  {
    name: 'a marked omission',
    runs: [
      { kind: 'same', page: 'a', record: 'a' },
      { kind: 'gap', page: '...', record: 'b c' },
    ] as const,
    text: 'a ...',
  },
])('diff: $name', ({ runs, text }) => {
  const sign = { same: '', gap: '', page: '-', record: '+' };
  const written = diffTokens(runs).map((token) => {
    const mark = sign[token.kind];
    return `${token.spaceBefore ? ' ' : ''}${mark ? `[${mark}${token.text}]` : token.text}`;
  });
  expect(written.join('')).toBe(text);
});

const WORD_CLASSES: readonly WordClass[] = [
  'filler',
  'repeat',
  'contraction',
  'spelling',
  'number-form',
  'punctuation-bracket',
  'function-word',
  'content-word',
  'name',
  'pronoun',
  'tense-number',
  'number',
  'negation',
  'modal-hedge',
  'quantifier',
];
const EDGES: readonly Edge['kind'][] = [
  'starts-inside',
  'stops-inside',
  'turn-follows',
  'hedge-before',
  'must-keep',
  'silent-cut',
  'ellipsis-hides',
];
const SAYINGS: readonly DisputedSaying['verdict'][] = [
  'altered',
  'clipped',
  'stitched',
  'paraphrase',
  'unsourced',
  'not-found',
  'translation-loose',
  'unverified',
  'wrong-source',
  'misattributed',
  'reported',
];

/** Every phrase that the engine can make. */
function everyKey(): string[] {
  const differences = WORD_CLASSES.flatMap((each): Difference[] => [
    { class: each, page: 'a', record: 'b' },
    { class: each, page: null, record: 'b' },
    { class: each, page: 'a', record: null },
  ]);
  const all: MatchOf<'altered'> = { ...base, wording: 'altered', differences, edges: [] };
  const verdicts = [
    ...WORD_CLASSES.map((each) =>
      verdictPhrase({ ...base, wording: 'light-edit', differences: differs(each), transcriptsDiffer: [] }),
    ),
    ...WORD_CLASSES.map((each) =>
      verdictPhrase({ ...base, wording: 'altered-meaning', differences: differs(each), edges: [] }),
    ),
    ...EDGES.map((each) => verdictPhrase({ ...base, wording: 'cut', edges: [edge(each)] })),
    ...SAYINGS.map((verdict) =>
      verdictPhrase({ ...base, wording: 'disputed', disputed: 'd' }, null, { verdict } as DisputedSaying),
    ),
  ];
  return [...verdicts, ...differencePhrases(all, 1000)]
    .map(({ key }) => key)
    .concat(EDGES.map((each) => `edge-${each}`));
}

const LANGUAGES = [
  { lang: 'en' as const, verdicts: en, card: enCard, content: enContent },
  { lang: 'zh-Hans' as const, verdicts: zhHans, card: hansCard, content: hansContent },
  { lang: 'zh-Hant' as const, verdicts: zhHant, card: hantCard, content: hantContent },
];

describe.each(LANGUAGES)('texts in $lang', ({ lang, verdicts, card, content }) => {
  test('has words for everything the engine can say', () => {
    const say = sayIn(lang, verdicts);
    const wordless = everyKey().filter((key) => say(key, { count: 2 }) === key);
    expect(wordless).toEqual([]);
  });

  test.each(Object.entries({ verdicts, card, content }))(
    '%s: same keys and places as the English text',
    (name, texts) => {
      const english: Record<string, string> = { verdicts: en, card: enCard, content: enContent }[name]!;
      const stem = (key: string) => key.replace(/_(?:one|other)$/, '');
      const places = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g))].sort();
      expect(new Set(Object.keys(texts).map(stem))).toEqual(new Set(Object.keys(english).map(stem)));
      for (const [key, text] of Object.entries(texts))
        expect(places(text), key).toEqual(places(english[key]!));
    },
  );

  test('reads texts as the library does', () => {
    const library = createI18n(lang, { verdicts });
    const say = sayIn(lang, verdicts);
    const params = {
      record: 'r',
      page: 'p',
      person: 'P',
      speaker: 'S',
      credited: 'C',
      quotations: '7',
      sources: '2',
      until: 'U',
      publisher: 'X',
      names: 'N',
      date: 'D',
    };
    for (const key of Object.keys(verdicts).map((each) => each.replace(/_(?:one|other)$/, '')))
      for (const count of [1, 2, 5])
        expect(say(key, { ...params, count })).toBe(
          library.t(`verdicts:${key}` as never, { ...params, count } as never),
        );
  });
});
