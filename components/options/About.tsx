/** What this is, how old its record is, and what happens to what the reader reads. */
import { ERROR_SHEET } from '../../lib/error-sheet.ts';
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
            [t('about:pack'), `${local(info.title)} ${info.version}`],
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

/** The error figures as counted, not as hoped. */
export function ErrorSheet() {
  const { t, lang } = useLanguage();
  const share = new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <Section title={t('about:errors')}>
      <p className={styles.soft}>
        {t('about:errors-about', { date: formatDate(ERROR_SHEET.measured, lang) })}
      </p>
      <dl className={styles.figures}>
        {ERROR_SHEET.rows.map(({ id, count, of }) => (
          <div key={id} style={{ display: 'contents' }}>
            <dt>{t(`about:error-${id}`)}</dt>
            <dd>
              <strong>{share.format(of === 0 ? 0 : count / of)}</strong>{' '}
              {t('about:errors-of', { count: formatNumber(count, lang), total: formatNumber(of, lang) })}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

/** Names and licences are the same in every language. */
const INCLUDED: readonly (readonly [name: string, licence: string])[] = [
  ['React, Radix UI, TanStack Virtual, i18next, Valibot', 'MIT'],
  ['Fuse.js', 'Apache-2.0'],
  ['webextension-polyfill', 'MPL-2.0'],
  ['citation-js', 'MIT'],
  ['citeproc-js, © Frank Bennett', 'CPAL-1.0'],
  ['CSL styles', 'CC BY-SA 3.0'],
  ['OpenCC, character table', 'Apache-2.0'],
];

export function Licences() {
  const { t } = useLanguage();
  return (
    <Section title={t('about:licences')}>
      <p className={styles.soft}>{t('about:licences-about')}</p>
      <dl className={styles.facts}>
        {INCLUDED.map(([name, licence]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{licence}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
