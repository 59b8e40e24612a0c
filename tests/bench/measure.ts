/** CPU time of one call, in ms: on a shared machine the wall clock measures the neighbours. */
export interface Timing {
  readonly p50: number;
  readonly p99: number;
  /** The fastest call: what is left where the neighbours of a shared machine disturb the rest. */
  readonly least: number;
  /** Items that were reached before the budget was used up. */
  readonly calls: number;
}

export function cpuMs(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

const median = (values: readonly number[]): number =>
  at(
    values.toSorted((a, b) => a - b),
    0.5,
  );

/** Rounds over all items: the kernel counts CPU in steps of up to 4 ms, and a garbage collection hits any call. */
const ROUNDS = 5;

/**
 * Runs `work` on every item, up to five rounds, until `budgetMs` of CPU is used; an item's time is the median of its
 * rounds. Up to `warm` calls before are not counted, unless the first of them uses up the budget: then it is all there is.
 */
export function timeEach<T>(
  items: readonly T[],
  warm: number,
  budgetMs: number,
  work: (item: T) => void,
): Timing {
  let warming = 0;
  for (const item of items.slice(0, warm)) {
    if (warming < budgetMs / 4) warming += cpuMs(() => work(item));
    if (warming > budgetMs) return { p50: warming, p99: warming, least: warming, calls: 1 };
  }
  const rounds: number[][] = [];
  let used = 0;
  for (let k = 0; k < ROUNDS * items.length && used <= budgetMs; k += 1) {
    const i = k % items.length;
    const time = cpuMs(() => work(items[i] as T));
    rounds[i] = [...(rounds[i] ?? []), time];
    used += time;
  }
  const times = rounds.map(median).sort((a, b) => a - b);
  const least = Math.min(...rounds.flat());
  return { p50: at(times, 0.5), p99: at(times, 0.99), least, calls: times.length };
}

export const shown = (ms: number): string => (ms < 10 ? ms.toFixed(2) : ms.toFixed(0));

export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
