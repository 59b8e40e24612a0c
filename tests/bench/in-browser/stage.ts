/** Where everything is measured: pages in a browser with our extension, and the same in one with its rivals. */
import type { Page } from 'puppeteer-core';
import type { Fleet } from './fleet.ts';
import { openPage, type Visit } from './visit.ts';

/** Starts what waits for the event of this name: a rival's job, or something that the page does. */
export const send = (name: string) => (page: Page) =>
  page.evaluate((type) => void dispatchEvent(new Event(type)), name);

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Median of the differences of values of the same round. */
export const paired = (values: readonly number[], less: readonly number[]): number =>
  median(values.map((value, round) => value - (less[round] ?? 0)));

export const ratio = (ours: number, other: number): string =>
  other > 0 ? (Math.max(0, ours) / other).toFixed(2) : '–';

type Measure<T> = (visit: Visit) => Promise<T>;

export class Stage {
  constructor(
    readonly fleet: Fleet,
    readonly base: string,
  ) {}

  private async visit<T>(browser: Fleet['ours'], path: string, measure: Measure<T>): Promise<T> {
    const visit = await openPage(browser, this.base + path);
    const result = await measure(visit);
    await visit.page.close();
    return result;
  }

  /** The page comes with the site switched off. */
  async onOurs<T>(path: string, measure: Measure<T>): Promise<T> {
    await this.fleet.switchSites(false);
    return this.visit(this.fleet.ours, path, measure);
  }

  onRivals<T>(path: string, measure: Measure<T>): Promise<T> {
    return this.visit(this.fleet.rivals, path, measure);
  }

  switchOn = (): Promise<void> => this.fleet.switchSites(true);
}

/** What the same work costs: by itself, and what listening adds to it. CPU, ms; medians. */
export interface Added {
  readonly alone: number;
  readonly added: number;
}

/**
 * The work again and again in one page, in turn without and with what `listen` switches: another page, another process,
 * differs by more than any observer costs. The first, cold, does not count.
 */
export async function addedBy(
  listen: (on: boolean) => Promise<unknown>,
  work: () => Promise<number>,
  pairs: number,
): Promise<Added> {
  const [without, withIt]: [number[], number[]] = [[], []];
  await work();
  for (let pair = 0; pair < pairs; pair++)
    for (const on of pair % 2 === 0 ? [false, true] : [true, false]) {
      await listen(on);
      (on ? withIt : without).push(await work());
    }
  return { alone: median(without), added: paired(withIt, without) };
}
