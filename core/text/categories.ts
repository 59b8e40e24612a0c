/** Marks each word of a text with the part it plays when words are left out or changed. */
import * as en from './lexicon/en.ts';
import * as zh from './lexicon/zh.ts';
import { once } from './once.ts';
import { BREAK, type Token } from './token.ts';

export type Category =
  | 'filler'
  | 'starter'
  | 'negation'
  | 'number'
  | 'quantifier'
  | 'hedge'
  | 'pronoun'
  | 'function';

interface Phrase {
  readonly keys: readonly string[];
  readonly category: Category;
  /** A filler in some places only. */
  readonly dependsOnContext: boolean;
}

function addPhrase(phrases: Map<string, Phrase[]>, keys: readonly string[], category: Category): void {
  const first = keys[0] ?? '';
  const known = phrases.get(first) ?? [];
  if (known.some((phrase) => phrase.keys.join(' ') === keys.join(' '))) return;
  const dependsOnContext = category === 'filler' && en.CONTEXT_FILLERS.includes(keys.join(' '));
  known.push({ keys, category, dependsOnContext });
  known.sort((a, b) => b.keys.length - a.keys.length);
  phrases.set(first, known);
}

/** First come, first kept: the order is the order of weight. */
const EN: readonly (readonly [readonly string[], Category])[] = [
  [en.FILLERS, 'filler'],
  [en.CONTEXT_FILLERS, 'filler'],
  [en.NEGATIONS, 'negation'],
  [en.QUANTIFIERS, 'quantifier'],
  [en.HEDGES, 'hedge'],
  [en.PRONOUNS, 'pronoun'],
  [en.FUNCTION_WORDS, 'function'],
];
const ZH: readonly (readonly [readonly string[], Category])[] = [
  [zh.FILLERS, 'filler'],
  [zh.NEGATIONS, 'negation'],
  [zh.QUANTIFIERS, 'quantifier'],
  [zh.HEDGES, 'hedge'],
  [zh.PRONOUNS, 'pronoun'],
  [zh.FUNCTION_WORDS, 'function'],
  [Array.from(zh.NUMERALS), 'number'],
];

/** By first word, the longest first. */
const phrasesByWord = once((): ReadonlyMap<string, readonly Phrase[]> => {
  const phrases = new Map<string, Phrase[]>();
  for (const [words, category] of EN) for (const word of words) addPhrase(phrases, word.split(' '), category);
  for (const [words, category] of ZH)
    for (const word of words) addPhrase(phrases, Array.from(word), category);
  return phrases;
});

const STARTERS = [...en.STARTERS.map((word) => [word]), ...zh.STARTERS.map((word) => Array.from(word))].sort(
  (a, b) => b.length - a.length,
);
/** These go with the word before without a comma ("and so", "but then"). */
const SECOND_STARTERS = new Set(['so', 'then']);
/** Opens a sentence only before a comma; else it points. */
const POINTS = '那';
const TURNS = [...en.TURNS.map((turn) => turn.split(' ')), ...zh.TURNS.map((turn) => Array.from(turn))];

function startsPhrase(tokens: readonly Token[], at: number, keys: readonly string[]): boolean {
  for (let i = 0; i < keys.length; i += 1) if (tokens[at + i]?.key !== keys[i]) return false;
  return true;
}

/** A sentence beginning here takes back, limits or corrects what came before. */
export function opensTurn(tokens: readonly Token[], at: number): boolean {
  return TURNS.some((keys) => startsPhrase(tokens, at, keys));
}

const BEFORE_REAL_LIKE = new Set(
  'is am are was were be been look looks looked feel feels felt seem seems seemed sound sounds sounded just something anything nothing things would i you we they people more much act acts acting behave work works exactly not'.split(
    ' ',
  ),
);
const BEFORE_NOUN_KIND = new Set(
  'this that some any what the a same every different these those another all each'.split(' '),
);
const BEFORE_REAL_KNOW = new Set(
  'do did if when as would that how what because does will can not'.split(' '),
);
const AFTER_REAL_KNOW = new Set('what how that who why where whether if the about it'.split(' '));

