/** The report as CSV (RFC 4180: CRLF, every field quoted), with formulas defused. */
import type { ReportLabels, ReportRow } from './rows.ts';

/**
 * A field that a spreadsheet would run as a formula gets an apostrophe in front (OWASP "CSV injection"); full-width
 * signs count, spreadsheets fold them.
 */
const defuse = (text: string): string => (/^\s*[=+\-@＝＋－＠\t\r|%]/.test(text) ? `'${text}` : text);

const field = (text: string): string => `"${defuse(text).replaceAll('"', '""')}"`;

const COLUMNS = ['quotation', 'verdict', 'credited', 'speaker', 'source', 'record', 'link'] as const;

export function csvReport(rows: readonly ReportRow[], labels: ReportLabels): string {
  const head = COLUMNS.map((column) => field(labels.columns[column]));
  const lines = [head, ...rows.map((row) => COLUMNS.map((column) => field(row[column])))];
  return lines.map((line) => `${line.join(',')}\r\n`).join('');
}
