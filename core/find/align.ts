/**
 * Alignment of words: Gotoh's affine gaps with two prices for words left out, a dear start and a low rate for long
 * omissions, as in minimap2 (Li 2018), so that one long cut costs less than a scatter of small ones. Two words written
 * as one (pretraining, pre training) are a match. Buffers are kept between calls: not reentrant.
 */
import { sameWord, type Token } from '../text/token.ts';

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

const SAME = 2;
const SIMILAR = 0.3;
const DIFFERENT = -1.2;
const ADD_OPEN = -1.6;
const ADD_MORE = -0.8;
const LEAVE_OPEN = -1.6;
const LEAVE_MORE = -0.8;
const CUT_OPEN = -7;
const CUT_MORE = -0.03;
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
let rows: Float64Array[] = [];

function reserve(cells: number, columns: number): void {
  if (cells > size) {
    size = Math.ceil(cells * 1.5);
    back = [new Uint8Array(size), new Uint8Array(size), new Uint8Array(size), new Uint8Array(size)];
    ops = new Uint8Array(size);
  }
  if ((rows[0]?.length ?? 0) < columns)
    rows = Array.from({ length: 9 }, () => new Float64Array(columns + 64));
}

/** Share of the longer word covered by a common beginning and end; cheap, and enough for slips of one letter or two. */
export function similarity(a: string, b: string): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 4 || long.length - short.length > 4) return 0;
  let head = 0;
  while (head < short.length && short.charCodeAt(head) === long.charCodeAt(head)) head += 1;
  let tail = 0;
  while (
    tail < short.length - head &&
    short.charCodeAt(short.length - 1 - tail) === long.charCodeAt(long.length - 1 - tail)
  ) {
    tail += 1;
  }
  return (head + tail) / long.length;
}

const LEAST_SIMILARITY = 0.6;

function pairScore(a: Token, b: Token): number {
  if (sameWord(a, b)) return SAME;
  return similarity(a.key, b.key) >= LEAST_SIMILARITY ? SIMILAR : DIFFERENT;
}

/** `one` is `first` and `second` written together. */
function isJoined(one: Token, first: Token | undefined, second: Token): boolean {
  if (!first || one.key.length !== first.key.length + second.key.length || one.kind !== 'word') return false;
  return one.key.startsWith(first.key) && one.key.endsWith(second.key);
}

interface Matrix {
  readonly page: readonly Token[];
  readonly record: readonly Token[];
  readonly local: boolean;
  best: number;
  bestAt: number;
}

const row = (i: number): Float64Array => rows[i] ?? new Float64Array(0);

function fill(matrix: Matrix): void {
  const { page, record, local } = matrix;
  const width = record.length + 1;
  let [m2, m1, m0] = [row(0), row(1), row(2)];
  let [a1, a0] = [row(3), row(4)];
  const [l0, c0] = [row(5), row(6)];
  m2.fill(NEVER, 0, width);
  m1.fill(0, 0, width);
  a1.fill(NEVER, 0, width);
  back[M].fill(START, 0, width);
  for (let i = 1; i <= page.length; i += 1) {
    m0[0] = NEVER;
    a0[0] = local ? NEVER : ADD_OPEN + ADD_MORE * (i - 1);
    back[A][i * width] = i === 1 ? M : A;
    l0[0] = NEVER;
    c0[0] = NEVER;
    fillRow(matrix, i, width, { m2, m1, m0, a1, a0, l0, c0 });
    [m2, m1, m0] = [m1, m0, m2];
    [a1, a0] = [a0, a1];
  }
}

interface Rows {
  readonly m2: Float64Array;
  readonly m1: Float64Array;
  readonly m0: Float64Array;
  readonly a1: Float64Array;
  readonly a0: Float64Array;
  readonly l0: Float64Array;
  readonly c0: Float64Array;
}

/**
 * Cells hold: m = best of all states ending here, whatever the state (so one predecessor is looked at, not four);
 * the traceback byte of M says which state it was.
 */
