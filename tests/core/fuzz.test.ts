/** The short run of `tests/fuzz`, on 20 kB; `npm run fuzz` is the long one: 100 kB, seeds of its own, CPU times. */
import { describe, expect, test } from 'vitest';
import { CORE } from '../fuzz/core.ts';
import { DATA } from '../fuzz/data.ts';

process.env.FUZZ_UNITS ??= '20000';
const { HEAVY } = await import('../fuzz/heavy.ts');

const SHORT = { runs: 60, seed: 1 };

test.each([...CORE, ...DATA])('$name', { timeout: 120_000 }, ({ run }) => {
  expect(() => run(SHORT)).not.toThrow();
});

describe('much of the same', () => {
  test.each(HEAVY)('$name', { timeout: 120_000 }, ({ run }) => {
    expect(run).not.toThrow();
  });
});
