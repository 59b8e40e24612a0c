import { readFileSync } from 'node:fs';
import type { TabSummary } from '../../lib/messages.ts';

type Finding = TabSummary['findings'][number];

/** Verdict words as on screen. */
const VERDICTS = JSON.parse(
  readFileSync(new URL('../../lib/i18n/locales/en/verdicts.json', import.meta.url), 'utf8'),
) as Record<string, string>;

function clip(text: string, width: number): string {
  const flat = text.replace(/\s+/g, ' ');
  return flat.length > width ? `${flat.slice(0, width - 1)}…` : flat;
}

function verdictOf({ match }: Finding): string {
  if (!match) return '(somebody else’s words)';
  return VERDICTS[`wording-${match.wording}`] ?? match.wording;
}

function recordOf({ match }: Finding): string {
  if (!match || match.wording === 'not-found') return '';
  const [part] = match.parts;
  const seconds = part.place?.time;
  const time = seconds === undefined ? '' : ` at ${new Date(seconds * 1000).toISOString().slice(11, 19)}`;
  return part.source ? `${part.source}${time}` : (part.disputed ?? '');
}

/** The findings of a page as a table of fixed columns. */
export function findingsTable(summary: TabSummary, title: string): string {
  const rows = summary.findings.map((finding) => [
    clip(finding.text, 56),
    clip(finding.attribution.name ?? '', 18),
    clip(verdictOf(finding), 24),
    finding.speakerVerdict,
    recordOf(finding),
  ]);
  const all = [['Words on the page', 'Credited to', 'Wording', 'Speaker', 'In the record'], ...rows];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? [];
  const lines = all.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  lines.splice(1, 0, widths.map((width) => '-'.repeat(width)).join('  '));
  const topics = summary.topics.reduce((sum, { count }) => sum + count, 0);
  return [
    `“${title}”`,
    `${summary.mentions} mentions of the person, ${topics} topic terms, ${rows.length} quotations`,
    '',
    ...lines,
    '',
  ].join('\n');
}
