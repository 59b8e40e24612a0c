/**
 * The bundled pack, opened on first use: its parts are JSON texts, checked and parsed only when
 * something is asked. Each fails by itself: with a damaged index or source, search of what is sound goes on.
 */
import { packChecksum as checksum, packParts as parts } from 'virtual:verbatim-pack';
import { type Engine, openEngine } from '../core/judge/engine.ts';
import { canJudge, type OpenParts, openParts } from '../core/pack/parts.ts';
import { openPack, type PackRecord } from '../core/pack/record.ts';
import { openSearch, type SearchEngine } from '../core/search/open.ts';
import { once } from '../core/text/once.ts';

/** The pack's data cannot be used; the message is for readers of logs, screens have their own words. */
export class PackBroken extends Error {
  override readonly name = 'PackBroken';
}

function attempt<T>(what: string, make: () => T): T {
  try {
    return make();
  } catch (error) {
    throw new PackBroken(`pack-broken: ${what}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const opened: () => OpenParts = once(() => attempt('the records', () => openParts(parts)));

/** Known without opening the pack. */
export const packChecksum = (): string => checksum;

/** Each of the following throws `PackBroken`. */
export const packRecord: () => PackRecord = once(() => openPack(opened().pack));

/** Without a sound index and every quotation no words are judged; the records can still be read and searched. */
export const packEngine: () => Engine = once(() =>
  attempt('the index', () => {
    const { pack, broken, find } = opened();
    if (!canJudge(broken)) throw new Error(`damaged: ${broken.join(', ')}`);
    return openEngine({ format: 'verbatim-index', formatVersion: 1, checksum, pack, find: find() });
  }),
);

/** Null where it is damaged: the texts are read in its place. */
const searchWords = once(() => {
  try {
    return { data: opened().search(), broken: false };
  } catch {
    return { data: null, broken: true };
  }
});

export const packSearch: () => SearchEngine = once(() =>
  attempt('the search', () => openSearch(packRecord(), searchWords().data)),
);

function canFind(): boolean {
  try {
    packEngine();
    return true;
  } catch {
    return false;
  }
}

/** Names of the damaged parts, for the panel to say so; opens everything. */
export function brokenParts(): readonly string[] {
  const { broken } = opened();
  const find = canJudge(broken) && !canFind() ? ['find'] : [];
  return [...broken, ...find, ...(searchWords().broken ? ['search'] : [])];
}
