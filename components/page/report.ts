/** The forms of a page's report, and what each is made from (core/report). */
import type { RecordOverview, TabSummary } from '../../lib/messages.ts';
import type { Language } from '../language.tsx';

export const REPORT_FORMS = ['markdown', 'csv', 'json'] as const;
export type ReportForm = (typeof REPORT_FORMS)[number];

interface ReportInput {
  readonly summary: TabSummary;
  readonly url: string | null;
  readonly record: RecordOverview;
  readonly language: Language;
}

export function writeReport(form: ReportForm, { summary }: ReportInput): string {
  throw new Error(`${form} ${summary.title}`);
}
