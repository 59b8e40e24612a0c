import { describe, expect, test } from 'vitest';
import { CITATION_FORMS, type CitationForm, citationFor } from '../../../core/cite/cite.ts';
import { record } from './record.ts';

const VIDEO = 'https://www.youtube.com/watch?v=abc123&t=1510s';

const CASES: readonly (readonly [string, CitationForm, string])[] = [
  [
    'timed',
    'plain',
    `“Roses sleep at night.” — Ada Example, “Gardens at night”, The Shed, 2025-11-25, at 00:25:13. ${VIDEO}`,
  ],
  [
    'timed',
    'markdown',
    `> Roses sleep at night.\n>\n> — Ada Example, [Gardens at night](<${VIDEO}>), The Shed, 2025-11-25, at 00:25:13`,
  ],
  [
    'timed',
    'wikitext',
    `{{cite AV media |people=Ada Example, Noor Patel (interviewer) |title=Gardens at night |time=00:25:13 |publisher=The Shed |date=2025-11-25 |url=${VIDEO} |quote=Roses sleep at night.}}`,
  ],
  [
    'timed',
    'wikiquote',
    `* Roses sleep at night.\n** [${VIDEO} ''Gardens at night''], The Shed, at 00:25:13 (2025-11-25)`,
  ],
  [
    'timed',
    'apa',
    '“Roses sleep at night.” (Example, 2025, 00:25:13)\n\nExample, A. (2025, November 25). Gardens at night (N. Patel, Interviewer) [Interview]. In The Shed. https://shed.example/p/12',
  ],
  [
    'timed',
    'mla',
    '“Roses sleep at night.” (Example, 00:25:13)\n\nExample, Ada. “Gardens at Night.” The Shed, interview by Noor Patel, 25 Nov. 2025, https://shed.example/p/12.',
  ],
  [
    'sworn',
    'mla',
    '“I did not move the fence.” (Example 37)\n\nExample, Ada. Deposition of Ada Example. 1 Oct. 2025, https://court.example/d.pdf.',
  ],
  [
    'sworn',
    'plain',
    '“I did not move the fence.” — Ada Example, “Deposition of Ada Example”, 2025-10-01, p. 37. https://court.example/d.pdf#page=37',
  ],
  [
    'said',
    'apa',
    '“We were {{wrong}} | flat <b>out</b> [[wrong]]” — Ada Example (Vincent, 2023)\n\nVincent, J. (2023, March 15). A gardener speaks | part [one]. The Verge. https://verge.example/a',
  ],
  [
    'tweet',
    'wikitext-ref',
    '"it may be that roses dream"<ref>{{cite tweet |user=ada |number=149 |title=it may be that roses dream |date=2022-02-09}}</ref>',
  ],
  [
    'tweet',
    'apa',
    '“it may be that roses dream” (Example, 2022)\n\nExample, A. (2022, February 9). it may be that roses dream [Post]. X. https://x.com/ada/status/149',
  ],
  [
    'signed',
    'plain',
    '“花园 is *ours*” — Ada Example and Daniel Gross, “花园 statement”, Gardens Inc., 2024-06-19, part of a sentence. https://gardens.example/#:~:text=%E8%8A%B1%E5%9B%AD%20is%20*ours*',
  ],
  [
    'signed',
    'markdown',
    '> 花园 is \\*ours\\*\n>\n> — Ada Example and Daniel Gross, [花园 statement](<https://gardens.example/#:~:text=%E8%8A%B1%E5%9B%AD%20is%20*ours*>), Gardens Inc., 2024-06-19, part of a sentence',
  ],
];

describe('citationFor', () => {
  test.each(CASES)('%s as %s', (id, form, expected) => {
    expect(citationFor(record, id, form)).toBe(expected);
  });

  test('wikitext holds no markup of the words', () => {
    const text = citationFor(record, 'said', 'wikitext');
    const inside = text.slice(2, -2).replaceAll('{{!}}', '');
    expect(inside).not.toMatch(/\{\{|\}\}|\[\[|\]\]|<b>/);
    expect(text).toContain(
      '&#123;&#123;wrong&#125;&#125; {{!}} flat &lt;b>out&lt;/b> &#91;&#91;wrong&#93;&#93;',
    );
  });

  test('BibTeX keeps every script and the words', () => {
    const text = citationFor(record, 'signed', 'bibtex');
    expect(text).toMatch(/^@\w+\{/);
    expect(text).toContain('花园');
    expect(text).toContain('year = {2024}');
    expect(text).toContain('month = {6}');
    expect(text).toContain('Example, Ada and Gross, Daniel');
  });

  test('RIS has one field a line, none broken', () => {
    const lines = citationFor(record, 'said', 'ris').trimEnd().split('\r\n');
    for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}-/);
    expect(lines).toContain('UR  - https://verge.example/a');
    expect(lines[0]).toMatch(/^TY {2}- /);
    expect(lines.at(-1)).toMatch(/^ER {2}-/);
  });

  test('CSL-JSON is one item without our fields', () => {
    const [item] = JSON.parse(citationFor(record, 'timed', 'csl-json'));
    expect(item).toMatchObject({ id: 'timed', type: 'interview', URL: 'https://shed.example/p/12' });
    expect(Object.keys(item)).not.toContain('tier');
    expect(item.note).toBe('Ada Example, at 00:25:13: “Roses sleep at night.”');
  });

  test('every form of every quotation holds the record’s words or its place', () => {
    for (const id of record.quotations.keys()) {
      for (const form of CITATION_FORMS) {
        expect(citationFor(record, id, form)).not.toMatch(/undefined|\[object|NaN/);
      }
    }
  });

  test('an id that is not there', () => {
    expect(() => citationFor(record, 'constructor', 'plain')).toThrow(RangeError);
  });
});
