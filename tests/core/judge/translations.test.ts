/** Chinese passages near translations: a copy, a copy with its sense changed, another translator's words. */
import { describe, expect, test } from 'vitest';
import { matchPassage } from '../../../core/judge/match.ts';
import { bundledEngine } from '../../cases/engine.ts';
import cases from '../../cases/translations.json' with { type: 'json' };

const judge = (text: string): string => matchPassage(bundledEngine(), text).wording;

describe('a passage near a translation', () => {
  test.each(cases.whole)('is the published translation, in either script: %s', (text) => {
    expect(judge(text)).toBe('translation');
  });

  test.each(cases.changed)('never passes with a changed word: %s', (text) => {
    expect(['altered', 'altered-meaning', 'possible']).toContain(judge(text));
  });

  test.each(cases.free)('accuses nobody who translated freely: %s', (text) => {
    expect(['possible', 'not-found']).toContain(judge(text));
  });
});
