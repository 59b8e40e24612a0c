import { deservesLook } from '../../core/report/attention.ts';
import { formatNumber } from '../../lib/i18n/format.ts';
import type { PersonView, TabSummary } from '../../lib/messages.ts';
import { useLanguage } from '../language.tsx';
import { countKinds, FINDING_KINDS, judged } from '../page/finding.ts';
import { isPending } from '../page/tab.ts';
import { useServices } from '../services.ts';
import { Button } from '../ui/Button.tsx';
import { VerdictIcon } from '../ui/Icon.tsx';
import { Loading } from '../ui/State.tsx';
import styles from './popup.module.css';

function Counts({ summary }: { summary: TabSummary }) {
  const { t, lang } = useLanguage();
  const counts = countKinds(judged(summary.findings));
  const present = FINDING_KINDS.filter((kind) => counts.has(kind));
  if (present.length === 0) return null;
  return (
    <ul className={styles.counts} aria-label={t('popup:counts')}>
      {present.map((verdict) => (
        <li key={verdict} data-verdict={verdict}>
          <VerdictIcon verdict={verdict} />
          <span>{t(`verdicts:wording-${verdict}`)}</span>
          <strong className={styles.number}>{formatNumber(counts.get(verdict) ?? 0, lang)}</strong>
        </li>
      ))}
    </ul>
  );
}

interface TabStateProps {
  summary: TabSummary | null;
  person: PersonView | null;
  /** The pack could not be read: said here, since nothing can be checked without it. */
  failed: boolean;
}

export function TabState({ summary, person, failed }: TabStateProps) {
  const { t, local } = useLanguage();
  const services = useServices();
  const name = person ? local(person.person.name) : '';
  const state = summary?.state ?? 'unreadable';
  if (failed) {
    return (
      <section className={styles.state} role="alert">
        <h2>{t('popup:pack-failed-title')}</h2>
        <p className={styles.soft}>{t('popup:pack-failed-text')}</p>
      </section>
    );
  }
  if (isPending(state)) return <Loading text={t(`panel:state-${state}`)} />;
  const attention = summary?.findings.filter(deservesLook).length ?? 0;
  const found = state === 'checked' && summary !== null;
  return (
    <section className={styles.state} aria-live="polite">
      <h2>
        {found ? t('popup:found', { person: name }) : t(`panel:state-${state}-title`, { person: name })}
      </h2>
      <p className={styles.soft}>
        {found
          ? [
              t('popup:mentions', { count: summary.mentions }),
              ...(attention > 0 ? [t('panel:finding-attention', { count: attention })] : []),
            ].join(' · ')
          : t(`panel:state-${state}-text`, { person: name })}
      </p>
      {found ? <Counts summary={summary} /> : null}
      {state === 'unreadable' ? (
        <div>
          <Button
            icon="page"
            onClick={() => void services.openPanel({ view: 'check' }).then(() => window.close())}
          >
            {t('panel:check-title')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
