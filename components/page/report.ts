/** A page's report in the reader's language: labels and sources for core/report. */
import { WORDING_VERDICTS } from '../../core/judge/types.ts';
import { annotationReport } from '../../core/report/annotations.ts';
import { csvReport } from '../../core/report/csv.ts';
import { markdownReport } from '../../core/report/markdown.ts';
import {
  type ReportedFinding,
  type ReportedSource,
  type ReportLabels,
  reportRows,
} from '../../core/report/rows.ts';
import { formatCslDate, formatDate, formatNumber } from '../../lib/i18n/format.ts';
import type { RecordOverview, TabSummary } from '../../lib/messages.ts';
import type { Language } from '../language.tsx';
import { coverageOf } from '../search/Coverage.tsx';

export const REPORT_FORMS = ['markdown', 'csv', 'json'] as const;
export type ReportForm = (typeof REPORT_FORMS)[number];

interface ReportInput {
  readonly summary: TabSummary;
  readonly url: string | null;
  readonly record: RecordOverview;
  readonly language: Language;
}

function labelsIn({ t }: Language, person: string): ReportLabels {
  const wording = Object.fromEntries(
    WORDING_VERDICTS.map((verdict) => [verdict, t(`verdicts:wording-${verdict}`)]),
  );
  return {
    wording: { ...(wording as ReportLabels['wording']), none: t('panel:report-none') },
    speaker: {
      his: t('verdicts:speaker-his', { person }),
      'someone-else': t('verdicts:speaker-someone-else-unknown', { person }),
      'page-says-other': t('verdicts:speaker-page-says-other-unknown', { person }),
      unattributed: t('verdicts:speaker-unattributed'),
    },
    source: {
      agrees: t('verdicts:source-agrees'),
      differs: t('verdicts:source-differs'),
      'not-stated': t('verdicts:source-not-stated'),
    },
    columns: {
      quotation: t('panel:quotation'),
      verdict: t('panel:report-verdict'),
      credited: t('panel:report-credited'),
      speaker: t('panel:report-speaker'),
      source: t('panel:filter-sources'),
      record: t('panel:saying-real'),
      link: t('panel:report-link'),
    },
    nobody: t('panel:report-nobody'),
    heading: (title) => t('panel:report-heading', { title }),
  };
}

function sourcesOf(record: RecordOverview, { lang }: Language): (id: string) => ReportedSource | null {
  const byId = new Map(record.sources.map((source) => [source.id, source]));
  return (id) => {
    const source = byId.get(id);
    if (!source) return null;
    const date = source.issued ? formatCslDate(source.issued, lang) : null;
    return {
      title: source.title,
      line: [source.title, source['container-title'], date].filter(Boolean).join(', '),
      url: source.URL || null,
    };
  };
}

export function writeReport(form: ReportForm, { summary, url, record, language }: ReportInput): string {
  const { t, lang, local } = language;
  const labels = labelsIn(language, local(record.person.name));
  const { quotations, sources, until } = coverageOf(record);
  const page = {
    title: summary.title,
    url,
    coverage: t('verdicts:coverage', {
      quotations: formatNumber(quotations, lang),
      sources: formatNumber(sources, lang),
      until: formatDate(until, lang),
    }),
  };
  const findings: readonly ReportedFinding[] = summary.findings
    .filter(({ match }) => match !== null)
    .map((finding) => ({ ...finding, prefix: finding.before, suffix: finding.after }));
  const sourceOf = sourcesOf(record, language);
  if (form === 'json')
    return `${JSON.stringify(annotationReport(page, findings, labels, sourceOf), null, 2)}\n`;
  const rows = reportRows(findings, labels, sourceOf);
  return form === 'csv' ? csvReport(rows, labels) : markdownReport(page, rows, labels);
}
