/** A quotation as a CSL-JSON item: https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types */
import type { CslDate, Source } from '../pack/types.ts';
import { listNames, type Reference } from './reference.ts';

/** Fields of a source that are CSL-JSON; what is ours stays out. */
const CSL_FIELDS = [
  'type',
  'title',
  'author',
  'interviewer',
  'director',
  'container-title',
  'number',
  'event-place',
  'publisher',
  'issued',
  'accessed',
] as const satisfies readonly (keyof Source)[];

/** APA gives a post by its first twenty words. */
const TITLE_WORDS = 20;

function cslDate(iso: string, circa: boolean | undefined): CslDate {
  const [year = 0, ...rest] = iso.split('-').map(Number);
  return { 'date-parts': [[year, ...rest] as [number]], ...(circa ? { circa } : {}) };
}

function titleOf({ source, quotation }: Reference): string {
  if (source.kind !== 'post') return source.title;
  const words = quotation.exact.split(/\s+/u);
  return words.length > TITLE_WORDS ? `${words.slice(0, TITLE_WORDS).join(' ')} …` : words.join(' ');
}

/** The record's words and their place: for formats that have a note field and no other way to quote. */
function noteOf({ quotation, speakers, time, page, cautions }: Reference): string {
  const where = [listNames(speakers), time && `at ${time}`, page && `p. ${page}`, ...cautions];
  return `${where.filter(Boolean).join(', ')}: “${quotation.exact}”`;
}

export type CslItem = Readonly<Record<string, unknown>>;

/** The source as published; a post is its own work, with its own title, date and address. */
export function cslItem(reference: Reference): CslItem {
  const { source, quotation } = reference;
  const fields = CSL_FIELDS.map((field) => [field, source[field]] as const).filter(
    ([, value]) => value !== undefined,
  );
  const ownWork = source.kind === 'post';
  const issued = ownWork ? undefined : source.issued;
  const repeated = source.publisher !== undefined && source.publisher === source['container-title'];
  return {
    ...Object.fromEntries(fields),
    ...(repeated ? { publisher: undefined } : {}),
    ...(source.event === undefined ? {} : { 'event-title': source.event }),
    id: quotation.id,
    title: titleOf(reference),
    issued: issued ?? cslDate(quotation.date, quotation.dateApproximate),
    URL: ownWork && reference.link ? reference.link.url : source.URL,
    note: noteOf(reference),
  };
}

/** As JSON keeps it: no undefined fields. */
export function cslJson(reference: Reference): string {
  return JSON.stringify([cslItem(reference)], null, 2);
}
