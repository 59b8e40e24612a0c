/**
 * `npm start`: builds the extension and shows it checking the bundled sample article. With a display a window stays
 * open; without one the browser runs headless, the findings are printed as a table and a screenshot is written.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { TabSummary } from '../../lib/messages.ts';
import { tabIdOf } from '../browsers/ask.ts';
import { launchChromium } from '../browsers/chromium.ts';
import type { Driver } from '../browsers/driver.ts';
import { ensureBrowsers } from '../browsers/ensure.ts';
import { servePages } from '../browsers/server.ts';
import { findingsTable } from './table.ts';

const ARTICLE = 'sample-article.html';
const CHECK_TIMEOUT_MS = 20_000;
const SCREENSHOT = join('.screenshots', 'sample-article.png');

function build(): void {
  const { status } = spawnSync(join('node_modules', '.bin', 'wxt'), ['build', '-b', 'chrome'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('the build failed');
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

/** Resolves when the extension has finished checking the tab; asks again until then. */
async function summaryOf(driver: Driver, page: Page): Promise<TabSummary> {
  const tabId = await tabIdOf(driver, page);
  const deadline = performance.now() + CHECK_TIMEOUT_MS;
  for (;;) {
    const summary = await driver.ask<TabSummary>('tab', { tabId });
    if (summary.state === 'checked') return summary;
    if (performance.now() > deadline) throw new Error(`the page was not checked in time (${summary.state})`);
    await setTimeout(100);
  }
}

/** Clicks the first changed quotation so that the picture shows a card. */
async function openCard(page: Page): Promise<void> {
  const point = await page.evaluate(() => {
    for (const name of ['altered-meaning', 'altered', 'cut', 'exact']) {
      const [range] = CSS.highlights.get(`verbatim-${name}`) ?? [];
      if (!range) continue;
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      live.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      const box = live.getClientRects()[0];
      if (box) return { x: box.x + Math.min(40, box.width / 2), y: box.y + box.height / 2 };
    }
    return null;
  });
  if (!point) return;
  await page.mouse.click(point.x, point.y);
  await page.waitForSelector('verbatim-card', { timeout: 10_000 });
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

async function main(): Promise<void> {
  const missing = ensureBrowsers(['chromium']);
  if (missing.length > 0) throw new Error(missing.join('\n'));
  process.stdout.write('Building the extension ...\n');
  build();
  const headless = !hasDisplay();
  const server = await servePages();
  const driver = await launchChromium({ headless });
  const page = await driver.open(`${server.base}/${ARTICLE}`);
  const summary = await summaryOf(driver, page);
  process.stdout.write(`${findingsTable(summary, await page.title())}\n`);
  if (!headless) {
    process.stdout.write(`The article is open at ${page.url()}. Close the window or press Ctrl-C to end.\n`);
    driver.browser.once('disconnected', () => void server.close());
    return;
  }
  await page.bringToFront();
  await openCard(page);
  mkdirSync('.screenshots', { recursive: true });
  await page.screenshot({ path: SCREENSHOT });
  process.stdout.write(`Screenshot: ${SCREENSHOT}\n`);
  await driver.close();
  await server.close();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
