/** One visit of a page: it is loaded, left to come to rest, and then something is started in it and measured. */
import type { Browser, CDPSession, Page } from 'puppeteer-core';

/** What happened on the page's main thread from the start to the next rest. */
export interface Cost {
  /** CPU, ms, everything that followed included: layout, paint, collection. Thread ticks: a busy machine adds nothing. */
  readonly cpuMs: number;
  readonly scriptMs: number;
  /** MB more in the heap after a collection: JavaScript, and the DOM's wrappers beside it. */
  readonly heapMb: number;
}

const POLL_MS = 100;
/** So many polls in a row without work are rest. */
const QUIET_POLLS = 5;
const QUIET_MS = 0.8;
const MAX_MS = 30_000;

interface Reading {
  readonly task: number;
  readonly script: number;
}

export async function readingOf(session: CDPSession): Promise<Reading> {
  const { metrics } = await session.send('Performance.getMetrics');
  const msOf = (name: string) => (metrics.find((each) => each.name === name)?.value ?? 0) * 1000;
  return { task: msOf('TaskDuration'), script: msOf('ScriptDuration') };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export async function atRest(session: CDPSession): Promise<Reading> {
  let last = await readingOf(session);
  for (let quiet = 0, waited = 0; quiet < QUIET_POLLS && waited < MAX_MS; waited += POLL_MS) {
    await pause(POLL_MS);
    const now = await readingOf(session);
    quiet = now.task - last.task < QUIET_MS ? quiet + 1 : 0;
    last = now;
  }
  return last;
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize = 0 } = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    embedderHeapUsedSize?: number;
  };
  return (usedSize + embedderHeapUsedSize) / 1e6;
}

export interface Visit {
  readonly page: Page;
  readonly session: CDPSession;
}

/**
 * A page at rest, and one frame later: in a browser with any extension, Chromium does 10 ms of its own for each MB of
 * text with the first frame after loading, whoever asks for it.
 */
export async function openPage(browser: Browser, url: string): Promise<Visit> {
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
  await page.bringToFront();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0))));
  return { page, session };
}

/** `until`: a selector that must match before the rest counts. */
export async function costOf(
  { page, session }: Visit,
  start: (page: Page) => Promise<unknown>,
  until: string | null = null,
): Promise<Cost> {
  await atRest(session);
  const heap = await heapOf(session);
  const before = await readingOf(session);
  await start(page);
  if (until !== null) await page.waitForSelector(until, { timeout: 60_000 });
  const after = await atRest(session);
  const heapMb = (await heapOf(session)) - heap;
  return { cpuMs: after.task - before.task, scriptMs: after.script - before.script, heapMb };
}

/** CPU of a whole visit of a page, ms, loading included. */
export async function loadCost(browser: Browser, url: string): Promise<number> {
  const { page, session } = await openPage(browser, url);
  const { task } = await atRest(session);
  await page.close();
  return task;
}
