import { describe, expect, test } from 'vitest';
import { EMPTY_SEARCH, formatRoute, parseRoute, type Route, routeOfView } from '../../../components/route.ts';
import type { PanelView } from '../../../lib/messages.ts';
import { panelHash } from '../../../lib/panel.ts';

const ROUTES: readonly Route[] = [
  EMPTY_SEARCH,
  { ...EMPTY_SEARCH, query: 'data & “fossil” fuel #1 超级智能' },
  {
    view: 'search',
    query: 'x',
    topics: ['agi', 'data'],
    sources: ['neurips-2024'],
    years: [2023, 2024],
    langs: ['zh-Hans'],
    status: ['reported'],
    patterns: ['hedge'],
    sort: 'oldest',
  },
  { view: 'page', finding: null },
  { view: 'page', finding: '3:12' },
  { view: 'check' },
  { view: 'quotation', id: 'a&b=c' },
  { view: 'source', id: 'gtc-2023' },
  { view: 'topic', id: 'agi' },
  { view: 'thread', id: 'scaling' },
  { view: 'saying', id: 'd-1' },
  { view: 'record', part: 'sources' },
  { view: 'record', part: 'timeline' },
];

test.each(ROUTES)('an address leads back to its view: $view', (route) => {
  expect(parseRoute(formatRoute(route))).toEqual(route);
});

test.each(['', '#', '#nonsense', '#quotation', '#search?year=abc&status=made-up&sort=best'])(
  'what is no address is the empty search: %j',
  (hash) => {
    expect(parseRoute(hash)).toEqual(EMPTY_SEARCH);
  },
);

const VIEWS: readonly PanelView[] = [
  { view: 'search' },
  { view: 'search', query: 'peak data' },
  { view: 'page' },
  { view: 'page', finding: '1:2' },
  { view: 'quotation', id: 'q' },
  { view: 'topic', id: 'agi' },
  { view: 'check' },
  { view: 'record' },
];

describe('views that others ask for', () => {
  test.each(VIEWS)('by message and by address are the same: %j', (view) => {
    expect(parseRoute(panelHash(view))).toEqual(routeOfView(view));
  });
});
