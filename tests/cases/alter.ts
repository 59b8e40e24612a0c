/**
 * Alterations of real quotations, one class at a time, by rule and seed: the same words in give the same cases out.
 * The word lists are written apart from the engine's, so that neither can be fitted to the other.
 */
import {
  BRITISH,
  CONTENT,
  CONTRACT,
  EXPAND,
  FORMS,
  NUMBERS,
  SWAP_MODAL,
  SWAP_PRONOUN,
  SWAP_QUANTIFIER,
  SWAP_TENSE,
} from './alter-words.ts';

export type AlterationKind =
  | 'case'
  | 'quotes'
  | 'punctuation'
  | 'markup'
  | 'hyphens'
  | 'full-width'
  | 'fillers-added'
  | 'fillers-left-out'
  | 'contracted'
  | 'expanded'
  | 'repeat'
  | 'british'
  | 'number-form'
  | 'negation-dropped'
  | 'negation-added'
  | 'number'
  | 'hedge-dropped'
  | 'hedge-added'
  | 'modal'
  | 'quantifier'
  | 'content-word'
  | 'pronoun'
  | 'tense'
  | 'silent-cut'
  | 'half'
  | 'slips'
  | 'noise-30';

export interface Alteration {
  readonly kind: AlterationKind;
  readonly quotation: string;
  readonly text: string;
}

/** mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function seedOf(text: string): number {
  let hash = 2166136261;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  return hash >>> 0;
}

type Random = () => number;
const pick = <T>(random: Random, items: readonly T[]): T => items[Math.floor(random() * items.length)]!;

/** Replaces one match of the pattern, chosen by the seed; null where there is none. */
function replaceOne(
  text: string,
  pattern: RegExp,
  random: Random,
  by: (match: string) => string,
): string | null {
  const found = Array.from(text.matchAll(pattern));
  if (found.length === 0) return null;
  const match = pick(random, found);
  const out = text.slice(0, match.index) + by(match[0]) + text.slice(match.index + match[0].length);
  const tidy = out
    .replace(/ {2,}/g, ' ')
    .replace(/ ([,.?!;])/g, '$1')
    .trim();
  return tidy === text ? null : tidy;
}

/** Not at the very start or end: there a loss is a matter of edges. */
const within = (text: string): [string, string, string] => {
  const words = text.split(' ');
  return [words[0] ?? '', words.slice(1, -1).join(' '), words.at(-1) ?? ''];
};
function inside(text: string, change: (middle: string) => string | null): string | null {
  const [head, middle, tail] = within(text);
  const changed = change(middle);
  return changed === null ? null : `${head} ${changed} ${tail}`;
}

const words = (table: Record<string, string>): RegExp =>
  new RegExp(`(?<![\\w'’-])(?:${Object.keys(table).join('|')})(?![\\w'’-])`, 'g');
const swap = (table: Record<string, string>) => (text: string, random: Random) =>
  inside(text, (middle) => replaceOne(middle, words(table), random, (match) => table[match] ?? match));

const straight = (text: string): string => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');

function addFillers(text: string, random: Random): string {
  const parts = text.split(' ');
  for (let i = 0; i < 2; i += 1)
    parts.splice(
      1 + Math.floor(random() * (parts.length - 1)),
      0,
      pick(random, ['um,', 'uh,', 'you know,', 'I mean,', 'um', 'uh']),
    );
  return parts.join(' ');
}

function ocr(text: string, random: Random): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  return Array.from(text, (char) =>
    /[a-z]/.test(char) && random() < 0.03 ? pick(random, Array.from(letters)) : char,
  ).join('');
}

function noise(text: string, random: Random): string {
  const out: string[] = [];
  const source = text.split(' ');
  let left = Math.floor(source.length * 0.3);
  for (const [i, word] of source.entries()) {
    const need = left / (source.length - i);
    if (random() >= need) {
      out.push(word);
      continue;
    }
    left -= 1;
    const way = random();
    if (way < 0.5) out.push(pick(random, CONTENT));
    else if (way > 0.75) out.push(word, pick(random, CONTENT));
  }
  return out.join(' ');
}

/** A run of 4 to 9 words in the middle of a sentence. */
function silentCut(text: string, random: Random): string | null {
  const list = text.split(' ');
  if (list.length < 18) return null;
  const length = 4 + Math.floor(random() * 6);
  const from = 5 + Math.floor(random() * (list.length - length - 10));
  const removed = list.slice(from, from + length);
  if (removed.some((word) => /[.?!]$/.test(word))) return null;
  return [...list.slice(0, from), ...list.slice(from + length)].join(' ');
}

/** The first half of a single sentence. */
function half(text: string): string | null {
  const list = text.split(' ');
  if (list.length < 16 || /[.?!;:—]\s/.test(text)) return null;
  return `${list
    .slice(0, Math.floor(list.length / 2))
    .join(' ')
    .replace(/[,;]$/, '')}.`;
}

