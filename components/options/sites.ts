/** The site lists as pure functions: adding, removing, and JSON from and to the reader's own file. */
import type { Settings } from '../../lib/settings-shape.ts';

type Sites = Settings['sites'];

/** Labels of letters, digits and hyphens (any script), with an optional `*.` in front; `localhost` is a host too. */
const HOST =
  /^(?:\*\.)?(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)*[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u;

/** A host from what a reader types or pastes (an address, a host, `*.example.org`); null where there is none in it. */
export function readHost(text: string): string | null {
  const trimmed = text.trim().toLowerCase();
  const wildcard = trimmed.startsWith('*.') ? '*.' : '';
  const rest = trimmed.slice(wildcard.length);
  try {
    const { hostname } = new URL(/^[a-z][a-z0-9+.-]*:\/\//.test(rest) ? rest : `https://${rest}`);
    return hostname !== '' && HOST.test(wildcard + hostname) ? wildcard + hostname : null;
  } catch {
    return null;
  }
}

const without = (hosts: readonly string[], host: string) => hosts.filter((each) => each !== host);
const including = (hosts: readonly string[], host: string) => [...without(hosts, host), host].sort();

/** One host switched on or off under whichever list is in force; a wildcard that covers it goes with it. */
export function withSite(sites: Sites, host: string, on: boolean): Sites {
  const covering = (pattern: string) =>
    pattern === host ||
    (pattern.startsWith('*.') && (host === pattern.slice(2) || host.endsWith(pattern.slice(1))));
  if (sites.mode === 'only') {
    return {
      ...sites,
      allowed: on ? including(sites.allowed, host) : sites.allowed.filter((each) => !covering(each)),
    };
  }
  return {
    ...sites,
    blocked: on ? sites.blocked.filter((each) => !covering(each)) : including(sites.blocked, host),
  };
}

export function writeSites(sites: Sites): string {
  return `${JSON.stringify({ format: 'verbatim-sites', ...sites }, null, 2)}\n`;
}

/** What is wrong and where (a JSON path), as keys of the options' texts. */
export interface SitesProblem {
  readonly key: 'import-not-json' | 'import-not-object' | 'import-mode' | 'import-list' | 'import-host';
  readonly path: string;
  readonly found: string;
}

const MAX_SITES = 10_000;

function readList(name: 'blocked' | 'allowed', value: unknown, problems: SitesProblem[]): string[] {
  if (value === undefined) return [];
  if (!Array.isArray(value) || value.length > MAX_SITES) {
    problems.push({ key: 'import-list', path: `$.${name}`, found: typeof value });
    return [];
  }
  return value.flatMap((entry: unknown, index) => {
    const host = typeof entry === 'string' ? readHost(entry) : null;
    if (host) return [host];
    problems.push({
      key: 'import-host',
      path: `$.${name}[${index}]`,
      found: JSON.stringify(entry)?.slice(0, 60) ?? '',
    });
    return [];
  });
}

/** Either the lists or every problem; with one problem nothing is taken over. */
export function readSites(text: string): { sites: Sites } | { problems: readonly SitesProblem[] } {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return {
      problems: [{ key: 'import-not-json', path: '$', found: error instanceof Error ? error.message : '' }],
    };
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return { problems: [{ key: 'import-not-object', path: '$', found: typeof data }] };
  }
  const { mode = 'all-but', blocked, allowed } = data as Readonly<Record<string, unknown>>;
  const problems: SitesProblem[] = [];
  if (mode !== 'all-but' && mode !== 'only') {
    problems.push({ key: 'import-mode', path: '$.mode', found: JSON.stringify(mode)?.slice(0, 60) ?? '' });
  }
  const lists = {
    blocked: readList('blocked', blocked, problems),
    allowed: readList('allowed', allowed, problems),
  };
  if (problems.length > 0) return { problems };
  return { sites: { mode: mode === 'only' ? 'only' : 'all-but', ...lists } };
}
