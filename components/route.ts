/** Where the panel is, kept in the URL hash (`#search?q=scaling&topic=data`): reload, back and links just work. */
import { useCallback, useSyncExternalStore } from 'react';
import type { Pattern } from '../core/pack/types.ts';
import type { PanelView } from '../lib/messages.ts';

export const RECORD_PARTS = ['sources', 'topics', 'timeline', 'threads', 'disputed'] as const;
export type RecordPart = (typeof RECORD_PARTS)[number];

/** What of a search belongs to the address: everything but the window of results. */
export interface SearchRoute {
  readonly view: 'search';
  readonly query: string;
  readonly topics: readonly string[];
  readonly sources: readonly string[];
  readonly years: readonly number[];
  readonly langs: readonly string[];
  readonly status: readonly ('primary' | 'reported')[];
  readonly patterns: readonly Pattern[];
  readonly sort: 'relevance' | 'newest' | 'oldest';
}

export type Route =
  | SearchRoute
  | { readonly view: 'page'; readonly finding: string | null }
  | { readonly view: 'check' }
  | { readonly view: 'quotation' | 'source' | 'topic' | 'thread' | 'saying'; readonly id: string }
  | { readonly view: 'record'; readonly part: RecordPart };

export const EMPTY_SEARCH: SearchRoute = {
  view: 'search',
  query: '',
  topics: [],
  sources: [],
  years: [],
  langs: [],
  status: [],
  patterns: [],
  sort: 'relevance',
};

const list = (fields: URLSearchParams, name: string): string[] => fields.getAll(name);

function parseSearch(fields: URLSearchParams): SearchRoute {
  const sort = fields.get('sort');
  return {
    view: 'search',
    query: fields.get('q') ?? '',
    topics: list(fields, 'topic'),
    sources: list(fields, 'source'),
    years: list(fields, 'year').map(Number).filter(Number.isInteger),
    langs: list(fields, 'lang'),
    status: list(fields, 'status').filter((value) => value === 'primary' || value === 'reported'),
    patterns: list(fields, 'pattern') as Pattern[],
    sort: sort === 'newest' || sort === 'oldest' ? sort : 'relevance',
  };
}

/** Anything unknown is the search view: an address is never an error. */
export function parseRoute(hash: string): Route {
  const [view = '', query = ''] = hash.replace(/^#/, '').split('?', 2);
  const fields = new URLSearchParams(query);
  const id = fields.get('id');
  switch (view) {
    case 'page':
      return { view, finding: fields.get('finding') };
    case 'check':
      return { view };
    case 'record':
      return { view, part: RECORD_PARTS.find((part) => part === fields.get('part')) ?? 'sources' };
    case 'quotation':
    case 'source':
    case 'topic':
    case 'thread':
    case 'saying':
      return id ? { view, id } : EMPTY_SEARCH;
    default:
      return parseSearch(fields);
  }
}

function searchFields(route: SearchRoute): URLSearchParams {
  const fields = new URLSearchParams();
  if (route.query) fields.append('q', route.query);
  for (const topic of route.topics) fields.append('topic', topic);
  for (const source of route.sources) fields.append('source', source);
  for (const year of route.years) fields.append('year', String(year));
  for (const lang of route.langs) fields.append('lang', lang);
  for (const status of route.status) fields.append('status', status);
  for (const pattern of route.patterns) fields.append('pattern', pattern);
  if (route.sort !== 'relevance') fields.append('sort', route.sort);
  return fields;
}

export function formatRoute(route: Route): string {
  const fields =
    route.view === 'search'
      ? searchFields(route)
      : new URLSearchParams(
          'id' in route
            ? { id: route.id }
            : route.view === 'record' && route.part !== 'sources'
              ? { part: route.part }
              : route.view === 'page' && route.finding
                ? { finding: route.finding }
                : {},
        );
  const text = fields.toString();
  return text ? `#${route.view}?${text}` : `#${route.view}`;
}

export function routeOfView(view: PanelView): Route {
  switch (view.view) {
    case 'search':
      return { ...EMPTY_SEARCH, query: view.query ?? '' };
    case 'page':
      return { view: 'page', finding: view.finding ?? null };
    case 'quotation':
    case 'topic':
      return { view: view.view, id: view.id };
    case 'check':
      return { view: 'check' };
    case 'record':
      return { view: 'record', part: 'sources' };
  }
}

export const searchLink = (patch: Partial<SearchRoute>): string => formatRoute({ ...EMPTY_SEARCH, ...patch });

/** `replaceState` fires no event of its own: this is how our writes tell our readers. */
const ROUTE_EVENT = 'verbatim-route';

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  window.addEventListener(ROUTE_EVENT, listener);
  return () => {
    window.removeEventListener('hashchange', listener);
    window.removeEventListener(ROUTE_EVENT, listener);
  };
}

/** `push`: a step that "back" should undo; `replace`: typing and filters. */
export function goTo(route: Route, how: 'push' | 'replace'): void {
  const hash = formatRoute(route);
  if (hash === window.location.hash) return;
  if (how === 'push') window.history.pushState(null, '', hash);
  else window.history.replaceState(null, '', hash);
  window.dispatchEvent(new Event(ROUTE_EVENT));
}

export function useHash(): string {
  return useSyncExternalStore(
    subscribe,
    useCallback(() => window.location.hash, []),
  );
}
