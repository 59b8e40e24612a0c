import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { packCommand } from '../../../cli/pack/command.ts';
import { PackError, readPack } from '../../../cli/pack/read.ts';
import { packModule } from '../../../cli/pack/vite-plugin.ts';

let dir: string;
const said = { out: [] as string[], err: [] as string[] };

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'verbatim-pack-'));
  cpSync('data/ilya-sutskever', dir, { recursive: true });
  said.out.length = 0;
  said.err.length = 0;
  vi.spyOn(console, 'log').mockImplementation((line: string) => said.out.push(line) && undefined);
  vi.spyOn(console, 'error').mockImplementation((line: string) => said.err.push(line) && undefined);
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(dir, { recursive: true });
});

function change(file: string, from: string, to: string): void {
  const path = join(dir, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

describe('verbatim pack', () => {
  test('validate: a sound pack', async () => {
    expect(await packCommand(['validate', dir])).toBe(0);
    expect(said.out).toEqual([
      'ilya-sutskever 1.0.0: 551 quotations, 39 sources, 174 disputed sayings, no problem',
    ]);
  });

  test('validate: all problems, a line each, exit 2', async () => {
    change('quotations/gtc-2023.json', '"source": "gtc-2023"', '"source": "gtc-2032"');
    change('pack.json', '"version": "1.0.0"', '"version": "one"');
    expect(await packCommand(['validate', dir])).toBe(2);
    expect(said.err).toEqual([
      'pack.json $.version: not a version like "1.0.0"',
      'quotations/gtc-2023.json $[0].source: no source has the id "gtc-2032"',
    ]);
  });

  test.each([
    ['a missing file', () => rmSync(join(dir, 'topics.json')), /^topics\.json \$: the file is missing/],
    [
      'a missing folder',
      () => rmSync(join(dir, 'quotations'), { recursive: true }),
      /^quotations \$: the folder/,
    ],
    ['no JSON', () => writeFileSync(join(dir, 'person.json'), '{"id": '), /^person\.json \$: /],
  ])('validate: %s', async (_what, spoil, line) => {
    spoil();
    expect(await packCommand(['validate', dir])).toBe(2);
    expect(said.err).toHaveLength(1);
    expect(said.err[0]).toMatch(line);
  });

  test('stats --json counts', async () => {
    expect(await packCommand(['stats', '--json', dir])).toBe(0);
    expect(JSON.parse(said.out.join('\n'))).toMatchObject({ id: 'ilya-sutskever', records: { sources: 39 } });
  });

  test.each([[[]], [['validate']], [['mend', '.']], [['validate', 'a', 'b']]])(
    'bad usage: %j',
    async (args) => {
      expect(await packCommand(args)).toBe(2);
      expect(said.err[0]).toMatch(/^usage: verbatim pack/);
    },
  );
});

test('a broken record stops the build, with file, JSON path and reason', () => {
  change('quotations/lex-fridman-2020.json', '"salience": 4', '"salience": 9');
  expect(() => packModule(dir)).toThrow(
    /^quotations\/lex-fridman-2020\.json \$\[\d+\]\.salience: expected <=5, found 9$/,
  );
  try {
    readPack(dir);
  } catch (error) {
    expect(error).toBeInstanceOf(PackError);
    expect(error).toMatchObject({
      file: 'quotations/lex-fridman-2020.json',
      reason: 'expected <=5, found 9',
    });
  }
});
