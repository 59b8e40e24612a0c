/** What the lists of the record share: a line above that says what the numbers are, and the number itself. */
import type { ReactNode } from 'react';
import { formatNumber } from '../../lib/i18n/format.ts';
import { useLanguage } from '../language.tsx';
import styles from './record.module.css';

/** `live`: the label is read out when it changes. */
export function ListHead({ label, children, live }: { label: string; children?: ReactNode; live?: boolean }) {
  const { t } = useLanguage();
  return (
    <div className={styles.listHead}>
      <span role={live ? 'status' : undefined}>{label}</span>
      {children}
      <span aria-hidden="true">{t('panel:quotations')}</span>
    </div>
  );
}

/** Seen as a bare number under its heading, heard as "12 quotations". */
export function RowCount({ count }: { count: number }) {
  const { t, lang } = useLanguage();
  const shown = formatNumber(count, lang);
  return (
    <span className={styles.rowCount}>
      <span aria-hidden="true">{shown}</span>
      <span className="sr-only">{t('panel:quotation-count', { count, shown })}</span>
    </span>
  );
}