type Rule = (text: string, random: Random) => string | null;
const RULES: Record<AlterationKind, Rule> = {
  case: (text, random) => (random() < 0.5 ? text.toUpperCase() : text.toLowerCase()),
  quotes: (text) =>
    /['’"“”]/.test(text)
      ? /[’“”]/.test(text)
        ? straight(text)
        : text.replace(/'/g, '’').replace(/"([^"]*)"/g, '“$1”')
      : null,
  punctuation: (text) =>
    text
      .replace(/,/g, '')
      .replace(/ [—–-] /g, ' - ')
      .replace(/\.$/, ''),
  markup: (text, random) => {
    const list = text.split(' ');
    const at = Math.floor(random() * list.length);
    const word = list[at]!;
    list[at] = pick(random, [
      `**${word}**`,
      `_${word}_`,
      `[${word}](https://example.org/a_b)`,
      `${word}[1]`,
      `<em>${word}</em>`,
      `\u00ad${word}`,
    ]);
    return list.join(' ');
  },
  hyphens: (text) => (/\w-\w/.test(text) ? text.replace(/(\w)-(\w)/g, '$1 $2') : null),
  'full-width': (text) =>
    Array.from(text, (c) => (/[a-z]/.test(c) ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c)).join(''),
  'fillers-added': addFillers,
  'fillers-left-out': (text, random) =>
    replaceOne(text, /(?<=[\s,])(?:you know|I mean|um|uh),? /g, random, () => ''),
  contracted: (text, random) => {
    for (const [pattern, by] of CONTRACT) {
      const out = replaceOne(text, pattern, random, () => by);
      if (out) return out;
    }
    return null;
  },
  expanded: (text, random) =>
    replaceOne(straight(text), words(EXPAND), random, (match) => EXPAND[match] ?? match),
  repeat: (text, random) => {
    const list = text.split(' ');
    const at = 1 + Math.floor(random() * (list.length - 2));
    const word = list[at]!;
    if (!/^[a-z]+$/.test(word)) return null;
    list.splice(at, 0, word);
    return list.join(' ');
  },
  british: (text, random) => replaceOne(text, words(BRITISH), random, (match) => BRITISH[match] ?? match),
  'number-form': (text, random) => replaceOne(text, words(FORMS), random, (match) => FORMS[match] ?? match),
  'negation-dropped': (text, random) =>
    replaceOne(straight(text), /(?<=\w)n't\b|(?<=\w )(?:not|never) /g, random, () => ''),
  'negation-added': (text, random) =>
    inside(text, (m) =>
      replaceOne(
        m,
        /(?<![\w'])(?:is|are|will|can|would|could|should|was)(?= [a-z])/g,
        random,
        (match) => `${match} not`,
      ),
    ),
  number: (text, random) =>
    inside(
      text,
      (m) =>
        replaceOne(m, /(?<![\w.,-])\d{1,4}(?![\w.,%-])/g, random, (match) =>
          String(Number(match) + 1 + Math.floor(random() * 8)),
        ) ?? replaceOne(m, words(NUMBERS), random, (match) => NUMBERS[match] ?? match),
    ),
  'hedge-dropped': (text, random) =>
    inside(text, (m) =>
      replaceOne(
        m,
        /(?<=\s)(?:I think|maybe|probably|perhaps|sort of|kind of|I guess|I believe|possibly|in some sense),? /g,
        random,
        () => '',
      ),
    ),
  'hedge-added': (text, random) =>
    inside(text, (m) =>
      replaceOne(
        m,
        /(?<= )(?:is|are|will|can|was) (?=[a-z])/g,
        random,
        (match) => `${match}${pick(random, ['maybe', 'probably', 'definitely', 'perhaps'])} `,
      ),
    ),
  modal: swap(SWAP_MODAL),
  quantifier: swap(SWAP_QUANTIFIER),
  'content-word': (text, random) =>
    inside(text, (m) =>
      replaceOne(m, /(?<![\w'’-])[a-z]{6,}(?![\w'’-])/g, random, () => pick(random, CONTENT)),
    ),
  pronoun: swap(SWAP_PRONOUN),
  tense: swap(SWAP_TENSE),
  'silent-cut': silentCut,
  half,
  slips: ocr,
  'noise-30': noise,
};

export const KINDS = Object.keys(RULES) as AlterationKind[];

/** Every alteration that applies to quotations of `least` words or more. */
export function alter(
  quotations: readonly { id: string; exact: string }[],
  least: number,
  round = 0,
): Alteration[] {
  const out: Alteration[] = [];
  for (const { id, exact } of quotations) {
    if (exact.split(' ').length < least) continue;
    for (const kind of KINDS) {
      const text = RULES[kind](exact, seeded(seedOf(`${id} ${kind} ${round}`)));
      if (text !== null && text !== '' && (kind === 'case' || text !== exact))
        out.push({ kind, quotation: id, text });
    }
  }
  return out;
}
