/** The first page a new reader sees: what it does, what it reads, and a place to try it. */

import { WORDING_VERDICTS } from '../../core/judge/types.ts';
import type { UiIconName } from '../../lib/icons.ts';
import { useLanguage } from '../language.tsx';
import { useServices } from '../services.ts';
import { AnnounceProvider } from '../ui/Announce.tsx';
import { Button } from '../ui/Button.tsx';
import { Icon, VerdictIcon } from '../ui/Icon.tsx';
import { Logo } from '../ui/Logo.tsx';
import styles from './welcome.module.css';

const USES: readonly { name: 'read' | 'check' | 'search'; icon: UiIconName }[] = [
  { name: 'read', icon: 'page' },
  { name: 'check', icon: 'quote' },
  { name: 'search', icon: 'record' },
];
const READS = [1, 2, 3] as const;

function Legend() {
  const { t } = useLanguage();
  return (
    <ul className={styles.legend}>
      {WORDING_VERDICTS.map((verdict) => (
        <li key={verdict} data-verdict={verdict}>
          <VerdictIcon verdict={verdict} />
          <div>
            <strong>{t(`verdicts:wording-${verdict}`)}</strong>
            <br />
            <span>{t(`welcome:verdict-${verdict}`)}</span>
          </div>
        </li>
      ))}
    </ul>
  );
}

export function Welcome() {
  const { t } = useLanguage();
  const services = useServices();
  return (
    <AnnounceProvider>
      <main className={styles.page}>
        <header className={styles.hero}>
          <p className={styles.brand}>
            <Logo size={32} />
            Verbatim
          </p>
          <h1>{t('welcome:title')}</h1>
          <p>{t('welcome:lead')}</p>
          <div className={styles.actions}>
            <Button kind="primary" icon="play" onClick={() => services.openPage('sample')}>
              {t('welcome:try')}
            </Button>
            <Button icon="panel" onClick={() => void services.openPanel({ view: 'search' })}>
              {t('welcome:open-panel')}
            </Button>
          </div>
        </header>
        <section className={styles.section} aria-labelledby="uses">
          <h2 id="uses">{t('welcome:uses')}</h2>
          <div className={styles.grid}>
            {USES.map(({ name, icon }) => (
              <article key={name} className={styles.card}>
                <h3>
                  <Icon name={icon} />
                  {t(`welcome:use-${name}-title`)}
                </h3>
                <p>{t(`welcome:use-${name}-text`)}</p>
              </article>
            ))}
          </div>
        </section>
        <section className={styles.section} aria-labelledby="verdicts">
          <h2 id="verdicts">{t('welcome:verdicts')}</h2>
          <p>{t('welcome:verdicts-lead')}</p>
          <Legend />
        </section>
        <section className={styles.section} aria-labelledby="reads">
          <h2 id="reads">{t('welcome:reads')}</h2>
          <ul className={styles.lines}>
            {READS.map((line) => (
              <li key={line}>{t(`welcome:reads-${line}`)}</li>
            ))}
          </ul>
          <div className={styles.actions}>
            <Button icon="settings" onClick={() => services.openPage('options')}>
              {t('common:open-options')}
            </Button>
          </div>
        </section>
      </main>
    </AnnounceProvider>
  );
}
