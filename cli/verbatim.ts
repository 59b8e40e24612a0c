/** `verbatim`: the engine on files and passages. Exit 0 done, 1 findings at or above --fail-on, 2 bad usage or input. */
import { USAGE, UsageError } from './usage.ts';

type Command = (args: readonly string[], write: (line: string) => void) => number | Promise<number>;

/** Loaded on demand: each command starts with no more code than it needs. */
const COMMANDS: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['check', async (): Promise<Command> => (await import('./check.ts')).checkCommand],
  ['match', async () => (await import('./match.ts')).matchCommand],
  ['search', async () => (await import('./search.ts')).searchCommand],
  ['pack', async () => (await import('./pack/command.ts')).packCommand],
]);

const write = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === '--help' || name === '-h' || name === 'help' || rest.includes('--help')) {
    process.stdout.write(USAGE);
    return 0;
  }
  const load = COMMANDS.get(name ?? '');
  if (!load) {
    const given = name === undefined ? 'no command given' : `unknown command "${name}"`;
    throw new UsageError(`${given}; use one of: ${[...COMMANDS.keys()].join(', ')} (or --help)`);
  }
  return (await load())(rest, write);
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const known = error instanceof UsageError;
  if (!known && process.env.VERBATIM_DEBUG) throw error;
  const message = error instanceof Error ? error.message.replace(/\s*\n\s*/g, ' ') : String(error);
  process.stderr.write(
    `verbatim: ${known ? '' : 'a fault of this program (VERBATIM_DEBUG=1 shows where): '}${message}\n`,
  );
  process.exitCode = 2;
}
