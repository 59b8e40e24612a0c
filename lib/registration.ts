/**
 * Which pages the browser is asked to bring the content script to: none of a site that is switched off. The script reads
 * the settings too, so a page that gets it for nothing is left alone. Pure.
 */
import type { Settings } from './settings-shape.ts';

/** Match patterns. The frames of a page count each for itself: see `entrypoints/content/left-out-frames.ts`. */
export interface Registration {
  readonly matches: readonly string[];
  readonly excludeMatches: readonly string[];
}

/** Paths in the package; `entrypoints/content` is built to them. */
export const CONTENT_FILES = { js: ['content-scripts/content.js'], css: ['content-scripts/content.css'] };

export const EVERYWHERE: Registration = { matches: ['<all_urls>'], excludeMatches: [] };

/**
 * Each process that shows pages keeps all patterns, and each document is compared with them one by one: 1,000 cost every
 * page 1.5 ms and its process some MB, 200 nothing that could be measured.
 */
export const MAX_PATTERNS = 500;

/** Letters, digits, hyphens; underscores occur. Browsers differ on IPv6 and on a dot at the end. */
const HOST = /^(?:[a-z0-9_-]+\.)*[a-z0-9_-]+$/;

/** Whether `host` is as `location.hostname` has it: a pattern of another spelling may stand for another host. */
function isCanonical(host: string): boolean {
  try {
    return new URL(`http://${host}`).hostname === host;
  } catch {
    return false;
  }
}

/** Every scheme of the web, every port. Null where no pattern says just what the entry of the reader's list says. */
function patternOf(entry: string): string | null {
  const host = entry.startsWith('*.') ? entry.slice(2) : entry;
  return HOST.test(host) && isCanonical(host) ? `*://${entry}/*` : null;
}

/**
 * Null where no page is read at all. What has no pattern, or no room, is left to the script itself: a site of the block
 * list then gets it as others do, and an allow list that cannot be told in full is no longer told to the browser.
 */
export function registrationFor({ enabled, sites }: Settings): Registration | null {
  const only = sites.mode === 'only';
  const listed = only ? sites.allowed : sites.blocked;
  if (!enabled || (only && listed.length === 0)) return null;
  const patterns = listed
    .slice(0, MAX_PATTERNS)
    .map(patternOf)
    .filter((pattern) => pattern !== null);
  if (!only) return { ...EVERYWHERE, excludeMatches: patterns };
  return patterns.length === listed.length ? { matches: patterns, excludeMatches: [] } : EVERYWHERE;
}
