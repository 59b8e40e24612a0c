/**
 * `npm run bench:page [-- ROUNDS [PAGE]]`: what the built extension costs a page, in real Chromium. A page is loaded
 * with the site switched off, comes to rest, and is switched on: what its main thread then spends is ours. The rivals
 * start in the same way. Medians over rounds in which all take their turn.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { markdownTable, shown } from '../measure.ts';
import { Fleet } from './fleet.ts';
import { CHANGE, CHANGING, MUTATIONS, PAGES, pathOf, serveTestPages, type TestPage } from './pages.ts';
import type { Job } from './rivals.ts';
import { longestTask, timeToFirstMark } from './trace.ts';
import { type Cost, costOf, loadCost, openPage, type Visit } from './visit.ts';
import { wakeRows } from './wake.ts';

const ROUNDS = Number(process.argv[2] ?? 5);
/** Only the page of this name, as in `PAGES`, or `wake`. */
const ONLY = process.argv[3];
/** Loading is cheap and varies more. */
const LOADS = ROUNDS * 3;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const ratio = (ours: number, other: number): string => (other > 0 ? (ours / other).toFixed(2) : '–');
const send = (name: string) => (page: Page) =>
  page.evaluate((type) => void dispatchEvent(new Event(type)), name);

class Bench {
  constructor(
    private readonly fleet: Fleet,
    private readonly base: string,
  ) {}

  async onOurs<T>(path: string, measure: (visit: Visit) => Promise<T>): Promise<T> {
    await this.fleet.switchSites(false);
    const visit = await openPage(this.fleet.ours, this.base + path);
    const result = await measure(visit);
    await visit.page.close();
    return result;
  }

  async onRivals<T>(path: string, measure: (visit: Visit) => Promise<T>): Promise<T> {
    const visit = await openPage(this.fleet.rivals, this.base + path);
    const result = await measure(visit);
    await visit.page.close();
    return result;
  }

  switchOn = () => this.fleet.switchSites(true);
  rival = (path: string, job: Job) => this.onRivals(path, (visit) => costOf(visit, send(job)));

  async page(page: TestPage): Promise<string[]> {
    const path = pathOf(page);
    const ours: Cost[] = [];
    const walk: Cost[] = [];
    const wrap: Cost[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      ours.push(await this.onOurs(path, (visit) => costOf(visit, this.switchOn)));
      walk.push(await this.rival(path, 'bench-walk'));
      wrap.push(await this.rival(path, 'bench-wrap'));
    }
    const of = (costs: readonly Cost[], field: keyof Cost) => median(costs.map((cost) => cost[field]));
    const task = await this.onOurs(path, (visit) => longestTask(visit, this.switchOn));
    const marks: number[] = [];
    for (let round = 0; page.mentions && round < ROUNDS; round++)
      marks.push(await this.onOurs(path, (visit) => timeToFirstMark(visit, this.switchOn)));
    return [
      page.name,
      shown(of(ours, 'cpuMs')),
      shown(of(ours, 'scriptMs')),
      shown(of(walk, 'cpuMs')),
      shown(of(wrap, 'cpuMs')),
      ratio(of(ours, 'cpuMs'), of(walk, 'cpuMs')),
      ratio(of(ours, 'cpuMs'), of(wrap, 'cpuMs')),
      shown(task),
      of(ours, 'heapMb').toFixed(1),
      of(walk, 'heapMb').toFixed(1),
      page.mentions ? shown(median(marks)) : '',
    ];
  }

  async changing(): Promise<string[]> {
    const change = (visit: Visit) => costOf(visit, send(CHANGE), 'html[data-finished]');
    const ours: number[] = [];
    const observe: number[] = [];
    const none: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      none.push((await this.onRivals(CHANGING, change)).cpuMs);
      const watched = async (visit: Visit) => {
        await send('bench-observe')(visit.page);
        return change(visit);
      };
      observe.push((await this.onRivals(CHANGING, watched)).cpuMs);
      const followed = async (visit: Visit) => {
        await this.switchOn();
        return change(visit);
      };
      ours.push((await this.onOurs(CHANGING, followed)).cpuMs);
    }
    const paired = (costs: readonly number[]) => median(costs.map((cost, i) => cost - (none[i] ?? 0)));
    const task = await this.onOurs(CHANGING, async (visit) => {
      await this.switchOn();
      return longestTask(visit, send(CHANGE));
    });
    const cells = [median(none), paired(observe), paired(ours)].map(shown);
    return [String(MUTATIONS), ...cells, ratio(paired(ours), paired(observe)), shown(task)];
  }

  /** From the first byte on: what a page pays that only loads. */
  async loads(page: TestPage): Promise<string[]> {
    const url = this.base + pathOf(page);
    const [none, empty, on, off]: [number[], number[], number[], number[]] = [[], [], [], []];
    for (let round = 0; round < LOADS; round++) {
      none.push(await loadCost(this.fleet.none, url));
      empty.push(await loadCost(this.fleet.empty, url));
      await this.fleet.switchSites(true);
      on.push(await loadCost(this.fleet.ours, url));
      await this.fleet.switchSites(false);
      off.push(await loadCost(this.fleet.ours, url));
    }
    const paired = (costs: readonly number[]) => median(costs.map((cost, i) => cost - (none[i] ?? 0)));
    return [page.name, median(none), paired(empty), paired(off), paired(on)].map((cell) =>
      typeof cell === 'number' ? shown(cell) : cell,
    );
  }
}

const HEADS = {
  pages:
    'page|ours ms|of it script|bare walk ms|wrapping ms|ours / walk|ours / wrapping|longest task ms|heap MB|walk’s heap MB|first mark ms',
  changing: 'changes|the page alone ms|bare observer +ms|ours +ms|ours / observer|longest task ms',
  loads: 'loading|the page alone ms|empty extension +ms|ours, site off +ms|ours +ms',
  wake: 'asked|first answer of a woken worker, wall ms|the next ms',
};

function print(head: string, rows: readonly (readonly string[])[]): void {
  process.stdout.write(`${markdownTable(head.split('|'), rows)}\n\n`);
}

async function wakes(): Promise<void> {
  const rows = await wakeRows(LOADS);
  print(
    HEADS.wake,
    rows.map(([call, woken, awake]) => [call, shown(woken), shown(awake)]),
  );
}

async function main(): Promise<void> {
  if (ONLY === 'wake') return wakes();
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-bench-'));
  const server = await serveTestPages();
  const fleet = await Fleet.start(folder);
  const bench = new Bench(fleet, server.base);
  try {
    const rows: string[][] = [];
    for (const page of PAGES.filter(({ name }) => name === (ONLY ?? name))) rows.push(await bench.page(page));
    print(HEADS.pages, rows);
    if (ONLY !== undefined) return;
    print(HEADS.changing, [await bench.changing()]);
    print(HEADS.loads, [await bench.loads(PAGES[0] as TestPage)]);
    await wakes();
  } finally {
    await fleet.close();
    server.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

await main();
