/** What every further tab costs in memory: its share of all the browser's processes, with our extension and without. */
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'puppeteer-core';
import type { Fleet } from './fleet.ts';
import { pathOf, type TestPage } from './pages.ts';
import { median } from './stage.ts';

export const MEMORY_HEAD = 'each further tab|without MB|with ours +MB';

const FIRST_TABS = 2;
const FURTHER_TABS = 8;
const SETTLE_MS = 3000;

/** MB of `/proc/…/smaps_rollup`: memory of several processes counts once, in parts. */
async function shareOf(pid: number): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) / 1024;
}

/** The browser's process and all that it started. */
async function allOf(browser: Browser): Promise<number> {
  const session = await browser.target().createCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const shares = await Promise.all(processInfo.map(({ id }) => shareOf(id)));
  return shares.reduce((sum, each) => sum + each, 0);
}

/** Every tab on a site of its own, so in a process of its own; without what a collection would free. */
async function openTab(browser: Browser, url: URL, index: number): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`http://tab${index}.localhost:${url.port}${url.pathname}`, { waitUntil: 'load' });
  await page.bringToFront();
  await new Promise((settled) => setTimeout(settled, SETTLE_MS / 3));
  return page;
}

/** MB, by the difference that the further tabs make. */
async function perTab(browser: Browser, url: URL): Promise<number> {
  const pages: Page[] = [];
  const grow = async (tabs: number): Promise<number> => {
    while (pages.length < tabs) pages.push(await openTab(browser, url, pages.length));
    await new Promise((settled) => setTimeout(settled, SETTLE_MS));
    for (const page of pages) {
      const session = await page.createCDPSession();
      await session.send('HeapProfiler.collectGarbage');
      await session.detach();
    }
    return allOf(browser);
  };
  const few = await grow(FIRST_TABS);
  const many = await grow(FIRST_TABS + FURTHER_TABS);
  for (const page of pages) await page.close();
  return (many - few) / FURTHER_TABS;
}

export async function memoryRows(
  fleet: Fleet,
  base: string,
  pages: readonly TestPage[],
  rounds: number,
): Promise<string[][]> {
  await fleet.switchSites(true);
  const rows: string[][] = [];
  for (const page of pages) {
    const url = new URL(base + pathOf(page));
    const none: number[] = [];
    const more: number[] = [];
    for (let round = 0; round < rounds; round++) {
      none.push(await perTab(fleet.none, url));
      more.push((await perTab(fleet.ours, url)) - (none[round] ?? 0));
    }
    rows.push([page.name, median(none).toFixed(1), median(more).toFixed(1)]);
  }
  return rows;
}
