import { formatNumber } from '../../lib/i18n/format.ts';
import type { RecordOverview } from '../../lib/messages.ts';
import { useLanguage } from '../language.tsx';
import { formatRoute } from '../route.ts';
import styles from './record.module.css';

export function Topics({ record }: { record: RecordOverview }) {
  const { t, local, lang } = useLanguage();
  const topics = [...record.topics].sort((a, b) => b.quotations - a.quotations);
  return (
    <ul className={styles.rows} aria-label={t('panel:record-topics')}>
      {topics.map((topic) => (
        <li key={topic.id}>
          <a className={styles.row} href={formatRoute({ view: 'topic', id: topic.id })}>
            <span className={styles.rowTitle}>{local(topic.label)}</span>
            <span className={styles.rowCount}>
              {t('panel:quotation-count', {
                count: topic.quotations,
                shown: formatNumber(topic.quotations, lang),
              })}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

export function Threads({ record }: { record: RecordOverview }) {
  const { t, local, lang } = useLanguage();
  const topicLabel = (id: string) => {
    const topic = record.topics.find((each) => each.id === id);
    return topic ? local(topic.label) : id;
  };
  return (
    <section aria-label={t('panel:record-threads')}>
      <p className={styles.lead}>{t('panel:threads-lead')}</p>
      <ul className={styles.rows}>
        {record.threads.map((thread) => (
          <li key={thread.id}>
            <a className={styles.row} href={formatRoute({ view: 'thread', id: thread.id })}>
              <span className={styles.rowTitle}>{local(thread.title)}</span>
              <span className={styles.rowCount}>
                {t('panel:quotation-count', {
                  count: thread.quotations.length,
                  shown: formatNumber(thread.quotations.length, lang),
                })}
              </span>
              <span className={styles.rowMeta}>{topicLabel(thread.topic)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
