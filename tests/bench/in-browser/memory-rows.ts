/** What every further tab costs in memory: in the process that each has for itself, with our extension and without. */
import { readFile } from 'node:fs/promises';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import type { Fleet } from './fleet.ts';
import { pathOf, type TestPage } from './pages.ts';
import { differences, median, spread } from './stage.ts';

export const MEMORY_HEAD =
  'each further tab|rounds|its process without, MB|with ours +MB|quartiles|its heap (scripts, DOM) without, MB|with ours +MB|quartiles';

const FIRST_TABS = 2;
const FURTHER_TABS = 10;
const TAB_MS = 500;
const SETTLE_MS = 3000;

const pause = (ms: number): Promise<void> => new Promise((later) => setTimeout(later, ms));

/** MB that no other process shares, of `/proc/…/smaps_rollup`. */
async function privateOf(pid: number): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  return [...rollup.matchAll(/^Private_\w+:\s+(\d+)/gm)].reduce((sum, [, kb]) => sum + Number(kb), 0) / 1024;
}

/** Of all the processes that show pages: those of the browser itself vary by more than all tabs of ours cost. */
async function renderersOf(browser: Browser): Promise<number> {
  const session = await browser.target().createCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const pids = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  const sizes = await Promise.all(pids.map(privateOf));
  return sizes.reduce((sum, each) => sum + each, 0);
}

interface Tab {
  readonly page: Page;
  readonly session: CDPSession;
}

/** Every tab on a site of its own, so in a process of its own. */
async function openTab(browser: Browser, url: URL, index: number): Promise<Tab> {
  const page = await browser.newPage();
  await page.goto(`http://tab${index}.localhost:${url.port}${url.pathname}`, { waitUntil: 'load' });
  await page.bringToFront();
  await pause(TAB_MS);
  return { page, session: await page.createCDPSession() };
}

interface Size {
  readonly process: number;
  readonly heap: number;
}

/** Without what a collection would free, and after Chromium has given back what it can do without. */
async function sizeOf(browser: Browser, tabs: readonly Tab[]): Promise<Size> {
  await pause(SETTLE_MS);
  let heap = 0;
  for (const { session } of tabs) {
    await session.send('HeapProfiler.collectGarbage');
    await session.send('Memory.forciblyPurgeJavaScriptMemory');
    const { usedSize, embedderHeapUsedSize = 0 } = (await session.send('Runtime.getHeapUsage')) as {
      usedSize: number;
      embedderHeapUsedSize?: number;
    };
    heap += (usedSize + embedderHeapUsedSize) / 1e6;
  }
  return { process: await renderersOf(browser), heap };
}

/** MB, by the difference that the further tabs make. */
async function perTab(browser: Browser, url: URL): Promise<Size> {
  const tabs: Tab[] = [];
  const grow = async (count: number): Promise<Size> => {
    while (tabs.length < count) tabs.push(await openTab(browser, url, tabs.length));
    return sizeOf(browser, tabs);
  };
  const few = await grow(FIRST_TABS);
  const many = await grow(FIRST_TABS + FURTHER_TABS);
  for (const { page } of tabs) await page.close();
  return {
    process: (many.process - few.process) / FURTHER_TABS,
    heap: (many.heap - few.heap) / FURTHER_TABS,
  };
}

/** Without and with ours in every round, the other way round in every second. */
async function inTurns(fleet: Fleet, url: URL, rounds: number): Promise<[none: Size[], ours: Size[]]> {
  const [none, ours]: [Size[], Size[]] = [[], []];
  for (let round = 0; round < rounds; round++)
    for (const mine of round % 2 === 0 ? [false, true] : [true, false])
      (mine ? ours : none).push(await perTab(mine ? fleet.ours : fleet.none, url));
  return [none, ours];
}

export async function memoryRows(
  fleet: Fleet,
  base: string,
  pages: readonly TestPage[],
  rounds: number,
): Promise<string[][]> {
  await fleet.giveWork(true);
  await fleet.switchSite(true);
  const rows: string[][] = [];
  for (const page of pages) {
    const [none, ours] = await inTurns(fleet, new URL(base + pathOf(page)), rounds);
    const figures = (['process', 'heap'] as const).flatMap((part) => {
      const [alone, together] = [none, ours].map((sizes) => sizes.map((size) => size[part])) as [
        number[],
        number[],
      ];
      const more = differences(together, alone);
      return [median(alone).toFixed(1), median(more).toFixed(2), spread(more)];
    });
    rows.push([page.name, String(rounds), ...figures]);
  }
  return rows;
}
