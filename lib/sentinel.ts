/**
 * What pages are searched for: kept in `storage.local`, so that pages without a mention wake no worker. Two keys, since
 * every frame of every page reads the few strings of the sentinel, and the worker alone the terms.
 */
import { browser } from 'wxt/browser';
import type { DetectorEntry } from '../core/page/names/detector.ts';
import type { Sentinel } from './messages.ts';

export const SENTINEL_KEY = 'sentinel';
export const TERMS_KEY = 'terms';

/** Null where `value` is none, damaged, or of an older version. */
export function asSentinel(value: unknown): Sentinel | null {
  const sentinel = value as Partial<Sentinel> | null | undefined;
  const sound = Array.isArray(sentinel?.factors) && sentinel.factors.every((each) => each && each.length > 0);
  return sound ? (sentinel as Sentinel) : null;
}

async function read(key: string): Promise<unknown> {
  try {
    return (await browser.storage.local.get(key))[key];
  } catch {
    return null;
  }
}

/** Null where the worker has not written it yet, it is damaged, or storage fails: the page is then left alone. */
export async function readSentinel(): Promise<Sentinel | null> {
  return asSentinel(await read(SENTINEL_KEY));
}

/** As it was written: to be compared, and for `termsIn`. */
export async function readTermsText(): Promise<string | null> {
  const text = await read(TERMS_KEY);
  return typeof text === 'string' ? text : null;
}

/** Every name and topic term, ready for `buildDetector`; null as above. */
export function termsIn(text: string | null): readonly DetectorEntry[] | null {
  try {
    const terms = JSON.parse(text ?? 'null') as readonly DetectorEntry[] | null;
    if (!Array.isArray(terms)) return null;
    for (const term of terms) if (!term?.text || !term.id) return null;
    return terms;
  } catch {
    return null;
  }
}

/** `terms` as JSON text: a list of a thousand objects costs ten times as much to get out of storage. */
export async function writeSentinel(sentinel: Sentinel, terms: string): Promise<void> {
  await browser.storage.local.set({ [TERMS_KEY]: terms, [SENTINEL_KEY]: sentinel });
}
