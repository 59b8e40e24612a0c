/** Disputed sayings that hold the searched words: apart from his own words, and said to be so. */
import type { DisputedHit } from '../../core/search/types.ts';
import type { RecordOverview } from '../../lib/messages.ts';
import { useLanguage } from '../language.tsx';
import { Fold } from '../quotation/Fold.tsx';
import { SayingSummary } from '../record/Saying.tsx';
import styles from './search.module.css';

export function SayingHits({ hits, record }: { hits: readonly DisputedHit[]; record: RecordOverview }) {
  const { t } = useLanguage();
  const sayings = hits.flatMap((hit) => record.disputed.find((saying) => saying.id === hit.disputed) ?? []);
  if (sayings.length === 0) return null;
  return (
    <div className={styles.sayings}>
      <Fold label={t('panel:search-sayings', { count: sayings.length })}>
        {sayings.map((saying) => (
          <SayingSummary key={saying.id} saying={saying} />
        ))}
      </Fold>
    </div>
  );
}
