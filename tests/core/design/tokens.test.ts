/** Colour, type, space, radius and motion come from the sheets and from nowhere else. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const SHEETS = ['lib/design/colours.css', 'components/tokens.css'];

function filesBelow(folder: string, name: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => name.test(file) && !SHEETS.includes(file));
}

const PAGES = filesBelow('components', /\.css$/);
/** In px, since `rem` would follow the page it stands in. */
const CARD = filesBelow('entrypoints/card', /\.css$/);

interface Declaration {
  readonly property: string;
  readonly value: string;
}

function declarations(file: string): readonly Declaration[] {
  const css = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  return [...css.matchAll(/([\w-]+)\s*:\s*([^;{}]+);/g)].map(([, property = '', value = '']) => ({
    property,
    value,
  }));
}

const written = ({ property, value }: Declaration) => `${property}: ${value.replace(/\s+/g, ' ')}`;
const offenders = (file: string, wrong: (declaration: Declaration) => boolean) =>
  declarations(file).filter(wrong).map(written);

const COLOUR = /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|lab|lch|color)a?\(/i;
const SPACED =
  /^(?:(?:padding|margin|inset|scroll-margin)(?:-[a-z]+)*|gap|row-gap|column-gap|top|bottom|left|right)$/;
const TYPE = /^(?:font|font-size)$/;
/** Hairlines, strokes and outlines; anything bigger is space or size. */
const BIG_PX = /(?<![\w.-])(?:[5-9]|\d{2,})(?:\.\d+)?px/;
const LENGTH = /(?<![\w.-])-?(?:\d*\.)?\d+(?:rem|px)\b/;
const TIME = /(?<![\w.-])(?:\d*\.)?\d+m?s\b/;

describe.each(PAGES)('%s', (file) => {
  test('no colour of its own', () => {
    expect(offenders(file, ({ value }) => COLOUR.test(value))).toEqual([]);
  });

  test('space, type and radius by their names', () => {
    const wrong = ({ property, value }: Declaration) => {
      if (SPACED.test(property)) return LENGTH.test(value.replace(/(?<![\w.-])-?1px/g, ''));
      if (TYPE.test(property)) return LENGTH.test(value);
      if (property.endsWith('radius')) return LENGTH.test(value);
      return BIG_PX.test(value);
    };
    expect(offenders(file, wrong)).toEqual([]);
  });

  test('motion that stops where the reader wants none', () => {
    const moves = ({ property, value }: Declaration) => property === 'transition' && TIME.test(value);
    expect(offenders(file, moves)).toEqual([]);
  });
});

test.each(CARD)('%s: no colour of its own', (file) => {
  expect(offenders(file, ({ value }) => COLOUR.test(value))).toEqual([]);
});

test.each([...filesBelow('components', /\.tsx$/), ...filesBelow('entrypoints/card', /\.ts$/)])(
  '%s: no colour in code',
  (file) => {
    expect(readFileSync(file, 'utf8').match(/['"`]#[0-9a-f]{3,8}['"`]|['"`](?:rgb|hsl)a?\(/gi)).toBeNull();
  },
);

test('every name used is defined, and every name defined is used', () => {
  const sheets = SHEETS.map((file) => readFileSync(file, 'utf8')).join('\n');
  const users = [...PAGES, ...CARD, ...filesBelow('components', /\.tsx?$/)].map((file) =>
    readFileSync(file, 'utf8'),
  );
  const code = [...users, sheets].join('\n');
  const defined = new Set([...code.matchAll(/(--[\w-]+)\s*:/g)].map((found) => found[1]!));
  const used = new Set([...code.matchAll(/var\((--[\w-]+)/g)].map((found) => found[1]!));
  const foreign = /^--radix-/;
  expect([...used].filter((name) => !defined.has(name) && !foreign.test(name))).toEqual([]);
  expect([...defined].filter((name) => !used.has(name))).toEqual([]);
});
