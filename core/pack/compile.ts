/** A pack with its index: what the build bundles and the engine opens. */
import { buildFindIndex, type FindIndexData } from '../find/build.ts';
import type { Pack } from './types.ts';

export interface CompiledPack {
  readonly format: 'verbatim-index';
  readonly formatVersion: 1;
  /** Changes with any change of the pack; no protection against tampering. */
  readonly checksum: string;
  readonly pack: Pack;
  readonly find: FindIndexData;
}

const FNV_PRIME = 0x01000193;
/** The FNV-1a offset basis, and a second, unrelated start for the other half of the sum. */
const FNV_STARTS = [0x811c9dc5, 0x6b43a9b5] as const;

/** 64 bits in hex: two FNV-1a sums over UTF-16 code units. Finds changes, not forgeries. */
export function checksumOf(text: string): string {
  let [high, low] = FNV_STARTS as readonly [number, number];
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, FNV_PRIME);
    low = Math.imul(low ^ unit, FNV_PRIME);
  }
  return [high, low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}

/** Deterministic: equal packs give equal JSON, byte for byte. */
export function compilePack(pack: Pack): CompiledPack {
  return {
    format: 'verbatim-index',
    formatVersion: 1,
    checksum: checksumOf(JSON.stringify(pack)),
    pack,
    find: buildFindIndex(pack),
  };
}
