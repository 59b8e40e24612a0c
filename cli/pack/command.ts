/** `verbatim pack validate|build|stats|schema DIR`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compilePack } from '../../core/pack/compile.ts';
import { packJsonSchemas } from './json-schema.ts';
import { formatProblem, PackError, readPack } from './read.ts';
import { packStats } from './stats.ts';

const USAGE =
  'usage: verbatim pack validate|build|stats|schema [--json] DIR   (build and stats read a pack, schema writes to DIR)';
const BAD = 2;

function validate(dir: string): void {
  const { info, quotations, sources, disputed } = readPack(dir);
  console.log(
    `${info.id} ${info.version}: ${quotations.length} quotations, ${sources.length} sources, ${disputed.length} disputed sayings, no problem`,
  );
}

/** The compiled pack on standard output: one line of JSON. */
function build(dir: string): void {
  process.stdout.write(`${JSON.stringify(compilePack(readPack(dir)))}\n`);
}

function stats(dir: string, json: boolean): void {
  const counted = packStats(readPack(dir));
  if (json) {
    console.log(JSON.stringify(counted));
    return;
  }
  console.log(`${counted.id} ${counted.version}, gathered up to ${counted.date}`);
  for (const [heading, counts] of Object.entries(counted)) {
    if (typeof counts !== 'object') continue;
    console.log(`\n${heading}`);
    for (const [name, count] of Object.entries(counts)) console.log(`${String(count).padStart(7)}  ${name}`);
  }
}

function schema(dir: string): void {
  mkdirSync(dir, { recursive: true });
  for (const [name, text] of packJsonSchemas()) writeFileSync(join(dir, name), text);
}

const COMMANDS = new Map<string, (dir: string, json: boolean) => void>([
  ['validate', validate],
  ['build', build],
  ['stats', stats],
  ['schema', schema],
]);

/** Exit code: 0 done, 2 bad usage or a pack with problems, each on a line of standard error. */
export async function packCommand(args: readonly string[]): Promise<number> {
  const [name = '', ...rest] = args.filter((arg) => arg !== '--json');
  const [dir, ...extra] = rest;
  const command = COMMANDS.get(name);
  if (!command || dir === undefined || extra.length > 0) {
    console.error(USAGE);
    return BAD;
  }
  try {
    command(dir, args.includes('--json'));
    return 0;
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    for (const problem of error.problems) console.error(formatProblem(problem));
    return BAD;
  }
}
