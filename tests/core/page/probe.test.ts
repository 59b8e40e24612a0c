import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildDetector, type DetectorEntry, detect } from '../../../core/page/names/detector.ts';
import { personEntries } from '../../../core/page/names/mentions.ts';
import { literalFactors, mayName } from '../../../core/page/names/probe.ts';

const name = (text: string): DetectorEntry => ({ text, id: 'x', kind: 'name' });
const factorsOf = (...names: string[]) => literalFactors(names.map(name));

describe('literalFactors', () => {
  test.each([
    { names: ['Mira Solano', 'Solano', 'Dr. Solano'], factors: ['olano', 'OLANO'] },
    { names: ['Solanoff', 'Selanoff'], factors: ['lanoff', 'LANOFF'] },
    { names: ['Bush'], factors: ['Bush', 'bush', 'BUSH'] },
    { names: ['McAdam'], factors: ['McAdam', 'mcadam', 'MCADAM', 'Mcadam'] },
    { names: ['米拉·索拉诺', '索拉诺'], factors: ['拉诺'] },
    { names: ['スタ'], factors: ['スタ'] },
    { names: [], factors: [] },
    { names: ['·'], factors: [] },
  ])('$names', ({ names, factors }) => {
    expect([...factorsOf(...names)].sort()).toEqual([...factors].sort());
  });

  test('only names count', () => {
    expect(literalFactors([{ ...name('Mira'), kind: 'ambiguous' }])).toEqual([]);
  });
});

describe('mayName', () => {
  const factors = factorsOf('Mira Solano', '米拉·索拉诺');
  test.each([
    ['Mira Solano', true],
    ['MIRA SOLANO', true],
    ['#mirasolano', true],
    ['Mira So\u00adla\u00adno', true],
    ['Mira Sola\u200bno', true],
    ['Ｍｉｒａ Ｓｏｌａｎｏ', true],
    ['索\u2060拉诺', true],
    ['Mira', false],
    ['a soft\u00adly broken word', false],
    ['', false],
  ])('%s: %s', (text, may) => {
    expect(mayName(factors, text)).toBe(may);
  });
});

/** The bundled person, since the table of names in five scripts is what the strings are worked out for. */
const PERSON = JSON.parse(
  readFileSync(new URL('../../../data/ilya-sutskever/person.json', import.meta.url), 'utf8'),
) as { id: string; name: { en: string }; aliases: { text: string; kind: string }[] };

describe('the bundled names', () => {
  const entries = personEntries({ ...PERSON, name: PERSON.name.en } as never);
  const names = entries.filter(({ kind }) => kind === 'name');
  const factors = literalFactors(entries);
  const detector = buildDetector(entries);

  test('few strings serve them all', () => {
    expect(names.length).toBeGreaterThan(60);
    expect(factors.length).toBeLessThan(24);
  });

  test.each([
    { dress: 'as it is', of: (text: string) => text },
    { dress: 'capitals', of: (text: string) => text.toUpperCase() },
    { dress: 'small letters', of: (text: string) => text.toLowerCase() },
    { dress: 'soft hyphens', of: (text: string) => [...text].join('\u00ad') },
  ])('every name is let through: $dress', ({ of }) => {
    expect(names.map(({ text }) => of(text)).filter((text) => !mayName(factors, `(${text})`))).toEqual([]);
  });

  test('whatever the detector calls a name is let through', () => {
    const unit = fc.constantFrom(
      ...new Set(names.flatMap(({ text }) => [...text, ...text.toUpperCase()])),
      ' ',
    );
    const text = fc
      .array(fc.oneof(unit, fc.constantFrom(...names.map((each) => each.text))))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, (words) => {
        const named = detect(detector, words).some(({ entry }) => entry.kind === 'name');
        expect(!named || mayName(factors, words)).toBe(true);
      }),
    );
  });
});
