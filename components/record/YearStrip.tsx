import styles from './record.module.css';
import { scaleBar } from './year-bars.ts';

/** px of the drawing: a column per year that the record has. */
const COLUMN = 6;
const HEIGHT = 16;

interface YearStripProps {
  years: readonly number[];
  counts: ReadonlyMap<number, number> | undefined;
}

/** When he spoke of it, at a glance; the timeline's table has the same figures in words. */
export function YearStrip({ years, counts }: YearStripProps) {
  const most = Math.max(1, ...(counts?.values() ?? []));
  const width = years.length * COLUMN;
  return (
    <svg
      className={styles.strip}
      width={width}
      height={HEIGHT}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      aria-hidden="true"
    >
      {years.map((year, index) => {
        const height = scaleBar(counts?.get(year) ?? 0, most, HEIGHT);
        return (
          <rect
            key={year}
            x={index * COLUMN + 1}
            y={HEIGHT - height}
            width={COLUMN - 2}
            height={height}
            data-empty={!counts?.has(year)}
          />
        );
      })}
    </svg>
  );
}
