import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lengthOf } from '../../../core/page/marks/length.ts';

/** What a word is, as a pattern; plain English is counted without it. */
const WORD = /[\p{Script=Latin}\p{Script=Cyrillic}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;

test.each([
  ['We’ll see what it’s worth.', 5, 0],
  ["the '90s, rock 'n' roll", 5, 0],
  ['well-known U.S. firms -- 3.5 of them', 6, 0],
  ['naïve Zoë', 2, 0],
  ['数据是化石燃料', 0, 7],
])('%s', (text, words, chars) => {
  expect(lengthOf(text)).toEqual({ words, chars });
});

test('plain text is counted as the pattern counts it', () => {
  const unit = fc.constantFrom(..."aB9 .’'-–—“”…,_\u00a0\n");
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
      expect(lengthOf(text).words).toBe(text.match(WORD)?.length ?? 0);
    }),
  );
});
