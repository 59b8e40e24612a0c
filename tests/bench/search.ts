/**
 * The search box beside Fuse.js alone, MiniSearch, FlexSearch and uFuzzy: quality on typed queries and CPU time a
 * keystroke. `npm run bench -- search [--sizes 1000,10000] [--per-kind 40]`; 0 stands for the bundled pack.
 * An engine that is too slow answers as many queries as fit in its budget; `n` says how many.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import uFuzzy from '@leeoniya/ufuzzy';
import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { readPack } from '../../cli/pack/read.ts';
import { openPack } from '../../core/pack/record.ts';
import type { Quotation } from '../../core/pack/types.ts';
import { openSearch } from '../../core/search/open.ts';
import type { SearchRecord } from '../../core/search/texts.ts';
import { makeQueries, QUERY_KINDS, type TypedQuery } from './typed-queries.ts';
import { makeTalk } from './word-model.ts';

/** Numbers of the ten best texts (or quotations), best first. */
type Find = (query: string) => readonly number[];
type MakeEngine = (texts: readonly string[], record: SearchRecord) => Find;

const BUDGET_MS = 5000;
/** Other queries before the clock starts, so that the compiler's work is not counted as search. */
const WARM_UP_MS = 1000;

function quotationOf(text: string, i: number): Quotation {
  return {
    id: `q${i}`,
    source: 's',
    exact: text,
    lang: 'en',
    date: '2024',
    topics: [],
    patterns: [],
    salience: 3,
    voice: 'own',
    status: 'primary',
    verification: { tier: 'own-text', against: '' },
    standsAlone: true,
  };
}

function recordOf(texts: readonly string[]): SearchRecord {
  return {
    person: {
      id: 'p',
      name: { en: 'P' },
      description: { en: '' },
      aliases: [],
      lookalikes: [],
      pronouns: [],
    },
    sources: new Map(),
    quotations: new Map(texts.map((text, i) => [`q${i}`, quotationOf(text, i)])),
    disputed: new Map(),
    topics: new Map(),
  };
}

const ours: MakeEngine = (_, record) => {
  const search = openSearch(record);
  const numbers = new Map([...record.quotations.keys()].map((id, i) => [id, i]));
  return (query) => search.run({ query, limit: 10 }).hits.map((hit) => numbers.get(hit.quotation) ?? -1);
};

const fuse =
  (options: object, pattern: (query: string) => string): MakeEngine =>
  (texts) => {
    const index = new Fuse(texts, { ignoreFieldNorm: true, ...options });
    return (query) => index.search(pattern(query), { limit: 10 }).map(({ refIndex }) => refIndex);
  };

const miniSearch: MakeEngine = (texts) => {
  const tokenize = (text: string): string[] => text.toLowerCase().match(/\p{sc=Han}|[\p{L}\p{N}]+/gu) ?? [];
  const index = new MiniSearch({ fields: ['text'], tokenize, searchOptions: { fuzzy: 0.2, prefix: true } });
  index.addAll(texts.map((text, id) => ({ id, text })));
  return (query) =>
    index
      .search(query)
      .slice(0, 10)
      .map(({ id }) => Number(id));
};

const flexSearch: MakeEngine = (texts) => {
  const index = new FlexSearch.Index({ tokenize: 'forward', encoder: FlexSearch.Charset.CJK });
  const latin = new FlexSearch.Index({ tokenize: 'forward' });
  texts.forEach((text, i) => {
    latin.add(i, text);
    if (/\p{sc=Han}/u.test(text)) index.add(i, text);
  });
  return (query) => {
    const engine = /\p{sc=Han}/u.test(query) ? index : latin;
    return engine.search(query, { limit: 10, suggest: true }).map(Number);
  };
};

const microFuzzy: MakeEngine = (texts) => {
  const engine = new uFuzzy({
    unicode: true,
    interSplit: "[^\\p{L}\\d']+",
    intraMode: 1,
    intraChars: '[\\p{L}\\d]',
  });
  const haystack = [...texts];
  return (query) => {
    const [found, , order] = engine.search(haystack, query, 3, 1e4);
    const best = order && found ? order.map((i) => found[i] ?? -1) : (found ?? []);
    return best.slice(0, 10);
  };
};

const ENGINES: readonly (readonly [string, MakeEngine])[] = [
  ['Verbatim', ours],
  ['Fuse.js (default)', fuse({}, (query) => query)],
  ['Fuse.js (ignoreLocation)', fuse({ ignoreLocation: true }, (query) => query)],
  ['Fuse.js (extended)', fuse({ ignoreLocation: true, useExtendedSearch: true }, (query) => query)],
  ['MiniSearch', miniSearch],
  ['FlexSearch', flexSearch],
  ['uFuzzy', microFuzzy],
];

interface Measured {
  readonly name: string;
  readonly buildMs: number;
  readonly times: readonly number[];
  readonly ranks: readonly { readonly kind: string; readonly rank: number }[];
}

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/**
 * Up to five rounds over all queries and the median of each query: on a shared machine the kernel counts CPU in steps
 * of up to 4 ms. Rounds, not repeats, so that no engine answers from what it remembers of the same query.
 */
