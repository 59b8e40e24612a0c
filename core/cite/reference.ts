/** What every form of citation needs of a quotation, gathered once. The words are always the record's. */
import type { PackRecord } from '../pack/record.ts';
import type { CslName, Quotation, Source } from '../pack/types.ts';
import { type DeepLink, deepLink } from './deep-link.ts';

export interface Reference {
  readonly quotation: Quotation;
  readonly source: Source;
  /** The person, and who signed with them. */
  readonly speakers: readonly string[];
  readonly link: DeepLink | null;
  /** ISO date of the words. */
  readonly date: string;
  /** hh:mm:ss in the recording. */
  readonly time: string | null;
  /** Without the "p." before it. */
  readonly page: string | null;
  /** What a reader must know: a fragment, reported by others. */
  readonly cautions: readonly string[];
}

/** A view of one quotation is enough: a page of ours can cite without the whole record. */
export type CitedRecord = Pick<PackRecord, 'person' | 'quotations' | 'sources'>;

/** hh:mm:ss */
export function clockTime(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

export function fullName({ literal, given, family }: CslName): string {
  return literal ?? [given, family].filter(Boolean).join(' ');
}

/** `x`, `x and y`, `x, y and z` */
export function listNames(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** @throws {RangeError} where the record has no such quotation, or the quotation's source is missing. */
export function referenceOf(record: CitedRecord, quotationId: string): Reference {
  const quotation = record.quotations.get(quotationId);
  const source = quotation && record.sources.get(quotation.source);
  if (!quotation || !source) throw new RangeError(`no quotation "${quotationId}" in the record`);
  const { time, timeApproximate, page } = quotation.place ?? {};
  return {
    quotation,
    source,
    speakers: [record.person.name.en, ...(quotation.signers ?? [])],
    link: deepLink(source, quotation),
    date: quotation.date,
    time: time === undefined ? null : `${timeApproximate ? 'about ' : ''}${clockTime(time)}`,
    page: page?.replace(/^pp?\.\s*/i, '') ?? null,
    cautions: [
      ...(quotation.standsAlone ? [] : ['part of a sentence']),
      ...(quotation.status === 'reported' ? ['as reported there'] : []),
    ],
  };
}
