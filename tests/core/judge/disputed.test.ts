import { expect, test, vi } from 'vitest';
import { matchPassage } from '../../../core/judge/match.ts';
import { OTHER_VERDICTS } from '../../cases/disputed-verdicts.ts';
import { bundledEngine, pack } from '../../cases/engine.ts';

/** Tables of thousands of passages: slow machines need longer than five seconds. */
vi.setConfig({ testTimeout: 120_000 });

test('every disputed and circulated wording has its recorded verdict, or the one argued in the table', () => {
  const engine = bundledEngine();
  const wrong = pack.disputed.flatMap(({ id, wordings }) =>
    wordings.flatMap(({ text }) => {
      const match = matchPassage(engine, text);
      const other = OTHER_VERDICTS.find((row) => row.id === id && text.startsWith(row.starts));
      if (match.wording === (other?.wording ?? 'disputed')) return [];
      return [`${id} "${text.slice(0, 50)}": ${match.wording}`];
    }),
  );
  expect(wrong).toEqual([]);
});
