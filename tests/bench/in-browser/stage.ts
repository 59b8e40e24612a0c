/** Where everything is measured: pages in a browser with our extension, and the same in one with its rivals. */
import type { Page } from 'puppeteer-core';
import { shown } from '../measure.ts';
import type { Fleet } from './fleet.ts';
import { openPage, type Visit } from './visit.ts';

/** Starts what waits for the event of this name: a rival's job, or something that the page does. */
export const send = (name: string) => (page: Page) =>
  page.evaluate((type) => void dispatchEvent(new Event(type)), name);

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Of values of the same round. */
export const differences = (values: readonly number[], less: readonly number[]): number[] =>
  values.map((value, round) => value - (less[round] ?? 0));

/** The quartiles, as `a to b`. */
export function spread(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => shown(sorted[Math.floor(share * (sorted.length - 1) + 0.5)] ?? 0);
  return `${at(0.25)} to ${at(0.75)}`;
}

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

  /** The page comes with our script in it, which has nothing to look for. */
  async onOurs<T>(path: string, measure: Measure<T>): Promise<T> {
    await this.fleet.giveWork(false);
    return this.visit(this.fleet.ours, path, measure);
  }

  onRivals<T>(path: string, measure: Measure<T>): Promise<T> {
    return this.visit(this.fleet.rivals, path, measure);
  }

  giveWork = (): Promise<void> => this.fleet.giveWork(true);
}
