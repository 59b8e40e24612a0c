/** What holds of every passage, whatever it is made of. */
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { matchPassage } from '../../../core/judge/match.ts';
import { bundledEngine, pack } from '../../cases/engine.ts';

vi.setConfig({ testTimeout: 120_000 });

const words = pack.quotations.slice(0, 80).flatMap(({ exact }) => exact.split(' '));
const piece = fc
  .tuple(fc.nat(words.length - 1), fc.integer({ min: 1, max: 14 }))
  .map(([from, length]) => words.slice(from, from + length).join(' '));
const odd = fc.constantFrom(
  '\ud83d',
  '\udc00',
  'e\u0301\u0301',
  'İ',
  'ﬃ',
  '㍿',
  '...',
  '[',
  ']',
  '&rsquo;',
  "n't",
  'not',
  'um,',
  '不',
  '100%',
  '\n\n',
);
/** The record's own words in pieces, with anything between them. */
const passage = fc
  .array(fc.oneof({ weight: 3, arbitrary: piece }, odd, fc.string({ unit: 'binary', maxLength: 12 })), {
    maxLength: 6,
  })
  .map((parts) => parts.join(' '));

/** A run may begin inside a contraction, so only letters and digits are compared. */
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

test('a passage of anything has a verdict, and its parts lie inside it', () => {
  let found = 0;
  fc.assert(
    fc.property(passage, (text) => {
      const match = matchPassage(bundledEngine(), text);
      if (match.wording === 'not-found') return;
      found += 1;
      for (const { passageSpan, record, recordSpan } of match.parts) {
        expect(passageSpan.start).toBeGreaterThanOrEqual(0);
        expect(passageSpan.end).toBeGreaterThanOrEqual(passageSpan.start);
        expect(passageSpan.end).toBeLessThanOrEqual(text.length);
        expect(recordSpan.end).toBeLessThanOrEqual(record.length);
      }
    }),
    { numRuns: 300, seed: 20 },
  );
  expect(found).toBeGreaterThan(50);
});

test('the page runs of all parts, in a row, hold the words of the passage', () => {
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 3 }), (pieces) => {
      const text = pieces.join(' ');
      const match = matchPassage(bundledEngine(), text);
      if (match.wording === 'not-found') return;
      const shown = match.parts.flatMap(({ runs }) => runs.map(({ page }) => page)).join(' ');
      expect(letters(shown)).toBe(letters(text));
    }),
    { numRuns: 200, seed: 20 },
  );
});
