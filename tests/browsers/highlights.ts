/** Reads the page's highlight registry: the same in the page's own world as in the content script's. */
import type { Frame, Page } from 'puppeteer-core';

export interface DrawnMark {
  /** `exact`, `mention`, …: the registry name without prefix and without the dark variant. */
  readonly kind: string;
  readonly text: string;
}

/** Every drawn range, in page order; longer ones first where two begin together. */
export function readMarks(page: Page | Frame): Promise<DrawnMark[]> {
  return page.evaluate(() => {
    const drawn: { kind: string; range: Range }[] = [];
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith('verbatim-')) continue;
      const kind = name.slice('verbatim-'.length).replace(/-dark$/, '');
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
        const range = document.createRange();
        try {
          range.setStart(startContainer, startOffset);
          range.setEnd(endContainer, endOffset);
        } catch {
          // Text that changed a moment ago: such a range paints nothing.
          continue;
        }
        drawn.push({ kind, range });
      }
    }
    drawn.sort(
      (a, b) =>
        a.range.compareBoundaryPoints(Range.START_TO_START, b.range) ||
        b.range.compareBoundaryPoints(Range.END_TO_END, a.range),
    );
    return drawn.map(({ kind, range }) => ({ kind, text: range.toString() }));
  });
}

/** The texts of the marks of one kind, in page order. */
export async function marksOf(page: Page | Frame, kind: string): Promise<string[]> {
  return (await readMarks(page)).filter((mark) => mark.kind === kind).map(({ text }) => text);
}

/** Asks until the page's marks of a kind are as wanted, or time is up; then the last answer is compared as it is. */
export async function settledMarks(
  page: Page | Frame,
  kind: string,
  wanted: readonly string[],
  timeoutMs = 15_000,
): Promise<string[]> {
  const deadline = performance.now() + timeoutMs;
  let texts = await marksOf(page, kind);
  while (JSON.stringify(texts) !== JSON.stringify(wanted) && performance.now() < deadline) {
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
    texts = await marksOf(page, kind);
  }
  return texts;
}

/** The words under the marks of a kind, sorted, since shadow trees have no common order. Lines are waited for as above. */
export async function settledWords(
  page: Page | Frame,
  kind: string,
  wanted: readonly string[],
  timeoutMs = 15_000,
): Promise<string[]> {
  const read = () =>
    page.evaluate((name) => {
      const ranges = [...(CSS.highlights.get(name) ?? []), ...(CSS.highlights.get(`${name}-dark`) ?? [])];
      return ranges.map(({ startContainer, startOffset, endOffset }) =>
        String(startContainer.nodeValue?.slice(startOffset, endOffset)),
      );
    }, `verbatim-${kind}`);
  const deadline = performance.now() + timeoutMs;
  let words = (await read()).sort();
  while (JSON.stringify(words) !== JSON.stringify(wanted) && performance.now() < deadline) {
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
    words = (await read()).sort();
  }
  return words;
}
