/** What only a trace or the page's own clock tells: the longest task, the time to the first mark. */
import type { Page } from 'puppeteer-core';
import { atRest, type Visit } from './visit.ts';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string; readonly data?: { readonly frames?: readonly object[] } };
}

const CATEGORIES = ['devtools.timeline', 'toplevel', '__metadata'];

/** Longest task of the page's main thread, CPU ms, between `start` and the next rest. */
export async function longestTask(
  { page, session }: Visit,
  start: (page: Page) => Promise<unknown>,
): Promise<number> {
  await atRest(session);
  await page.tracing.start({ categories: CATEGORIES });
  await start(page);
  await atRest(session);
  const bytes = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(bytes)) as { traceEvents: TraceEvent[] };
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const lengths = traceEvents
    .filter(({ name, ph, pid, tid }) => ph === 'X' && /RunTask$/.test(name) && mains.has(`${pid} ${tid}`))
    .map(({ tdur = 0 }) => tdur / 1000);
  if (process.env.DEBUG) console.log(lengths.sort((a, b) => b - a).slice(0, 9));
  return Math.max(0, ...lengths);
}

/** From `start` on a page at rest to the first range in the highlight registry, ms. */
export async function timeToFirstMark(
  { page, session }: Visit,
  start: (page: Page) => Promise<unknown>,
): Promise<number> {
  await atRest(session);
  await page.evaluate(() => {
    const timer = setInterval(() => {
      if (CSS.highlights.size === 0) return;
      clearInterval(timer);
      document.documentElement.dataset.marked = String(performance.timeOrigin + performance.now());
    }, 2);
  });
  const started = performance.timeOrigin + performance.now();
  await start(page);
  const root = await page.waitForSelector('html[data-marked]', { timeout: 30_000 });
  const marked = await root?.evaluate((html) => Number((html as HTMLElement).dataset.marked));
  return (marked ?? Number.NaN) - started;
}
