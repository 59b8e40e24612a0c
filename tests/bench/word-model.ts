/** Made-up talk, the same on every machine: words of a Zipf vocabulary, sentences with habits, some Chinese. */
import { foldHanUnit } from '../../core/text/han.ts';

export type Random = () => number;

/** mulberry32: 32 bits of state, good enough for texts. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const pick = <T>(random: Random, list: readonly T[]): T =>
  list[Math.floor(random() * list.length)] as T;

const SYLLABLES =
  'a an ar be ble ca co com con da de di du e en er es fa fi for ge gra ha i im in ing is it ka la le li ly ma me men mi na ne no nu o on or ou per pre pro ra re ri ro sa se si so sta su ta te ter ti tion to tra tu un ur va ve vi wa we y'.split(
    ' ',
  );
const VOCABULARY = 30_000;
const CHINESE_SHARE = 0.05;
/** Share of words that follow from the one before: talk repeats its phrases. */
const HABIT = 0.35;

function makeWords(random: Random): string[] {
  const words = new Set<string>();
  while (words.size < VOCABULARY) {
    const parts = 1 + Math.floor(Math.log(1 + words.size) / 4 + random() * 2.4);
    let word = '';
    for (let i = 0; i < parts; i += 1) word += pick(random, SYLLABLES);
    if (word.length > 1) words.add(word);
  }
  return [...words];
}

/** Ideographs of the common block, half of them with a Traditional form. */
function makeIdeographs(random: Random): { chars: string[]; traditional: Map<string, string> } {
  const traditional = new Map<string, string>();
  for (let unit = 0x4e00; unit <= 0x9fff; unit += 1) {
    const folded = foldHanUnit(unit);
    if (folded !== unit) traditional.set(String.fromCharCode(folded), String.fromCharCode(unit));
  }
  const chars = [...traditional.keys()].slice(0, 1200);
  while (chars.length < 2400) {
    const unit = 0x4e00 + Math.floor(random() * 0x5000);
    if (foldHanUnit(unit) === unit) chars.push(String.fromCharCode(unit));
  }
  return { chars: chars.sort(() => random() - 0.5), traditional };
}

/** Rank by a Zipf law with exponent near 1. */
const zipf = (random: Random, size: number): number => Math.floor(size ** random()) - 1;

export interface Talk {
  readonly texts: readonly string[];
  readonly words: readonly string[];
  readonly traditional: ReadonlyMap<string, string>;
}

export function makeTalk(count: number, seed = 1): Talk {
  const random = seeded(seed);
  const words = makeWords(random);
  const { chars, traditional } = makeIdeographs(random);
  const next = (last: number): number =>
    random() < HABIT
      ? (last * 7919 + Math.floor(random() * 6) * 104_729) % VOCABULARY
      : zipf(random, VOCABULARY);
  const sentence = (): string => {
    const length = 8 + Math.floor(random() * 52);
    let last = zipf(random, VOCABULARY);
    const out: string[] = [];
    for (let i = 0; i < length; i += 1) {
      last = next(last);
      out.push(words[last] ?? '');
    }
    return `${out.join(' ')}.`;
  };
  const chinese = (): string => {
    const length = 10 + Math.floor(random() * 40);
    return Array.from({ length }, () => chars[zipf(random, chars.length)] ?? '').join('');
  };
  const texts = Array.from({ length: count }, () => (random() < CHINESE_SHARE ? chinese() : sentence()));
  return { texts, words, traditional };
}
