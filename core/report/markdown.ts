/** The report as Markdown (CommonMark), safe against text that looks like markup. */
import type { ReportLabels, ReportPage, ReportRow } from './rows.ts';

/** Characters with a meaning inside a paragraph, a link or at its start. */
const escapeText = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>|#~!]/g, '\\$&')
    .replace(/^([-+]|\d+[.)])(?=\s)/, '\\$1');

/** Only web addresses become links; brackets and blanks are percent-encoded. */
function link(label: string, url: string | null): string {
  if (url === null || !/^https?:\/\//i.test(url)) return escapeText(label);
  const safe = url.replace(/[\s<>()]/g, (char) => `%${char.charCodeAt(0).toString(16).padStart(2, '0')}`);
  return `[${escapeText(label)}](${safe})`;
}

function rowLines(row: ReportRow, labels: ReportLabels): string[] {
  const { columns } = labels;
  const source = row.source === '' ? '' : link(row.source, row.link);
  const pairs: readonly (readonly [string, string])[] = [
    [columns.credited, escapeText(row.credited)],
    [columns.speaker, escapeText(row.speaker)],
    [columns.source, source],
    [columns.record, row.record === '' || row.record === row.quotation ? '' : escapeText(row.record)],
  ];
  return [
    `> ${escapeText(row.quotation)}`,
    '',
    `**${escapeText(row.verdict)}**`,
    '',
    ...pairs.filter(([, text]) => text !== '').map(([name, text]) => `- ${escapeText(name)}: ${text}`),
    '',
  ];
}

export function markdownReport(page: ReportPage, rows: readonly ReportRow[], labels: ReportLabels): string {
  const head = [`# ${escapeText(labels.heading(page.title))}`, ''];
  if (page.url !== null) head.push(link(page.url, page.url), '');
  const body = rows.flatMap((row) => rowLines(row, labels));
  return `${[...head, ...body, escapeText(page.coverage)].join('\n')}\n`;
}
