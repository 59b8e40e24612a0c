/** The topics with the years in which he spoke of them, and the questions followed through the record. */
import { formatNumber } from '../../lib/i18n/format.ts';
import type { RecordOverview } from '../../lib/messages.ts';
import { useCall } from '../call.ts';
import { useLanguage } from '../language.tsx';
import { formatRoute } from '../route.ts';
import { useServices } from '../services.ts';
import { countByYear } from '../timeline/TimelineTable.tsx';
import styles from './record.module.css';
import { ListHead, RowCount } from './rows.tsx';
import { YearStrip } from './YearStrip.tsx';

export function Topics({ record }: { record: RecordOverview }) {
  const { t, local, lang } = useLanguage();
  const { background } = useServices();
  const timeline = useCall('timeline', () => background.timeline());
  const topics = [...record.topics].sort((a, b) => b.quotations - a.quotations);
  const counts = timeline.value ? countByYear(timeline.value) : null;
  const years = counts ? [...new Set([...counts.values()].flatMap((row) => [...row.keys()]))].sort() : [];
  return (
    <section aria-label={t('panel:record-topics')}>
      <ListHead
        label={t('panel:topic-count', { count: topics.length, shown: formatNumber(topics.length, lang) })}
      />
      <ul className={styles.rows}>
        {topics.map((topic) => (
          <li key={topic.id}>
            <a
              className={`${styles.row} ${styles.plainRow}`}
              href={formatRoute({ view: 'topic', id: topic.id })}
            >
              <span className={styles.rowTitle}>{local(topic.label)}</span>
              <YearStrip years={years} counts={counts?.get(topic.id)} />
              <RowCount count={topic.quotations} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Threads({ record }: { record: RecordOverview }) {
  const { t, local, lang } = useLanguage();
  const topicLabel = (id: string) => {
    const topic = record.topics.find((each) => each.id === id);
    return topic ? local(topic.label) : id;
  };
  const count = record.threads.length;
  return (
    <section className={styles.section} aria-label={t('panel:record-threads')}>
      <p className={styles.lead}>{t('panel:threads-lead')}</p>
      <div>
        <ListHead label={t('panel:thread-count', { count, shown: formatNumber(count, lang) })} />
        <ul className={styles.rows}>
          {record.threads.map((thread) => (
            <li key={thread.id}>
              <a
                className={`${styles.row} ${styles.plainRow}`}
                href={formatRoute({ view: 'thread', id: thread.id })}
              >
                <span className={styles.rowTitle}>{local(thread.title)}</span>
                <RowCount count={thread.quotations.length} />
                <span className={styles.rowMeta}>{topicLabel(thread.topic)}</span>
              </a>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
