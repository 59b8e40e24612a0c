/**
 * Alignment of words: Gotoh's affine gaps with two prices for words left out, a dear start and a low rate for long
 * omissions, as in minimap2 (Li 2018), so that one long cut costs less than a scatter of small ones. Two words written
 * as one (pretraining, pre training) are a match. Buffers are kept between calls: not reentrant.
 */
import { sameWord, type Token } from '../text/token.ts';
import { findRun, flagCompounds, joins, matchValues, SAME } from './align-words.ts';
import { FILLER, REPEATED, type Stretch } from './sequence.ts';

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
  readonly score: number;
  readonly pageStart: number;
  readonly pageEnd: number;
  readonly recordStart: number;
  readonly recordEnd: number;
}

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
const M = 0;
const A = 1;
const L = 2;
const C = 3;

/** One byte a cell: the best state (two bits) or START, how the match was made, and which gaps go on. */
const STATE = 3;
const START = 4;
const JOIN_PAGE = 8;
const JOIN_RECORD = 16;
const GOES_ON = { [A]: 32, [L]: 64, [C]: 128 } as const;

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
let rows: [Row, Row, Row] = [newRow(), newRow(), newRow()];
/** By column: the value of a match with the row's word, prices of leaving the word out, whether it may be a compound. */
let values = new Float64Array(0);
let leaveOpen = new Float64Array(0);
let leaveMore = new Float64Array(0);
let recordCompound = new Uint8Array(0);
let pageCompound = new Uint8Array(0);

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

interface Grid {
  readonly page: Stretch;
  readonly record: Stretch;
  readonly local: boolean;
  readonly width: number;
  best: number;
  bestAt: number;
}

function priceOmissions({ record, width }: Grid): void {
  for (let j = 1; j < width; j += 1) {
    const filler = ((record.words.traits[record.from + j - 1] ?? 0) & (FILLER | REPEATED)) !== 0;
    leaveOpen[j] = price(filler, LEAVE_OPEN);
    leaveMore[j] = price(filler, LEAVE_MORE);
  }
}

function fill(grid: Grid): void {
  const { page, local, width } = grid;
  const height = page.to - page.from;
  let [two, one, now] = rows;
  two.best.fill(NEVER, 0, width);
  one.best.fill(0, 0, width);
  one.added.fill(NEVER, 0, width);
  trace.fill(START, 0, width);
  priceOmissions(grid);
  for (let i = 1; i <= height; i += 1) {
    const [addOpen, addMore] = pricesOfAdding(page, i);
    now.added[0] = local ? NEVER : i === 1 ? addOpen : cell(one.added, 0) + addMore;
    now.best[0] = local ? 0 : (now.added[0] ?? NEVER);
    trace[i * width] = local ? START : A | (i === 1 ? 0 : GOES_ON[A]);
    matchValues(page.words, page.from + i - 1, grid.record, values);
    fillRow(grid, i, two, one, now);
    [two, one, now] = [one, now, two];
  }
}

/** How the match of a cell was made: `compoundScore` leaves it here. */
let made = 0;

/** The words of a cell as a compound and its halves, if that beats matching them alone. */
function compoundScore(grid: Grid, i: number, j: number, two: Row, one: Row, alone: number): number {
  const { page, record } = grid;
  const [p, r] = [page.from + i - 1, record.from + j - 1];
  made = 0;
  let score = NEVER;
  let how = 0;
  if (i > 1 && joins(page.words, p, record.words, r)) {
    score = (two.best[j - 1] ?? NEVER) + 2 * SAME;
    how = JOIN_PAGE;
  } else if (j > 1 && joins(record.words, r, page.words, p)) {
    score = (one.best[j - 2] ?? NEVER) + 2 * SAME;
    how = JOIN_RECORD;
  }
  if (score <= alone) return alone;
  made = how;
  return score;
}

/** A gap that goes on rather than opens here. */
const goesOn = (open: number, more: number, bit: number): number => (open >= more ? 0 : bit);

const cell = (row: Float64Array, j: number): number => row[j] ?? NEVER;
/** Of page word `i`, counted from one: where it is the first added, and after another. */
function pricesOfAdding({ words, from }: Stretch, i: number): readonly [number, number] {
  const filler = ((words.traits[from + i - 1] ?? 0) & (FILLER | REPEATED)) !== 0;
  return [price(filler, ADD_OPEN), price(filler, ADD_MORE)];
}

