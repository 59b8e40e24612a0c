/**
 * The table of an alignment: Gotoh's affine gaps with two prices for words left out, a dear start and a low rate for long
 * omissions, as in minimap2 (Li 2018), so that one long cut costs less than a scatter of small ones. Buffers are kept
 * between calls: not reentrant.
 */
import { joins, matchValues, SAME } from './align-words.ts';
import { FILLER, REPEATED, type Stretch } from './sequence.ts';

const ADD_OPEN = -1.6;
const ADD_MORE = -0.8;
const LEAVE_OPEN = -1.6;
const LEAVE_MORE = -0.8;
const CUT_OPEN = -7;
const CUT_MORE = -0.03;
/** A filler that comes or goes. */
const FILLER_PRICE = -0.25;
const NEVER = -1e9;

/** States of the traceback: matched, added word, short omission, long omission. */
export const M = 0;
export const A = 1;
export const L = 2;
export const C = 3;

/** One byte a cell: the best state (two bits) or START, how the match was made, and which gaps go on. */
export const STATE = 3;
export const START = 4;
export const JOIN_PAGE = 8;
export const JOIN_RECORD = 16;
const ADDS_ON = 32;
const LEAVES_ON = 64;
const CUTS_ON = 128;
export const GOES_ON = { [A]: ADDS_ON, [L]: LEAVES_ON, [C]: CUTS_ON } as const;

/** A passage of 60 words in a window of 250 needs no more. */
const LEAST_CELLS = 16_384;

let trace = new Uint8Array(0);
let columns = 0;

/** Scores of one row: best of all states, and of those that end in an added word. */
interface Row {
  best: Float64Array;
  added: Float64Array;
}
const newRow = (): Row => ({ best: new Float64Array(columns), added: new Float64Array(columns) });
let rows: readonly [Row, Row, Row] = [newRow(), newRow(), newRow()];
/** Of the row being filled: the one two above, and the one above. */
let twoAbove = rows[0];
let oneAbove = rows[1];
/** By column: the value of a match with the row's word, prices of leaving the word out, whether it may be a compound. */
let values = new Float64Array(0);
let leaveOpen = new Float64Array(0);
let leaveMore = new Float64Array(0);
let recordCompound = new Uint8Array(0);
let pageCompound = new Uint8Array(0);

export interface Table {
  readonly page: Stretch;
  readonly record: Stretch;
  /** The best-scoring stretch of both; else all page words. */
  readonly local: boolean;
  /** A column a word of the record, and one before them. */
  readonly width: number;
  best: number;
  /** Row times width, and column; -1: nothing agrees. */
  bestAt: number;
}

function reserve(height: number, width: number): void {
  if (height * width > trace.length) trace = new Uint8Array(Math.max(LEAST_CELLS, height * width * 2));
  if (pageCompound.length < height) pageCompound = new Uint8Array(Math.max(256, height * 2));
  if (columns >= width) return;
  columns = Math.max(512, width * 2);
  rows = [newRow(), newRow(), newRow()];
  values = new Float64Array(columns);
  leaveOpen = new Float64Array(columns);
  leaveMore = new Float64Array(columns);
  recordCompound = new Uint8Array(columns);
}

/** An empty table, and the flags of compounds, to be set before it is filled. */
export function openTable(page: Stretch, record: Stretch, local: boolean) {
  const width = record.to - record.from + 1;
  reserve(page.to - page.from + 1, width);
  const table: Table = { page, record, local, width, best: local ? 0 : NEVER, bestAt: -1 };
  return { table, pageCompound, recordCompound };
}

export const traceAt = (table: Table, row: number, column: number): number =>
  trace[row * table.width + column] ?? START;

const price = (isFiller: boolean, otherwise: number): number => (isFiller ? FILLER_PRICE : otherwise);
const isCheap = ({ words, from }: Stretch, i: number): boolean =>
  ((words.traits[from + i] ?? 0) & (FILLER | REPEATED)) !== 0;

function priceOmissions({ record, width }: Table): void {
  for (let j = 1; j < width; j += 1) {
    const cheap = isCheap(record, j - 1);
    leaveOpen[j] = price(cheap, LEAVE_OPEN);
    leaveMore[j] = price(cheap, LEAVE_MORE);
  }
}

/** The first column: all page words so far added. */
function fillFirst({ local, width }: Table, i: number, now: Row, cheap: boolean): void {
  now.added[0] = i === 1 ? price(cheap, ADD_OPEN) : (oneAbove.added[0] as number) + price(cheap, ADD_MORE);
  now.best[0] = now.added[0];
  trace[i * width] = A | (i === 1 ? 0 : GOES_ON[A]);
  if (!local) return;
  now.added[0] = NEVER;
  now.best[0] = 0;
  trace[i * width] = START;
}

