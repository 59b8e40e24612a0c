/** A reader without a mouse: what has the focus, and pressing Tab until something wanted has it. */
import type { KeyInput, Page } from 'puppeteer-core';

/** More presses than any page of ours has stops before what a test looks for. */
const MOST_PRESSES = 150;

/** What a screen reader would say of the focused element: its label, or its text. */
export function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return '';
    const labelled = element.getAttribute('aria-label') ?? element.getAttribute('placeholder');
    return (labelled ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();
  });
}

/** Presses Tab (or Shift+Tab) until the focused element's name fits; fails with the names it passed. */
export async function tabTo(page: Page, wanted: RegExp, backwards = false): Promise<string> {
  const passed: string[] = [];
  for (let presses = 0; presses < MOST_PRESSES; presses++) {
    const name = await focusedName(page);
    if (wanted.test(name)) return name;
    passed.push(name.slice(0, 40));
    if (backwards) await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    if (backwards) await page.keyboard.up('Shift');
  }
  throw new Error(`${wanted} never had the focus; passed: ${passed.join(' | ')}`);
}

/** Tab to it, then press a key there. */
export async function pressAt(
  page: Page,
  wanted: RegExp,
  key: KeyInput = 'Enter',
  backwards = false,
): Promise<void> {
  await tabTo(page, wanted, backwards);
  await page.keyboard.press(key);
}

/** Opens the menu of the focused button, and chooses an entry by arrow keys; fails with the entries it passed. */
export async function chooseInMenu(page: Page, entry: RegExp): Promise<void> {
  const passed: string[] = [];
  const onAnotherEntry = (last: string) =>
    page.waitForFunction(
      (before) => {
        const focused = document.activeElement;
        return focused?.getAttribute('role') === 'menuitem' && focused.textContent !== before;
      },
      { polling: 20, timeout: 5_000 },
      last,
    );
  await page.keyboard.press('Enter');
  await page.waitForSelector('[role="menu"]');
  for (;;) {
    // A menu that comes with its code on first use takes the focus itself; the first arrow goes to its first entry.
    const inside = await page.evaluate(() => document.activeElement?.getAttribute('role'));
    if (inside === 'menuitem') {
      const name = await focusedName(page);
      if (entry.test(name)) break;
      passed.push(name);
    }
    await page.keyboard.press('ArrowDown');
    await onAnotherEntry(passed.at(-1) ?? '').catch(() => {
      throw new Error(`${entry} is not in the menu; passed: ${passed.join(' | ')}`);
    });
  }
  await page.keyboard.press('Enter');
}
