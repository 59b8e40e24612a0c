/** The filters of a search as lists of choices with counts, most frequent first. */
import type { Pattern } from '../../core/pack/types.ts';
import type { SearchFacets } from '../../core/search/types.ts';
import { formatNumber } from '../../lib/i18n/format.ts';
import { UI_LANG_NAMES } from '../../lib/i18n/i18n.ts';
import type { RecordOverview } from '../../lib/messages.ts';
import type { Language } from '../language.tsx';
import type { SearchRoute } from '../route.ts';

export type FilterName = 'topics' | 'sources' | 'years' | 'patterns' | 'status' | 'langs';
export const FILTERS: readonly FilterName[] = ['topics', 'sources', 'years', 'patterns', 'status', 'langs'];

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly count: string;
}

/** What a filter's values are called; a value that the record no longer has shows as itself. */
export function filterLabels(record: RecordOverview, { t, local, lang }: Language) {
  const named = (entries: readonly (readonly [string, string])[]) => new Map(entries);
  const language = new Intl.DisplayNames(lang, { type: 'language' });
  const uiNames = named(Object.entries(UI_LANG_NAMES));
  const topics = named(record.topics.map((topic) => [topic.id, local(topic.label)]));
  const sources = named(record.sources.map((source) => [source.id, source.title]));
  return (name: FilterName, value: string): string => {
    if (name === 'topics') return topics.get(value) ?? value;
    if (name === 'sources') return sources.get(value) ?? value;
    if (name === 'patterns') return t(`panel:pattern-${value as Pattern}`);
    if (name === 'status') return t(`panel:status-${value as 'primary' | 'reported'}`);
    if (name === 'langs') return uiNames.get(value) ?? language.of(value) ?? value;
    return value;
  };
}
export type FilterLabels = ReturnType<typeof filterLabels>;

export function filterChoices(
  name: FilterName,
  route: SearchRoute,
  facets: SearchFacets | null,
  labels: FilterLabels,
  { lang }: Language,
): readonly Choice[] {
  const counts = new Map(Object.entries(facets?.[name] ?? {}));
  for (const value of route[name]) if (!counts.has(String(value))) counts.set(String(value), 0);
  const order = name === 'years' ? byValue : byCount;
  return [...counts].sort(order).map(([value, count]) => ({
    value,
    label: labels(name, value),
    count: formatNumber(count, lang),
  }));
}

type Counted = readonly [value: string, count: number];
const byCount = (a: Counted, b: Counted) => b[1] - a[1] || a[0].localeCompare(b[0]);
const byValue = (a: Counted, b: Counted) => b[0].localeCompare(a[0]);

/** The route with one filter set; values come from menus as text. */
export function withFilter(route: SearchRoute, name: FilterName, values: readonly string[]): SearchRoute {
  if (name === 'years') return { ...route, years: values.map(Number) };
  return { ...route, [name]: values };
}

export function isFiltered(route: SearchRoute): boolean {
  return FILTERS.some((name) => route[name].length > 0);
}
