/**
 * `npm run zip`: the archives of both stores and the source archive, from what `npm run build` has made.
 * `npm run zip:check`: unpacks the source archive elsewhere, installs and builds it there, and compares every byte.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { archive, type Files, filesBelow, sourceFiles } from './archive.ts';

const OUTPUT = '.output';
const STORES = [
  { store: 'chrome', folder: 'chrome-mv3' },
  { store: 'firefox', folder: 'firefox-mv3' },
] as const;

const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly name: string;
  readonly version: string;
};

function archiveOf(files: Files, kind: string): { readonly path: string; readonly bytes: Uint8Array } {
  return { path: join(OUTPUT, `${name}-${version}-${kind}.zip`), bytes: archive(files) };
}

function archives(root: string): ReturnType<typeof archiveOf>[] {
  return [
    ...STORES.map(({ store, folder }) => archiveOf(filesBelow(join(root, OUTPUT, folder)), store)),
    archiveOf(sourceFiles(root), 'sources'),
  ];
}

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function write(): void {
  for (const { path, bytes } of archives('.')) {
    writeFileSync(path, bytes);
    console.log(`${path}  ${bytes.length} bytes  sha256 ${digest(bytes)}`);
  }
}

function run(folder: string, command: string, ...args: string[]): void {
  const { status } = spawnSync(command, args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed in ${folder}`);
}

function unpack(bytes: Uint8Array, folder: string): void {
  for (const [path, content] of Object.entries(unzipSync(bytes))) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Exit code 1 where one archive of the second build differs from the first. */
function check(): number {
  const here = archives('.');
  const sources = here.at(-1);
  if (!sources) return 1;
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-sources-'));
  try {
    unpack(sources.bytes, folder);
    run(folder, 'npm', 'ci', '--no-audit', '--no-fund');
    run(folder, 'npm', 'run', 'build');
    const there = archives(folder);
    const same = here.map(({ path, bytes }, index) => {
      const other = there[index];
      const equal = other !== undefined && digest(bytes) === digest(other.bytes);
      console.log(`${equal ? 'same   ' : 'DIFFERS'}  ${path}  sha256 ${digest(bytes)}`);
      return equal;
    });
    return same.every(Boolean) ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv.includes('--check')) process.exitCode = check();
else write();
