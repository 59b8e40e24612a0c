/** Starts the command line as a user does, without npm's own half second. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export function verbatim(args: readonly string[], input = ''): Ran {
  const ran = spawnSync(process.execPath, ['--import', 'tsx', 'cli/verbatim.ts', ...args], {
    cwd: ROOT,
    input,
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: undefined, npm_lifecycle_event: undefined },
  });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

export const jsonLines = ({ out }: Ran): Record<string, unknown>[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
