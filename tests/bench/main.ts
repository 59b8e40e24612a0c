/** `npm run bench -- [NAME [ARGS...]]`: one benchmark with its arguments, or all that measure time. */
import { argv } from 'node:process';

interface Bench {
  /** Prints Markdown tables. */
  readonly run: (args: readonly string[]) => void | Promise<void>;
}

interface Entry {
  readonly does: string;
  readonly load: () => Promise<Bench>;
  /** Counts, not times: only when asked for. */
  readonly named?: true;
}

const BENCHES: Readonly<Record<string, Entry>> = {
  match: {
    does: 'passages against 10^2 to 10^5 made-up quotations, beside four other matchers',
    load: () => import('./match.ts'),
  },
  search: {
    does: 'the search box, with its quality, beside four other libraries, 10^3 to 10^5 and the bundled pack',
    load: () => import('./search.ts'),
  },
  page: {
    does: 'the page check on 10,000 words and on 1 MB, stage by stage, warm and cold',
    load: () => import('./page.ts'),
  },
  'page-check': {
    does: 'counts: spans, speakers and wrong accusations on our pages and cases',
    load: () => import('./page-check.ts'),
    named: true,
  },
  errors: {
    does: 'counts: verdicts of every altered quotation; writes lib/error-sheet.json',
    load: () => import('./errors.ts'),
    named: true,
  },
};

const [wanted, ...args] = argv.slice(2);
if (wanted === undefined) {
  for (const { named, load } of Object.values(BENCHES)) if (!named) await (await load()).run([]);
} else {
  const entry = Object.hasOwn(BENCHES, wanted) ? BENCHES[wanted] : undefined;
  if (entry) await (await entry.load()).run(args);
  else {
    const list = Object.entries(BENCHES).map(([name, { does }]) => `  ${name.padEnd(12)}${does}`);
    console.error(`no benchmark "${wanted}"; there are:\n${list.join('\n')}`);
    process.exitCode = 2;
  }
}
