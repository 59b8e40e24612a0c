/**
 * Which names and topic terms count on this page. They are found by the worker: a thousand terms, what a browser compiles
 * to look for them letter by letter, and the room that it takes meanwhile are a third of what our scripts cost a page in
 * memory.
 */
import type { BackgroundCalls, TermHit, TermQuestion } from '../messages.ts';
import type { Settings } from '../settings-shape.ts';

/** The names and terms in each text. */
export type HitsByText = readonly (readonly TermHit[])[];

export interface Terms {
  /** For `mayName`: text that it lets pass need not be searched. Null where topics count without a name. */
  readonly factors: readonly string[] | null;
  /** Which kinds of hit say that the page is our business. */
  readonly wakes: (hit: TermHit) => boolean;
  /** Everything that may be marked; null where the worker cannot say. */
  find(texts: readonly string[]): Promise<HitsByText | null>;
}

/** UTF-16 units of a question: the worker answers others between two. */
const QUESTION_UNITS = 200_000;
const QUESTION_TEXTS = 5_000;
/** Of one block more than this is not searched: the worker would refuse it. */
export const LONGEST_TEXT = 2_000_000;

/** Null: every page is to be read, since topics are marked on all of them. */
export const factorsFor = (factors: readonly string[], { marks }: Settings): readonly string[] | null =>
  marks.topics === 'everywhere' ? null : factors;

function* questions(texts: readonly string[]): Generator<readonly string[]> {
  let batch: string[] = [];
  let units = 0;
  for (const text of texts) {
    if (batch.length > 0 && (units + text.length > QUESTION_UNITS || batch.length >= QUESTION_TEXTS)) {
      yield batch;
      batch = [];
      units = 0;
    }
    batch.push(text.slice(0, LONGEST_TEXT));
    units += text.length;
  }
  if (batch.length > 0) yield batch;
}

/** `ask`: the worker; null where it does not answer. */
export function termsOf(
  factors: readonly string[],
  settings: Settings,
  ask: (question: TermQuestion) => Promise<ReturnType<BackgroundCalls['findTerms']> | null>,
): Terms {
  const { topics } = settings.marks;
  const everywhere = topics === 'everywhere';
  const wanted = { topics: topics !== 'off', topicsOff: settings.topicsOff };
  return {
    factors: factorsFor(factors, settings),
    wakes: ({ entry }) => entry.kind === 'name' || (everywhere && entry.kind === 'topic'),
    find: async (texts) => {
      const found: (readonly TermHit[])[] = [];
      for (const batch of questions(texts)) {
        const hits = await ask({ texts: batch, ...wanted });
        if (hits === null) return null;
        found.push(...hits);
      }
      return found;
    },
  };
}
