/**
 * `virtual:verbatim-pack`: the bundled pack, validated and compiled at build. The extension may fetch nothing, so the
 * data is a module: JSON in string literals, which engines parse faster than object literals and only when asked to.
 */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { compilePack } from '../../core/pack/compile.ts';
import { partsOf } from '../../core/pack/parts.ts';
import { readPack } from './read.ts';

const ID = 'virtual:verbatim-pack';
const RESOLVED = `\0${ID}`;

/** Equal packs give equal text, byte for byte. */
export function packModule(dir: string): string {
  const compiled = compilePack(readPack(dir));
  const parts = partsOf(compiled).map((part) => JSON.stringify(part));
  const checksum = JSON.stringify(compiled.checksum);
  return `export const packChecksum = ${checksum};\nexport const packParts = [\n${parts.join(',\n')}\n];\n`;
}

/** A broken pack stops the build: `readPack` throws with file, JSON path and reason of each problem. */
export function verbatimPack(dir: string): Plugin {
  const root = resolve(dir);
  return {
    name: 'verbatim-pack',
    resolveId: (id) => (id === ID ? RESOLVED : null),
    load(id) {
      if (id !== RESOLVED) return null;
      for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
        if (file.endsWith('.json')) this.addWatchFile(join(root, file));
      }
      return { code: packModule(root), moduleSideEffects: false };
    },
  };
}
