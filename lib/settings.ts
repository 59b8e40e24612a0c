/** Reads, writes and follows the reader's settings. Pages write; content scripts only read. */
import { browser } from 'wxt/browser';
import { DEFAULT_SETTINGS, type Settings, type TopicMarking } from './settings-shape.ts';

export const SETTINGS_KEY = 'settings';

const MAX_LISTED = 10_000;

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function flag(value: unknown, otherwise: boolean): boolean {
  return typeof value === 'boolean' ? value : otherwise;
}

function oneOf<T>(value: unknown, allowed: readonly T[], otherwise: T): T {
  return allowed.find((each) => each === value) ?? otherwise;
}

function strings(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  const kept = value.filter((each): each is string => typeof each === 'string' && each !== '');
  return [...new Set(kept)].slice(0, MAX_LISTED);
}

/**
 * Whatever is stored, from any version or none, becomes valid settings: field by field, so that one bad field
 * costs only itself. Pure; never throws.
 */
export function upgradeSettings(stored: unknown): Settings {
  const from = fieldsOf(stored);
  const sites = fieldsOf(from.sites);
  const marks = fieldsOf(from.marks);
  const base = DEFAULT_SETTINGS;
  return {
    version: 1,
    enabled: flag(from.enabled, base.enabled),
    sites: {
      mode: oneOf(sites.mode, ['all-but', 'only'] as const, base.sites.mode),
      blocked: strings(sites.blocked),
      allowed: strings(sites.allowed),
    },
    marks: {
      person: flag(marks.person, base.marks.person),
      quotations: flag(marks.quotations, base.marks.quotations),
      topics: oneOf<TopicMarking>(marks.topics, ['off', 'with-person', 'everywhere'], base.marks.topics),
    },
    topicsOff: strings(from.topicsOff),
    selectionButton: flag(from.selectionButton, base.selectionButton),
    language: oneOf<Settings['language']>(from.language, ['en', 'zh-Hans', 'zh-Hant'], null),
  };
}

/** `*.example.org` stands for the domain and everything below it, as in match patterns. */
function covers(pattern: string, host: string): boolean {
  if (!pattern.startsWith('*.')) return pattern === host;
  return host === pattern.slice(2) || host.endsWith(pattern.slice(1));
}

/** Whether pages of `host` (a lower-case `location.hostname`) are read at all. */
export function siteEnabled(settings: Settings, host: string): boolean {
  if (!settings.enabled) return false;
  const { mode, blocked, allowed } = settings.sites;
  return mode === 'only'
    ? allowed.some((pattern) => covers(pattern, host))
    : !blocked.some((pattern) => covers(pattern, host));
}

/** Never rejects: where storage fails, the defaults hold until it works again. */
export async function loadSettings(): Promise<Settings> {
  try {
    const stored = await browser.storage.local.get(SETTINGS_KEY);
    return upgradeSettings(stored[SETTINGS_KEY]);
  } catch {
    return DEFAULT_SETTINGS;
  }
}

/** As `loadSettings`, but rejects where storage fails: a page that writes must not take defaults for what is stored. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(SETTINGS_KEY);
  return upgradeSettings(stored[SETTINGS_KEY]);
}

let lastUpdate: Promise<unknown> = Promise.resolve();

/**
 * Read, change, write; in turn, so that two quick switches of one page do not undo each other. Fields of a later version
 * stay. Rejects where storage refuses (full, broken profile): what was stored before stays.
 */
export function updateSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  const update = lastUpdate.then(async () => {
    const stored = (await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY];
    const next = change(upgradeSettings(stored));
    await browser.storage.local.set({ [SETTINGS_KEY]: { ...fieldsOf(stored), ...next } });
    return next;
  });
  lastUpdate = update.catch(() => undefined);
  return update;
}

/** Calls back with every later change, from whichever page, and what held before; returns the way to stop. */
export function subscribeSettings(onChange: (settings: Settings, before: Settings) => void): () => void {
  type Changes = Readonly<Record<string, { readonly newValue?: unknown; readonly oldValue?: unknown }>>;
  const listener = (changes: Changes, area: string): void => {
    const change = changes[SETTINGS_KEY];
    if (area === 'local' && change)
      onChange(upgradeSettings(change.newValue), upgradeSettings(change.oldValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
