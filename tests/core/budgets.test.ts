/** Bytes of the built extension, and what its manifest claims. Reads `.output`: build first (`npm test` does). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readPack } from '../../cli/pack/read.ts';
import { compilePack } from '../../core/pack/compile.ts';
import { partsOf } from '../../core/pack/parts.ts';

const KB = 1_000;

const BUILDS = [
  { name: 'Chromium', dir: '.output/chrome-mv3' },
  { name: 'Firefox', dir: '.output/firefox-mv3' },
] as const;

function filesBelow(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

const raw = (path: string): number => readFileSync(path).length;
const gzipped = (path: string): number => gzipSync(readFileSync(path)).length;

function chunks(dir: string, part: string): string[] {
  return filesBelow(join(dir, 'chunks')).filter((path) => path.includes(`/${part}-`) && path.endsWith('.js'));
}

const PARTS = partsOf(compilePack(readPack('data/ilya-sutskever')));
const PACK_BYTES = PARTS.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);

test('the index of the bundled pack', () => {
  const index = PARTS.find(({ name }) => name === 'find')?.text ?? '';
  expect(index.length).toBeGreaterThan(0);
  expect(Buffer.byteLength(index)).toBeLessThanOrEqual(400 * KB);
});

interface Manifest {
  readonly permissions: readonly string[];
  readonly host_permissions: readonly string[];
  readonly optional_permissions?: unknown;
  readonly optional_host_permissions?: unknown;
  readonly web_accessible_resources?: unknown;
  readonly externally_connectable?: unknown;
  readonly content_security_policy: { readonly extension_pages: string };
  readonly commands: Readonly<
    Record<string, { readonly suggested_key?: unknown; readonly description: string }>
  >;
}

function manifestOf(dir: string): Manifest {
  return JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8')) as Manifest;
}

describe.each(BUILDS)('$name: bytes', ({ dir }) => {
  test('what every page pays', () => {
    const content = join(dir, 'content-scripts/content.js');
    expect(raw(content)).toBeLessThanOrEqual(20 * KB);
    expect(gzipped(content)).toBeLessThanOrEqual(8 * KB);
  });

  test('the worker without the pack', () => {
    // Judge and page check are two thirds of it, a third of those word lists of six languages; what counts is the time
    // from wake to answer (`npm run bench:page -- 5 wake`). 25 kB of it the pages have in chunks of their own too.
    expect(raw(join(dir, 'background.js')) - PACK_BYTES).toBeLessThanOrEqual(395 * KB);
  });

  test('the pack is in the worker, and nowhere else', () => {
    const holders = filesBelow(dir).filter((path) => readFileSync(path, 'utf8').includes('"salience'));
    expect(holders).toEqual([join(dir, 'background.js')]);
  });

  test('the reader, nearly all of which runs at once, says so to be parsed once', () => {
    expect(readFileSync(join(dir, 'reader.js'), 'utf8')).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/);
  });

  test.each(['content-scripts/content.js', 'reader.js', 'card.js'])('%s: of every letter a byte', (file) => {
    const bytes = readFileSync(join(dir, file));
    expect(bytes.findIndex((byte) => byte > 0x7f)).toBe(-1);
  });

  test('the card', () => {
    expect(raw(join(dir, 'card.js'))).toBeLessThanOrEqual(80 * KB);
  });

  test('each page beside what all share', () => {
    const shared = ['start', 'cite', 'menu-parts'];
    const own = filesBelow(join(dir, 'chunks')).filter(
      (path) => path.endsWith('.js') && !shared.some((part) => path.includes(`/${part}-`)),
    );
    expect(own.length).toBeGreaterThan(20);
    expect(own.filter((path) => raw(path) > 60 * KB)).toEqual([]);
  });

  // React and the languages' machinery; the menus' library; citeproc and three styles, on the first copy.
  test.each([
    ['start', 280],
    ['menu-parts', 75],
    ['cite', 650],
  ])('the shared chunk %s: at most %d kB', (part, kilobytes) => {
    const [chunk = '', ...more] = chunks(dir, part);
    expect(more).toEqual([]);
    expect(raw(chunk)).toBeLessThanOrEqual(kilobytes * KB);
  });

  test('all of it, packed', () => {
    const packed = filesBelow(dir).reduce((sum, path) => sum + gzipped(path), 0);
    expect(packed).toBeLessThanOrEqual(1_500 * KB);
  });
});

describe.each(BUILDS)('$name: code', ({ dir }) => {
  const scripts = filesBelow(dir).filter((path) => /\.(?:js|html)$/.test(path));

  test.each([
    ['writes HTML from strings', /\b(?:innerHTML|outerHTML|insertAdjacentHTML)\b|document\.write\b/],
    ['makes code of strings', /\beval\(|\bnew Function\b|\bimportScripts\b/],
    ['asks the network', /\bfetch\(|XMLHttpRequest|WebSocket\b|sendBeacon|EventSource\b/],
  ])('none of it %s', (_name, forbidden) => {
    const guilty = scripts.filter((path) => forbidden.test(readFileSync(path, 'utf8')));
    expect(guilty).toEqual([]);
  });
});

/** The call that each permission is for, in a form that outlives minification: property names stay. */
const API_CALLS: Readonly<Record<string, RegExp>> = {
  storage: /\.storage\.local\.set\(/,
  contextMenus: /\.contextMenus\.create\(/,
  scripting: /\.scripting\.executeScript\(/,
  sidePanel: /\bsidePanel\b[\s\S]{0,200}?\.open\(\{windowId/,
};

describe.each(BUILDS)('$name: manifest', ({ dir }) => {
  const manifest = manifestOf(dir);

  test('nothing of ours is open to pages', () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
  });

  test('our pages may ask nobody', () => {
    const policy = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe-eval|https?:/);
  });

  test('every permission is used by the built code, and explained to readers', () => {
    const code = filesBelow(dir)
      .filter((path) => path.endsWith('.js'))
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n');
    const readme = readFileSync('README.md', 'utf8');
    expect(manifest.permissions).not.toEqual([]);
    for (const permission of manifest.permissions) {
      expect(API_CALLS[permission], `${permission} has no call that needs it`).toBeDefined();
      expect(code, permission).toMatch(API_CALLS[permission] ?? /$^/);
      expect(readme, permission).toMatch(new RegExp(`^\\| \`${permission}\`.*\\| .{10,} \\|$`, 'm'));
    }
    expect(manifest.host_permissions).toEqual(['<all_urls>']);
    expect(readme).toMatch(/^\| access to pages \| .{10,} \|$/m);
  });

  test('nothing is asked for beside them', () => {
    expect(manifest.optional_permissions).toBeUndefined();
    expect(manifest.optional_host_permissions).toBeUndefined();
  });

  test('at most four keys are suggested, as Chromium allows', () => {
    const commands = Object.values(manifest.commands);
    expect(commands.filter((command) => command.suggested_key !== undefined).length).toBeLessThanOrEqual(4);
    for (const { description } of commands) expect(description).toMatch(/^__MSG_\w+__$/);
  });
});
