/** Filters and their counts. A filter does not narrow its own counts, so that a second value can be added to it. */
import type { Quotation } from '../pack/types.ts';
import type { SearchFacets, SearchQuery } from './types.ts';

type Dimension = keyof SearchFacets;

const DIMENSIONS: readonly Dimension[] = ['topics', 'sources', 'years', 'langs', 'status', 'patterns'];

function valuesOf(quotation: Quotation, dimension: Dimension): readonly string[] {
  switch (dimension) {
    case 'topics':
      return quotation.topics;
    case 'sources':
      return [quotation.source];
    case 'years':
      return [quotation.date.slice(0, 4)];
    case 'langs':
      return [quotation.lang, ...(quotation.translations ?? []).map(({ lang }) => lang)];
    case 'status':
      return [quotation.status];
    case 'patterns':
      return quotation.patterns;
  }
}

/** One dimension with its values numbered; `values[start[q] .. start[q + 1]]` are those of quotation `q`, each once. */
interface Column {
  readonly dimension: Dimension;
  readonly names: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly start: Int32Array;
  readonly values: Int32Array;
}

export type FacetColumns = readonly Column[];

function openColumn(dimension: Dimension, quotations: readonly Quotation[]): Column {
  const numbers = new Map<string, number>();
  const start = new Int32Array(quotations.length + 1);
  const values: number[] = [];
  quotations.forEach((quotation, q) => {
    for (const value of new Set(valuesOf(quotation, dimension))) {
      const number = numbers.get(value) ?? numbers.size;
      numbers.set(value, number);
      values.push(number);
    }
    start[q + 1] = values.length;
  });
  return { dimension, names: [...numbers.keys()], numbers, start, values: Int32Array.from(values) };
}

export function openFacets(quotations: readonly Quotation[]): FacetColumns {
  return DIMENSIONS.map((dimension) => openColumn(dimension, quotations));
}

interface Sieve {
  readonly column: Column;
  /** Null: no such filter. */
  readonly wanted: Uint8Array | null;
  readonly counts: Int32Array;
}

function openSieve(column: Column, query: SearchQuery): Sieve {
  const counts = new Int32Array(column.names.length);
  const values = query[column.dimension];
  if (!values || values.length === 0) return { column, wanted: null, counts };
  const wanted = new Uint8Array(column.names.length);
  for (const value of values) {
    const number = column.numbers.get(String(value));
    if (number !== undefined) wanted[number] = 1;
  }
  return { column, wanted, counts };
}

function passes({ column, wanted }: Sieve, owner: number): boolean {
  const { start, values } = column;
  for (let at = start[owner] ?? 0; at < (start[owner + 1] ?? 0); at += 1) {
    if (wanted?.[values[at] ?? 0] === 1) return true;
  }
  return wanted === null;
}

function count({ column, counts }: Sieve, owner: number): void {
  const { start, values } = column;
  for (let at = start[owner] ?? 0; at < (start[owner + 1] ?? 0); at += 1) {
    const value = values[at] ?? 0;
    counts[value] = (counts[value] ?? 0) + 1;
  }
}

/** The only sieve that stops a quotation, 'none', or 'many'. */
function stoppedBy(sieves: readonly Sieve[], owner: number): Sieve | 'none' | 'many' {
  let stop: Sieve | 'none' = 'none';
  for (const sieve of sieves) {
    if (passes(sieve, owner)) continue;
    if (stop !== 'none') return 'many';
    stop = sieve;
  }
  return stop;
}

function toRecord({ column, counts }: Sieve): Record<string, number> {
  const entries = column.names.map((name, i): [string, number] => [name, counts[i] ?? 0]);
  return Object.fromEntries(entries.filter(([, n]) => n > 0));
}

/** Keeps the order of `owners`. Linear in them. */
export function filterAndCount(
  columns: FacetColumns,
  query: SearchQuery,
  owners: readonly number[],
): { readonly kept: number[]; readonly facets: SearchFacets } {
  const sieves = columns.map((column) => openSieve(column, query));
  const filters = sieves.filter(({ wanted }) => wanted !== null);
  const kept: number[] = [];
  for (const owner of owners) {
    const stop = stoppedBy(filters, owner);
    if (stop === 'many') continue;
    if (stop !== 'none') count(stop, owner);
    else {
      kept.push(owner);
      for (const sieve of sieves) count(sieve, owner);
    }
  }
  const facets = Object.fromEntries(sieves.map((sieve) => [sieve.column.dimension, toRecord(sieve)]));
  return { kept, facets: facets as Record<Dimension, Record<string, number>> };
}
