/**
 * Where the dots of the timeline stand. Only years that have quotations get a column, all of one width, since the
 * record's years are few and far apart (2010, then 2015 on); a skipped stretch is marked as a break. Within a row
 * dots that would lie closer than a finger's width become one bigger dot, so every dot keeps a target of 24 px.
 */
import type { SourceKind } from '../../core/pack/types.ts';
import type { TimelinePoint } from '../../lib/messages.ts';

export interface Column {
  readonly year: number;
  /** px from the left edge, and width. */
  readonly x: number;
  readonly width: number;
  /** Years are missing between this column and the one before. */
  readonly afterBreak: boolean;
}

export interface Dot {
  readonly id: string;
  readonly topic: string;
  readonly x: number;
  /** px; area grows with the number of quotations. */
  readonly radius: number;
  /** Null: quotations of several kinds of source in one dot. */
  readonly kind: SourceKind | null;
  readonly points: readonly TimelinePoint[];
}

export interface Row {
  readonly topic: string;
  readonly total: number;
  readonly dots: readonly Dot[];
}

export interface TimelineLayout {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** WCAG 2.5.8: targets at least 24 px apart. */
const MIN_GAP = 24;
const SMALLEST = 5;
const LARGEST = 11;
const EDGE = 14;

const yearOf = (point: TimelinePoint): number => Number(point.date.slice(0, 4));

/** 0 to 1 within its year; a date that names only the year stands in the middle, one with only a month in mid-month. */
export function yearFraction(date: string): number {
  const [, month, day] = date.split('-').map(Number);
  if (!month) return 0.5;
  return (month - 1 + (day ? (day - 1) / 31 : 0.5)) / 12;
}

/** `left`: px kept free for the names of the rows. */
export function layoutColumns(points: readonly TimelinePoint[], width: number, left = 0): readonly Column[] {
  const years = [...new Set(points.map(yearOf))].sort((a, b) => a - b);
  const each = (width - left - 2 * EDGE) / Math.max(1, years.length);
  return years.map((year, index) => ({
    year,
    x: left + EDGE + index * each,
    width: each,
    afterBreak: index > 0 && year - (years[index - 1] ?? year) > 1,
  }));
}

function makeDot(points: readonly TimelinePoint[], x: number, topic: string): Dot {
  const kinds = new Set(points.map((point) => point.kind));
  const [only] = kinds;
  return {
    id: `${topic} ${points[0]?.quotation ?? ''}`,
    topic,
    x,
    radius: Math.min(LARGEST, SMALLEST * Math.sqrt(1 + (points.length - 1) / 3)),
    kind: kinds.size === 1 && only ? only : null,
    points,
  };
}

interface Placed {
  readonly x: number;
  readonly point: TimelinePoint;
}

/** Left to right, each point joins the dot before it while it lies within `MIN_GAP` of that dot's first point;
 * where a year is wide enough for a dot of its own, none holds two years. */
function clusterRow(placed: readonly Placed[], topic: string, keepYears: boolean): readonly Dot[] {
  const dots: Dot[] = [];
  let open: Placed[] = [];
  const close = () => {
    if (open.length === 0) return;
    const centre = open.reduce((sum, { x }) => sum + x, 0) / open.length;
    const previous = dots.at(-1);
    const x = previous ? Math.max(centre, previous.x + MIN_GAP) : centre;
    dots.push(
      makeDot(
        open.map(({ point }) => point),
        x,
        topic,
      ),
    );
    open = [];
  };
  for (const each of placed) {
    const first = open[0];
    if (first && (each.x - first.x >= MIN_GAP || (keepYears && yearOf(first.point) !== yearOf(each.point))))
      close();
    open.push(each);
  }
  close();
  return dots;
}

/** Rows in the order of `topics`; those without a quotation are left out. Linear in points times topics a point has. */
export function layoutTimeline(
  points: readonly TimelinePoint[],
  topics: readonly string[],
  width: number,
  left = 0,
): TimelineLayout {
  const columns = layoutColumns(points, width, left);
  const byYear = new Map(columns.map((column) => [column.year, column]));
  const keepYears = (columns[0]?.width ?? 0) >= MIN_GAP;
  const rows = new Map<string, Placed[]>(topics.map((topic) => [topic, []]));
  for (const point of points) {
    const column = byYear.get(yearOf(point));
    if (!column) continue;
    const x = column.x + yearFraction(point.date) * column.width;
    for (const topic of point.topics) rows.get(topic)?.push({ x, point });
  }
  return {
    columns,
    rows: [...rows]
      .filter(([, placed]) => placed.length > 0)
      .map(([topic, placed]) => ({
        topic,
        total: placed.length,
        dots: clusterRow(
          [...placed].sort((a, b) => a.x - b.x),
          topic,
          keepYears,
        ),
      })),
  };
}

export type Move = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

function nearest(dots: readonly Dot[], x: number): Dot | undefined {
  let best = dots[0];
  for (const dot of dots) if (best && Math.abs(dot.x - x) < Math.abs(best.x - x)) best = dot;
  return best;
}

/** The dot that an arrow key leads to; up and down keep the time as near as they can. */
export function stepTo(layout: TimelineLayout, from: string, move: Move): string {
  const rowIndex = layout.rows.findIndex((row) => row.dots.some((dot) => dot.id === from));
  const row = layout.rows[rowIndex];
  if (!row) return from;
  const at = row.dots.findIndex((dot) => dot.id === from);
  const x = row.dots[at]?.x ?? 0;
  const target: Record<Move, () => Dot | undefined> = {
    left: () => row.dots[at - 1],
    right: () => row.dots[at + 1],
    first: () => row.dots[0],
    last: () => row.dots.at(-1),
    up: () => nearest(layout.rows[rowIndex - 1]?.dots ?? [], x),
    down: () => nearest(layout.rows[rowIndex + 1]?.dots ?? [], x),
  };
  return target[move]()?.id ?? from;
}
