import { describe, expect, test, vi } from 'vitest';
import { matchPassage } from '../../../core/judge/match.ts';
import {
  type Match,
  WORDING_VERDICTS,
  type WordClass,
  type WordingVerdict,
} from '../../../core/judge/types.ts';
import { type Alteration, type AlterationKind, alter } from '../../cases/alter.ts';
import { alterChinese } from '../../cases/alter-zh.ts';
import { bundledEngine, pack } from '../../cases/engine.ts';
import { farApart, otherSource, pairs } from '../../cases/joined.ts';

/** Tables of thousands of passages: slow machines need longer than five seconds. */
vi.setConfig({ testTimeout: 120_000 });

const ROUNDS = [0, 1];
const LEAST_WORDS = 8;
const cases = ROUNDS.flatMap((round) => alter(pack.quotations, LEAST_WORDS, round));
const judged = new Map<AlterationKind, { alteration: Alteration; match: Match }[]>();
for (const alteration of cases) {
  const list = judged.get(alteration.kind) ?? [];
  list.push({ alteration, match: matchPassage(bundledEngine(), alteration.text) });
  judged.set(alteration.kind, list);
}

const share = (matches: readonly Match[], test: (match: Match) => boolean): number =>
  matches.filter(test).length / Math.max(1, matches.length);
const of = (...kinds: AlterationKind[]): Match[] =>
  kinds.flatMap((kind) => (judged.get(kind) ?? []).map(({ match }) => match));
const rank = (wording: WordingVerdict): number => WORDING_VERDICTS.indexOf(wording);
const atLeast = (worst: WordingVerdict) => (match: Match) => rank(match.wording) >= rank(worst);
const names =
  (...classes: WordClass[]) =>
  (match: Match) =>
    match.wording === 'altered-meaning' ||
    (match.wording !== 'not-found' &&
      match.differences.some((difference) => classes.includes(difference.class)));

describe('alterations of every quotation of eight words or more', () => {
  test('case, marks, markup: exact', () => {
    const matches = of('case', 'quotes', 'punctuation', 'markup', 'hyphens', 'full-width');
    expect(matches.length).toBeGreaterThan(3000);
    expect(share(matches, ({ wording }) => wording === 'exact')).toBeGreaterThanOrEqual(0.99);
  });

  test.each<AlterationKind>([
    'fillers-added',
    'fillers-left-out',
    'contracted',
    'expanded',
    'repeat',
    'british',
    'number-form',
  ])('%s: light edit', (kind) => {
    const least = kind === 'fillers-left-out' ? 0.8 : 0.97;
    expect(
      share(of(kind), ({ wording }) => wording === 'exact' || wording === 'light-edit'),
    ).toBeGreaterThanOrEqual(least);
  });

  test.each<[WordClass, AlterationKind[]]>([
    ['negation', ['negation-dropped', 'negation-added']],
    ['number', ['number']],
    ['modal-hedge', ['hedge-dropped', 'hedge-added', 'modal']],
    ['quantifier', ['quantifier']],
  ])('%s changed: never exact or light, and named', (name, kinds) => {
    const matches = of(...kinds);
    expect(matches.length).toBeGreaterThan(50);
    expect(matches.filter(({ wording }) => wording === 'exact' || wording === 'light-edit')).toEqual([]);
    expect(share(matches, names(name))).toBeGreaterThanOrEqual(0.95);
  });

  test.each<AlterationKind>(['content-word', 'pronoun', 'tense'])('%s changed: altered or worse', (kind) => {
    expect(share(of(kind), atLeast('altered'))).toBeGreaterThanOrEqual(0.97);
  });

  test('silent cut inside, half a sentence: cut or worse', () => {
    expect(share(of('silent-cut'), atLeast('cut'))).toBeGreaterThanOrEqual(0.97);
    expect(share(of('half'), ({ wording }) => wording === 'cut')).toBeGreaterThanOrEqual(0.97);
  });

  test('up to 0.30 edits per word in twelve words or more: located', () => {
    const noisy = (judged.get('noise-30') ?? []).filter(
      ({ alteration }) => alteration.text.split(' ').length >= 12,
    );
    expect(noisy.length).toBeGreaterThan(500);
    expect(
      share(
        noisy.map(({ match }) => match),
        ({ wording }) => wording !== 'not-found',
      ),
    ).toBeGreaterThanOrEqual(0.99);
  });

  test('three letters in a hundred wrong: located', () => {
    const slips = (judged.get('slips') ?? []).filter(
      ({ alteration }) => alteration.text.split(' ').length >= 12,
    );
    expect(
      share(
        slips.map(({ match }) => match),
        ({ wording }) => wording !== 'not-found',
      ),
    ).toBeGreaterThanOrEqual(0.99);
  });
});

test.each([
  ['five minutes apart', farApart, ' '],
  ['five minutes apart, with an ellipsis', farApart, ' ... '],
  ['from two sources', otherSource, ' '],
  ['from two sources, with an ellipsis', otherSource, ' […] '],
])('two sentences %s: joined', (_, fits, glue) => {
  const matches = pairs(fits, glue).map((text) => matchPassage(bundledEngine(), text));
  expect(share(matches, ({ wording }) => wording === 'joined')).toBeGreaterThanOrEqual(0.95);
});

describe('Chinese', () => {
  const published = pack.quotations
    .flatMap(({ translations }) => translations ?? [])
    .filter(({ by, faithful }) => by === 'published' && faithful)
    .map(({ text }) => text);
  const altered = alterChinese(published).map(({ kind, text }) => ({
    kind,
    match: matchPassage(bundledEngine(), text),
  }));

  test('published translations are translations', () => {
    const matches = published.map((text) => matchPassage(bundledEngine(), text));
    expect(matches.map(({ wording }) => wording)).toEqual(matches.map(() => 'translation'));
  });

  test('our own are close at most', () => {
    const own = pack.quotations
      .flatMap(({ translations }) => translations ?? [])
      .filter(({ by }) => by === 'pack');
    const wordings = new Set(own.map(({ text }) => matchPassage(bundledEngine(), text).wording));
    for (const wording of ['exact', 'light-edit', 'cut', 'joined', 'altered', 'altered-meaning'])
      expect(wordings).not.toContain(wording);
  });

  test('negation, hedge, quantifier, number: never a clean translation', () => {
    const critical = altered.filter(({ kind }) => kind !== 'punctuation' && kind !== 'content');
    expect(critical.length).toBeGreaterThan(20);
    expect(critical.filter(({ match }) => match.wording === 'translation')).toEqual([]);
  });

  test('a content word: altered or worse', () => {
    const content = altered.filter(({ kind }) => kind === 'content').map(({ match }) => match);
    expect(share(content, atLeast('altered'))).toBe(1);
  });
});
