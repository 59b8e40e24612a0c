/** The matcher beside what one would reach for: located, false finds and CPU time on 10^2 to 10^5 quotations. */
import search from 'approx-string-match';
import Fuse from 'fuse.js';
import * as fuzzball from 'fuzzball';
import MiniSearch from 'minisearch';
import { readPack } from '../../cli/pack/read.ts';
import { align } from '../../core/find/align.ts';
import { sequenceOf, wholeOf } from '../../core/find/sequence.ts';
import { type Engine, openEngine } from '../../core/judge/engine.ts';
import { matchPassage } from '../../core/judge/match.ts';
import { compilePack } from '../../core/pack/compile.ts';
import { categorize } from '../../core/text/categories.ts';
import { tokenize } from '../../core/text/tokenize.ts';
import { seeded } from '../cases/alter.ts';
import { syntheticPack, Talk } from './corpus.ts';
import { cpuMs, markdownTable, shown, timeEach } from './measure.ts';

interface Query {
  readonly text: string;
  /** Id of the quotation it was made from; null: nobody's. */
  readonly from: string | null;
}

const QUERIES = 240;

/** Spans of 12 to 30 words: as they are, one word changed, every seventh word changed; and as many of other talk. */
function queriesOf(texts: readonly string[], seed: number): Query[] {
  const random = seeded(seed);
  const stranger = new Talk(seed + 7777);
  const long = texts
    .map((text, i) => ({ text, id: `q${i}` }))
    .filter(({ text }) => text.split(' ').length >= 14);
  return Array.from({ length: QUERIES }, (_, i) => {
    if (i % 2 === 1) return { text: stranger.sentence(12 + Math.floor(random() * 18)), from: null };
    const { text, id } = long[Math.floor(random() * long.length)] ?? { text: '', id: '' };
    const words = text.split(' ').slice(0, 12 + Math.floor(random() * 18));
    const step = [Number.POSITIVE_INFINITY, 1000, 7][(i / 2) % 3] ?? 1000;
    const at = 1 + Math.floor(random() * 6);
    return { text: words.map((word, k) => (k % step === at ? 'changed' : word)).join(' '), from: id };
  });
}

/** Id of the best place, or null where it is not near enough to count. */
type Locate = (passage: string) => string | null;

interface Contender {
  readonly name: string;
  readonly build: (texts: readonly string[], engine: Engine) => Locate;
}

const NEAR = 0.4;
/** Its own default. */
const FUSE_THRESHOLD = 0.6;
const sequence = (text: string) => {
  const { tokens } = tokenize(text);
  return wholeOf(sequenceOf(tokens, categorize(tokens)));
};

const CONTENDERS: readonly Contender[] = [
  {
    name: 'Verbatim (find and judge)',
    build: (_, engine) => (passage) => {
      const match = matchPassage(engine, passage);
      return match.wording === 'not-found' ? null : (match.parts[0].quotation ?? null);
    },
  },
  {
    name: 'MiniSearch, 8 best aligned',
    build: (texts) => {
      const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
      index.addAll(texts.map((text, id) => ({ id, text })));
      return (passage) => {
        const page = sequence(passage);
        let best = { id: -1, score: 0 };
        for (const { id } of index.search(passage).slice(0, 8)) {
          const score = align(page, sequence(texts[id as number] ?? ''), false)?.score ?? 0;
          if (score > best.score) best = { id: id as number, score };
        }
        return best.score > page.to * 2 * (1 - NEAR) ? `q${best.id}` : null;
      };
    },
  },
  {
    name: 'approx-string-match over all',
    build: (texts) => {
      const folded = texts.map((text) => text.toLowerCase());
      return (passage) => {
        const pattern = passage.toLowerCase();
        let most = Math.floor(pattern.length * 0.3);
        let best = -1;
        for (const [i, text] of folded.entries()) {
          const errors = Math.min(
            Number.POSITIVE_INFINITY,
            ...search(text, pattern, most).map((found) => found.errors),
          );
          if (errors < most || (best < 0 && errors <= most)) [best, most] = [i, errors];
        }
        return best < 0 ? null : `q${best}`;
      };
    },
  },
  {
    name: 'fuzzball partial_ratio over all',
    build: (texts) => (passage) => {
      let best = { i: -1, score: 0 };
      for (const [i, text] of texts.entries()) {
        const score = fuzzball.partial_ratio(passage, text);
        if (score > best.score) best = { i, score };
      }
      return best.score >= 75 ? `q${best.i}` : null;
    },
  },
  {
    name: 'Fuse.js alone (ignoreLocation)',
    build: (texts) => {
      const fuse = new Fuse(texts, { ignoreLocation: true, threshold: FUSE_THRESHOLD, includeScore: true });
      return (passage) => {
        const hit = fuse.search(passage, { limit: 1 })[0];
        return hit && (hit.score ?? 1) <= FUSE_THRESHOLD ? `q${hit.refIndex}` : null;
      };
    },
  },
];

