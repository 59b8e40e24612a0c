/** Alignment of words, by the table of `align-table.ts`. Two words written as one (pretraining, pre training) are a match. */
import { sameWord, type Token } from '../text/token.ts';
import {
  A,
  fillTable,
  GOES_ON,
  JOIN_PAGE,
  JOIN_RECORD,
  M,
  openTable,
  START,
  STATE,
  type Table,
  traceAt,
} from './align-table.ts';
import { findRun, flagCompounds, SAME } from './align-words.ts';
import type { Stretch } from './sequence.ts';

export const OP = { same: 0, sub: 1, added: 2, leftOut: 3, joinPage: 4, joinRecord: 5 } as const;

/** `page` and `record`: index of the first word of either side at this step. joinPage: two page words for one. */
export interface Step {
  readonly op: (typeof OP)[keyof typeof OP];
  readonly page: number;
  readonly record: number;
}

/** Indices are those of the sequences, whatever stretch of them was aligned. */
export interface Alignment {
  readonly steps: readonly Step[];
  /** Two points a word that agrees, less for what differs. */
  readonly score: number;
  readonly pageStart: number;
  readonly pageEnd: number;
  readonly recordStart: number;
  readonly recordEnd: number;
}

function plainOp(cell: number, a: Token | undefined, b: Token | undefined): Step['op'] {
  if ((cell & JOIN_PAGE) !== 0) return OP.joinPage;
  if ((cell & JOIN_RECORD) !== 0) return OP.joinRecord;
  return a && b && sameWord(a, b) ? OP.same : OP.sub;
}

interface Cursor {
  i: number;
  j: number;
  state: number;
}

/** One step of the traceback; null where the path only changes its state, false where it began. */
function stepBack(table: Table, cursor: Cursor): Step | null | false {
  const { page, record } = table;
  const cell = traceAt(table, cursor.i, cursor.j);
  const { state } = cursor;
  if (state !== M) {
    cursor.state = (cell & GOES_ON[state as 1 | 2 | 3]) === 0 ? M : state;
    if (state === A) cursor.i -= 1;
    else cursor.j -= 1;
    const op = state === A ? OP.added : OP.leftOut;
    return { op, page: page.from + cursor.i, record: record.from + cursor.j };
  }
  if ((cell & START) !== 0) return false;
  cursor.state = cell & STATE;
  if (cursor.state !== M) return null;
  cursor.i -= (cell & JOIN_PAGE) === 0 ? 1 : 2;
  cursor.j -= (cell & JOIN_RECORD) === 0 ? 1 : 2;
  const [p, r] = [page.from + cursor.i, record.from + cursor.j];
  return { op: plainOp(cell, page.words.tokens[p], record.words.tokens[r]), page: p, record: r };
}

function stepsBack(table: Table): Step[] {
  const { width, bestAt } = table;
  const steps: Step[] = [];
  const cursor: Cursor = { i: Math.floor(bestAt / width), j: bestAt % width, state: M };
  while (cursor.i > 0 || cursor.state !== M) {
    const step = stepBack(table, cursor);
    if (step === false) break;
    if (step) steps.push(step);
  }
  return steps.reverse();
}

/** Whether `page` stands in `record` word for word, so that nothing is to be aligned. */
export function isVerbatim(page: Stretch, record: Stretch): boolean {
  if (page.to <= page.from || findRun(page, record) < 0) return false;
  return !flagCompounds(page, record, null) && !flagCompounds(record, page, null);
}

/** Word for word: no other path is worth as much, and the first place is the one the table would find. */
function exactRun(page: Stretch, at: number): Alignment {
  const count = page.to - page.from;
  const steps = Array.from(
    { length: count },
    (_, k): Step => ({ op: OP.same, page: page.from + k, record: at + k }),
  );
  return {
    steps,
    score: count * SAME,
    pageStart: page.from,
    pageEnd: page.to,
    recordStart: at,
    recordEnd: at + count,
  };
}

/** What an alignment costs beside its table, in cells: steps, and what is made of them. */
const COST_IN_CELLS = 6_000;
let work = 0;

/** Cells of all alignments so far, for bounds on what a page may ask for; the same on any machine. */
export const workDone = (): number => work;

const isMatch = ({ op }: Step): boolean => op !== OP.added && op !== OP.leftOut;

/**
 * `local`: the best-scoring stretch of both; else all page words against the best place of the record.
 * Cells = page words times record words; the caller bounds both. A verbatim run costs no table.
 */
export function align(page: Stretch, record: Stretch, local: boolean): Alignment | null {
  if (page.to <= page.from || record.to <= record.from) return null;
  work += COST_IN_CELLS;
  const { table, pageCompound, recordCompound } = openTable(page, record, local);
  const hasPageCompounds = flagCompounds(page, record, pageCompound);
  const hasCompounds = flagCompounds(record, page, recordCompound) || hasPageCompounds;
  const run = local || hasCompounds ? -1 : findRun(page, record);
  if (run >= 0) return exactRun(page, run);
  work += (page.to - page.from) * table.width;
  fillTable(table);
  if (table.bestAt < 0) return null;
  const steps = stepsBack(table);
  const [first, last] = [steps.find(isMatch), steps.findLast(isMatch)];
  if (!first || !last) return null;
  return {
    steps,
    score: table.best,
    pageStart: steps[0]?.page ?? page.from,
    pageEnd: page.from + Math.floor(table.bestAt / table.width),
    recordStart: first.record,
    recordEnd: last.record + (last.op === OP.joinRecord ? 2 : 1),
  };
}
