/**
 * `npm run bench:page [-- ROUNDS [PART]]`: what the built extension costs a page, in real Chromium. A page is loaded
 * while there is nothing to look for, comes to rest, and is then told: what its main thread spends is ours. The rivals
 * start in the same way: by a change in storage. Medians over rounds in which all take their turn.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { markdownTable, shown } from '../measure.ts';
import { BUSY_HEAD, busyRows } from './busy-rows.ts';
import { Fleet } from './fleet.ts';
import { LOAD_HEAD, loadRows } from './load-rows.ts';
import { MEMORY_HEAD, memoryRows } from './memory-rows.ts';
import { PAGES, pathOf, serveTestPages, type TestPage } from './pages.ts';
import type { Job } from './rivals.ts';
import { median, ratio, Stage } from './stage.ts';
import { longestTask, timeToFirstMark } from './trace.ts';
import { type Cost, costOf } from './visit.ts';
import { wakeRows } from './wake.ts';

const ROUNDS = Number(process.argv[2] ?? 5);
/** Only the page of this name, as in `PAGES`, or one of `changes`, `typing`, `loads`, `memory`, `wake`. */
const ONLY = process.argv[3];
/** Loading is cheap and varies more. */
const LOADS = ROUNDS * 3;

class Bench extends Stage {
  private rival = (path: string, job: Job) =>
    this.onRivals(path, (visit) => costOf(visit, () => this.fleet.startRival(job)));

  async page(page: TestPage): Promise<string[]> {
    const path = pathOf(page);
    const ours: Cost[] = [];
    const walk: Cost[] = [];
    const wrap: Cost[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      ours.push(await this.onOurs(path, (visit) => costOf(visit, this.giveWork)));
      walk.push(await this.rival(path, 'bench-walk'));
      wrap.push(await this.rival(path, 'bench-wrap'));
    }
    const of = (costs: readonly Cost[], field: keyof Cost) => median(costs.map((cost) => cost[field]));
    const task = await this.onOurs(path, (visit) => longestTask(visit, this.giveWork));
    const marks: number[] = [];
    for (let round = 0; page.mentions && round < ROUNDS; round++)
      marks.push(await this.onOurs(path, (visit) => timeToFirstMark(visit, this.giveWork)));
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
}

const HEADS = {
  pages:
    'page|ours ms|of it script|bare walk ms|wrapping ms|ours / walk|ours / wrapping|longest task ms|heap MB|walk’s heap MB|first mark ms',
  wake: 'asked|first answer of a woken worker, wall ms|at best|at worst|the next ms',
};

function print(head: string, rows: readonly (readonly string[])[]): void {
  process.stdout.write(`${markdownTable(head.split('|'), rows)}\n\n`);
}

async function wakes(): Promise<void> {
  const rows = await wakeRows(LOADS);
  print(
    HEADS.wake,
    rows.map(({ call, woken, best, worst, awake }) => [call, ...[woken, best, worst, awake].map(shown)]),
  );
}

async function main(): Promise<void> {
  if (ONLY === 'wake') return wakes();
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-bench-'));
  const server = await serveTestPages();
  const fleet = await Fleet.start(folder);
  const bench = new Bench(fleet, server.base);
  const isWanted = (part: string) => ONLY === undefined || ONLY === part;
  try {
    const rows: string[][] = [];
    for (const page of PAGES.filter(({ name }) => isWanted(name))) rows.push(await bench.page(page));
    if (rows.length > 0) print(HEADS.pages, rows);
    for (const kind of ['changes', 'typing'] as const)
      if (isWanted(kind)) print(BUSY_HEAD, await busyRows(server.base, folder, ROUNDS, kind));
    if (isWanted('loads'))
      print(LOAD_HEAD, await loadRows(fleet, server.base + pathOf(PAGES[0] as TestPage), folder, LOADS));
    const small = PAGES.filter(({ name }) => name.startsWith('10 kB'));
    if (isWanted('memory')) print(MEMORY_HEAD, await memoryRows(fleet, server.base, small, ROUNDS));
    if (ONLY === undefined) await wakes();
  } finally {
    await fleet.close();
    server.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

await main();