function fillRow(matrix: Matrix, i: number, width: number, { m2, m1, m0, a1, a0, l0, c0 }: Rows): void {
  const { page, record, local } = matrix;
  const word = page[i - 1];
  const before = page[i - 2];
  const [backM, backA, backL, backC] = back;
  if (!word) return;
  m0[0] = local ? 0 : (a0[0] ?? NEVER);
  backM[i * width] = local ? START : A;
  for (let j = 1; j < width; j += 1) {
    const at = i * width + j;
    const other = record[j - 1];
    if (!other) continue;
    const opened = (m1[j] ?? 0) + ADD_OPEN;
    const added = (a1[j] ?? 0) + ADD_MORE;
    a0[j] = Math.max(opened, added);
    backA[at] = opened >= added ? M : A;
    const left = (m0[j - 1] ?? 0) + LEAVE_OPEN;
    const leftMore = (l0[j - 1] ?? 0) + LEAVE_MORE;
    l0[j] = Math.max(left, leftMore);
    backL[at] = left >= leftMore ? M : L;
    const cut = (m0[j - 1] ?? 0) + CUT_OPEN;
    const cutMore = (c0[j - 1] ?? 0) + CUT_MORE;
    c0[j] = Math.max(cut, cutMore);
    backC[at] = cut >= cutMore ? M : C;
    let score = (m1[j - 1] ?? 0) + pairScore(word, other);
    let op: number = OP.same;
    if (other.key.length > 3 && isJoined(other, before, word) && (m2[j - 1] ?? NEVER) + 2 * SAME > score) {
      score = (m2[j - 1] ?? 0) + 2 * SAME;
      op = OP.joinPage;
    } else if (
      word.key.length > 3 &&
      j > 1 &&
      isJoined(word, record[j - 2], other) &&
      (m1[j - 2] ?? NEVER) + 2 * SAME > score
    ) {
      score = (m1[j - 2] ?? 0) + 2 * SAME;
      op = OP.joinRecord;
    }
    ops[at] = op;
    let state: number = M;
    if ((a0[j] ?? 0) > score) [score, state] = [a0[j] ?? 0, A];
    if ((l0[j] ?? 0) > score) [score, state] = [l0[j] ?? 0, L];
    if ((c0[j] ?? 0) > score) [score, state] = [c0[j] ?? 0, C];
    if (local && score <= 0) [score, state] = [0, START];
    m0[j] = score;
    backM[at] = state;
    if ((local || i === page.length) && score > matrix.best) {
      matrix.best = score;
      matrix.bestAt = at;
    }
  }
}

function stepsBack(matrix: Matrix): Step[] {
  const { page, record } = matrix;
  const width = record.length + 1;
  const steps: Step[] = [];
  let i = Math.floor(matrix.bestAt / width);
  let j = matrix.bestAt % width;
  let state: number = M;
  while (i > 0 || state !== M) {
    const at = i * width + j;
    if (state === M) {
      const from = back[M][at] ?? START;
      if (from === START) break;
      if (from !== M) {
        state = from;
        continue;
      }
      const op = ops[at] ?? OP.same;
      const pageBack = op === OP.joinPage ? 2 : 1;
      const recordBack = op === OP.joinRecord ? 2 : 1;
      i -= pageBack;
      j -= recordBack;
      steps.push({ op: plainOp(op, page[i], record[j]), page: i, record: j });
      continue;
    }
    const next = back[state as 1 | 2 | 3][at] ?? M;
    if (state === A) i -= 1;
    else j -= 1;
    steps.push({ op: state === A ? OP.added : OP.leftOut, page: i, record: j });
    state = next;
  }
  return steps.reverse();
}

function plainOp(op: number, a: Token | undefined, b: Token | undefined): Step['op'] {
  if (op === OP.joinPage || op === OP.joinRecord) return op;
  return a && b && sameWord(a, b) ? OP.same : OP.sub;
}

/**
 * `local`: the best-scoring stretch of both; else all page words against the best place of the record.
 * Cells = page words times record words; the caller bounds both.
 */
export function align(page: readonly Token[], record: readonly Token[], local: boolean): Alignment | null {
  if (page.length === 0 || record.length === 0) return null;
  reserve((page.length + 1) * (record.length + 1), record.length + 1);
  const matrix: Matrix = { page, record, local, best: local ? 0 : NEVER, bestAt: -1 };
  fill(matrix);
  if (matrix.bestAt < 0) return null;
  const steps = stepsBack(matrix);
  const matched = steps.filter((step) => step.op !== OP.added && step.op !== OP.leftOut);
  const [first, last] = [matched[0], matched.at(-1)];
  if (!first || !last) return null;
  return {
    steps,
    score: matrix.best,
    pageStart: steps[0]?.page ?? 0,
    pageEnd: Math.floor(matrix.bestAt / (record.length + 1)),
    recordStart: first.record,
    recordEnd: last.record + (last.op === OP.joinRecord ? 2 : 1),
  };
}
