/** The archives depend on nothing but the sources: not on the folder, the clock, or the order of the disk. */
import { spawnSync } from 'node:child_process';
import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { archive, filesBelow, sourceFiles } from '../../../cli/release/archive.ts';

const BUDGET_BYTES = 1_500_000;

let folder: string;
// Below this folder, for hard links reach no other disk.
beforeEach(() => {
  mkdirSync('.cache', { recursive: true });
  folder = mkdtempSync(resolve('.cache/release-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(root: string, files: readonly (readonly [string, string])[], date: Date): void {
  for (const [path, text] of files) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    utimesSync(file, date, date);
  }
}

describe('an archive', () => {
  const FILES = [
    ['b.txt', 'b'],
    ['a/z.txt', 'z'],
    ['a/é.txt', 'accent'],
  ] as const;

  test('of equal files has equal bytes, whenever and in whatever order they were written', () => {
    put(join(folder, 'one'), FILES, new Date('2001-02-03T04:05:06Z'));
    put(join(folder, 'two'), FILES.toReversed(), new Date('2031-12-13T14:15:16Z'));
    const one = archive(filesBelow(join(folder, 'one')));
    expect(archive(filesBelow(join(folder, 'two')))).toEqual(one);
    expect(Object.keys(unzipSync(one))).toEqual(['a/z.txt', 'a/é.txt', 'b.txt']);
  });

  test('of other files has other bytes', () => {
    put(join(folder, 'one'), [['a.txt', 'a']], new Date());
    put(join(folder, 'two'), [['a.txt', 'b']], new Date());
    const [one, two] = ['one', 'two'].map((name) => archive(filesBelow(join(folder, name))));
    expect(one).not.toEqual(two);
  });
});

describe('the source archive', () => {
  const files = sourceFiles('.');

  test.each(['package.json', 'package-lock.json', 'wxt.config.ts', '.ci/run', 'data/README.md', 'LICENSE'])(
    'has %s',
    (path) => expect(files.has(path)).toBe(true),
  );

  test('has nothing that was made here', () => {
    const made = [...files.keys()].filter((path) => /(?:^|\/)(?:node_modules|\.output|\.git)\//.test(path));
    expect(made).toEqual([]);
  });
});

test.each(['chrome', 'firefox'])('the archive for %s keeps to its budget', (browser) => {
  expect(archive(filesBelow(`.output/${browser}-mv3`)).length).toBeLessThanOrEqual(BUDGET_BYTES);
});

/** The same files in another place, without copying their bytes. */
function linkTree(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkTree(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else linkSync(source, target);
  }
}

/** `npm run zip:check` does the same from the source archive with an installation of its own. */
test('the sources, built in another folder, give the same files', { timeout: 120_000 }, () => {
  for (const [path, content] of sourceFiles('.')) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  linkTree('node_modules', join(folder, 'node_modules'));
  const wxt = join('node_modules', '.bin', 'wxt');
  // Vitest's own NODE_ENV would make another build.
  const { NODE_ENV: _test, ...env } = process.env;
  const { status } = spawnSync(wxt, ['build', '-b', 'chrome'], { cwd: folder, stdio: 'ignore', env });
  expect(status).toBe(0);
  const here = filesBelow('.output/chrome-mv3');
  const there = filesBelow(join(folder, '.output/chrome-mv3'));
  expect([...there.keys()]).toEqual([...here.keys()]);
  const differing = [...here].filter(
    ([path, bytes]) => Buffer.compare(bytes, there.get(path) ?? bytes) !== 0,
  );
  expect(differing.map(([path]) => path)).toEqual([]);
});
