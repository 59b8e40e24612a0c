/** From the reader's settings to what browsers are asked to bring the content script to. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_PATTERNS, registrationFor } from '../../lib/registration.ts';
import { siteEnabled } from '../../lib/settings.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings-shape.ts';

const under = (sites: Partial<Settings['sites']>, enabled = true): Settings => ({
  ...DEFAULT_SETTINGS,
  enabled,
  sites: { ...DEFAULT_SETTINGS.sites, ...sites },
});
const but = (...blocked: string[]) => under({ blocked });
const only = (...allowed: string[]) => under({ mode: 'only', allowed });

const all = { matches: ['<all_urls>'], excludeMatches: [] };
const allBut = (...excludeMatches: string[]) => ({ ...all, excludeMatches });
const these = (...matches: string[]) => ({ matches, excludeMatches: [] });

const many = (count: number) => Array.from({ length: count }, (_, i) => `site${i}.example`);

describe('what is registered', () => {
  test.each<[string, Settings, ReturnType<typeof registrationFor>]>([
    ['by default', DEFAULT_SETTINGS, all],
    ['switched off everywhere', under({}, false), null],
    ['switched off everywhere, with lists', under({ mode: 'only', allowed: ['a.example'] }, false), null],
    ['a site switched off', but('a.example'), allBut('*://a.example/*')],
    ['a domain and all below it', but('*.a.example'), allBut('*://*.a.example/*')],
    ['several', but('a.example', 'www.b.example'), allBut('*://a.example/*', '*://www.b.example/*')],
    ['an address', but('127.0.0.1'), allBut('*://127.0.0.1/*')],
    ['a name without a dot', but('localhost'), allBut('*://localhost/*')],
    ['other scripts, as addresses spell them', but('xn--fsqu00a.cn'), allBut('*://xn--fsqu00a.cn/*')],
    ['an underscore', but('a_b.example'), allBut('*://a_b.example/*')],
    ['the list of the other mode', { ...but('a.example'), ...only() }, null],
    ['only some sites', only('a.example', '*.b.example'), these('*://a.example/*', '*://*.b.example/*')],
    ['only some sites, and none', only(), null],
    ['only some sites, the block list aside', under({ mode: 'only', blocked: ['a.example'] }), null],
  ])('%s', (_name, settings, wanted) => {
    expect(registrationFor(settings)).toEqual(wanted);
  });
});

describe('what has no pattern', () => {
  /** Garbage, other spellings that a browser would take for a host that the list does not name, IPv6, a closing dot. */
  const NO_PATTERN = [
    'A.example',
    '例子.cn',
    'a b.example',
    'a.example:80',
    'a.example/path',
    'http://a.example',
    '%61.example',
    '0x7f.1',
    '127.1',
    '256.1.1.1',
    'xn--a',
    'a..example',
    '.a.example',
    'a.example.',
    'a*.example',
    '*',
    '*.',
    '*.*.example',
    '**.example',
    '[::1]',
    '*.[::1]',
    '*.0.1',
    '<all_urls>',
  ];

  test.each(NO_PATTERN)('%s: the others of a block list stay off', (host) => {
    expect(registrationFor(but('a.example', host))).toEqual(allBut('*://a.example/*'));
  });

  test.each(NO_PATTERN)('%s: no site of an allow list is lost', (host) => {
    expect(registrationFor(only('a.example', host))).toEqual(all);
  });
});

describe('long lists', () => {
  test('of a block list as many as there is room for', () => {
    const { excludeMatches } = registrationFor(but(...many(MAX_PATTERNS + 1))) ?? all;
    expect(excludeMatches).toEqual(many(MAX_PATTERNS).map((host) => `*://${host}/*`));
  });

  test('an allow list is told in full or not at all', () => {
    expect(registrationFor(only(...many(MAX_PATTERNS)))?.matches).toHaveLength(MAX_PATTERNS);
    expect(registrationFor(only(...many(MAX_PATTERNS + 1)))).toEqual(all);
  });
});

/** As browsers read these patterns: the host, or the domain and all below it. */
function isTold(host: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => {
    if (pattern === '<all_urls>') return true;
    const named = pattern.slice('*://'.length, -'/*'.length);
    return named.startsWith('*.') ? `.${host}`.endsWith(named.slice(1)) : named === host;
  });
}

test('whatever the lists hold, no site that is on is left out, and a site with a pattern that is off gets nothing', () => {
  const label = fc.constantFrom('a', 'b', 'www', 'xn--fsqu00a', '1', 'A', '*', '');
  const host = fc.array(label, { minLength: 1, maxLength: 3 }).map((labels) => labels.join('.'));
  const list = fc.array(host, { maxLength: 4 });
  const lists = fc.record({
    mode: fc.constantFrom('all-but' as const, 'only' as const),
    blocked: list,
    allowed: list,
  });
  const page = host.filter(
    (each) => URL.canParse(`http://${each}`) && new URL(`http://${each}`).hostname === each,
  );
  fc.assert(
    fc.property(lists, page, fc.boolean(), (sites, at, enabled) => {
      const settings = under(sites, enabled);
      const registered = registrationFor(settings);
      const gets =
        registered !== null && isTold(at, registered.matches) && !isTold(at, registered.excludeMatches);
      if (siteEnabled(settings, at)) expect(gets).toBe(true);
      const whole = [...sites.blocked, ...sites.allowed].every((each) =>
        /^(?:\*\.)?(?:[a-z][a-z0-9-]*\.)*[a-z]+$/.test(each),
      );
      if (whole && !siteEnabled(settings, at)) expect(gets).toBe(false);
    }),
  );
});
