/** Sentences of the record from two places, run together as one passage. */
import { seeded } from './alter.ts';
import { pack } from './engine.ts';

const LEAST_WORDS = 8;

export interface Sentence {
  readonly text: string;
  readonly source: string;
  readonly time: number | null;
}

const sentences: Sentence[] = pack.quotations.flatMap(({ exact, source, place }) =>
  exact
    .split(/(?<=[.?!])\s+/)
    .filter((text) => text.split(' ').length >= LEAST_WORDS && /^[A-Z].*[.?!]$/.test(text))
    .map((text) => ({ text, source, time: place?.time ?? null })),
);

/** 200 pairs of whole sentences of the record, glued; the same on every run. */
export function pairs(fits: (a: Sentence, b: Sentence) => boolean, glue: string): string[] {
  const random = seeded(20);
  const out: string[] = [];
  while (out.length < 200) {
    const [a, b] = [0, 1].map(() => sentences[Math.floor(random() * sentences.length)]!);
    if (a && b && fits(a, b)) out.push(a.text + glue + b.text);
  }
  return out;
}

/** More than five minutes apart in one source. */
export const farApart = (a: Sentence, b: Sentence): boolean =>
  a.source === b.source && a.time !== null && b.time !== null && Math.abs(a.time - b.time) > 300;
export const otherSource = (a: Sentence, b: Sentence): boolean => a.source !== b.source;
