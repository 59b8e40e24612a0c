/** The short run of `tests/fuzz`; `npm run fuzz` is the long one, with seeds of its own and CPU times. */
import { describe, expect, test } from 'vitest';
import { CORE } from '../fuzz/core.ts';
import { DATA } from '../fuzz/data.ts';
import { HEAVY } from '../fuzz/heavy.ts';

const SHORT = { runs: 100, seed: 1 };

test.each([...CORE, ...DATA])('$name', { timeout: 60_000 }, ({ run }) => {
  expect(() => run(SHORT)).not.toThrow();
});

describe('100 kB', () => {
  test.each(HEAVY)('$name', { timeout: 60_000 }, ({ run }) => {
    expect(run).not.toThrow();
  });
});
