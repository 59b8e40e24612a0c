/**
 * What a style must be told about a work so that its bibliography comes out as the style's own handbook has it. The
 * CSL styles have no rule, or a poor one, for some of the kinds that a record of spoken words is full of; the nearest
 * kind with the same parts then stands in. Checked by eye against the handbooks; the table is in the tests.
 */
import type { CslItem } from './item.ts';

export type Style = 'apa' | 'mla' | 'chicago';

type Change = (item: CslItem) => CslItem;

/** A title, the place where it appeared, a date, an address: what an article of the web has. */
const asArticle =
  (...containers: readonly string[]): Change =>
  (item) => {
    const container = containers
      .map((field) => item[field])
      .filter((part) => part !== undefined)
      .join(', ');
    const { publisher: _, 'event-title': _title, 'event-place': _place, ...rest } = item;
    return { ...rest, type: 'article-magazine', ...(container ? { 'container-title': container } : {}) };
  };

/**
 * MLA (9th): a lecture is “Title.” Event, Date, Place; the style puts the event after the address and drops the date.
 * Chicago (17th, author-date) gives an interview, a post and a testimony with the full date, which the style drops.
 * APA (7th) says in brackets what a talk or a post is, and dates a testimony that is no published case to the day.
 */
const CHANGES: Readonly<Record<Style, Readonly<Record<string, Change>>>> = {
  apa: {
    hearing: asArticle('publisher'),
    speech: (item) => ({ ...item, genre: 'Talk' }),
    post: (item) => ({ ...item, genre: 'Post' }),
  },
  mla: { speech: asArticle('event-title', 'event-place') },
  chicago: {
    interview: asArticle('container-title'),
    post: asArticle('container-title'),
    hearing: asArticle('publisher'),
  },
};

/** Words with both figures and letters, or dots inside, keep their case: "4:24-cv-04722-YGR", "N.D.", "GPT-4". */
const KEEPS_CASE = /(?<!\S)(?=\S*\d)(?=\S*\p{L})\S+/gu;

const isText = (value: unknown): value is string => typeof value === 'string';

/** `number` is dropped where the title has it: a docket is not said twice. */
export function asWork(item: CslItem, style: Style): CslItem {
  const changed = CHANGES[style][String(item.type)]?.(item) ?? item;
  const { title, number, ...rest } = changed;
  if (!isText(title)) return changed;
  const repeated = isText(number) && title.includes(number);
  return {
    ...rest,
    ...(number === undefined || repeated ? {} : { number }),
    title: title.replace(KEEPS_CASE, '<span class="nocase">$&</span>'),
  };
}

/** The Chicago style forgets the full stop before "Interview by", and sets an article before the name of an event. */
export function mendEntry(entry: string, style: Style): string {
  if (style !== 'chicago') return entry;
  return entry
    .replace(/(?<![.?!])” Interview by /u, '.” Interview by ')
    .replace('Presented at the ', 'Presented at ');
}

/** RIS has no author for a hearing; a report has one. */
export const asRisItem = (item: CslItem): CslItem =>
  item.type === 'hearing' ? { ...item, type: 'report' } : item;
