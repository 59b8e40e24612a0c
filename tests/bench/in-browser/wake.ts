/** From a worker that was ended to its first answer, as one of our own pages waits for it: wall clock, in ms. */
import { chromiumMortal, type Mortal } from '../../browsers/mortal.ts';

const WORDS = 'You could even say, you could even go as far as to say that data is the fossil fuel of AI.';
const CALLS: Readonly<Record<string, object>> = {
  person: {},
  lookUp: { text: WORDS },
  search: { query: 'fossil fuel' },
  checkText: { text: `“${WORDS}”, said Ilya Sutskever.` },
};

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

function answerMs(mortal: Mortal, call: string): Promise<number> {
  const message = JSON.stringify({ to: 'background', call, request: CALLS[call] });
  return mortal.inExtension<number>(`(async () => {
    const start = performance.now();
    const reply = await browser.runtime.sendMessage(${message});
    if (!reply?.ok) throw new Error(reply?.error ?? 'no answer');
    return performance.now() - start;
  })()`);
}

/** A row per call: its name, the first answer of a worker just woken, the next one. Medians. */
export async function wakeRows(rounds: number): Promise<(readonly [string, number, number])[]> {
  const mortal = await chromiumMortal();
  try {
    const rows: (readonly [string, number, number])[] = [];
    for (const call of Object.keys(CALLS)) {
      const woken: number[] = [];
      const awake: number[] = [];
      for (let round = 0; round < rounds; round++) {
        await mortal.endWorker();
        woken.push(await answerMs(mortal, call));
        awake.push(await answerMs(mortal, call));
      }
      rows.push([call, median(woken), median(awake)]);
    }
    return rows;
  } finally {
    await mortal.close();
  }
}
