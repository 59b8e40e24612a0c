/** The short run of `tests/fuzz/rim.ts`; `npm run fuzz` is the long one. */
import { expect, test } from 'vitest';
import { RIM } from '../fuzz/rim.ts';

test.each(RIM)('$name', { timeout: 60_000 }, ({ run }) => {
  expect(() => run({ runs: 300, seed: 1 })).not.toThrow();
});
