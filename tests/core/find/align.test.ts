import fc from 'fast-check';
import { expect, test } from 'vitest';
import { align, OP, type Step } from '../../../core/find/align.ts';
import { sequenceOf, wholeOf } from '../../../core/find/sequence.ts';
import { categorize } from '../../../core/text/categories.ts';
import { tokenize } from '../../../core/text/tokenize.ts';

const sequence = (text: string) => {
  const { tokens } = tokenize(text);
  return wholeOf(sequenceOf(tokens, categorize(tokens)));
};
const NAMES = Object.entries(OP);
const shown = (steps: readonly Step[] | undefined): string =>
  (steps ?? []).map(({ op }) => NAMES.find(([, value]) => value === op)?.[0]).join(' ');

test.each([
  ['the big model', 'the big model', 'same same same'],
  ['the small model', 'the big model', 'same sub same'],
  ['the model', 'the big model', 'same leftOut same'],
  ['the very big model', 'the big model', 'same added same same'],
  ['the pretraining run', 'the pre-training run', 'same joinRecord same'],
  ['the pre training run', 'the pretraining run', 'same joinPage same'],
  ['big model', 'they saw the big model run', 'same same'],
])('%s / %s', (page, record, steps) => {
  expect(shown(align(sequence(page), sequence(record), false)?.steps)).toBe(steps);
});

test('a local alignment leaves out what does not fit', () => {
  const found = align(
    sequence('zebra quux the large neural network learns xylophone'),
    sequence('so the large neural network learns it'),
    true,
  );
  expect([found?.pageStart, found?.pageEnd, found?.recordStart, found?.recordEnd]).toEqual([2, 7, 1, 6]);
});

test('every page word once and in order, record words in order', () => {
  const words = fc.array(
    fc.constantFrom('a', 'big', 'model', 'um', 'pre', 'training', 'pretraining', 'five', 'not'),
    { minLength: 1, maxLength: 14 },
  );
  fc.assert(
    fc.property(words, words, (page, record) => {
      const [a, b] = [sequence(page.join(' ')), sequence(record.join(' '))];
      const found = align(a, b, false);
      if (!found) return;
      const pageSteps = found.steps.filter(({ op }) => op !== OP.leftOut);
      const used = pageSteps.flatMap(({ op, page: at }) => (op === OP.joinPage ? [at, at + 1] : [at]));
      expect(used).toEqual(a.words.tokens.map((_, i) => i));
      const places = found.steps.filter(({ op }) => op !== OP.added).map(({ record: at }) => at);
      expect(places).toEqual([...places].sort((x, y) => x - y));
    }),
  );
});
