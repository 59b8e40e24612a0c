/** What this is, how old its record is, and what happens to what the reader reads. */
import { formatDate, formatNumber } from '../../lib/i18n/format.ts';
import { useCall } from '../call.ts';
import { useLanguage } from '../language.tsx';
import { useServices } from '../services.ts';
import { Answer } from '../ui/State.tsx';
import styles from './options.module.css';
import { Section } from './Section.tsx';

const PRIVACY = [1, 2, 3, 4, 5] as const;

export function Privacy() {
  const { t } = useLanguage();
  return (
    <Section title={t('about:privacy')}>
      <ul className={styles.lines}>
        {PRIVACY.map((line) => (
          <li key={line}>{t(`about:privacy-${line}`)}</li>
        ))}
      </ul>
    </Section>
  );
}

export function About() {
  const { t, lang, local } = useLanguage();
  const services = useServices();
  const person = useCall('person', () => services.background.person());
  return (
    <Section title={t('about:title')}>
      <Answer call={person}>
        {({ info, counts }) => {
          const facts: readonly (readonly [string, string])[] = [
            [t('about:version'), services.version],
            [t('about:pack'), `${local(info.title)}, ${info.version}`],
            [t('about:pack-date'), formatDate(info.date, lang)],
            [t('about:pack-quotations'), formatNumber(counts.quotations, lang)],
            [t('about:pack-sources'), formatNumber(counts.sources, lang)],
            [t('about:pack-licence'), info.licence],
            [t('about:code-licence'), 'MIT'],
          ];
          return (
            <>
              <dl className={styles.facts}>
                {facts.map(([name, value]) => (
                  <div key={name} style={{ display: 'contents' }}>
                    <dt>{name}</dt>
                    <dd>{value}</dd>
                  </div>
                ))}
              </dl>
              <p className={styles.soft}>{local(info.notice)}</p>
            </>
          );
        }}
      </Answer>
    </Section>
  );
}
