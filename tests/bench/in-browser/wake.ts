/** From a worker that was ended to its first answer, as one of our own pages waits for it: wall clock, in ms. */
import { launchUnwatched, type Unwatched } from '../../browsers/unwatched.ts';
import { median } from './stage.ts';

const WORDS = 'You could even say, you could even go as far as to say that data is the fossil fuel of AI.';
const CALLS: Readonly<Record<string, object>> = {
  person: {},
  lookUp: { text: WORDS },
  search: { query: 'fossil fuel' },
  checkText: { text: `“${WORDS}”, said Ilya Sutskever.` },
};

function answerMs(browser: Unwatched, call: string): Promise<number> {
  const message = JSON.stringify({ to: 'background', call, request: CALLS[call] });
  return browser.inExtension<number>(`(async () => {
    const start = performance.now();
    const reply = await chrome.runtime.sendMessage(${message});
    if (!reply?.ok) throw new Error(reply?.error ?? 'no answer');
    return performance.now() - start;
  })()`);
}

/** `woken`, `awake`: medians of the first answer and of the next one; `best`, `worst`: of the first answers. */
export interface WakeRow {
  readonly call: string;
  readonly woken: number;
  readonly best: number;
  readonly worst: number;
  readonly awake: number;
}

/** All calls take their turn in every round: the machine is as busy for one as for another. */
export async function wakeRows(rounds: number): Promise<WakeRow[]> {
  const browser = await launchUnwatched(process.env.EXTENSION);
  const calls = Object.keys(CALLS);
  const [woken, awake] = [calls.map((): number[] => []), calls.map((): number[] => [])];
  try {
    for (let round = 0; round < rounds; round++)
      for (const [index, call] of calls.entries()) {
        await browser.endWorker();
        woken[index]?.push(await answerMs(browser, call));
        awake[index]?.push(await answerMs(browser, call));
      }
  } finally {
    await browser.close();
  }
  return calls.map((call, index) => ({
    call,
    woken: median(woken[index] ?? []),
    best: Math.min(...(woken[index] ?? [])),
    worst: Math.max(...(woken[index] ?? [])),
    awake: median(awake[index] ?? []),
  }));
}
