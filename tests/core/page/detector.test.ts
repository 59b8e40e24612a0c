import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildDetector, type DetectorEntry, detect } from '../../../core/page/names/detector.ts';
import { findMentions } from '../../../core/page/names/mentions.ts';

const entry = (text: string, kind: DetectorEntry['kind'] = 'topic'): DetectorEntry => ({
  text,
  id: text,
  kind,
});
const ENTRIES: DetectorEntry[] = [
  entry('Mira Solano', 'name'),
  entry('Solano', 'name'),
  entry('Mira', 'ambiguous'),
  entry('@msolano', 'ambiguous'),
  entry('Mira Polanski', 'lookalike'),
  entry('米拉·索拉诺', 'name'),
  entry('Bush', 'name'),
  entry('pre-training'),
  entry('AI benchmark'),
  entry('AGI', 'context'),
  entry('LLM', 'context'),
  entry('实现AGI'),
  entry('强人工智能'),
  entry('自博弈'),
  entry('OpenLab board'),
  entry('scaling theory'),
];
const detector = buildDetector(ENTRIES);
const found = (text: string) => detect(detector, text).map(({ start, end }) => text.slice(start, end));

describe('detect', () => {
  test.each([
    ['Mira Solano spoke', ['Mira Solano']],
    ["Solano's and MIRA SOLANO’S", ['Solano', 'MIRA SOLANO']],
    ['#MiraSolano by @msolano', ['MiraSolano', '@msolano']],
    ['Mira Polanski is another', []],
    ['Solanos, Solanova, mSolano', []],
    ['a bush, an ambush, Bush', ['Bush']],
    [
      'pre-training, pre training, pretraining, Pre‑Training',
      ['pre-training', 'pre training', 'pretraining', 'Pre‑Training'],
    ],
    ['pre, training', []],
    ['AI benchmarks and scaling theories', ['AI benchmarks', 'scaling theories']],
    ['AGI, agi, LLMs, llm, ＡＧＩ', ['AGI', 'LLMs']],
    ['实现AGI 和 实现 AGI', ['实现AGI', '实现 AGI']],
    ['强人工智能，加强人工智能，增强人工智能', ['强人工智能']],
    ['自博弈，来自博弈论', ['自博弈']],
    ['OpenLab’s board and the OpenLab board', ['OpenLab board']],
    [
      '米拉・索拉诺 米拉•索拉诺 米拉‧索拉诺 米拉･索拉诺 米拉索拉诺 米拉.索拉诺',
      ['米拉・索拉诺', '米拉•索拉诺', '米拉‧索拉诺', '米拉･索拉诺', '米拉索拉诺', '米拉.索拉诺'],
    ],
    ['pre\u00adtraining across a soft hyphen', ['pre\u00adtraining']],
    ['Mira So\u00adla\u00adno in a narrow column', ['Mira So\u00adla\u00adno']],
    ['Mira\u200b Sola\u200dno\u200b, with zero-width marks', ['Mira\u200b Sola\u200dno']],
    ['\u2067Solano\u2069 among right-to-left words', ['Solano']],
    ['Solano\u00adva, ta\u00adSolano: longer words', []],
    ['Ｍｉｒａ Ｓｏｌａｎｏ in full width', ['Ｍｉｒａ Ｓｏｌａｎｏ']],
    ['米拉\u200b·索拉\u200b诺', ['米拉\u200b·索拉\u200b诺']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('finds a term in whatever stands around it, at the right place', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 30 }),
        fc.string({ unit: 'grapheme', maxLength: 30 }),
        (before, after) => {
          const text = `${before} | Mira Solano | ${after}`;
          const hits = detect(detector, text);
          expect(hits.some(({ start, end }) => text.slice(start, end) === 'Mira Solano')).toBe(true);
          for (const [i, hit] of hits.entries())
            expect(hit.start).toBeGreaterThanOrEqual(hits[i - 1]?.end ?? 0);
        },
      ),
    );
  });
});

describe('findMentions', () => {
  const scan = (...texts: string[]) =>
    findMentions(
      detector,
      texts.map((text) => ({ text })),
    );
  test('a given name and a handle count only beside a family name', () => {
    expect(scan('Mira wrote it', '@msolano').mentions).toEqual([]);
    expect(scan('Mira wrote it', '@msolano', 'Solano').mentions.map(({ alias }) => alias)).toEqual([
      'Mira',
      '@msolano',
      'Solano',
    ]);
  });
  test('context terms need the person or a term that stands alone', () => {
    expect(scan('AGI soon').topics).toEqual([]);
    expect(scan('AGI soon', 'pre-training').topics.map(({ topic }) => topic)).toEqual([
      'AGI',
      'pre-training',
    ]);
    expect(scan('AGI soon, says Solano').topics.map(({ topic }) => topic)).toEqual(['AGI']);
  });
});
