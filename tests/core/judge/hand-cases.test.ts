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

/** Alterations that the engine still judges otherwise; each is a fault to mend, and leaves this list when it is. */
const OPEN: readonly string[] = [
  'Building safe superintelligence (SSI) is the most important technical problem of our time. We are assembling a lean, cracked team of the world’s best engineers and researchers dedicated to focusing on SSI and nothing else.',
  "It's hard to give a precise answer and it's definitely going to be a good multi-year window. It's also a question of definition.",
  'It’s extremely good that Anthropic has not backed down, and it’s significant that OpenAI has taken a similar stance.',
  'The upshot is, eventually AI systems will become very capable and powerful. We will not be able to understand them. They’ll be much smarter than us. By that time it is absolutely critical that the imprinting is very strong, so they feel toward us the way we feel toward our babies.',
  "There's only one or two or three principles which are very, very simple. And then they apply in almost the same way to the different modalities, to the different problems.",
  'We believe it would be unintuitively risky and difficult to halt the creation of superintelligence.',
  'We believe it would be unintuitively risky and difficult to stop the creation of superintelligence [...] individual companies should be held to an extremely high standard of acting responsibly.',
  "Well, I can't be sure. But I think the deep learning, plus another small idea.",
  'we are likely to eventually need something like an IAEA for superintelligence efforts; any effort above a certain capability (or resources like compute) threshold will need to be subject to an international authority that can inspect systems, require audits, test for compliance with safety standards, place restrictions on degrees of deployment and levels of security, etc.¹²',
  '問題是我的誤差範圍是對數級的。所以我可以想像，像，我可以想像一個巨大的百分比。',
  '我認為這個範式會走得非常非常遠，我不會低估它。',
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
