/** The picture's equal: the same counts as a table, each a link to those very quotations. */
import type { RecordOverview, TimelinePoint } from '../../lib/messages.ts';
import { useLanguage } from '../language.tsx';
import { formatRoute, searchLink } from '../route.ts';
import styles from './timeline.module.css';

export function countByYear(
  points: readonly TimelinePoint[],
): ReadonlyMap<string, ReadonlyMap<number, number>> {
  const counts = new Map<string, Map<number, number>>();
  for (const point of points) {
    const year = Number(point.date.slice(0, 4));
    for (const topic of point.topics) {
      const row = counts.get(topic) ?? new Map<number, number>();
      row.set(year, (row.get(year) ?? 0) + 1);
      counts.set(topic, row);
    }
  }
  return counts;
}

export function TimelineTable({
  points,
  record,
}: {
  points: readonly TimelinePoint[];
  record: RecordOverview;
}) {
  const { t, local } = useLanguage();
  const counts = countByYear(points);
  const years = [...new Set(points.map((point) => Number(point.date.slice(0, 4))))].sort((a, b) => a - b);
  const topics = record.topics
    .filter((topic) => counts.has(topic.id))
    .sort((a, b) => b.quotations - a.quotations);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className={styles.scroll} tabIndex={0} aria-label={t('panel:timeline-table')}>
      <table className={styles.table}>
        <caption className="sr-only">{t('panel:timeline-caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('panel:filter-topics')}</th>
            {years.map((year) => (
              <th key={year} scope="col">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {topics.map((topic) => (
            <tr key={topic.id}>
              <th scope="row">
                <a href={formatRoute({ view: 'topic', id: topic.id })}>{local(topic.label)}</a>
              </th>
              {years.map((year) => {
                const count = counts.get(topic.id)?.get(year);
                return (
                  <td key={year}>
                    {count ? (
                      <a
                        href={searchLink({ topics: [topic.id], years: [year], sort: 'oldest' })}
                        aria-label={t('panel:timeline-cell', { topic: local(topic.label), year, count })}
                      >
                        {count}
                      </a>
                    ) : null}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
