import { describe, expect, test } from 'vitest';
import { nearWords, openVocabulary, prefixRange } from '../../../core/search/vocabulary.ts';

const WORDS = [
  'constructor',
  'data',
  'date',
  'form',
  'from',
  'research',
  'researcher',
  'search',
  'superintelligence',
];
const vocabulary = openVocabulary(WORDS);

const near = (typed: string, asPrefix = false): string[] =>
  nearWords(vocabulary, typed, asPrefix).map(({ id }) => WORDS[id] ?? '');

describe('nearWords', () => {
  test.each([
    ['reserch', false, ['research']],
    ['reserach', false, ['research']],
    ['reseach', false, ['research']],
    ['data', false, ['date']],
    ['fomr', false, ['form']],
    ['frm', false, []],
    ['superinteligense', false, ['superintelligence']],
    ['superintl', true, ['superintelligence']],
    ['reserc', true, ['research', 'researcher']],
    ['toString', false, []],
  ] as const)('%s (prefix: %s)', (typed, asPrefix, expected) => {
    expect(near(typed, asPrefix).sort()).toEqual(expected);
  });

  test('the same answer when asked twice', () => {
    expect(near('reserch')).toEqual(near('reserch'));
  });
});

test.each([
  ['da', ['data', 'date']],
  ['research', ['research', 'researcher']],
  ['z', []],
])('words that start with %s', (prefix, expected) => {
  const [from, to] = prefixRange(vocabulary, prefix);
  expect(WORDS.slice(from, to)).toEqual(expected);
});
