/** One promise about any input, with the means to run it short or long and to run a failure again. */
import fc from 'fast-check';

export interface Property {
  readonly name: string;
  /** Expensive ones run a fraction of the asked-for number. */
  readonly share: number;
  /** Throws with fast-check's report: the smallest input found, its seed and path. */
  run(options: { readonly runs: number; readonly seed: number; readonly path?: string | undefined }): void;
}

export function property<T>(
  name: string,
  input: fc.Arbitrary<T>,
  holds: (value: T) => void,
  share = 1,
): Property {
  return {
    name,
    share,
    run: ({ runs, seed, path }) =>
      fc.assert(fc.property(input, holds), {
        seed,
        numRuns: Math.max(1, Math.ceil(runs * share)),
        ...(path === undefined ? {} : { path }),
      }),
  };
}

/** Fuzzing knows no test runner: `npm run fuzz` is a plain command. */
export function insist(condition: boolean, what: () => string): void {
  if (!condition) throw new Error(what());
}

export function insistInside(
  span: { readonly start: number; readonly end: number },
  length: number,
  what: string,
): void {
  const { start, end } = span;
  insist(
    Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= length,
    () => `${what}: ${start}-${end} is not inside 0-${length}`,
  );
}
