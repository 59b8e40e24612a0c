import { describe, expect, test } from 'vitest';
import { type Box, placeCard, seenBox } from '../../entrypoints/card/place.ts';

const VIEW: Box = { left: 0, top: 0, right: 1000, bottom: 800 };
const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom });

function covers(
  words: Box,
  size: { width: number; height: number },
  place: ReturnType<typeof placeCard>,
): boolean {
  const height = Math.min(size.height, place.maxHeight);
  return (
    place.left < words.right &&
    place.left + size.width > words.left &&
    place.top < words.bottom &&
    place.top + height > words.top
  );
}

describe('never covers the words, never leaves the screen', () => {
  test.each([
    { name: 'room below', words: box(300, 100, 500, 120), height: 300, side: 'below' },
    { name: 'room above only', words: box(300, 700, 500, 720), height: 300, side: 'above' },
    {
      name: 'too tall for either, roomier below',
      words: box(300, 300, 500, 320),
      height: 700,
      side: 'below',
    },
    {
      name: 'too tall for either, roomier above',
      words: box(300, 500, 500, 520),
      height: 700,
      side: 'above',
    },
    { name: 'at the right edge', words: box(950, 100, 999, 120), height: 300, side: 'below' },
    { name: 'a tall column: beside it', words: box(40, 100, 400, 760), height: 400, side: 'right' },
    {
      name: 'a tall column at the right: left of it',
      words: box(600, 100, 990, 760),
      height: 400,
      side: 'left',
    },
  ])('$name', ({ words, height, side }) => {
    const size = { width: 380, height };
    const place = placeCard(words, size, VIEW);
    const shown = Math.min(height, place.maxHeight);
    expect(covers(words, size, place)).toBe(false);
    expect(place.left).toBeGreaterThanOrEqual(0);
    expect(place.left + size.width).toBeLessThanOrEqual(VIEW.right);
    expect(place.top).toBeGreaterThanOrEqual(0);
    expect(place.top + shown).toBeLessThanOrEqual(VIEW.bottom);
    const is = {
      below: place.top >= words.bottom,
      above: place.top + shown <= words.top,
      right: place.left >= words.right,
      left: place.left + size.width <= words.left,
    };
    expect(is[side as keyof typeof is]).toBe(true);
  });

  test('words that fill the screen leave it on the screen', () => {
    const place = placeCard(box(0, 0, 1000, 800), { width: 380, height: 400 }, VIEW);
    expect(place.top).toBeGreaterThanOrEqual(0);
    expect(place.top + Math.min(400, place.maxHeight)).toBeLessThanOrEqual(VIEW.bottom);
  });
});

describe('knows what is seen of the words', () => {
  test.each([
    {
      name: 'two lines',
      lines: [new DOMRect(10, 10, 100, 20), new DOMRect(0, 30, 50, 20)],
      seen: box(0, 10, 110, 50),
    },
    {
      name: 'one line scrolled out',
      lines: [new DOMRect(10, -50, 100, 20), new DOMRect(0, 30, 50, 20)],
      seen: box(0, 30, 50, 50),
    },
    { name: 'all scrolled out', lines: [new DOMRect(10, -50, 100, 20)], seen: null },
    { name: 'no words left', lines: [], seen: null },
  ])('$name', ({ lines, seen }) => {
    expect(seenBox(lines, VIEW)).toEqual(seen);
  });
});
