/** Disputed sayings: sayings first, writers' prose that passes for quotations in its own group. */
import { useState } from 'react';
import type { DisputedSaying, DisputedVerdict } from '../../core/pack/types.ts';
import { formatNumber } from '../../lib/i18n/format.ts';
import type { RecordOverview } from '../../lib/messages.ts';
import { useLanguage } from '../language.tsx';
import { Menu, MenuChecks } from '../ui/Menu.tsx';
import { VirtualList } from '../ui/VirtualList.tsx';
import styles from './record.module.css';
import { SayingSummary } from './Saying.tsx';

const SAYING_HEIGHT = 260;

const isProse = (saying: DisputedSaying) => Number(saying.flags?.includes('prose') ?? false);

export function Disputed({ record }: { record: RecordOverview }) {
  const { t, lang } = useLanguage();
  const [verdicts, setVerdicts] = useState<readonly DisputedVerdict[]>([]);
  const counts = new Map<DisputedVerdict, number>();
  for (const { verdict } of record.disputed) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  const shown = record.disputed
    .filter((saying) => verdicts.length === 0 || verdicts.includes(saying.verdict))
    .sort((a, b) => isProse(a) - isProse(b));
  return (
    <section aria-label={t('panel:record-disputed')} className={styles.cards}>
      <p className={styles.lead}>{t('panel:disputed-lead')}</p>
      <div className={styles.toolbar}>
        <Menu chip on={verdicts.length > 0} label={t('panel:filter-reason')}>
          <MenuChecks
            chosen={verdicts}
            onChange={setVerdicts}
            choices={[...counts].map(([value, count]) => ({
              value,
              label: t(`verdicts:sentence-disputed-${value}`),
              count: formatNumber(count, lang),
            }))}
          />
        </Menu>
        <p role="status" className={styles.lead}>
          {t('panel:saying-count', { count: shown.length, shown: formatNumber(shown.length, lang) })}
        </p>
      </div>
      <VirtualList
        items={shown}
        keyOf={({ id }) => id}
        label={t('panel:record-disputed')}
        estimate={SAYING_HEIGHT}
      >
        {(saying) => <SayingSummary saying={saying} all />}
      </VirtualList>
    </section>
  );
}