function isFillerLike(tokens: readonly Token[], at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  const setOff = (tokens[at]?.lead ?? 0) >= BREAK.comma && (next === undefined || next.lead >= BREAK.comma);
  if (setOff) return true;
  if (before === undefined || BEFORE_REAL_LIKE.has(before.key) || before.alt !== null) return false;
  return next !== undefined && next.lead === BREAK.comma;
}

function isFillerHere(tokens: readonly Token[], at: number, keys: readonly string[]): boolean {
  const token = tokens[at];
  const next = tokens[at + keys.length];
  if (keys[0] === 'like') return isFillerLike(tokens, at);
  const setOff = next === undefined || next.lead >= BREAK.comma;
  if (keys[0] === 'right' || keys[0] === 'ok')
    return setOff && (at === 0 || (token?.lead ?? 0) >= BREAK.comma);
  if (keys[0] === 'you') {
    return (
      setOff || !(BEFORE_REAL_KNOW.has(tokens[at - 1]?.key ?? '') || AFTER_REAL_KNOW.has(next?.key ?? ''))
    );
  }
  return true;
}

function fits(phrase: Phrase, tokens: readonly Token[], at: number): boolean {
  if (!startsPhrase(tokens, at, phrase.keys)) return false;
  const [first, second] = phrase.keys;
  if ((first === 'kind' || first === 'sort') && second === 'of') {
    return !BEFORE_NOUN_KIND.has(tokens[at - 1]?.key ?? '');
  }
  if (first === 'pretty' || first === 'about' || first === 'around') return isDegree(tokens, at, first);
  return !phrase.dependsOnContext || isFillerHere(tokens, at, phrase.keys);
}

/** "about" and "around" hedge a number; elsewhere they are prepositions. */
function isDegree(tokens: readonly Token[], at: number, word: string): boolean {
  return word === 'pretty' || tokens[at + 1]?.kind === 'number';
}

function phraseAt(tokens: readonly Token[], at: number): Phrase | null {
  const options = phrasesByWord().get(tokens[at]?.key ?? '');
  return options?.find((phrase) => fits(phrase, tokens, at)) ?? null;
}

/** Words of the opening phrase at this place; 0 where none is. */
function starterAt(tokens: readonly Token[], at: number, marks: readonly (Category | null)[]): number {
  const token = tokens[at];
  if (!token) return 0;
  const before = marks[at - 1];
  const goesOn = token.lead > 0 || (before === 'starter' && SECOND_STARTERS.has(token.key));
  const opens =
    at === 0 || token.lead === BREAK.sentence || ((before === 'filler' || before === 'starter') && goesOn);
  const keys = opens ? STARTERS.find((one) => startsPhrase(tokens, at, one)) : undefined;
  if (!keys) return 0;
  const points = keys[0] === POINTS && keys.length === 1 && (tokens[at + 1]?.lead ?? 0) < BREAK.comma;
  return points ? 0 : keys.length;
}

/** One category per token, null for content words. Linear. */
export function categorize(tokens: readonly Token[]): readonly (Category | null)[] {
  const marks: (Category | null)[] = [];
  for (let at = 0; at < tokens.length; ) {
    const opening = starterAt(tokens, at, marks);
    if (opening > 0) {
      for (let i = 0; i < opening; i += 1) marks.push('starter');
      at += opening;
      continue;
    }
    const phrase = phraseAt(tokens, at);
    const category = phrase?.category ?? (tokens[at]?.kind === 'number' ? 'number' : null);
    for (let i = 0; i < (phrase?.keys.length ?? 1); i += 1) marks.push(category);
    at += phrase?.keys.length ?? 1;
  }
  return marks;
}
