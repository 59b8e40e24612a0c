import { describe, expect, test } from 'vitest';
import { readHost, readSites, withSite, writeSites } from '../../../components/options/sites.ts';
import { siteEnabled } from '../../../lib/settings.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/settings-shape.ts';

test.each([
  ['example.org', 'example.org'],
  ['  Example.ORG  ', 'example.org'],
  ['https://www.example.org/a/b?c#d', 'www.example.org'],
  ['http://localhost:8080/', 'localhost'],
  ['*.example.org', '*.example.org'],
  ['example.org/path', 'example.org'],
  ['例え.テスト', 'xn--r8jz45g.xn--zckzah'],
  ['user:pass@example.org', 'example.org'],
  ['', null],
  ['not a site', null],
  ['*', null],
  ['*.', null],
  ['exa_mple!.org', null],
  ['foo.*.org', null],
])('%j is read as %j', (text, host) => {
  expect(readHost(text)).toBe(host);
});

describe('one site on and off', () => {
  const cases: readonly [name: string, sites: Settings['sites'], host: string][] = [
    ['all but, empty', { mode: 'all-but', blocked: [], allowed: [] }, 'a.example'],
    ['all but, listed', { mode: 'all-but', blocked: ['a.example'], allowed: [] }, 'a.example'],
    ['all but, below a wildcard', { mode: 'all-but', blocked: ['*.example'], allowed: [] }, 'a.example'],
    ['only, empty', { mode: 'only', blocked: [], allowed: [] }, 'a.example'],
    ['only, listed', { mode: 'only', blocked: [], allowed: ['a.example', 'b.example'] }, 'a.example'],
    ['only, below a wildcard', { mode: 'only', blocked: [], allowed: ['*.a.example'] }, 'x.a.example'],
  ];
  test.each(cases)('%s', (_name, sites, host) => {
    const readAfter = (on: boolean) =>
      siteEnabled({ ...DEFAULT_SETTINGS, sites: withSite(sites, host, on) }, host);
    expect([readAfter(true), readAfter(false)]).toEqual([true, false]);
  });
});

describe('the lists as a file', () => {
  test('what is written is read back', () => {
    const sites: Settings['sites'] = { mode: 'only', blocked: ['a.example'], allowed: ['*.b.example'] };
    expect(readSites(writeSites(sites))).toEqual({ sites });
  });

  test.each([
    ['{', [['import-not-json', '$']]],
    ['[]', [['import-not-object', '$']]],
    ['null', [['import-not-object', '$']]],
    ['{"mode":"all"}', [['import-mode', '$.mode']]],
    ['{"blocked":"a.example"}', [['import-list', '$.blocked']]],
    [
      '{"mode":3,"blocked":["ok.example",7,"b c"],"allowed":[null]}',
      [
        ['import-mode', '$.mode'],
        ['import-host', '$.blocked[1]'],
        ['import-host', '$.blocked[2]'],
        ['import-host', '$.allowed[0]'],
      ],
    ],
  ])('%s: every problem by its path', (text, expected) => {
    const read = readSites(text);
    expect('problems' in read ? read.problems.map(({ key, path }) => [key, path]) : read).toEqual(expected);
  });
});
