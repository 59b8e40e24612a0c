/** Tables made by hand, apart from the engine and its own alterations: an outside tester's view of the judge. */
import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { matchPassage } from '../../../core/judge/match.ts';
import type { Match } from '../../../core/judge/types.ts';
import { bundledEngine } from '../../cases/engine.ts';
import type { AlterationCase, InterviewerCase, OtherCase, ParaphraseCase } from '../../cases/types.ts';

vi.setConfig({ testTimeout: 120_000 });

function table<T>(name: string): readonly T[] {
  return JSON.parse(readFileSync(new URL(`../../cases/${name}.json`, import.meta.url), 'utf8')) as T[];
}

const judge = (text: string): Match => matchPassage(bundledEngine(), text);

/**
 * Judged otherwise on purpose: two paragraphs of one page whose order and distance the record does not know. They may
 * stand together (others of that page do), so the passage is shown as close, with both places, and accuses nobody.
 */
const OPEN: readonly string[] = [
  'Building safe superintelligence (SSI) is the most important technical problem of our time. We are assembling a lean, cracked team of the world’s best engineers and researchers dedicated to focusing on SSI and nothing else.',
];

describe('alterations by hand', () => {
  const cases = table<AlterationCase>('alterations');
  const missed = cases.filter(({ text, expected }) => !expected.includes(judge(text).wording));

  test('each has one of its expected verdicts, but for the open ones', () => {
    expect(missed.map(({ text }) => text).sort()).toEqual([...OPEN].sort());
  });

  test('a negation, number, hedge or quantifier never passes as exact or light', () => {
    const critical = new Set(['negation', 'number', 'modal-hedge', 'quantifier']);
    const passed = cases
      .filter(({ change, lang }) => critical.has(change) && lang === 'en')
      .filter(({ text, expected }) => {
        const { wording } = judge(text);
        return (wording === 'exact' || wording === 'light-edit') && !expected.includes(wording);
      });
    expect(passed.map(({ text }) => text)).toEqual([]);
  });
});

test('other people’s words are not found', () => {
  const cases = table<OtherCase>('others');
  const found = cases.filter(({ text }) => judge(text).wording !== 'not-found');
  expect(found.filter(({ text }) => text.split(' ').length >= 12).map(({ text }) => text)).toEqual([]);
  expect(found.length).toBeLessThanOrEqual(cases.length * 0.01);
});

test('a paraphrase has no firm verdict', () => {
  const firm = table<ParaphraseCase>('paraphrases').filter(
    ({ text }) => !['possible', 'not-found'].includes(judge(text).wording),
  );
  expect(firm.map(({ text }) => text)).toEqual([]);
});

test('the interviewers’ sentences are found, as theirs', () => {
  const wrong = table<InterviewerCase>('interviewers').filter(({ text }) => {
    const match = judge(text);
    return match.wording === 'not-found' || match.parts[0].speaker === 'person';
  });
  expect(wrong.map(({ text }) => text)).toEqual([]);
});
