/** The contrast that the colour sheet promises, computed from the sheet itself (WCAG 2.2 relative luminance). */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const SHEET = readFileSync('lib/design/colours.css', 'utf8');
const MARKS = readFileSync('entrypoints/content/style.css', 'utf8');

const [LIGHT = '', DARK = ''] = SHEET.split('@media (prefers-color-scheme: dark)');
const AAA = 7;
/** Lines and shapes that carry meaning (WCAG 1.4.11). */
const SHAPE = 3;

type Colours = ReadonlyMap<string, string>;

function coloursIn(css: string): Colours {
  return new Map([...css.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6});/g)].map((found) => [found[1]!, found[2]!]));
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [first, second] = [luminance(a), luminance(b)];
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

const light = coloursIn(LIGHT);
const verdicts = [...light.keys()].filter((name) => name.startsWith('--verdict-'));
const GROUNDS = ['--paper', '--card', '--accent-soft'];

const PAIRS: readonly (readonly [front: string, back: string, least: number])[] = [
  ...['--ink', '--ink-soft', '--accent', '--accent-strong', '--caution', ...verdicts].flatMap((front) =>
    GROUNDS.map((back) => [front, back, AAA] as const),
  ),
  ...['--sunken', '--caution-soft', '--added-soft', '--removed-soft'].map(
    (back) => ['--ink', back, AAA] as const,
  ),
  ['--ink-soft', '--caution-soft', AAA],
  ['--mark-ink', '--mark', AAA],
  ['--on-accent', '--accent', AAA],
  ['--on-accent', '--accent-strong', AAA],
  ...['--line-strong', '--focus'].flatMap((front) => [
    [front, '--paper', SHAPE] as const,
    [front, '--card', SHAPE] as const,
  ]),
];

describe.each([
  ['light', light],
  ['dark', coloursIn(DARK)],
])('%s', (_scheme, colours) => {
  test('both schemes name the same colours', () => {
    expect([...colours.keys()].sort()).toEqual([...light.keys()].sort());
  });

  test.each(PAIRS)('%s on %s: at least %d to 1', (front, back, least) => {
    expect(contrast(colours.get(front) ?? '', colours.get(back) ?? '')).toBeGreaterThanOrEqual(least);
  });
});

/** The lines drawn into other people's pages: on white, and on the dark ground that `-dark` names are for. */
const LINES = [
  ...MARKS.matchAll(/::highlight\((verbatim-[\w-]+)\) \{\s*text-decoration: [\w ]+ \dpx (#[0-9a-f]{6})/g),
];

test.each(LINES.map((found) => [found[1]!, found[2]!]))('the line of %s, %s, is seen', (name, colour) => {
  expect(contrast(colour, name.endsWith('-dark') ? '#1b1b1b' : '#ffffff')).toBeGreaterThanOrEqual(SHAPE);
});

test('every kind of mark has a line for dark pages', () => {
  const names = LINES.map((found) => found[1]!);
  expect(names.filter((name) => !name.endsWith('-dark')).length).toBeGreaterThan(10);
  for (const name of names) if (!name.endsWith('-dark')) expect(names).toContain(`${name}-dark`);
});