const price = (isFiller: boolean, otherwise: number): number => (isFiller ? FILLER_PRICE : otherwise);

/** A local alignment may begin anywhere: what is worth nothing ends there. */
const isDead = (best: number, local: boolean): boolean => local && best <= 0;

function stateOf(local: boolean, best: number, score: number, added: number, left: number): number {
  if (isDead(best, local)) return START;
  if (best === score) return M;
  if (best === added) return A;
  return best === left ? L : C;
}

function keepBest(grid: Grid, score: number, at: number): void {
  if (score <= grid.best) return;
  grid.best = score;
  grid.bestAt = at;
}

/**
 * `best` is the best of all states ending in a cell, whichever it is, so one predecessor is looked at, not four; the
 * trace says which state it was.
 */
function fillRow(grid: Grid, i: number, two: Row, one: Row, now: Row): void {
  const { page, local, width } = grid;
  const counts = local || i === page.to - page.from;
  const [addOpen, addMore] = pricesOfAdding(page, i);
  const compound = pageCompound[i] === 1;
  const { best: above, added: aboveAdded } = one;
  const { best: row, added: rowAdded } = now;
  const base = i * width;
  let left = NEVER;
  let cut = NEVER;
  let before = cell(row, 0);
  for (let j = 1; j < width; j += 1) {
    const addNew = cell(above, j) + addOpen;
    const addOn = cell(aboveAdded, j) + addMore;
    const leaveNew = before + cell(leaveOpen, j);
    const leaveOn = left + cell(leaveMore, j);
    const cutNew = before + CUT_OPEN;
    const cutOn = cut + CUT_MORE;
    const added = Math.max(addNew, addOn);
    left = Math.max(leaveNew, leaveOn);
    cut = Math.max(cutNew, cutOn);
    let score = cell(above, j - 1) + cell(values, j);
    let how = goesOn(addNew, addOn, GOES_ON[A]) | goesOn(leaveNew, leaveOn, GOES_ON[L]);
    how |= goesOn(cutNew, cutOn, GOES_ON[C]);
    if (compound || recordCompound[j] === 1) {
      score = compoundScore(grid, i, j, two, one, score);
      how |= made;
    }
    const best = Math.max(score, added, left, cut);
    before = isDead(best, local) ? 0 : best;
    row[j] = before;
    rowAdded[j] = added;
    trace[base + j] = how | stateOf(local, best, score, added, left);
    if (counts) keepBest(grid, best, base + j);
  }
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
function stepBack({ page, record, width }: Grid, cursor: Cursor): Step | null | false {
  const cell = trace[cursor.i * width + cursor.j] ?? START;
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

function stepsBack(grid: Grid): Step[] {
  const steps: Step[] = [];
  const cursor: Cursor = { i: Math.floor(grid.bestAt / grid.width), j: grid.bestAt % grid.width, state: M };
  while (cursor.i > 0 || cursor.state !== M) {
    const step = stepBack(grid, cursor);
    if (step === false) break;
    if (step) steps.push(step);
  }
  return steps.reverse();
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

const isMatch = ({ op }: Step): boolean => op !== OP.added && op !== OP.leftOut;

/**
 * `local`: the best-scoring stretch of both; else all page words against the best place of the record.
 * Cells = page words times record words; the caller bounds both. A verbatim run costs no table.
 */
export function align(page: Stretch, record: Stretch, local: boolean): Alignment | null {
  if (page.to <= page.from || record.to <= record.from) return null;
  const width = record.to - record.from + 1;
  reserve(page.to - page.from + 1, width);
  const hasPageCompounds = flagCompounds(page, record, pageCompound);
  const hasCompounds = flagCompounds(record, page, recordCompound) || hasPageCompounds;
  const run = local || hasCompounds ? -1 : findRun(page, record);
  if (run >= 0) return exactRun(page, run);
  const grid: Grid = { page, record, local, width, best: local ? 0 : NEVER, bestAt: -1 };
  fill(grid);
  if (grid.bestAt < 0) return null;
  const steps = stepsBack(grid);
  const [first, last] = [steps.find(isMatch), steps.findLast(isMatch)];
  if (!first || !last) return null;
  return {
    steps,
    score: grid.best,
    pageStart: steps[0]?.page ?? page.from,
    pageEnd: page.from + Math.floor(grid.bestAt / width),
    recordStart: first.record,
    recordEnd: last.record + (last.op === OP.joinRecord ? 2 : 1),
  };
}
