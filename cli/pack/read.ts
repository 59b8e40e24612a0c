/** Reads a pack folder: `pack.json`, `person.json`, ... and one file of quotations per source. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PackProblem } from '../../core/pack/problems.ts';
import type { Pack } from '../../core/pack/types.ts';
import { type PackFile, validatePack } from '../../core/pack/validate.ts';

/** A pack that cannot be used. `file`, `path` (JSON path) and `reason` are those of the first problem. */
export class PackError extends Error {
  override readonly name = 'PackError';
  readonly file: string;
  readonly path: string;
  readonly reason: string;

  constructor(readonly problems: readonly [PackProblem, ...PackProblem[]]) {
    super(problems.map(formatProblem).join('\n'));
    ({ file: this.file, path: this.path, reason: this.reason } = problems[0]);
  }
}

export function formatProblem({ file, path, reason }: PackProblem): string {
  return `${file} ${path}: ${reason}`;
}

const QUOTATIONS_FOLDER = 'quotations';
const SINGLE_FILES = [
  ['info', 'pack.json'],
  ['person', 'person.json'],
  ['sources', 'sources.json'],
  ['disputed', 'disputed.json'],
  ['topics', 'topics.json'],
  ['relations', 'relations.json'],
  ['threads', 'threads.json'],
] as const;

function readJson(dir: string, file: string): unknown {
  let text: string;
  try {
    text = readFileSync(join(dir, file), 'utf8');
  } catch {
    throw new PackError([{ file, path: '$', reason: 'the file is missing or cannot be read' }]);
  }
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'not JSON';
    throw new PackError([{ file, path: '$', reason }]);
  }
}

function quotationFiles(dir: string): string[] {
  try {
    return readdirSync(join(dir, QUOTATIONS_FOLDER))
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => `${QUOTATIONS_FOLDER}/${name}`);
  } catch {
    throw new PackError([{ file: QUOTATIONS_FOLDER, path: '$', reason: 'the folder is missing' }]);
  }
}

/** Parsed, not yet checked. Quotations come in the order of their file names. @throws {PackError} */
export function readPackFiles(dir: string): PackFile[] {
  const single = SINGLE_FILES.map(([part, file]) => ({ part, file, at: '$', value: readJson(dir, file) }));
  const quotations = quotationFiles(dir).map(
    (file) => ({ part: 'quotations', file, at: '$', value: readJson(dir, file) }) as const,
  );
  return [...single, ...quotations];
}

/** A checked pack. @throws {PackError} naming every problem. */
export function readPack(dir: string): Pack {
  const { pack, problems } = validatePack(readPackFiles(dir));
  const [first, ...rest] = problems;
  if (first) throw new PackError([first, ...rest]);
  if (!pack) throw new PackError([{ file: '.', path: '$', reason: 'the pack is not complete' }]);
  return pack;
}
