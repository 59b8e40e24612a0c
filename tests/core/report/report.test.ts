import { describe, expect, test } from 'vitest';
import type { Match } from '../../../core/judge/types.ts';
import { annotationReport } from '../../../core/report/annotations.ts';
import { csvReport } from '../../../core/report/csv.ts';
import { REPORT_LABELS_EN } from '../../../core/report/labels-en.ts';
import { markdownReport } from '../../../core/report/markdown.ts';
import { type ReportedFinding, reportRows } from '../../../core/report/rows.ts';

const part = {
  quotation: 'q1',
  disputed: null,
  source: 's1',
  place: null,
  witness: 'text',
  speaker: 'person',
  passageSpan: { start: 0, end: 4 },
  record: 'Words of the *record*',
  recordSpan: { start: 0, end: 4 },
  runs: [],
} as const;
const exact: Match = {
  wording: 'exact',
  passage: 'x',
  parts: [part],
  differences: [],
  near: [],
  openNeighbour: null,
};

const finding = (text: string, more: Partial<ReportedFinding> = {}): ReportedFinding => ({
  id: '3:10',
  block: 3,
  start: 10,
  end: 10 + text.length,
  kind: 'marks',
  continues: null,
  match: null,
  text,
  attribution: { name: 'Ann Lee', person: null, cue: null },
  speakerVerdict: 'someone-else',
  sourceVerdict: 'not-stated',
  ...more,
});
const source = () => ({ title: 'A talk', line: 'A talk, 2024', url: 'https://example.org/a(b)' });
const page = { title: 'A <b>page</b>', url: 'https://example.org/', coverage: 'Searched 2 sources.' };

describe('CSV', () => {
  test.each([
    ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
    ['+1 to that', `"'+1 to that"`],
    ['@someone said', `"'@someone said"`],
    [' =1', `"' =1"`],
    ['＝１', `"'＝１"`],
    ['plain, with "marks"\nand lines', '"plain, with ""marks""\nand lines"'],
  ])('writes %j', (text, field) => {
    const csv = csvReport(
      reportRows([finding(text)], REPORT_LABELS_EN, () => null),
      REPORT_LABELS_EN,
    );
    expect(csv.slice(csv.indexOf('\r\n') + 2).startsWith(`${field},`)).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
  });
});

describe('Markdown', () => {
  test('quotes, names the verdict and escapes markup', () => {
    const rows = reportRows(
      [finding('# not *bold*', { match: exact, speakerVerdict: 'his' })],
      REPORT_LABELS_EN,
      source,
    );
    const text = markdownReport(page, rows, REPORT_LABELS_EN);
    expect(text).toContain('# Quotations checked: A \\<b\\>page\\</b\\>');
    expect(text).toContain('> \\# not \\*bold\\*');
    expect(text).toContain('[A talk, 2024](https://example.org/a%28b%29)');
    expect(text).toContain('- In the record: Words of the \\*record\\*');
    expect(text).toContain('Searched 2 sources.');
  });
  test('makes no link of another scheme', () => {
    const rows = reportRows([finding('words', { match: exact })], REPORT_LABELS_EN, () => ({
      ...source(),
      url: 'javascript:alert(1)',
    }));
    expect(markdownReport(page, rows, REPORT_LABELS_EN)).not.toContain('](javascript');
  });
});

describe('annotations', () => {
  test('carry a quote selector and, where known, a position', () => {
    const report = annotationReport(
      page,
      [finding('some words', { prefix: 'said ', suffix: ' and', blockOffset: 100, match: exact })],
      REPORT_LABELS_EN,
      source,
    );
    expect(report.items[0]?.target).toEqual({
      source: 'https://example.org/',
      selector: [
        { type: 'TextQuoteSelector', exact: 'some words', prefix: 'said ', suffix: ' and' },
        { type: 'TextPositionSelector', start: 110, end: 120 },
      ],
    });
    expect(report.items[0]?.body).toContainEqual({ type: 'TextualBody', purpose: 'tagging', value: 'exact' });
  });
});