const ROUNDS = 5;

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/** Rank 0: not among the ten. */
function measure(
  name: string,
  make: () => Find,
  queries: readonly TypedQuery[],
  right: (query: TypedQuery, found: number) => boolean,
): Measured {
  const before = cpuMs();
  const find = make();
  find('warm');
  const buildMs = cpuMs() - before;
  const warm = cpuMs() + WARM_UP_MS;
  for (const { query } of [...queries].reverse()) if (cpuMs() < warm) find(`${query.slice(1)} the`);
  const until = cpuMs() + BUDGET_MS;
  const ranks: Measured['ranks'][number][] = [];
  const times: number[][] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [i, query] of queries.entries()) {
      if (cpuMs() > until) break;
      const start = cpuMs();
      const found = find(query.query);
      const ms = cpuMs() - start;
      if (round > 0) times[i]?.push(ms);
      else {
        times.push([ms]);
        ranks.push({ kind: query.kind, rank: found.findIndex((one) => right(query, one)) + 1 });
      }
    }
  }
  return { name, buildMs, times: times.map(median).sort((a, b) => a - b), ranks };
}

const mean = (values: readonly number[]): number =>
  values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);
const percentile = (sorted: readonly number[], p: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? Number.NaN;

function quality(ranks: Measured['ranks']): string {
  const mrr = mean(ranks.map(({ rank }) => (rank > 0 ? 1 / rank : 0)));
  const recall = mean(ranks.map(({ rank }) => (rank > 0 ? 1 : 0)));
  return `${mrr.toFixed(3)} / ${recall.toFixed(3)}`;
}

function printTable(title: string, rows: readonly Measured[]): void {
  const base = percentile(rows[0]?.times ?? [], 0.5);
  console.log(`\n### ${title}\n`);
  console.log(
    'CPU ms a keystroke (median of up to five rounds for each query); quality as MRR@10 / recall@10.\n',
  );
  console.log(`| engine | n | p50 | p99 | p50 ratio | build ms | all | ${QUERY_KINDS.join(' | ')} |`);
  console.log(`|---|---|---|---|---|---|---|${QUERY_KINDS.map(() => '---').join('|')}|`);
  for (const { name, buildMs, times, ranks } of rows) {
    const [p50, p99] = [percentile(times, 0.5), percentile(times, 0.99)];
    const kinds = QUERY_KINDS.map((kind) => quality(ranks.filter((one) => one.kind === kind)));
    const cells = [
      name,
      times.length,
      p50.toFixed(3),
      p99.toFixed(3),
      (p50 / base).toFixed(1),
      buildMs.toFixed(0),
    ];
    console.log(`| ${[...cells, quality(ranks), ...kinds].join(' | ')} |`);
  }
}

function benchSynthetic(size: number, perKind: number, engines: typeof ENGINES): void {
  const { texts, traditional } = makeTalk(size);
  const queries = makeQueries(texts, traditional, perKind);
  const record = recordOf(texts);
  const right = (query: TypedQuery, found: number): boolean => found === query.target;
  printTable(
    `${size} made-up quotations`,
    engines.map(([name, make]) => measure(name, () => make(texts, record), queries, right)),
  );
}

/** The bundled pack: every engine gets the words and the translations; the right answers hold the typed stretch. */
function benchBundled(perKind: number, engines: typeof ENGINES): void {
  const record = openPack(readPack(join(import.meta.dirname, '../../data/ilya-sutskever')));
  const quotations = [...record.quotations.values()];
  const texts = quotations.map((one) =>
    [one.exact, ...(one.translations ?? []).map(({ text }) => text)].join('\n'),
  );
  const { traditional } = makeTalk(1);
  const english = quotations.map(({ exact }) => exact);
  const chinese = quotations.map(
    (one) => (one.translations ?? []).find(({ lang }) => lang === 'zh-Hans')?.text ?? '',
  );
  const queries = [
    ...makeQueries(english, traditional, perKind).filter(({ kind }) => !kind.startsWith('zh')),
    ...makeQueries(chinese, traditional, perKind).filter(({ kind }) => kind.startsWith('zh')),
  ];
  /** Many quotations overlap: one that holds the other's words is as right. */
  const right = ({ target }: TypedQuery, found: number): boolean => {
    const [wanted, got] = [english[target] ?? '', english[found] ?? ''];
    return found === target || got.includes(wanted) || wanted.includes(got);
  };
  printTable(
    `bundled pack, ${quotations.length} quotations`,
    engines.map(([name, make]) => measure(name, () => make(texts, record), queries, right)),
  );
}

export function run(args: readonly string[]): void {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sizes: { type: 'string', default: '0,1000,10000,100000' },
      'per-kind': { type: 'string', default: '40' },
      only: { type: 'string' },
    },
  });
  const engines = ENGINES.filter(([name]) => values.only === undefined || name.includes(values.only));
  for (const size of values.sizes.split(',').map(Number)) {
    if (size === 0) benchBundled(Number(values['per-kind']), engines);
    else benchSynthetic(size, Number(values['per-kind']), engines);
  }
}
