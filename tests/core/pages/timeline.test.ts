import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutTimeline, stepTo, yearFraction } from '../../../components/timeline/layout.ts';
import type { TimelinePoint } from '../../../lib/messages.ts';

let made = 0;
function point(date: string, topics: readonly string[], kind: TimelinePoint['kind'] = 'talk'): TimelinePoint {
  made += 1;
  return {
    quotation: `q${made}`,
    source: 's',
    kind,
    date,
    approximate: false,
    topics,
    status: 'primary',
    salience: 3,
    opening: 'words',
  };
}

test.each([
  ['2020', 0.5],
  ['2020-01', 0.5 / 12],
  ['2020-01-01', 0],
  ['2020-07-01', 0.5],
])('%s stands at %d of its year', (date, expected) => {
  expect(yearFraction(date)).toBeCloseTo(expected, 6);
});

describe('layout', () => {
  test('years without quotations get no column; the gap is marked', () => {
    const { columns } = layoutTimeline(
      [point('2010', ['a']), point('2015', ['a']), point('2016', ['a'])],
      ['a'],
      400,
    );
    expect(columns.map(({ year, afterBreak }) => [year, afterBreak])).toEqual([
      [2010, false],
      [2015, true],
      [2016, false],
    ]);
  });

  test('rows keep the order of topics; empty ones are left out', () => {
    const { rows } = layoutTimeline([point('2020', ['b', 'a'])], ['a', 'empty', 'b'], 400);
    expect(rows.map(({ topic }) => topic)).toEqual(['a', 'b']);
  });

  test('near points are one dot, whose kind is known only where all agree', () => {
    const points = [
      point('2020-05-01', ['a']),
      point('2020-05-02', ['a']),
      point('2020-05-02', ['b'], 'podcast'),
    ];
    const { rows } = layoutTimeline([...points, point('2020-05-03', ['b'])], ['a', 'b'], 400);
    expect(rows.map(({ dots }) => dots.map((dot) => [dot.points.length, dot.kind]))).toEqual([
      [[2, 'talk']],
      [[2, null]],
    ]);
  });

  test('a wide year keeps to itself', () => {
    const { rows } = layoutTimeline([point('2020-12-31', ['a']), point('2021-01-01', ['a'])], ['a'], 400);
    expect(rows[0]?.dots).toHaveLength(2);
  });

  const dates = fc.record({
    year: fc.integer({ min: 2010, max: 2027 }),
    month: fc.integer({ min: 1, max: 12 }),
  });
  test('no quotation is lost and no two dots of a row lie closer than 24 px', () => {
    fc.assert(
      fc.property(
        fc.array(dates, { minLength: 1, maxLength: 80 }),
        fc.integer({ min: 300, max: 1600 }),
        (all, width) => {
          const points = all.map(({ year, month }) =>
            point(`${year}-${String(month).padStart(2, '0')}`, ['a']),
          );
          const dots = layoutTimeline(points, ['a'], width).rows[0]?.dots ?? [];
          expect(dots.flatMap((dot) => dot.points.map(({ quotation }) => quotation)).sort()).toEqual(
            points.map(({ quotation }) => quotation).sort(),
          );
          for (const [index, dot] of dots.entries()) {
            if (index > 0) expect(dot.x - (dots[index - 1]?.x ?? 0)).toBeGreaterThanOrEqual(24 - 1e-9);
          }
        },
      ),
    );
  });
});

test('arrow keys walk rows and stay near in time', () => {
  const layout = layoutTimeline(
    [point('2018', ['a']), point('2024', ['a']), point('2019', ['b']), point('2023', ['b'])],
    ['a', 'b'],
    800,
  );
  const [first, second] = layout.rows.map(({ dots }) => dots.map(({ id }) => id));
  const [a0 = '', a1 = ''] = first ?? [];
  const [b0 = '', b1 = ''] = second ?? [];
  expect(stepTo(layout, a0, 'right')).toBe(a1);
  expect(stepTo(layout, a1, 'right')).toBe(a1);
  expect(stepTo(layout, a1, 'down')).toBe(b1);
  expect(stepTo(layout, b0, 'up')).toBe(a0);
  expect(stepTo(layout, b1, 'down')).toBe(b1);
  expect(stepTo(layout, b1, 'first')).toBe(b0);
  expect(stepTo(layout, 'gone', 'left')).toBe('gone');
});
