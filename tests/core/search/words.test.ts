import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchWords } from '../../../core/search/words.ts';

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
        for (const { start, end, compound, text: word } of searchWords(text)) {
          expect(start).toBeGreaterThanOrEqual(compound ? 0 : last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(word).not.toBe('');
          last = start;
        }
      }),
    );
  });
});