/** Fills the table and finds its best cell. */
export function fillTable(table: Table): void {
  const { page, record, local, width } = table;
  const height = page.to - page.from;
  let [two, one, now] = rows;
  two.best.fill(NEVER, 0, width);
  one.best.fill(0, 0, width);
  one.added.fill(NEVER, 0, width);
  trace.fill(START, 0, width);
  priceOmissions(table);
  for (let i = 1; i <= height; i += 1) {
    const cheap = isCheap(page, i - 1);
    twoAbove = two;
    oneAbove = one;
    fillFirst(table, i, now, cheap);
    matchValues(page.words, page.from + i - 1, record, values);
    fillRow(table, i, now, cheap);
    if (local || i === height) keepBest(table, i, now.best);
    [two, one, now] = [one, now, two];
  }
}

/** The first of the best cells, in order of rows. */
function keepBest(table: Table, i: number, row: Float64Array): void {
  const { width } = table;
  let { best } = table;
  let at = -1;
  for (let j = 1; j < width; j += 1) {
    const score = row[j] as number;
    if (score > best) {
      best = score;
      at = j;
    }
  }
  if (at < 0) return;
  table.best = best;
  table.bestAt = i * width + at;
}

/** How the match of a cell was made: `compoundScore` leaves it here. */
let made = 0;

/** The words of a cell as a compound and its halves; `made` says how, if that beats matching them alone. */
function compoundScore({ page, record }: Table, i: number, j: number, alone: number): number {
  const [p, r] = [page.from + i - 1, record.from + j - 1];
  made = 0;
  let score = NEVER;
  let how = 0;
  if (i > 1 && joins(page.words, p, record.words, r)) {
    score = (twoAbove.best[j - 1] ?? NEVER) + 2 * SAME;
    how = JOIN_PAGE;
  } else if (j > 1 && joins(record.words, r, page.words, p)) {
    score = (oneAbove.best[j - 2] ?? NEVER) + 2 * SAME;
    how = JOIN_RECORD;
  }
  if (score > alone) made = how;
  return score;
}

/** Set where a gap that goes on is worth more than one that opens here. */
const goesOn = (open: number, more: number, bit: number): number => (open >= more ? 0 : bit);

function stateOf(best: number, score: number, added: number, left: number): number {
  if (best === score) return M;
  if (best === added) return A;
  return best === left ? L : C;
}

/**
 * `best` is the best of all states ending in a cell, whichever it is, so one predecessor is looked at, not four; the
 * trace says which state it was. A local alignment may begin anywhere: what is worth nothing ends there. All arrays are
 * longer than the row.
 */
function fillRow(table: Table, i: number, now: Row, cheap: boolean): void {
  const { local, width } = table;
  const { best: up, added: upAdded } = oneAbove;
  const { best: row, added: rowAdded } = now;
  const compound = pageCompound[i] === 1;
  // Signed: the compiler does not know a module's constants to be numbers, and would make an object of each cell's scores.
  const addOpen = +price(cheap, ADD_OPEN);
  const addMore = +price(cheap, ADD_MORE);
  const floor = local ? 0 : +NEVER;
  const base = i * width;
  let left = +NEVER;
  let cut = +NEVER;
  let before = row[0] as number;
  for (let j = 1; j < width; j += 1) {
    let score = (up[j - 1] as number) + (values[j] as number);
    let how = 0;
    if (compound || recordCompound[j] === 1) {
      // The outer call tells the compiler that it is a number: else it makes an object of every cell's score.
      score = Math.max(score, compoundScore(table, i, j, score));
      how = made;
    }
    const addNew = (up[j] as number) + addOpen;
    const addOn = (upAdded[j] as number) + addMore;
    const leaveNew = before + (leaveOpen[j] as number);
    const leaveOn = left + (leaveMore[j] as number);
    const cutNew = before + CUT_OPEN;
    const cutOn = cut + CUT_MORE;
    const added = Math.max(addNew, addOn);
    left = Math.max(leaveNew, leaveOn);
    cut = Math.max(cutNew, cutOn);
    const best = Math.max(Math.max(score, added), Math.max(left, cut));
    how |=
      goesOn(addNew, addOn, ADDS_ON) | goesOn(leaveNew, leaveOn, LEAVES_ON) | goesOn(cutNew, cutOn, CUTS_ON);
    trace[base + j] = how | (best <= floor ? START : stateOf(best, score, added, left));
    before = Math.max(best, floor);
    row[j] = before;
    rowAdded[j] = added;
  }
}
