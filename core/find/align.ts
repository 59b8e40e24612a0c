/**
 * Alignment of words: Gotoh's affine gaps with two prices for words left out, a dear start and a low rate for long
 * omissions, as in minimap2 (Li 2018), so that one long cut costs less than a scatter of small ones. Two words written
 * as one (pretraining, pre training) are a match. Buffers are kept between calls: not reentrant.
 */
import { sameWord, type Token } from '../text/token.ts';
import { pairWords, SAME, type Sequence, type WordPairs } from './align-words.ts';

export const OP = { same: 0, sub: 1, added: 2, leftOut: 3, joinPage: 4, joinRecord: 5 } as const;

/** `page` and `record`: index of the first word of either side at this step. joinPage: two page words for one. */
export interface Step {
  readonly op: (typeof OP)[keyof typeof OP];
  readonly page: number;
  readonly record: number;
}

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
const FILLER = -0.25;
const NEVER = -1e9;

/** States of the traceback: matched, added word, short omission, long omission. */
const M = 0;
const A = 1;
const L = 2;
const C = 3;
const START = 7;

let size = 0;
let back = [new Uint8Array(0), new Uint8Array(0), new Uint8Array(0), new Uint8Array(0)] as const;
let ops = new Uint8Array(0);
let columns = 0;

/** Scores of one row: best of all states, added, left out, cut. */
interface Row {
  best: Float64Array;
  added: Float64Array;
}
const newRow = (): Row => ({ best: new Float64Array(columns), added: new Float64Array(columns) });
let rows: [Row, Row, Row] = [newRow(), newRow(), newRow()];

function reserve(cells: number, width: number): void {
  if (cells > size) {
    size = Math.ceil(cells * 1.5);
    back = [new Uint8Array(size), new Uint8Array(size), new Uint8Array(size), new Uint8Array(size)];
    ops = new Uint8Array(size);
  }
  if (columns < width) {
    columns = width + 64;
    rows = [newRow(), newRow(), newRow()];
  }
}

interface Grid {
  readonly pairs: WordPairs;
  readonly local: boolean;
  readonly width: number;
  best: number;
  bestAt: number;
}

function fill(grid: Grid): void {
  const { pairs, local, width } = grid;
  let [two, one, now] = rows;
  two.best.fill(NEVER, 0, width);
  one.best.fill(0, 0, width);
  one.added.fill(NEVER, 0, width);
  back[M].fill(START, 0, width);
  for (let i = 1; i <= pairs.page.length; i += 1) {
    now.added[0] = local ? NEVER : ADD_OPEN + ADD_MORE * (i - 1);
    back[A][i * width] = i === 1 ? M : A;
    now.best[0] = local ? 0 : (now.added[0] ?? NEVER);
    back[M][i * width] = local ? START : A;
    fillRow(grid, i, two, one, now);
    [two, one, now] = [one, now, two];
  }
}

/** Page word `i` here as half of a compound, if that beats matching it alone; leaves the operation in `ops`. */
function matchScore(pairs: WordPairs, i: number, j: number, two: Row, one: Row, at: number): number {
  const score = (one.best[j - 1] ?? 0) + pairs.score(i - 1, j - 1);
  ops[at] = OP.same;
  if (pairs.recordCompound[j - 1] === 1 && pairs.joinsPage(i - 1, j - 1)) {
    return compoundScore(score, two.best[j - 1] ?? NEVER, OP.joinPage, at);
  }
  if (pairs.pageCompound[i - 1] === 1 && pairs.joinsRecord(i - 1, j - 1)) {
    return compoundScore(score, one.best[j - 2] ?? NEVER, OP.joinRecord, at);
  }
  return score;
}

function compoundScore(alone: number, before: number, op: number, at: number): number {
  const score = before + 2 * SAME;
  if (score <= alone) return alone;
  ops[at] = op;
  return score;
}

const cell = (row: Float64Array, j: number): number => row[j] ?? NEVER;
const price = (isFiller: number | undefined, otherwise: number): number =>
  isFiller === 1 ? FILLER : otherwise;

/** Whether a gap opens here or goes on; leaves the choice in the traceback. */
function gap(open: number, more: number, state: number, at: number): number {
  const trace = back[state as 1 | 2 | 3];
  trace[at] = open >= more ? M : state;
  return open >= more ? open : more;
}

