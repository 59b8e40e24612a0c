/** Records made ready for a screen: each view holds everything that is shown, so that no screen asks twice. */
import { deepLink } from '../../core/cite/deep-link.ts';
import type { Match } from '../../core/judge/types.ts';
import type { PackRecord } from '../../core/pack/record.ts';
import type { Quotation, Source, Topic } from '../../core/pack/types.ts';
import type {
  MatchView,
  PersonView,
  QuotationView,
  RecordOverview,
  TimelinePoint,
  TopicView,
} from '../../lib/messages.ts';

const OPENING_UNITS = 90;

function present<T>(value: T | undefined): value is T {
  return value !== undefined;
}

function quotationsOf(record: PackRecord): readonly Quotation[] {
  return [...record.quotations.values()];
}

function countBy<T>(items: Iterable<T>, keys: (item: T) => readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) {
    for (const key of new Set(keys(item))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function relationsOf(record: PackRecord, id: string): QuotationView['relations'] {
  return record.relations.flatMap((relation) => {
    if (relation.from !== id && relation.to !== id) return [];
    const other = record.quotations.get(relation.from === id ? relation.to : relation.from);
    return other ? [{ ...relation, other: { id: other.id, exact: other.exact, date: other.date } }] : [];
  });
}

/** Null where the id, or its source, is not in the record. */
export function quotationView(record: PackRecord, id: string): QuotationView | null {
  const quotation = record.quotations.get(id);
  const source = quotation && record.sources.get(quotation.source);
  if (!quotation || !source) return null;
  const fuller = quotation.partOf === undefined ? undefined : record.quotations.get(quotation.partOf);
  return {
    quotation,
    source,
    topics: quotation.topics.map((topic) => record.topics.get(topic)).filter(present),
    relations: relationsOf(record, id),
    fullerQuotation: fuller ? { id: fuller.id, exact: fuller.exact } : null,
    link: deepLink(source, quotation),
  };
}

export function quotationViews(record: PackRecord, ids: Iterable<string>): readonly QuotationView[] {
  return [...new Set(ids)].map((id) => quotationView(record, id)).filter((view) => view !== null);
}

/** ISO date up to which the record was gathered, and how much of it there is. */
function searchedOf(record: PackRecord): MatchView['searched'] {
  return {
    quotations: record.quotations.size,
    sources: record.sources.size,
    until: record.info.date,
  };
}

/** More than this many near matches help nobody. */
const NEAR_SHOWN = 3;

export function matchView(record: PackRecord, match: Match): MatchView {
  const parts = match.wording === 'not-found' ? [] : match.parts;
  const saying = parts.find((part) => part.disputed !== null)?.disputed ?? null;
  const disputed = saying === null ? null : (record.disputed.get(saying) ?? null);
  const named = parts.map((part) => part.quotation).filter((id) => id !== null);
  const real = disputed?.really === undefined ? [] : [disputed.really];
  const near = match.near.slice(0, NEAR_SHOWN).map(({ quotation }) => quotation);
  return {
    match,
    person: { name: record.person.name },
    quotations: quotationViews(record, [...named, ...real, ...near]),
    disputed,
    searched: searchedOf(record),
  };
}

export function personView(record: PackRecord): PersonView {
  const years = quotationsOf(record).map(({ date }) => Number(date.slice(0, 4)));
  return {
    person: record.person,
    info: record.info,
    counts: {
      quotations: record.quotations.size,
      sources: record.sources.size,
      disputed: record.disputed.size,
      topics: record.topics.size,
    },
    years: [Math.min(...years), Math.max(...years)],
  };
}

/** Most telling first; what cannot stand alone, and what he only reports of others, comes after. */
function byWeight(a: Quotation, b: Quotation): number {
  const firm = (quotation: Quotation): number =>
    Number(quotation.standsAlone) * 2 + Number(quotation.voice === 'own' && quotation.status === 'primary');
  return (
    firm(b) - firm(a) || b.salience - a.salience || b.date.localeCompare(a.date) || a.id.localeCompare(b.id)
  );
}

/** Null: no such topic. Quotations of narrower topics are not counted. */
export function topicView(record: PackRecord, id: string, limit: number): TopicView | null {
  const topic = record.topics.get(id);
  if (!topic) return null;
  const about = quotationsOf(record).filter((quotation) => quotation.topics.includes(id));
  const first = about.sort(byWeight).slice(0, limit);
  return {
    topic,
    total: about.length,
    quotations: quotationViews(
      record,
      first.map((quotation) => quotation.id),
    ),
  };
}

export function recordOverview(record: PackRecord, broken: readonly string[] = []): RecordOverview {
  const bySource = countBy(record.quotations.values(), ({ source }) => [source]);
  const byTopic = countBy(record.quotations.values(), ({ topics }) => topics);
  const counted = <T extends Source | Topic>(each: T, counts: Map<string, number>) => ({
    ...each,
    quotations: counts.get(each.id) ?? 0,
  });
  return {
    info: record.info,
    person: record.person,
    sources: [...record.sources.values()].map((source) => counted(source, bySource)),
    topics: [...record.topics.values()].map((topic) => counted(topic, byTopic)),
    disputed: [...record.disputed.values()],
    threads: record.threads,
    broken,
  };
}

/** The first words, cut at a word; Chinese, which has no blanks, at the limit. */
export function openingOf(text: string): string {
  if (text.length <= OPENING_UNITS) return text;
  const cut = text.slice(0, OPENING_UNITS).replace(/[\uD800-\uDBFF]$/, '');
  const lastBlank = cut.lastIndexOf(' ');
  return `${(lastBlank > OPENING_UNITS / 2 ? cut.slice(0, lastBlank) : cut).trimEnd()}…`;
}

export function timelineOf(record: PackRecord): readonly TimelinePoint[] {
  return quotationsOf(record)
    .filter((quotation) => quotation.standsAlone)
    .sort((a, b) => a.date.localeCompare(b.date) || a.id.localeCompare(b.id))
    .flatMap((quotation) => {
      const source = record.sources.get(quotation.source);
      if (!source) return [];
      const { id, date, topics, status, salience } = quotation;
      const approximate = quotation.dateApproximate ?? false;
      const opening = openingOf(quotation.exact);
      return [
        {
          quotation: id,
          source: source.id,
          kind: source.kind,
          date,
          approximate,
          topics,
          status,
          salience,
          opening,
        },
      ];
    });
}
