/** What a reader must know before using the words: always in sight, never folded away. */
import type { ReactNode } from 'react';
import type { Quotation } from '../../core/pack/types.ts';
import { useLanguage } from '../language.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './quotation.module.css';
import { quoteMarks } from './Words.tsx';

export function Caution({ children }: { children: ReactNode }) {
  return (
    <div className={styles.caution} role="note">
      <Icon name="caution" />
      <div>{children}</div>
    </div>
  );
}

export function MustKeep({ quotation }: { quotation: Quotation }) {
  const { t, local } = useLanguage();
  const { cut } = quotation;
  if (!cut) return null;
  const [open, close] = quoteMarks(quotation.lang);
  return (
    <Caution>
      <p>
        <strong>{t('panel:keep-title')}</strong> {local(cut.reason)}
      </p>
      {cut.mustKeep.map((words) => (
        <p key={words} className={styles.keep} lang={quotation.lang}>
          {open}
          {words}
          {close}
        </p>
      ))}
    </Caution>
  );
}

/** Labels that change how the words may be used: fragments, reports, other people's views. */
export function Labels({ quotation }: { quotation: Quotation }) {
  const { t } = useLanguage();
  const labels = [
    quotation.status === 'reported' ? t('panel:label-reported') : null,
    quotation.standsAlone ? null : t('panel:label-fragment'),
    quotation.voice === 'reporting-view' ? t('panel:label-reporting-view') : null,
    quotation.voice === 'quoting' ? t('panel:label-quoting') : null,
  ].filter((label) => label !== null);
  if (labels.length === 0) return null;
  return (
    <ul className={styles.labels}>
      {labels.map((label) => (
        <li key={label} className={styles.label}>
          {label}
        </li>
      ))}
    </ul>
  );
}
