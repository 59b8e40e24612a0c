import { formatDate, formatNumber } from '../../lib/i18n/format.ts';
import type { RecordOverview } from '../../lib/messages.ts';
import { useLanguage } from '../language.tsx';

/** What was searched: said wherever something is or is not found. */
export function Coverage({ record }: { record: RecordOverview }) {
  const { t, lang } = useLanguage();
  const quotations = record.sources.reduce((sum, source) => sum + source.quotations, 0);
  return (
    <p>
      {t('verdicts:coverage', {
        quotations: formatNumber(quotations, lang),
        sources: formatNumber(record.sources.length, lang),
        until: formatDate(record.info.date, lang),
      })}
    </p>
  );
}
