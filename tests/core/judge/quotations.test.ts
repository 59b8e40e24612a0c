import { expect, test, vi } from 'vitest';
import { matchPassage } from '../../../core/judge/match.ts';
import { bundledEngine, pack } from '../../cases/engine.ts';

/** Tables of thousands of passages: slow machines need longer than five seconds. */
vi.setConfig({ testTimeout: 120_000 });

test('every quotation whole is exact and found where it stands', () => {
  const engine = bundledEngine();
  const wrong = pack.quotations.flatMap((quotation) => {
    const match = matchPassage(engine, quotation.exact);
    const part = match.wording === 'not-found' ? null : match.parts[0];
    const found = part?.quotation;
    const words = pack.quotations.find((other) => other.id === found)?.exact ?? '';
    const sameWords = found === quotation.id || plain(words) === plain(quotation.exact);
    return match.wording === 'exact' && sameWords && part?.speaker === 'person'
      ? []
      : [`${quotation.id}: ${match.wording} ${found}`];
  });
  expect(wrong).toEqual([]);
});

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

test('second transcripts are exact or light edits', () => {
  const engine = bundledEngine();
  const wrong = pack.quotations.flatMap((quotation) =>
    (quotation.otherWordings ?? []).flatMap(({ text }) => {
      const { wording } = matchPassage(engine, text);
      return wording === 'exact' || wording === 'light-edit' ? [] : [`${quotation.id}: ${wording}`];
    }),
  );
  expect(wrong).toEqual([]);
});

test('words of other speakers are found as theirs', () => {
  const engine = bundledEngine();
  const named = pack.quotations
    .flatMap(({ prefix, suffix }) => [prefix, suffix])
    .filter((neighbour) => neighbour !== undefined && neighbour !== null)
    .filter(
      ({ speaker, text }) =>
        speaker !== null && speaker !== 'person' && speaker !== 'mixed' && text.split(' ').length >= 8,
    );
  const wrong = named.flatMap(({ text }) => {
    const match = matchPassage(engine, text);
    const speakers = match.wording === 'not-found' ? ['nobody'] : match.parts.map((part) => part.speaker);
    return speakers.includes('person') || speakers.includes('nobody')
      ? [`${text.slice(0, 60)}: ${speakers.join()}`]
      : [];
  });
  expect(named.length).toBeGreaterThan(40);
  expect(wrong).toEqual([]);
});
