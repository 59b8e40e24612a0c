/** Real mouse work on a page's text. */
import type { Page } from 'puppeteer-core';

export interface TextBox {
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly lastLeft: number;
  readonly lastRight: number;
  readonly lastY: number;
}

/** Where words stand on the screen, scrolled into view. They must lie within one text node. */
export async function locateText(page: Page, words: string): Promise<TextBox> {
  const box = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      node.parentElement?.scrollIntoView({ block: 'center' });
      const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
      const first = boxes[0];
      const last = boxes.at(-1);
      if (!first || !last) continue;
      return {
        left: first.left,
        right: first.right,
        y: first.top + first.height / 2,
        lastLeft: last.left,
        lastRight: last.right,
        lastY: last.top + last.height / 2,
      };
    }
    return null;
  }, words);
  if (!box) throw new Error(`not on the page: ${words}`);
  return box;
}

/** Presses at the first character, drags to the last, lets go. */
export async function selectText(page: Page, words: string): Promise<TextBox> {
  const box = await locateText(page, words);
  await page.mouse.move(box.left + 1, box.y);
  await page.mouse.down();
  await page.mouse.move((box.left + box.lastRight) / 2, (box.y + box.lastY) / 2, { steps: 4 });
  await page.mouse.move(box.lastRight - 1, box.lastY, { steps: 4 });
  await page.mouse.up();
  return box;
}
