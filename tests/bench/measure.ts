/** CPU time of one call, in ms: on a shared machine the wall clock measures the neighbours. */
export interface Timing {
  readonly p50: number;
  readonly p99: number;
  /** The fastest call: what is left where the neighbours of a shared machine disturb the rest. */
  readonly least: number;
  /** Calls made before the budget was used up. */
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

/**
 * Runs `work` on every item until `budgetMs` of CPU is used; up to `warm` calls before are not counted, unless the first
 * of them uses up the budget: then it is all there is.
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
  const times: number[] = [];
  let used = 0;
  for (const item of items) {
    if (used > budgetMs) break;
    const time = cpuMs(() => work(item));
    times.push(time);
    used += time;
  }
  times.sort((a, b) => a - b);
  return { p50: at(times, 0.5), p99: at(times, 0.99), least: times[0] ?? 0, calls: times.length };
}

export const shown = (ms: number): string => (ms < 10 ? ms.toFixed(2) : ms.toFixed(0));

export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
