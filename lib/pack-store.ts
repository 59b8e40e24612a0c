/**
 * The bundled pack, opened on first use: records and index are JSON texts of a chunk of their own, parsed only when
 * something is asked. Each part opens and fails by itself: with a broken index, search of the records goes on.
 */
import { findText, packText } from 'virtual:verbatim-pack';
import { type Engine, openEngine } from '../core/judge/engine.ts';
import type { CompiledPack } from '../core/pack/compile.ts';
import { openPack, type PackRecord } from '../core/pack/record.ts';
import { openSearch, type SearchEngine } from '../core/search/open.ts';

/** The pack's data cannot be used; the message is for readers of logs, screens have their own words. */
export class PackBroken extends Error {
  override readonly name = 'PackBroken';
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function attempt<T>(what: string, make: () => T): T {
  try {
    return make();
  } catch (error) {
    throw new PackBroken(`pack-broken: ${what}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

type PackPart = Omit<CompiledPack, 'find'>;

const packPart = once(() =>
  attempt('the records', () => {
    const part = JSON.parse(packText) as PackPart;
    if (part.format !== 'verbatim-index' || part.formatVersion !== 1) throw new Error('unknown format');
    return part;
  }),
);

/** Each throws `PackBroken`. */
export const packChecksum = (): string => packPart().checksum;

export const packRecord: () => PackRecord = once(() =>
  attempt('the records', () => openPack(packPart().pack)),
);

/** Without it no words can be judged; the records can still be read and searched. */
export const packEngine: () => Engine = once(() =>
  attempt('the index', () =>
    openEngine({ ...packPart(), find: JSON.parse(findText) as CompiledPack['find'] }),
  ),
);

export const packSearch: () => SearchEngine = once(() =>
  attempt('the search', () => openSearch(packRecord())),
);
