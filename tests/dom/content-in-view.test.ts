/** Whether the reader is past a piece of the page, asked without having laid out what the page keeps folded. */
import { afterEach, expect, test, vi } from 'vitest';
import { isPast } from '../../entrypoints/reader/in-view.ts';
import type { BlockOfInterest } from '../../entrypoints/reader/page-check.ts';

const page = document.createElement('main');

afterEach(() => {
  vi.restoreAllMocks();
  page.replaceChildren();
  page.remove();
});

const blockOf = (block: Element): BlockOfInterest =>
  ({ live: { context: { block } }, hits: [] }) as unknown as BlockOfInterest;

/** Two frames: `content-visibility` is decided with the first. */
const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

async function pageWith(style: string): Promise<Element> {
  document.body.append(page);
  const section = document.createElement('section');
  const block = document.createElement('p');
  section.style.cssText = style;
  block.textContent = 'The beds run down to the river.';
  section.append(block);
  page.append(section);
  await painted();
  return block;
}

test('nothing is measured in what the page skips', async () => {
  const block = await pageWith(
    `content-visibility: auto; contain-intrinsic-size: 100px; margin-top: ${20 * innerHeight}px`,
  );
  const measured = vi.spyOn(Element.prototype, 'getBoundingClientRect');
  expect(isPast([blockOf(block)])).toBe(false);
  expect(measured.mock.contexts).not.toContain(block);
});

test.each([
  ['whose end is seen', '', true],
  ['above it', 'position: absolute; top: -200px', true],
  ['below it', `margin-top: ${2 * innerHeight}px`, false],
])('a block %s', async (_where, style, past) => expect(isPast([blockOf(await pageWith(style))])).toBe(past));
