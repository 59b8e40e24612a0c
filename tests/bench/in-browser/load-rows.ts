/** From the first byte on: what a page pays that only loads, beside extensions that do less and less. */
import type { Browser } from 'puppeteer-core';
import { shown } from '../measure.ts';
import { type Fleet, launch, OURS } from './fleet.ts';
import { writeControl } from './rivals.ts';
import { differences, median, spread } from './stage.ts';
import { loadCost } from './visit.ts';

export const LOAD_HEAD = 'loading 10 kB|CPU ms|more than without, median|quartiles';

interface Loaded {
  readonly name: string;
  readonly browser: Browser;
  /** Before each visit. */
  readonly first?: () => Promise<unknown>;
}

const ASKS = "void chrome.storage.local.get(['settings', 'sentinel']);";

/** A row each; all take their turn in every round, forwards and backwards. */
export async function loadRows(
  fleet: Fleet,
  url: string,
  folder: string,
  rounds: number,
): Promise<string[][]> {
  const control = async (name: string, first: string) =>
    launch(folder, await writeControl(folder, name, first, OURS));
  const returns = await control('returns', '');
  const asks = await control('asks', ASKS);
  const all: readonly Loaded[] = [
    { name: 'no extension', browser: fleet.none },
    { name: 'an empty content script', browser: fleet.empty },
    { name: 'ours, returning at once', browser: returns },
    { name: 'ours, asking storage and returning', browser: asks },
    { name: 'ours, site switched off', browser: fleet.ours, first: () => fleet.switchSite(false) },
    { name: 'ours', browser: fleet.ours, first: () => fleet.switchSite(true) },
  ];
  const costs = all.map((): number[] => []);
  // The first visit, cold, does not count.
  for (let round = -1; round < rounds; round++) {
    const order = [...all.keys()];
    for (const index of round % 2 === 0 ? order : order.reverse()) {
      await all[index]?.first?.();
      const cost = await loadCost((all[index] as Loaded).browser, url);
      if (round >= 0) costs[index]?.push(cost);
    }
  }
  for (const browser of [returns, asks]) await browser.close();
  return all.map(({ name }, index) => {
    const more = differences(costs[index] ?? [], costs[0] ?? []);
    const row = [name, shown(median(costs[index] ?? []))];
    return index === 0 ? [...row, '', ''] : [...row, shown(median(more)), spread(more)];
  });
}
