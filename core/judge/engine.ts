/** Everything the judge needs of a pack, opened once. */
import { type FindIndex, openFindIndex } from '../find/open.ts';
import { openTexts, type TextStore } from '../find/texts.ts';
import type { CompiledPack } from '../pack/compile.ts';
import { openPack, type PackRecord } from '../pack/record.ts';
import type { Pack } from '../pack/types.ts';

export interface Engine {
  readonly record: PackRecord;
  readonly index: FindIndex;
  readonly texts: TextStore;
  readonly pack: Pack;
}

/** @throws {Error} when the index is of another format or damaged. */
export function openEngine(compiled: CompiledPack): Engine {
  const index = openFindIndex(compiled.find);
  return {
    record: openPack(compiled.pack),
    index,
    texts: openTexts(compiled.pack, index),
    pack: compiled.pack,
  };
}
