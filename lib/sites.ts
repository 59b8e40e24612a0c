/** What a reader types into a site list, and the switch "this site". Pages only: content scripts just match. */

import { siteEnabled } from './settings.ts';
import type { Settings } from './settings-shape.ts';

/**
 * `https://News.Example.org/a` → `news.example.org`; `*.例子.cn` → `*.xn--fsqu00a.cn` (the form that
 * `location.hostname` has). Null where it is no host.
 */
export function normalizeHost(input: string): string | null {
  const typed = input.trim().toLowerCase();
  const wild = typed.startsWith('*.');
  const rest = wild ? typed.slice(2) : typed;
  try {
    const { hostname } = new URL(/^[a-z][a-z0-9+.-]*:\/\//.test(rest) ? rest : `http://${rest}`);
    if (hostname === '' || hostname.includes('*')) return null;
    return wild ? `*.${hostname}` : hostname;
  } catch {
    return null;
  }
}

/**
 * Turns reading on or off for one host, in whichever list the mode uses. Entries that cover more than the host
 * (`*.example.org`) stay; null where such an entry stands against the wish and the options page must be used.
 */
export function switchSite(settings: Settings, host: string, on: boolean): Settings | null {
  const { mode, blocked, allowed } = settings.sites;
  const list = mode === 'only' ? allowed : blocked;
  const listed = (mode === 'only') === on;
  const without = list.filter((entry) => entry !== host);
  const next = listed ? [...without, host] : without;
  const sites = mode === 'only' ? { mode, blocked, allowed: next } : { mode, blocked: next, allowed };
  const changed = { ...settings, sites };
  return siteEnabled({ ...changed, enabled: true }, host) === on ? changed : null;
}
