/** The bundled pack, compiled and opened once for all tables. */
import { readPack } from '../../cli/pack/read.ts';
import { type Engine, openEngine } from '../../core/judge/engine.ts';
import { compilePack } from '../../core/pack/compile.ts';
import type { Pack } from '../../core/pack/types.ts';

export const pack: Pack = readPack(new URL('../../data/ilya-sutskever', import.meta.url).pathname);

let opened: Engine | null = null;

export function bundledEngine(): Engine {
  opened ??= openEngine(compilePack(pack));
  return opened;
}
