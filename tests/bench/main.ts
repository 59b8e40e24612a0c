/** `npm run bench -- [NAME [ARGS...]]`: runs one benchmark with its arguments, or all of them. */
import { readdirSync } from 'node:fs';

interface Bench {
  /** Prints a Markdown table. */
  readonly run: (args: readonly string[]) => void | Promise<void>;
}

const isBench = (module: object): module is Bench => 'run' in module && typeof module.run === 'function';

async function load(name: string): Promise<Bench | null> {
  const module: object = await import(`./${name}.ts`);
  return isBench(module) ? module : null;
}

const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && file !== 'main.ts')
  .map((file) => file.slice(0, -'.ts'.length))
  .sort();
const [wanted, ...args] = process.argv.slice(2);
if (wanted !== undefined && !names.includes(wanted)) {
  console.error(`no benchmark "${wanted}"; there are: ${names.join(', ')}`);
  process.exitCode = 2;
} else {
  for (const name of wanted === undefined ? names : [wanted]) await (await load(name))?.run(args);
}