function keepBest(grid: Grid, score: number, at: number, counts: boolean): void {
  if (!counts || score <= grid.best) return;
  grid.best = score;
  grid.bestAt = at;
}

/**
 * `best` is the best of all states ending in a cell, whichever it is, so one predecessor is looked at, not four; the
 * traceback byte of M says which state it was.
 */
function fillRow(grid: Grid, i: number, two: Row, one: Row, now: Row): void {
  const { pairs, local, width } = grid;
  const counts = local || i === pairs.page.length;
  const addOpen = price(pairs.pageFiller[i - 1], ADD_OPEN);
  const addMore = price(pairs.pageFiller[i - 1], ADD_MORE);
  const trace = back[M];
  let left = NEVER;
  let cut = NEVER;
  for (let j = 1; j < width; j += 1) {
    const at = i * width + j;
    const before = cell(now.best, j - 1);
    const filler = pairs.recordFiller[j - 1];
    const added = gap(cell(one.best, j) + addOpen, cell(one.added, j) + addMore, A, at);
    now.added[j] = added;
    left = gap(before + price(filler, LEAVE_OPEN), left + price(filler, LEAVE_MORE), L, at);
    cut = gap(before + CUT_OPEN, cut + CUT_MORE, C, at);
    const score = matchScore(pairs, i, j, two, one, at);
    const best = Math.max(score, added, left, cut);
    const dead = local && best <= 0;
    now.best[j] = dead ? 0 : best;
    trace[at] = dead ? START : stateOf(best, score, added, left);
    keepBest(grid, best, at, counts);
  }
}

function stateOf(best: number, score: number, added: number, left: number): number {
  if (best === score) return M;
  if (best === added) return A;
  return best === left ? L : C;
}

function plainOp(op: number, a: Token | undefined, b: Token | undefined): Step['op'] {
  if (op === OP.joinPage || op === OP.joinRecord) return op;
  return a && b && sameWord(a, b) ? OP.same : OP.sub;
}

interface Cursor {
  i: number;
  j: number;
  state: number;
}

/** One step of the traceback; null where the path only changes its state, false where it began. */
function stepBack({ pairs, width }: Grid, cursor: Cursor): Step | null | false {
  const at = cursor.i * width + cursor.j;
  if (cursor.state !== M) {
    const added = cursor.state === A;
    cursor.state = back[cursor.state as 1 | 2 | 3][at] ?? M;
    if (added) cursor.i -= 1;
    else cursor.j -= 1;
    return { op: added ? OP.added : OP.leftOut, page: cursor.i, record: cursor.j };
  }
  const from = back[M][at] ?? START;
  if (from === START) return false;
  cursor.state = from;
  if (from !== M) return null;
  const op = ops[at] ?? OP.same;
  cursor.i -= op === OP.joinPage ? 2 : 1;
  cursor.j -= op === OP.joinRecord ? 2 : 1;
  return { op: plainOp(op, pairs.page[cursor.i], pairs.record[cursor.j]), page: cursor.i, record: cursor.j };
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

/**
 * `local`: the best-scoring stretch of both; else all page words against the best place of the record.
 * Cells = page words times record words; the caller bounds both.
 */
export function align(page: Sequence, record: Sequence, local: boolean): Alignment | null {
  if (page.tokens.length === 0 || record.tokens.length === 0) return null;
  const width = record.tokens.length + 1;
  reserve((page.tokens.length + 1) * width, width);
  const grid: Grid = { pairs: pairWords(page, record), local, width, best: local ? 0 : NEVER, bestAt: -1 };
  fill(grid);
  if (grid.bestAt < 0) return null;
  const steps = stepsBack(grid);
  const matched = steps.filter((step) => step.op !== OP.added && step.op !== OP.leftOut);
  const [first, last] = [matched[0], matched.at(-1)];
  if (!first || !last) return null;
  return {
    steps,
    score: grid.best,
    pageStart: steps[0]?.page ?? 0,
    pageEnd: Math.floor(grid.bestAt / width),
    recordStart: first.record,
    recordEnd: last.record + (last.op === OP.joinRecord ? 2 : 1),
  };
}

/** Words `from` up to `to` of a sequence; the sequence itself where that is all. */
export function sliceSequence({ tokens, categories }: Sequence, from: number, to: number): Sequence {
  if (from === 0 && to === tokens.length) return { tokens, categories };
  return { tokens: tokens.slice(from, to), categories: categories.slice(from, to) };
}
