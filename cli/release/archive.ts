/** Zip archives that depend on the names and bytes of their files alone: no clock, no order of the disk, no rights. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Zippable, zipSync } from 'fflate';

/** The first day that a zip archive can write. fflate reads it in local time, so it is given in local time. */
const NO_DATE = new Date(1980, 0, 1);

/** Path with forward slashes → content, in the order of the names' code units. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** Made here, never part of the sources; the same names as in `.gitignore`. */
const NOT_SOURCES = new Set(['node_modules', '.output', '.wxt', '.screenshots', '.cache', '.git']);

/** All files below a folder; `skip` is asked for each name of a file or folder. */
export function filesBelow(root: string, skip: (name: string) => boolean = () => false): Files {
  const paths: string[] = [];
  const walk = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (skip(entry.name)) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (entry.isFile()) paths.push(relative(root, path).split(sep).join('/'));
    }
  };
  walk(root);
  paths.sort((a, b) => (a < b ? -1 : 1));
  return new Map(paths.map((path) => [path, new Uint8Array(readFileSync(join(root, path)))]));
}

/** What the two builds are made of, tests and notes included. */
export function sourceFiles(root: string): Files {
  return filesBelow(root, (name) => NOT_SOURCES.has(name) || name.endsWith('.tsbuildinfo'));
}

/** Equal files give equal bytes. */
export function archive(files: Files): Uint8Array {
  const entries: Zippable = {};
  for (const [path, content] of files) entries[path] = content;
  return zipSync(entries, { level: 9, mtime: NO_DATE });
}
