/** What is searched: the texts of a record with the items that they belong to, in one fixed order. */
import type { PackRecord } from '../pack/record.ts';
import type { Quotation, Source, Topic } from '../pack/types.ts';

/** What the search box needs of a record. */
export type SearchRecord = Pick<PackRecord, 'person' | 'sources' | 'quotations' | 'disputed' | 'topics'>;

export type TextField = 'exact' | 'wording' | 'translation' | 'about';

/** A searched text. `owners`: the items (by number) it belongs to; about-texts belong to many. */
export interface SearchText {
  readonly field: TextField;
  /** Index in `otherWordings`, `translations` or a disputed saying's `wordings`. */
  readonly index: number;
  readonly text: string;
  readonly owners: readonly number[];
}

/** What ranking knows of a quotation (or a disputed saying) beside its texts. */
export interface SearchItem {
  readonly id: string;
  /** 1 to 5. */
  readonly salience: number;
  /** A piece of a sentence: found, but after whole quotations. */
  readonly fragment: boolean;
}

/** Items are numbered in the record's order. */
export interface SearchTexts {
  readonly items: readonly SearchItem[];
  readonly texts: readonly SearchText[];
}

const yearOf = (quotation: Quotation): string => quotation.date.slice(0, 4);

function labelsOf(topic: Topic): string {
  return [topic.label.en, topic.label['zh-Hans'], topic.label['zh-Hant']].filter(Boolean).join('\n');
}

function namesOf(source: Source): string {
  const people = (source.interviewer ?? []).map(
    (name) => name.literal ?? `${name.given ?? ''} ${name.family ?? ''}`,
  );
  const names = [
    source.title,
    source['container-title'],
    source.event,
    ...(source.mentions ?? []),
    ...people,
  ];
  return names.filter(Boolean).join('\n');
}

/** Texts about many quotations: their source, topics and year. */
function aboutTexts(record: SearchRecord, quotations: readonly Quotation[]): SearchText[] {
  const groups = new Map<string, number[]>();
  const texts: SearchText[] = [];
  const join = (key: string, owner: number, text: () => string): void => {
    const group = groups.get(key);
    if (group) return void group.push(owner);
    const owners = [owner];
    groups.set(key, owners);
    texts.push({ field: 'about', index: 0, text: text(), owners });
  };
  quotations.forEach((quotation, owner) => {
    const source = record.sources.get(quotation.source);
    if (source) join(`source ${source.id}`, owner, () => namesOf(source));
    join(`year ${yearOf(quotation)}`, owner, () => yearOf(quotation));
    for (const id of quotation.topics) {
      const topic = record.topics.get(id);
      if (topic) join(`topic ${id}`, owner, () => labelsOf(topic));
    }
  });
  return texts;
}

function ownTexts(quotation: Quotation, owner: number): SearchText[] {
  const owners = [owner];
  return [
    { field: 'exact', index: 0, text: quotation.exact, owners },
    ...(quotation.otherWordings ?? []).map(
      ({ text }, index): SearchText => ({ field: 'wording', index, text, owners }),
    ),
    ...(quotation.translations ?? []).map(
      ({ text }, index): SearchText => ({ field: 'translation', index, text, owners }),
    ),
  ];
}

export function textsOfQuotations(record: SearchRecord): SearchTexts {
  const quotations = [...record.quotations.values()];
  const items = quotations.map(({ id, salience, standsAlone }) => ({ id, salience, fragment: !standsAlone }));
  return { items, texts: [...quotations.flatMap(ownTexts), ...aboutTexts(record, quotations)] };
}

export function textsOfDisputed(record: SearchRecord): SearchTexts {
  const sayings = [...record.disputed.values()];
  const texts = sayings.flatMap(({ wordings }, owner) =>
    wordings.map(({ text }, index): SearchText => ({ field: 'wording', index, text, owners: [owner] })),
  );
  return { items: sayings.map(({ id }) => ({ id, salience: 1, fragment: false })), texts };
}
