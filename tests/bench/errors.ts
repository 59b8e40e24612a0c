/**
 * The published error sheet: `npm run bench -- errors` judges every altered quotation and every page of the tables,
 * prints the sheet and writes `lib/error-sheet.json`, which About and the README show.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { matchPassage } from '../../core/judge/match.ts';
import { type Match, WORDING_VERDICTS, type WordingVerdict } from '../../core/judge/types.ts';
import type { ErrorRow, ErrorSheet } from '../../lib/error-sheet.ts';
import { type AlterationKind, alter } from '../cases/alter.ts';
import { BY_OTHERS, COMMONPLACES } from '../cases/by-others.ts';
import { bundledEngine, pack } from '../cases/engine.ts';
import { farApart, otherSource, pairs } from '../cases/joined.ts';
import type { OtherCase } from '../cases/types.ts';

const SHEET = new URL('../../lib/error-sheet.json', import.meta.url);
const LEAST_WORDS = 8;

type Test = (match: Match) => boolean;

const judge = (text: string): Match => matchPassage(bundledEngine(), text);
const rank = (wording: WordingVerdict): number => WORDING_VERDICTS.indexOf(wording);
const atLeast =
  (worst: WordingVerdict): Test =>
  ({ wording }) =>
    rank(wording) >= rank(worst);
const clean: Test = ({ wording }) => wording === 'exact' || wording === 'light-edit';

function rowOf(id: ErrorRow['id'], texts: readonly string[], test: Test): ErrorRow {
  return { id, count: texts.map(judge).filter(test).length, of: texts.length };
}

function judgeRows(): ErrorRow[] {
  const altered = alter(pack.quotations, LEAST_WORDS, 0);
  const texts = (...kinds: AlterationKind[]): string[] =>
    altered.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text);
  const meaning = texts(
    'negation-dropped',
    'negation-added',
    'number',
    'hedge-dropped',
    'hedge-added',
    'modal',
    'quantifier',
  );
  const others = JSON.parse(
    readFileSync(new URL('../cases/others.json', import.meta.url), 'utf8'),
  ) as readonly OtherCase[];
  const long = others.filter(({ group }) => group === 'long').map(({ text }) => text);
  const joined = [farApart, otherSource].flatMap((fits) => [...pairs(fits, ' '), ...pairs(fits, ' ... ')]);
  return [
    rowOf('exact-copies', texts('case', 'quotes', 'punctuation', 'markup', 'hyphens', 'full-width'), clean),
    rowOf(
      'light-edits',
      texts('fillers-added', 'contracted', 'expanded', 'repeat', 'british', 'number-form'),
      clean,
    ),
    rowOf('meaning-passed', meaning, clean),
    rowOf('content-changed', texts('content-word', 'pronoun', 'tense'), atLeast('altered')),
    rowOf('cut-inside', texts('silent-cut'), atLeast('cut')),
    rowOf('joined', joined, ({ wording }) => wording === 'joined'),
    rowOf('others-found', [...BY_OTHERS, ...COMMONPLACES, ...long], ({ wording }) => wording !== 'not-found'),
  ];
}

const percent = ({ count, of }: ErrorRow): string => `${((100 * count) / Math.max(1, of)).toFixed(1)} %`;

export function run(): void {
  const sheet: ErrorSheet = { measured: new Date().toISOString().slice(0, 10), rows: judgeRows() };
  console.log('| what | count | of | share |\n|---|---|---|---|');
  for (const row of sheet.rows) console.log(`| ${row.id} | ${row.count} | ${row.of} | ${percent(row)} |`);
  writeFileSync(SHEET, `${JSON.stringify(sheet, null, 2)}\n`);
}
