/** Reads a pack folder: `pack.json`, `person.json`, ... and one file of quotations per source. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pack } from '../../core/pack/types.ts';

/** A pack that cannot be used; `file` is relative to the pack's folder, `path` a JSON path ("$[3].date"). */
export class PackError extends Error {
  override readonly name = 'PackError';
  constructor(
    readonly file: string,
    readonly path: string,
    readonly reason: string,
  ) {
    super(`${file} ${path}: ${reason}`);
  }
}

const QUOTATIONS_FOLDER = 'quotations';

function readJson(dir: string, file: string): unknown {
  let text: string;
  try {
    text = readFileSync(join(dir, file), 'utf8');
  } catch {
    throw new PackError(file, '$', 'the file is missing or cannot be read');
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new PackError(file, '$', error instanceof Error ? error.message : 'not JSON');
  }
}

function readQuotations(dir: string): unknown[] {
  const files = readdirSync(join(dir, QUOTATIONS_FOLDER)).filter((name) => name.endsWith('.json'));
  return files.sort().flatMap((name) => readJson(dir, `${QUOTATIONS_FOLDER}/${name}`) as unknown[]);
}

/** @throws {PackError} on a missing file or bad JSON. */
export function readPack(dir: string): Pack {
  return {
    info: readJson(dir, 'pack.json'),
    person: readJson(dir, 'person.json'),
    sources: readJson(dir, 'sources.json'),
    quotations: readQuotations(dir),
    disputed: readJson(dir, 'disputed.json'),
    topics: readJson(dir, 'topics.json'),
    relations: readJson(dir, 'relations.json'),
    threads: readJson(dir, 'threads.json'),
  } as Pack;
}
