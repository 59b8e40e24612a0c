/** Small questions that several tests put to a browser. */
import type { Page } from 'puppeteer-core';
import type { Driver } from './driver.ts';

/** Match patterns know no ports in Firefox, so the tab is found by its address. */
export function tabIdOf(driver: Driver, page: Page): Promise<number> {
  const url = JSON.stringify(page.url());
  return driver.inExtension<number>(
    `browser.tabs.query({}).then((tabs) => tabs.find((tab) => tab.url === ${url})?.id ?? -1)`,
  );
}

/** The console errors so far, taken; without what a page's own policy says of the browser's request for its icon. */
export function ourErrors(driver: Driver): string[] {
  return driver.errors.splice(0).filter((error) => !error.includes('/favicon.ico'));
}
