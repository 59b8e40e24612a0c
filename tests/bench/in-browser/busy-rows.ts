/** Pages that change and are typed into: what follows them costs, beside an observer that does nothing. */
import type { Page } from 'puppeteer-core';
import { shown } from '../measure.ts';
import { CHANGE, CHANGING, MUTATIONS, TYPING } from './pages.ts';
import { addedBy, ratio, type Stage, send } from './stage.ts';
import { longestTask } from './trace.ts';
import { costOf, type Visit } from './visit.ts';

export const BUSY_HEAD =
  'what happens|the page alone ms|bare observer +ms|the page alone ms|ours +ms|ours / observer|longest task ms';

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

export async function busyRows(stage: Stage, pairs: number): Promise<string[][]> {
  const rows: string[][] = [];
  for (const { name, path, work, until = null } of HAPPENINGS) {
    // What follows the switch is over when `costOf` begins: it waits for rest.
    const cost = async (visit: Visit) => (await costOf(visit, work, until)).cpuMs;
    const rival = await stage.onRivals(path, (visit) =>
      addedBy(
        (on) => send(on ? 'bench-observe' : 'bench-unobserve')(visit.page),
        () => cost(visit),
        pairs,
      ),
    );
    const ours = await stage.onOurs(path, (visit) =>
      addedBy(
        (on) => stage.fleet.switchSites(on),
        () => cost(visit),
        pairs,
      ),
    );
    const task = await stage.onOurs(path, async (visit) => {
      await stage.switchOn();
      return longestTask(visit, work);
    });
    const figures = [rival.alone, rival.added, ours.alone, ours.added].map(shown);
    rows.push([name, ...figures, ratio(ours.added, rival.added), shown(task)]);
  }
  return rows;
}
