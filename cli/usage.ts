/** What the command line accepts, and the one way it refuses. */
import { type ParseArgsConfig, parseArgs } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;

export const USAGE = `Looks quotations up and checks them against a bundled record.

  verbatim check  [--json] [--pack DIR] [--person FILE] [--fail-on VERDICT] FILE...   .txt .md .html; - = standard input
  verbatim match  [--json] [--pack DIR] [--fail-on VERDICT] [TEXT]    without TEXT: NDJSON {"id","text"} on standard input
  verbatim search [--json] [--pack DIR] [--limit N] [--topic T] [--source S] QUERY
  verbatim pack   validate|build|stats DIR

--person FILE   {"name", "aliases": [..]}: whom to look for instead of the pack's person
--fail-on V     exit 1 on a verdict V or worse: exact, light-edit, translation, cut, joined, altered, altered-meaning,
                disputed, possible, not-found; words of somebody else given as the person's count as altered-meaning
--json          one JSON object per file, passage or hit and line; offsets are UTF-16 code units, "end" exclusive
Exit: 0 done, 1 findings at or above --fail-on, 2 bad usage or input.
`;

/** Bad usage or input: printed as one line, exit 2. The message says what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

type Parsed<T extends Options> = ReturnType<
  typeof parseArgs<{ options: T; allowPositionals: true; strict: true }>
>;

/** @throws {UsageError} on an unknown option or a missing value. */
export function parseCommand<const T extends Options>(args: readonly string[], options: T): Parsed<T> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split(/[.\n]/)[0] ?? '') : String(error);
    throw new UsageError(`${reason}; see: verbatim --help`);
  }
}

/** A whole number of at least `least`. */
export function parseCount(
  option: string,
  value: string | undefined,
  fallback: number,
  least: number,
): number {
  if (value === undefined) return fallback;
  const number = Number(value);
  if (/^\d+$/.test(value) && Number.isSafeInteger(number) && number >= least) return number;
  throw new UsageError(`--${option} needs a whole number of at least ${least}, not "${value}"`);
}
