/**
 * All citation forms. Brings citation-js and citeproc with it (hundreds of kB): import this module lazily, and
 * `plain.ts` or `deep-link.ts` where only those are needed.
 */
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import type { CslDate } from '../pack/types.ts';
import { asRisItem, asWork, mendEntry, type Style } from './as-work.ts';
import { type CslItem, cslItem, cslJson } from './item.ts';
import { PLAIN_FORMS, type PlainForm, writePlain } from './plain.ts';
import { type CitedRecord, fullName, listNames, type Reference, referenceOf } from './reference.ts';
import { CHICAGO, MLA } from './styles.generated.ts';

export const CITATION_FORMS = [...PLAIN_FORMS, 'apa', 'mla', 'chicago', 'bibtex', 'ris', 'csl-json'] as const;
export type CitationForm = (typeof CITATION_FORMS)[number];

const styles = plugins.config.get('@csl').templates;
styles.add('mla', MLA);
styles.add('chicago', CHICAGO);
/** Otherwise every character that TeX has no command for is dropped: Chinese titles would vanish. */
plugins.config.get('@bibtex').format.asciiOnly = false;

const isPlain = (form: CitationForm): form is PlainForm => (PLAIN_FORMS as readonly string[]).includes(form);

/** The words (and whose they are, where the source is another's work), the citation in the text, and the entry of the bibliography. */
function inStyle(reference: Reference, template: Style): string {
  const { note: _, ...item } = cslItem(reference);
  const cite = new Cite(asWork(item, template));
  const options = { template, format: 'text', lang: 'en-US' };
  const { time, page, quotation, source, speakers } = reference;
  const place =
    time !== null ? { locator: time, label: 'timestamp' } : page !== null && { locator: page, label: 'page' };
  const inText = cite.format('citation', { ...options, entry: { id: quotation.id, ...place } });
  const credited = (source.author ?? []).some((name) => fullName(name) === speakers[0]);
  const speaker = credited ? '' : ` — ${listNames(speakers)}`;
  return `“${quotation.exact}”${speaker} ${inText.trim()}\n\n${mendEntry(cite.format('bibliography', options).trim(), template)}`;
}

/** BibTeX has no field for a day; citation-js would write it into the month. */
function withoutDay(item: CslItem): CslItem {
  const [year, month] = (item.issued as CslDate)['date-parts'][0];
  return { ...item, issued: { 'date-parts': [month === undefined ? [year] : [year, month]] } };
}

/** citation-js wraps RIS at 70 characters, in the middle of words and addresses; a RIS field is one line. */
function unwrapRis(ris: string): string {
  const lines: string[] = [];
  for (const line of ris.trim().split(/\r?\n/)) {
    if (/^[A-Z][A-Z0-9] {2}- /.test(line) || /^ER {2}-/.test(line) || lines.length === 0) lines.push(line);
    else lines.push((lines.pop() ?? '') + line);
  }
  return `${lines.join('\r\n').replace(/ER {2}-$/, 'ER  - ')}\r\n`;
}

function inFormat(reference: Reference, form: 'bibtex' | 'ris'): string {
  const item = cslItem(reference);
  const single = { ...item, note: String(item.note).replace(/\s+/gu, ' ') };
  if (form === 'bibtex') return new Cite(withoutDay(single)).format('bibtex').trim();
  return unwrapRis(new Cite(asRisItem(single)).format('ris'));
}

/** @throws {RangeError} where the record has no such quotation. */
export function citationFor(record: CitedRecord, quotationId: string, form: CitationForm): string {
  const reference = referenceOf(record, quotationId);
  if (isPlain(form)) return writePlain(reference, form);
  if (form === 'csl-json') return cslJson(reference);
  return form === 'bibtex' || form === 'ris' ? inFormat(reference, form) : inStyle(reference, form);
}
