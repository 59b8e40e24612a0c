/** Reading what the user points at; every failure becomes a UsageError that names the file. */
import { readFileSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { UsageError } from './usage.ts';

/** npm runs scripts in the package's folder; what the user typed is relative to where they typed it. */
export function resolvePath(path: string): string {
  const byNpm = process.env.npm_lifecycle_event === 'verbatim' ? process.env.INIT_CWD : undefined;
  return isAbsolute(path) ? path : resolve(byNpm ?? process.cwd(), path);
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'no such file'],
  ['EISDIR', 'is a folder, not a file'],
  ['EACCES', 'may not be read'],
]);

/** The whole file (or standard input for `-`) as UTF-8; a byte order mark stays, offsets count it. */
export function readInput(path: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path === '-' ? 0 : resolvePath(path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new UsageError(`${path}: ${REASONS.get(code) ?? 'cannot be read'}`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UsageError(`${path}: is not UTF-8; convert it first`);
  }
}

/** @throws {UsageError} where the file is not JSON. */
export function readJson(path: string): unknown {
  const text = readInput(path);
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new UsageError(`${path}: is not JSON`);
  }
}
