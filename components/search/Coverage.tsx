import type { Searched } from '../../core/report/explain.ts';
import { formatDate, formatNumber } from '../../lib/i18n/format.ts';
import type { RecordOverview } from '../../lib/messages.ts';
import { useLanguage } from '../language.tsx';

/** What was looked through, for a verdict of absence. */
export function coverageOf(record: RecordOverview): Searched {
  const quotations = record.sources.reduce((sum, source) => sum + source.quotations, 0);
  return { quotations, sources: record.sources.length, until: record.info.date };
}

/** What was searched: said wherever something is or is not found. */
export function Coverage({ record }: { record: RecordOverview }) {
  const { t, lang } = useLanguage();
  const { quotations, sources, until } = coverageOf(record);
  return (
    <p>
      {t('verdicts:coverage', {
        quotations: formatNumber(quotations, lang),
        sources: formatNumber(sources, lang),
        until: formatDate(until, lang),
      })}
    </p>
  );
}
