import { describe, expect, test } from 'vitest';
import { endAtWord, findingKind, startAtWord } from '../../../components/page/finding.ts';
import type { Finding } from '../../../core/page/types.ts';

const LONG =
  'make people believe in next-token prediction. In 2023 he gave Patel the shortest defence of it: “';
const HAN = '这些人都在谈论同一场访谈而且每个人都有自己的看法'.repeat(4);

describe('the page beside a passage', () => {
  test.each([
    ['short', 'he said: “', 'he said: “'],
    ['cut at a word', LONG, '… prediction. In 2023 he gave Patel the shortest defence of it: “'],
    ['cut inside a word', `so ${LONG.slice(6)}it`, '… In 2023 he gave Patel the shortest defence of it: “it'],
    ['no blanks', HAN, `… ${HAN.slice(-64)}`],
    ['half a character', `${'𝒜'.repeat(40)}x`, `… ${'𝒜'.repeat(31)}x`],
  ])('before: %s', (_name, text, expected) => {
    expect(startAtWord(text)).toBe(expected);
  });

  test.each([
    ['short', '” he said.', '” he said.'],
    ['cut at a word', `” ${LONG}`, '” make people believe in next-token prediction. In 2023 he gave …'],
    ['no blanks', HAN, `${HAN.slice(0, 64)} …`],
    ['half a character', `x${'𝒜'.repeat(40)}`, `x${'𝒜'.repeat(31)} …`],
  ])('after: %s', (_name, text, expected) => {
    expect(endAtWord(text)).toBe(expected);
  });
});

test.each<[Finding['speakerVerdict'], string]>([
  ['his', 'not-found'],
  ['unattributed', 'not-found'],
  ['someone-else', 'someone-else'],
  ['page-says-other', 'someone-else'],
])('speaker verdict %s counts as %s', (speakerVerdict, kind) => {
  expect(findingKind({ match: { wording: 'not-found', passage: '', near: [] }, speakerVerdict })).toBe(kind);
});
