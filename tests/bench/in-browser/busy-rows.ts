/** Pages that change and are typed into: what follows them costs, beside an observer that does nothing. */
import type { Browser, Page } from 'puppeteer-core';
import { launchChromium } from '../../browsers/chromium.ts';
import type { Driver as AnyDriver } from '../../browsers/driver.ts';
import { shown } from '../measure.ts';
import { giveWork, OURS } from './fleet.ts';
import { CHANGE, CHANGING, MUTATIONS, TYPING } from './pages.ts';
import { writeObserver } from './rivals.ts';
import { differences, median, send, spread } from './stage.ts';
import { longestTask } from './trace.ts';
import { costOf, openPage, type Visit } from './visit.ts';

type Driver = AnyDriver & { readonly browser: Browser };

export const BUSY_HEAD =
  'what happens|rounds|the page alone ms|bare observer +ms|quartiles|ours +ms|quartiles|ours more than observer, ms|quartiles|longest task ms';

const KEYS = 200;
const FINISHED = 'html[data-finished]';

interface Happening {
  readonly name: string;
  readonly path: string;
  readonly work: (page: Page) => Promise<unknown>;
  /** A selector that matches at the end. */
  readonly until?: string;
}

/** By the browser's own input, key by key. */
const type =
  (field: string) =>
  async (page: Page): Promise<void> => {
    await page.focus(field);
    for (let key = 0; key < KEYS; key++) await page.keyboard.press(key % 6 === 5 ? 'Space' : 'KeyE');
  };

const HAPPENINGS: readonly Happening[] = [
  { name: `${MUTATIONS} changes`, path: CHANGING.plain, work: send(CHANGE), until: FINISHED },
  { name: `${MUTATIONS} changes, mentions`, path: CHANGING.mentions, work: send(CHANGE), until: FINISHED },
  { name: `${KEYS} keys in an editor of 120 kB, mentions`, path: TYPING, work: type('#editor') },
  { name: `${KEYS} keys in a text field of 120 kB, mentions`, path: TYPING, work: type('#field') },
];

/** What listens: nothing of anybody, a bare observer, or the extension. The page stays the same page. */
const LISTENERS = ['nothing', 'observer', 'ours'] as const;
type Listener = (typeof LISTENERS)[number];

interface Busy {
  readonly driver: Driver;
  readonly base: string;
}

async function listen({ driver }: Busy, page: Page, who: Listener): Promise<void> {
  await send(who === 'observer' ? 'bench-observe' : 'bench-unobserve')(page);
  await giveWork(driver, who === 'ours');
}

/**
 * The same work again and again in one page, under each listener in turn, forwards and backwards: another page, another
 * process, differs by more than any observer costs. Garbage of the turn before is collected first.
 */
async function inTurns(busy: Busy, visit: Visit, work: Happening, rounds: number) {
  const costs: Record<Listener, number[]> = { nothing: [], observer: [], ours: [] };
  // The first round, cold, does not count.
  for (let round = -1; round < rounds; round++)
    for (const who of round % 2 === 0 ? LISTENERS : LISTENERS.toReversed()) {
      await listen(busy, visit.page, who);
      const { cpuMs } = await costOf(visit, work.work, work.until ?? null);
      if (round >= 0) costs[who].push(cpuMs);
    }
  return costs;
}

async function busyRow(busy: Busy, happening: Happening, rounds: number): Promise<string[]> {
  await giveWork(busy.driver, false);
  const visit = await openPage(busy.driver.browser, busy.base + happening.path);
  const { nothing, observer, ours } = await inTurns(busy, visit, happening, rounds);
  await listen(busy, visit.page, 'ours');
  const task = await longestTask(visit, happening.work);
  await visit.page.close();
  const more = [differences(observer, nothing), differences(ours, nothing), differences(ours, observer)];
  const figures = more.flatMap((values) => [shown(median(values)), spread(values)]);
  return [happening.name, String(rounds), shown(median(nothing)), ...figures, shown(task)];
}

/** Changes are cheap beside what they vary by, so they take more rounds. */
const CHANGE_ROUNDS = 3;

/** A browser of its own, with the bare observer beside the extension: both meet the same page in the same process. */
export async function busyRows(
  base: string,
  folder: string,
  rounds: number,
  kind: 'changes' | 'typing',
): Promise<string[][]> {
  const driver = await launchChromium({ extension: OURS, beside: [await writeObserver(folder)] });
  try {
    const rows: string[][] = [];
    const changes = kind === 'changes';
    const times = changes ? rounds * CHANGE_ROUNDS : rounds;
    for (const happening of HAPPENINGS.filter(({ until }) => (until !== undefined) === changes))
      rows.push(await busyRow({ driver, base }, happening, times));
    return rows;
  } finally {
    await driver.close();
  }
}
