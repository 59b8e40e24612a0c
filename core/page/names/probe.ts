/**
 * A first look at text that most pages pass without more: which short strings stand in every way to write any of the
 * names? Text without one of them names nobody. The strings are worked out once, in the worker; the search is the
 * engine's own `includes`, about 100 times as fast as the detector (`detector.ts`), which decides.
 */
import type { DetectorEntry } from './term-trie.ts';
import { isCased, isIgnorable, isSeparator } from './term-units.ts';

/** Inside a word, the first letter left out, so that two forms cover three ways to write it: kever, KEVER. */
const INNER = { min: 5, max: 7 };
/** Han characters are rare enough in twos; kana, Hangul and other scripts without capitals in threes. */
const MIN_HAN = 2;
const MIN_UNCASED = 3;
const HAN = /^\p{Script=Han}+$/u;

function wordsOf(name: string): string[] {
  let word = '';
  const words: string[] = [];
  for (let i = 0; i < name.length; i++) {
    const unit = name.charCodeAt(i);
    if (isSeparator(unit, name.charCodeAt(i - 1)) || /['’.,@]/.test(name[i] ?? '')) {
      words.push(word);
      word = '';
    } else word += name[i];
  }
  return [...words, word].filter((each) => each !== '');
}

function substrings(word: string, from: number, min: number, max: number): string[] {
  const found: string[] = [];
  for (let start = from; start + min <= word.length; start++)
    for (let length = min; length <= max && start + length <= word.length; length++)
      found.push(word.slice(start, start + length));
  return found;
}

/** Strings of which the word always holds each, in one of its forms (`formsOf`). */
function candidatesIn(word: string): string[] {
  if (!isCased(word)) {
    const min = HAN.test(word) ? MIN_HAN : MIN_UNCASED;
    return word.length < min ? [word] : substrings(word, 0, min, min);
  }
  // A capital inside (McDonald) is written in more ways than two forms cover.
  const inner = substrings(word, 1, INNER.min, INNER.max).filter((part) => part === part.toLowerCase());
  return inner.length > 0 ? inner : [word];
}

function formsOf(factor: string): string[] {
  const lower = factor.toLowerCase();
  if (factor === lower) return [lower, factor.toUpperCase()];
  return [factor, lower, factor.toUpperCase(), factor.slice(0, 1).toUpperCase() + lower.slice(1)];
}

/**
 * Few strings such that every name among `entries` (`kind` name) holds at least one, whatever its case.
 * Greedy: the string that serves most of the names left, the longer of equals. Cost: names x strings.
 */
export function literalFactors(entries: readonly DetectorEntry[]): readonly string[] {
  const names = entries.filter(({ kind }) => kind === 'name');
  let open = names.map(({ text }) => {
    const words = wordsOf(text);
    return new Set(
      words
        .sort((a, b) => b.length - a.length)
        .slice(0, 1)
        .flatMap(candidatesIn),
    );
  });
  open = open.filter((candidates) => candidates.size > 0);
  const chosen = new Set<string>();
  while (open.length > 0) {
    const served = new Map<string, number>();
    for (const candidates of open)
      for (const each of candidates) served.set(each, (served.get(each) ?? 0) + 1);
    const [best] = [...served].sort(
      ([a, servedA], [b, servedB]) => servedB - servedA || b.length - a.length || (a < b ? -1 : 1),
    )[0] ?? [''];
    for (const form of formsOf(best)) chosen.add(form);
    open = open.filter((candidates) => !candidates.has(best));
  }
  return [...chosen];
}

const UNUSUAL = /[\u00ad\u200b-\u200f\u2060\ufeff\uff21-\uff3a\uff41-\uff5a]/;
const FULL_WIDTH_TO_ASCII = 0xfee0;

/** Without soft hyphens and zero-width marks; full-width letters as ASCII. */
const plain = (text: string): string =>
  text.replace(new RegExp(UNUSUAL, 'g'), (unit) => {
    const code = unit.charCodeAt(0);
    return isIgnorable(code) ? '' : String.fromCharCode(code - FULL_WIDTH_TO_ASCII);
  });

const holds = (factors: readonly string[], text: string): boolean =>
  factors.some((factor) => text.includes(factor));

/** False: `text` names nobody. True: it may, and the detector is to say. Linear. */
export function mayName(factors: readonly string[], text: string): boolean {
  return holds(factors, text) || (UNUSUAL.test(text) && holds(factors, plain(text)));
}
