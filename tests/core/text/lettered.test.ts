/** Patterns with short classes of letters match what the long ones match. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isAlnum, isLetter, lettered } from '../../../core/text/lettered.ts';

const UNITS = Array.from({ length: 0x10000 }, (_, unit) => unit);
const isSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdfff;

test.each(['L', 'Lu', 'Ll', 'M', 'N', 'Script=Latin', 'Script=Cyrillic', 'Script=Greek'])(
  '\\p{%s}: every UTF-16 unit, alone and within a class',
  (name) => {
    const [alone, within] = [lettered(`^\\p{${name}}$`), lettered(`^[\\p{${name}}_]$`)];
    const whole = new RegExp(`^\\p{${name}}$`, 'u');
    const wrong = UNITS.filter((unit) => {
      const text = String.fromCharCode(unit);
      return (
        alone.test(text) !== whole.test(text) || within.test(text) !== (whole.test(text) || text === '_')
      );
    });
    expect(wrong).toEqual([]);
  },
);

test('letters and digits by their unit', () => {
  const wrong = UNITS.filter((unit) => {
    if (isSurrogate(unit)) return isAlnum(unit) || isLetter(unit);
    const text = String.fromCharCode(unit);
    return isAlnum(unit) !== /[\p{L}\p{N}]/u.test(text) || isLetter(unit) !== /\p{L}/u.test(text);
  });
  expect(wrong).toEqual([]);
});

const LABEL = String.raw`^\s*(\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+\p{Lu}[\p{L}\p{M}.'’-]*){0,3})\s?[:：]`;

test('a label in any text', () => {
  const [short, whole] = [lettered(LABEL), new RegExp(LABEL, 'u')];
  const unit = fc.oneof(fc.constantFrom(...'Ab Éñ·’：:“Жж李あガ𝒜\u0301'), fc.string({ unit: 'grapheme' }));
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 24 }), (units) => {
      const text = units.join('');
      expect(short.exec(text)?.[0]).toBe(whole.exec(text)?.[0]);
    }),
  );
});
