/**
 * The page check stage by stage on articles of 10,000 words, as ratios to a bare pass over the text; a text of 1 MB; and
 * what the first check of a fresh process costs, where the compiler has seen nothing yet.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { readPack } from '../../cli/pack/read.ts';
import { type Engine, openEngine } from '../../core/judge/engine.ts';
import { compilePack } from '../../core/pack/compile.ts';
import { readText } from '../../core/page/blocks/read-text.ts';
import { checkPage } from '../../core/page/check.ts';
import { findQuotations } from '../../core/page/quotations.ts';
import type { Block, PersonNames } from '../../core/page/types.ts';
import { type ArticlePlan, writeArticle } from './article.ts';
import { cpuMs, markdownTable, shown, timeEach } from './measure.ts';

/** The first as an article is; the others are made of altered copies, which cost the judge most, and no article is so. */
const PLANS: readonly (readonly [string, ArticlePlan])[] = [
  ['an article', { words: 10_000, quotations: 25, his: 0.4, exact: 0.8 }],
  ['altered copies, half his', { words: 10_000, quotations: 50, his: 0.5, exact: 0 }],
  ['altered copies, nearly all his', { words: 10_000, quotations: 50, his: 0.9, exact: 0 }],
];
/** About 1 MB of text. */
const LONG: readonly (readonly [string, ArticlePlan])[] = [
  ['articles', { words: 165_000, quotations: 400, his: 0.4, exact: 0.8 }],
  ['altered copies, half his', { words: 165_000, quotations: 500, his: 0.5, exact: 0 }],
];
const BUDGET_MS = 3000;

const pack = readPack(join(import.meta.dirname, '../../data/ilya-sutskever'));
const person: PersonNames = { ...pack.person, name: pack.person.name.en };

const blocksOf = (plan: ArticlePlan): Block[] =>
  readText(writeArticle(pack, plan, plan.quotations), true).map(({ block }) => block);

const check = (blocks: readonly Block[], engine: Engine) =>
  checkPage({ blocks, person, topics: pack.topics, engine });

const times = (work: () => void): { p50: number; least: number } =>
  timeEach(Array.from({ length: 80 }), 30, BUDGET_MS, work);

function bareScan(blocks: readonly Block[]): void {
  for (const { text } of blocks) text.match(/["“”„«»「」『』]/g);
}

function stages(engine: Engine): string[][] {
  return PLANS.flatMap(([name, plan]) => {
    const blocks = blocksOf(plan);
    const { quotations } = check(blocks, engine);
    const judged = quotations.filter(({ match }) => match !== null).length;
    const scan = times(() => bareScan(blocks));
    const row = (step: string, { p50, least }: { p50: number; least: number }) => [
      `${name} (${quotations.length} spans, ${judged} judged his)`,
      step,
      shown(p50),
      shown(least),
      `${(p50 / scan.p50).toFixed(0)}×`,
    ];
    return [
      row('bare pass for marks', scan),
      row(
        'quotations and speakers',
        times(() => findQuotations(blocks, person)),
      ),
      row(
        'the whole check',
        times(() => check(blocks, engine)),
      ),
    ];
  });
}

function longText(engine: Engine, name: string, plan: ArticlePlan): string[] {
  const text = writeArticle(pack, plan, plan.quotations);
  const megabytes = (new TextEncoder().encode(text).length / 1e6).toFixed(2);
  const whole = timeEach(Array.from({ length: 12 }), 2, BUDGET_MS, () => {
    const blocks = readText(text, true).map(({ block }) => block);
    check(blocks, engine);
  });
  return [name, megabytes, shown(whole.p50), shown(whole.least)];
}

/** CPU ms of the first and the second check, printed as JSON; `coldChecks` runs it in a process of its own. */
function runCold(which: number): void {
  const plan = PLANS[which]?.[1];
  if (plan === undefined) return;
  const blocks = blocksOf(plan);
  const compiled = compilePack(pack);
  let engine: Engine | null = null;
  const open = cpuMs(() => {
    engine = openEngine(compiled);
  });
  if (engine === null) return;
  const opened: Engine = engine;
  console.log(JSON.stringify([open, cpuMs(() => check(blocks, opened)), cpuMs(() => check(blocks, opened))]));
}

function coldChecks(): string[][] {
  return PLANS.map(([name], i) => {
    const args = [...process.execArgv, join(import.meta.dirname, 'main.ts'), 'page', '--cold', String(i)];
    const answer = execFileSync(process.execPath, args, { encoding: 'utf8' });
    return [name, ...(JSON.parse(answer) as number[]).map(shown)];
  });
}

export function run(args: readonly string[]): void {
  if (args[0] === '--cold') {
    runCold(Number(args[1]));
    return;
  }
  const engine = openEngine(compilePack(pack));
  console.log(
    [
      '## The page check: articles of 10,000 words, CPU ms, warm',
      markdownTable(['article', 'stage', 'p50', 'least', 'to the bare pass'], stages(engine)),
      '## A text of 1 MB, read and checked, CPU ms',
      markdownTable(
        ['text', 'MB', 'p50', 'least'],
        LONG.map(([name, plan]) => longText(engine, name, plan)),
      ),
      '## In a fresh process, CPU ms (compiler and collector threads included)',
      markdownTable(['article', 'open the index', 'first check', 'second check'], coldChecks()),
    ].join('\n\n'),
  );
}
