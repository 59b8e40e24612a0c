import { describe, expect, test } from 'vitest';
import { readPack } from '../../cli/pack/read.ts';
import { openPack } from '../../core/pack/record.ts';
import { hasNoPage } from '../../entrypoints/background/lookup.ts';
import { suggestionsFor, viewFor } from '../../entrypoints/background/omnibox.ts';
import {
  openingOf,
  personView,
  quotationView,
  recordOverview,
  timelineOf,
  topicView,
} from '../../entrypoints/background/views.ts';
import type { PanelView } from '../../lib/messages.ts';
import { panelHash, parsePanelHash } from '../../lib/panel.ts';

const record = openPack(readPack('data/ilya-sutskever'));
const quotations = [...record.quotations.values()];

describe('views of the whole record', () => {
  test('every quotation has a view with its own source and topics', () => {
    for (const { id, source, topics } of quotations) {
      const view = quotationView(record, id);
      expect(view?.source.id, id).toBe(source);
      expect(
        view?.topics.map((topic) => topic.id),
        id,
      ).toEqual(topics);
    }
  });

  test('an unknown id has none', () => {
    expect(quotationView(record, 'no-such')).toBeNull();
    expect(topicView(record, 'no-such', 3)).toBeNull();
  });

  test('every topic gives at most what was asked, most telling first', () => {
    for (const id of record.topics.keys()) {
      const view = topicView(record, id, 3);
      const own = quotations.filter(({ topics }) => topics.includes(id));
      expect(view?.total, id).toBe(own.length);
      expect(view?.quotations.length, id).toBe(Math.min(3, own.length));
      const best = Math.max(
        ...own
          .filter((each) => each.standsAlone && each.voice === 'own' && each.status === 'primary')
          .map(({ salience }) => salience),
      );
      if (Number.isFinite(best)) expect(view?.quotations[0]?.quotation.salience, id).toBe(best);
    }
  });

  test('counts of sources add up to the record', () => {
    const sum = recordOverview(record).sources.reduce((total, source) => total + source.quotations, 0);
    expect(sum).toBe(record.quotations.size);
  });

  test('the person: years span every quotation', () => {
    const [first, last] = personView(record).years;
    for (const { date } of quotations) {
      expect(Number(date.slice(0, 4))).toBeGreaterThanOrEqual(first);
      expect(Number(date.slice(0, 4))).toBeLessThanOrEqual(last);
    }
  });

  test('the timeline has each quotation that stands alone, oldest first', () => {
    const points = timelineOf(record);
    expect(points).toHaveLength(quotations.filter(({ standsAlone }) => standsAlone).length);
    const dates = points.map(({ date }) => date);
    expect(dates).toEqual([...dates].sort());
  });
});

test.each([
  ['short words stay', 'Short words stay.', 'Short words stay.'],
  ['cut at a word', `${'word '.repeat(30)}`, `${'word '.repeat(18).trimEnd()}…`],
  ['Chinese is cut at a character', '字'.repeat(120), `${'字'.repeat(90)}…`],
  ['never half a character', `${'a'.repeat(89)}😀 and more words to come`, `${'a'.repeat(89)}…`],
])('opening: %s', (_name, text, expected) => {
  expect(openingOf(text)).toBe(expected);
});

describe('omnibox', () => {
  test('suggests words and source, at most six', () => {
    const ids = quotations.slice(0, 10).map(({ id }) => id);
    const suggestions = suggestionsFor(ids, record);
    expect(suggestions).toHaveLength(6);
    expect(suggestions[0]?.content).toBe(quotations[0]?.exact);
  });

  test('what is shown is well-formed XML text', () => {
    const odd = {
      ...quotations[0],
      id: 'odd',
      exact: 'a < b & "c" \u0001 > \'d\'',
    } as (typeof quotations)[number];
    const [suggestion] = suggestionsFor(['odd'], { ...record, quotations: new Map([['odd', odd]]) });
    expect(suggestion?.description).toContain('a &lt; b &amp; &quot;c&quot;   &gt; &apos;d&apos;');
  });

  test('a chosen suggestion opens its quotation, other words the search', () => {
    const [first] = quotations;
    expect(viewFor(` ${first?.exact} `, record)).toEqual({ view: 'quotation', id: first?.id });
    expect(viewFor(' peak data ', record)).toEqual({ view: 'search', query: 'peak data' });
    expect(viewFor('peak data', null)).toEqual({ view: 'search', query: 'peak data' });
  });
});

describe('pages that no content script can read', () => {
  test.each([
    ['https://news.example/article', false],
    ['http://127.0.0.1:8080/', false],
    ['file:///home/me/draft.html', false],
    ['https://news.example/paper.pdf', true],
    ['https://news.example/paper.PDF?download=1#page=2', true],
    ['https://news.example/pdf-is-a-format', false],
    ['chrome://settings/', true],
    ['about:reader?url=https%3A%2F%2Fnews.example', true],
    ['chrome-extension://abc/sidepanel.html', true],
    [undefined, true],
  ])('%s', (url, expected) => {
    expect(hasNoPage(url)).toBe(expected);
  });
});

describe('panel addresses', () => {
  test.each<[PanelView, string]>([
    [{ view: 'search' }, '#search'],
    [
      { view: 'search', query: 'peak data & “超级智能”' },
      '#search?q=peak+data+%26+%E2%80%9C%E8%B6%85%E7%BA%A7%E6%99%BA%E8%83%BD%E2%80%9D',
    ],
    [{ view: 'page' }, '#page'],
    [{ view: 'page', finding: '3:14' }, '#page?finding=3%3A14'],
    [{ view: 'quotation', id: 'q1' }, '#quotation?id=q1'],
    [{ view: 'topic', id: 'scaling' }, '#topic?id=scaling'],
    [{ view: 'check' }, '#check'],
    [{ view: 'record' }, '#record'],
  ])('%j', (view, hash) => {
    expect(panelHash(view)).toBe(hash);
    expect(parsePanelHash(hash)).toEqual(view);
  });
  test.each(['', '#', '#quotation', '#topic?id=', '#elsewhere', '#__proto__'])('%j is no view', (hash) => {
    expect(parsePanelHash(hash)).toBeNull();
  });
});
