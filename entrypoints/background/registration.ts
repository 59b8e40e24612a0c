/**
 * Keeps what the browser brings to pages in step with the settings. It keeps a registration from one start to the next,
 * but drops it with an update; so every worker looks whether it is as it should be.
 */
import { browser } from 'wxt/browser';
import { CONTENT_FILES, EVERYWHERE, type Registration, registrationFor } from '../../lib/registration.ts';
import { readSettings, siteEnabled, subscribeSettings } from '../../lib/settings.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings-shape.ts';
import { fillInOpenTabs } from './inject.ts';

type Script = Parameters<typeof browser.scripting.registerContentScripts>[0][number];

const ID = 'content';

const scriptFor = ({ matches, excludeMatches }: Registration): Script => ({
  id: ID,
  ...CONTENT_FILES,
  matches: [...matches],
  excludeMatches: [...excludeMatches],
  allFrames: true,
  // Empty frames, and those of `srcdoc`, `blob:` and `data:`, go with the page that made them.
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  world: 'ISOLATED',
  persistAcrossSessions: true,
});

/** Field by field: browsers sort lists, leave empty ones out, and add fields of their own. */
function isAsWanted(registered: Script, wanted: Script): boolean {
  const told = (value: unknown): string => JSON.stringify(Array.isArray(value) ? [...value].sort() : value);
  return Object.entries(wanted).every(([field, value]) => {
    const now = registered[field as keyof Script] ?? (Array.isArray(value) ? [] : undefined);
    return told(now) === told(value);
  });
}

async function put(wanted: Script, registered: Script | undefined): Promise<void> {
  if (!registered) return browser.scripting.registerContentScripts([wanted]);
  if (!isAsWanted(registered, wanted)) await browser.scripting.updateContentScripts([wanted]);
}

async function apply(): Promise<void> {
  const [settings, [registered]] = await Promise.all([
    readSettings().catch(() => null),
    browser.scripting.getRegisteredContentScripts({ ids: [ID] }),
  ]);
  // Storage that cannot be read tells nothing of what the reader wants.
  if (!settings && registered) return;
  const pages = registrationFor(settings ?? DEFAULT_SETTINGS);
  if (!pages) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  try {
    await put(scriptFor(pages), registered);
  } catch {
    // A pattern that this browser does not take: better everywhere than nowhere, the script knows where it may read.
    await put(scriptFor(EVERYWHERE), registered);
  }
}

let last: Promise<unknown> = Promise.resolve();

/**
 * In turn, each under the settings of its turn: the last leaves what holds. Rejects where the browser refuses; what was
 * registered before then stays, and the next worker tries again.
 */
export function keepRegistered(): Promise<void> {
  const next = last.then(apply);
  last = next.catch(() => undefined);
  return next;
}

/** Pages that are open when their site is switched on get then what the browser did not bring them. */
async function follow(settings: Settings, before: Settings): Promise<void> {
  await keepRegistered().catch(() => undefined);
  await fillInOpenTabs((host) => siteEnabled(settings, host) && !siteEnabled(before, host));
}

export function followSites(): void {
  subscribeSettings((settings, before) => void follow(settings, before).catch(() => undefined));
}
