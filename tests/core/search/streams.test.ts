/** An index from words that the pack brings is the index that the first search would make of the texts. */
import { describe, expect, test } from 'vitest';
import { readPack } from '../../../cli/pack/read.ts';
import { openPack } from '../../../core/pack/record.ts';
import { buildDisputedIndex, buildQuotationIndex } from '../../../core/search/build.ts';
import { readStreams, searchDataOf } from '../../../core/search/streams.ts';
import { quotation, recordOf } from './record.ts';

const bundled = openPack(readPack('data/ilya-sutskever'));

describe.each([
  ['the bundled record', bundled],
  ['an empty one', recordOf([])],
])('%s', (_name, record) => {
  const data = JSON.parse(JSON.stringify(searchDataOf(record))) as ReturnType<typeof searchDataOf>;

  test('is the same from stored words', () => {
    const { vocabulary, ...rest } = buildQuotationIndex(record, data?.quotations);
    const { vocabulary: words, ...expected } = buildQuotationIndex(record);
    expect(vocabulary.words).toEqual(words.words);
    expect(rest).toEqual(expected);
  });

  test('so are its disputed sayings', () => {
    const { vocabulary, ...rest } = buildDisputedIndex(record, data?.disputed);
    const { vocabulary: words, ...expected } = buildDisputedIndex(record);
    expect(vocabulary.words).toEqual(words.words);
    expect(rest).toEqual(expected);
  });

  test('and is stored in the same bytes each time', () => {
    expect(JSON.stringify(searchDataOf(record))).toBe(JSON.stringify(data));
  });
});

test('the words of other texts are refused', () => {
  const data = searchDataOf(bundled)!.quotations;
  const { texts } = buildQuotationIndex(bundled);
  expect(() => readStreams(data, texts.length - 1)).toThrow('other texts');
  expect(() => readStreams(data, texts.length + 1)).toThrow('other texts');
  expect(() => readStreams({ ...data, stream: data.stream.slice(1) }, texts.length)).toThrow('other texts');
});

test('more words than there are characters for them are not stored', () => {
  const words = Array.from({ length: 42_000 }, (_, i) => `w${i}`).join(' ');
  expect(searchDataOf(recordOf([quotation('a', words)]))).toBeNull();
});
