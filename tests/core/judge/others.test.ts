import { describe, expect, test, vi } from 'vitest';
import { matchPassage } from '../../../core/judge/match.ts';
import { BY_OTHERS, COMMONPLACES } from '../../cases/by-others.ts';
import { bundledEngine } from '../../cases/engine.ts';
import { PARAPHRASES } from '../../cases/paraphrases.ts';

/** Tables of thousands of passages: slow machines need longer than five seconds. */
vi.setConfig({ testTimeout: 120_000 });

const found = (passages: readonly string[]): string[] =>
  passages.filter((passage) => matchPassage(bundledEngine(), passage).wording !== 'not-found');

describe('words of other people', () => {
  test('of twelve words or more: none found', () => {
    expect(found([...BY_OTHERS, ...COMMONPLACES])).toEqual([]);
  });

  test.each([8, 9, 10, 11])('of %i words: at most one in a hundred found', (length) => {
    const windows = BY_OTHERS.flatMap((sentence) => {
      const words = sentence.split(' ');
      return words
        .slice(length - 1)
        .map((_, i) => words.slice(i, i + length).join(' '))
        .filter((_, i) => i % 4 === 0);
    });
    expect(found(windows).length / windows.length).toBeLessThanOrEqual(0.01);
  });
});

test('a paraphrase has no firm verdict', () => {
  const firm = PARAPHRASES.filter((passage) => {
    const { wording } = matchPassage(bundledEngine(), passage);
    return wording !== 'possible' && wording !== 'not-found';
  });
  expect(firm).toEqual([]);
});