const BUDGET_MS = 5000;
const WARM = 120;

function rowsFor(size: number): string[][] {
  const pack = syntheticPack(size);
  const texts = pack.quotations.map(({ exact }) => exact);
  const engine = openEngine(compilePack(pack));
  const queries = queriesOf(texts, size);
  let ours = 0;
  return CONTENDERS.map(({ name, build }) => {
    const locate = build(texts, engine);
    const answers = new Map<Query, string | null>();
    const { p50, p99, calls } = timeEach(queries, WARM, BUDGET_MS, (query) => {
      answers.set(query, locate(query.text));
    });
    ours ||= p50;
    const asked = Array.from(answers);
    const his = asked.filter(([query]) => query.from !== null);
    const located = his.filter(([query, id]) => id === query.from).length / Math.max(1, his.length);
    const others = asked.filter(([query]) => query.from === null);
    const wrong = others.filter(([, id]) => id !== null).length;
    return [
      `10^${Math.log10(size)}`,
      name,
      shown(p50),
      shown(p99),
      `${(p50 / ours).toFixed(1)}×`,
      located.toFixed(3),
      `${wrong}/${others.length}`,
      String(calls),
    ];
  });
}

/** Twice: array buffers go in the second pass. */
function collect(): void {
  globalThis.gc?.();
  globalThis.gc?.();
}

/** Heap of an open index, in MB, and the time to open it. Needs `--expose-gc` for the heap. */
function indexRow(size: number): string[] {
  const compiled = compilePack(syntheticPack(size));
  const json = JSON.stringify(compiled.find);
  const data = JSON.parse(json);
  collect();
  const before = process.memoryUsage();
  let engine: Engine | null = null;
  const ms = cpuMs(() => {
    engine = openEngine({ ...compiled, find: data });
  });
  collect();
  const after = process.memoryUsage();
  const bytes = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
  const words = (engine as Engine | null)?.index.words ?? 0;
  return [
    `10^${Math.log10(size)}`,
    String(words),
    (json.length / 1e6).toFixed(2),
    globalThis.gc ? (bytes / 1e6).toFixed(1) : '-',
    shown(ms),
  ];
}

function bundledRows(): string[][] {
  const pack = readPack(new URL('../../data/ilya-sutskever', import.meta.url).pathname);
  const compiled = compilePack(pack);
  const json = JSON.stringify(compiled);
  let engine = openEngine(compiled);
  const parse = cpuMs(() => JSON.parse(json));
  const open = cpuMs(() => {
    engine = openEngine(compiled);
  });
  const passages = pack.quotations.map(({ exact }) => exact);
  const cold = cpuMs(() => matchPassage(engine, passages[0] ?? ''));
  const { p50, p99, calls } = timeEach(passages, passages.length, 60_000, (text) =>
    matchPassage(engine, text),
  );
  return [
    [
      String(JSON.stringify(compiled.find).length),
      shown(parse),
      shown(open),
      shown(cold),
      shown(p50),
      shown(p99),
      String(calls),
    ],
  ];
}

/** `npm run bench -- match [SIZE...]`; heap is measured with `NODE_OPTIONS=--expose-gc`. */
export function run(args: readonly string[]): void {
  const sizes = args.length > 0 ? args.map(Number) : [100, 1000, 10_000, 100_000];
  const head = ['quotations', 'matcher', 'p50 ms', 'p99 ms', 'ratio', 'located', 'false finds', 'calls'];
  console.log(
    [
      '## Matching: spans of 12 to 30 words, CPU ms a passage',
      markdownTable(head, sizes.flatMap(rowsFor)),
      '## Index',
      markdownTable(['quotations', 'words', 'JSON MB', 'heap MB', 'open ms'], sizes.map(indexRow)),
      '## The bundled pack, every quotation as a passage',
      markdownTable(
        ['index bytes', 'parse ms', 'open ms', 'first ms', 'p50 ms', 'p99 ms', 'passages'],
        bundledRows(),
      ),
    ].join('\n\n'),
  );
}
