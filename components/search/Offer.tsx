/** What an empty search box offers: the topics, the questions followed over the years, the timeline. */
import { formatNumber } from '../../lib/i18n/format.ts';
import type { RecordOverview } from '../../lib/messages.ts';
import { useLanguage } from '../language.tsx';
import { formatRoute } from '../route.ts';
import ui from '../ui/ui.module.css';
import styles from './search.module.css';

/** More than this many topics at once is a list, not an offer; the rest is one click away. */
const TOPICS_OFFERED = 8;

export function Offer({ record }: { record: RecordOverview }) {
  const { t, local, lang } = useLanguage();
  const topics = [...record.topics].sort((a, b) => b.quotations - a.quotations).slice(0, TOPICS_OFFERED);
  return (
    <div className={styles.stack}>
      <section className={styles.group} aria-labelledby="offer-threads">
        <h2 id="offer-threads" className={styles.heading}>
          {t('panel:offer-threads')}
        </h2>
        <ul className={styles.links}>
          {record.threads.map((thread) => (
            <li key={thread.id}>
              <a href={formatRoute({ view: 'thread', id: thread.id })}>
                {local(thread.title)}{' '}
                <span className={ui.count}>{formatNumber(thread.quotations.length, lang)}</span>
              </a>
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.group} aria-labelledby="offer-topics">
        <h2 id="offer-topics" className={styles.heading}>
          {t('panel:offer-topics')}
        </h2>
        <ul className={ui.chips}>
          {topics.map((topic) => (
            <li key={topic.id}>
              <a className={ui.chip} href={formatRoute({ view: 'topic', id: topic.id })}>
                {local(topic.label)} <span className={ui.count}>{formatNumber(topic.quotations, lang)}</span>
              </a>
            </li>
          ))}
        </ul>
        <p className={styles.onward}>
          <a href={formatRoute({ view: 'record', part: 'topics' })}>{t('panel:offer-all-topics')}</a>
          <a href={formatRoute({ view: 'record', part: 'timeline' })}>{t('panel:offer-timeline')}</a>
        </p>
      </section>
    </div>
  );
}
