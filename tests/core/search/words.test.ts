import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchWords, sinkWords } from '../../../core/search/words.ts';

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['Peak data', ['peak', 'data']],
  ["I don't think", ['i', 'dont', 'think']],
  ['I don’t', ['i', 'dont']],
  ['pre-training ends', ['pre', 'training', 'pretraining', 'ends']],
  ['state-of-the-art', ['state', 'of', 'the', 'art', 'stateoftheart']],
  ['naïve café', ['naive', 'cafe']],
  ['ＡＩ safety', ['ai', 'safety']],
  ['超级智能', ['超级', '级智', '智能', '能']],
  ['超級智能', ['超级', '级智', '智能', '能']],
  ['对齐的AI系统', ['对齐', '齐的', '的', 'ai', '系统', '统']],
  ['constructor __proto__', ['constructor', 'proto']],
  ['', []],
  ['— … !', []],
];

describe('searchWords', () => {
  test.each(CASES)('%s', (text, words) => {
    expect(searchWords(text).map((word) => word.text)).toEqual(words);
  });

  test('spans lie in the text, in order, and hold the word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        let last = 0;
        const misplaced = searchWords(text).filter(({ start, end, compound, text: word }) => {
          const inOrder = start >= (compound ? 0 : last) && end > start && end <= text.length;
          last = start;
          return !inOrder || word === '';
        });
        expect(misplaced).toEqual([]);
      }),
    );
  });

  test('the index reads the same words without a list of them', () => {
    const unit = fc.constantFrom(
      'a',
      'B',
      '7',
      '-',
      "'",
      ' ',
      '級',
      '智',
      '能',
      '𠮷',
      '\ud842',
      'é',
      '。',
      'テ',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 24 }), (text) => {
        const words: string[] = [];
        sinkWords(text, {
          word: (word) => words.push(word),
          pair: (first, second) => words.push(String.fromCharCode(first, second)),
        });
        expect(words).toEqual(searchWords(text).map((word) => word.text));
      }),
    );
  });
});
