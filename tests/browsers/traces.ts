/** What of ours there is in a page: counted from outside, since nothing of it may be there to count. */
import type { CDPSession, Page } from 'puppeteer-core';
import { tabIdOf } from './ask.ts';
import type { Driver } from './driver.ts';

export interface Traces {
  /** Isolated worlds of ours in the page's frames; null in Firefox, which tells nobody of them. */
  readonly worlds: number | null;
  /** Our script has run in the top frame, and is not ended. */
  readonly script: boolean;
  /** Something in the top frame answers the worker. */
  readonly answers: boolean;
  /** Our style sheet applies. */
  readonly style: boolean;
}

export const NONE: Omit<Traces, 'worlds'> = { script: false, answers: false, style: false };
export const ALL: Omit<Traces, 'worlds'> = { script: true, answers: true, style: true };

/** A browser tells of those that are there when it is asked to tell of new ones. */
async function worldsIn(page: Page, base: string): Promise<number> {
  const session: CDPSession = await page.createCDPSession();
  let worlds = 0;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (`${context.origin}/` === base) worlds++;
  });
  await session.send('Runtime.enable');
  await session.detach();
  return worlds;
}

/** The page has been idle once: later than any script that comes with it. */
export async function tracesIn(driver: Driver, page: Page): Promise<Traces> {
  await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle)));
  const worlds = driver.name === 'chromium' ? await worldsIn(page, driver.extensionBase) : null;
  const style = await page.evaluate(() => {
    const drawn = getComputedStyle(document.documentElement, '::highlight(verbatim-current)');
    return drawn.backgroundColor !== 'rgba(0, 0, 0, 0)';
  });
  const tabId = await tabIdOf(driver, page);
  const question = `{ to: 'content', call: 'summary', request: { whole: false } }, { frameId: 0 }`;
  const answers = await driver.inExtension<boolean>(
    `browser.tabs.sendMessage(${tabId}, ${question}).then((answer) => answer?.ok === true, () => false)`,
  );
  // Last, since it makes a world where there is none.
  const script = await driver.inExtension<boolean>(`browser.scripting.executeScript({
    target: { tabId: ${tabId} },
    func: () => globalThis.__verbatimScript !== undefined && !globalThis.__verbatimScript.signal.aborted,
  }).then(([{ result }]) => result)`);
  return { worlds, script, answers, style };
}
