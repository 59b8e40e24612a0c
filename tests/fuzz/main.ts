/**
 * `npm run fuzz [-- --runs N] [--seed S] [--path P] [--only TEXT]`: the long run. Prints the seed of every property; a
 * failure prints how to run it again. Then the inputs of 100 kB, each with its CPU time.
 */
import { parseArgs } from 'node:util';
import { CORE } from './core.ts';
import { DATA } from './data.ts';
import { HEAVY } from './heavy.ts';

/** The rim asks for its own id and addresses; nothing else of a browser is there. */
Object.assign(globalThis, {
  browser: { runtime: { id: 'verbatim', getURL: (path: string) => `chrome-extension://verbatim${path}` } },
});
const { RIM } = await import('./rim.ts');

const BOUND_MS = 1_000;
const { values } = parseArgs({
  options: {
    runs: { type: 'string' },
    seed: { type: 'string' },
    path: { type: 'string' },
    only: { type: 'string' },
  },
});
const runs = Number(values.runs ?? 5_000);
const wanted = ({ name }: { readonly name: string }) => name.includes(values.only ?? '');

let failed = 0;
for (const each of [...CORE, ...DATA, ...RIM].filter(wanted)) {
  const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
  const began = process.cpuUsage();
  try {
    each.run({ runs, seed, path: values.path });
    const { user, system } = process.cpuUsage(began);
    console.log(
      `ok      seed ${seed}  ${Math.ceil(runs * each.share)} runs, ${Math.round((user + system) / 1e6)} s  ${each.name}`,
    );
  } catch (error) {
    failed += 1;
    console.log(
      `FAILED  seed ${seed}  ${each.name}\n${error instanceof Error ? error.message : String(error)}`,
    );
    console.log(`again:  npm run fuzz -- --seed ${seed} --runs ${runs} --only '${each.name}'`);
  }
}

const costs = HEAVY.filter(wanted).map(({ name, run }) => {
  const began = process.cpuUsage();
  try {
    run();
  } catch (error) {
    failed += 1;
    console.log(`FAILED  ${name}\n${error instanceof Error ? error.message : String(error)}`);
  }
  const { user, system } = process.cpuUsage(began);
  const ms = (user + system) / 1e3;
  if (ms > BOUND_MS) console.log(`SLOW    ${name}: ${Math.round(ms)} ms`);
  return { name, ms };
});
costs.sort((a, b) => b.ms - a.ms);
for (const { name, ms } of costs.slice(0, 15)) console.log(`${ms.toFixed(0).padStart(6)} ms  ${name}`);
const over = costs.filter(({ ms }) => ms > BOUND_MS);
failed += over.length;
console.log(`${costs.length} inputs of 100 kB, ${over.length} over ${BOUND_MS} ms of CPU; ${failed} failed`);
if (failed > 0) process.exitCode = 1;
