/** The gate on imports is worth what it sees: with a parser it cannot use it passes over nothing. */
import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

interface Cruise {
  readonly summary: { readonly totalCruised: number; readonly error: number };
  readonly modules: readonly { readonly source: string }[];
}

test('the import gate sees every room of the house', { timeout: 60_000 }, () => {
  const args = ['--config', '.dependency-cruiser.mjs', '--output-type', 'json'];
  const rooms = ['core', 'lib', 'cli', 'entrypoints', 'components'];
  const output = execFileSync('node_modules/.bin/depcruise', [...args, ...rooms], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const { summary, modules } = JSON.parse(output) as Cruise;
  expect(summary.totalCruised).toBeGreaterThan(50);
  for (const room of rooms)
    expect(
      modules.some(({ source }) => source.startsWith(`${room}/`)),
      room,
    ).toBe(true);
});
