/** The class of a word that differs. */

import type { Category } from '../text/categories.ts';
import { IRREGULAR_FORMS } from '../text/lexicon/en.ts';
import { BREAK, type Token } from '../text/token.ts';
import type { WordClass } from './types.ts';

/** One side of a difference: words `from` up to `to`. */
export interface Side {
  readonly tokens: readonly Token[];
  readonly categories: readonly (Category | null)[];
  readonly at: readonly number[];
}

const CRITICAL = new Map<Category, WordClass>([
  ['negation', 'negation'],
  ['number', 'number'],
  ['quantifier', 'quantifier'],
  ['hedge', 'modal-hedge'],
]);

export const CRITICAL_CLASSES: readonly WordClass[] = ['negation', 'number', 'quantifier', 'modal-hedge'];

const lemmas = new Map<string, string>();
for (const forms of IRREGULAR_FORMS)
  for (const form of forms) if (!lemmas.has(form)) lemmas.set(form, forms[0] ?? form);

/** Regular endings off; two forms of one word give one stem, which need not be a word. */
function stem(word: string): string {
  const known = lemmas.get(word);
  if (known) return known;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  const cut = word.replace(/(?:ing|ed|es|s)$/, '');
  if (cut.length < 3) return word;
  return cut.replace(/([bdglmnprt])\1$/, '$1').replace(/e$/, '');
}

export const sameStem = (a: string, b: string): boolean =>
  a === b || stem(a) === stem(b) || stem(a) === stem(`${b}e`) || stem(`${a}e`) === stem(b);

export function criticalClass(category: Category | null | undefined): WordClass | null {
  return (category && CRITICAL.get(category)) ?? null;
}

function isName(side: Side, i: number): boolean {
  const token = side.tokens[i];
  return token?.capital === true && i > 0 && token.lead < BREAK.sentence && token.key !== 'i';
}

/** Class of a single word that is left out or added. */
export function wordClass(side: Side, i: number, capitalsCount: boolean): WordClass {
  const category = side.categories[i] ?? null;
  const critical = criticalClass(category);
  if (critical) return critical;
  if (category === 'filler') return 'filler';
  if (category === 'pronoun') return 'pronoun';
  if (category === 'function' || category === 'starter') return 'function-word';
  if (side.tokens[i]?.inserted) return 'punctuation-bracket';
  return capitalsCount && isName(side, i) ? 'name' : 'content-word';
}

const keysOf = (side: Side, category: Category): string[] =>
  side.at.filter((i) => side.categories[i] === category).map((i) => side.tokens[i]?.key ?? '');

const NEGATING = /^(?:un|in|im|il|ir|dis|non|mis)/;
/** Words that only look negated beside the shorter one (inform, form). */
const NOT_NEGATED =
  /^(?:inform|inside|input|income|indeed|invest|intend|intens|increas|inflow|insight|install|instan|inward|inland|inhabit|import|impress|implant|impact|impart|impos|improv|display|discover|disclos|dismiss|dispos|discus|dispatch|discours|dissolv|distill|unless|until|mistak|missing)/;
const LEAST_NEGATED = 4;

function negates(a: string, b: string): boolean {
  if (a.endsWith('less') && b.endsWith('ful')) return a.slice(0, -4) === b.slice(0, -3);
  if (b.length < LEAST_NEGATED || !a.endsWith(b) || NOT_NEGATED.test(a)) return false;
  return NEGATING.exec(a)?.[0] === a.slice(0, -b.length);
}

/** "reliable" and "unreliable", "useful" and "useless". */
export const isNegatedForm = (a: string, b: string): boolean => negates(a, b) || negates(b, a);

/** The first critical class whose words are not the same on both sides. */
export function criticalDifference(page: Side, record: Side): WordClass | null {
  const has = (side: Side, category: Category): boolean =>
    side.at.some((i) => side.categories[i] === category);
  for (const [category, name] of CRITICAL) {
    if (!has(page, category) && !has(record, category)) continue;
    const mine = keysOf(page, category).sort().join(' ');
    if (mine !== keysOf(record, category).sort().join(' ')) return name;
  }
  const [a, b] = [page.tokens[page.at[0] ?? -1]?.key, record.tokens[record.at[0] ?? -1]?.key];
  const single = page.at.length === 1 && record.at.length === 1;
  return single && a && b && isNegatedForm(a, b) ? 'negation' : null;
}

const ORDER: readonly WordClass[] = [
  'name',
  'content-word',
  'tense-number',
  'pronoun',
  'function-word',
  'punctuation-bracket',
  'filler',
];

const weightiest = (classes: readonly WordClass[]): WordClass =>
  ORDER.find((name) => classes.includes(name)) ?? classes[0] ?? 'content-word';

/** Class of words that stand for others, none of them critical. */
export function changeClass(page: Side, record: Side, capitalsCount: boolean): WordClass {
  const [first, second] = [page.tokens[page.at[0] ?? -1], record.tokens[record.at[0] ?? -1]];
  const single = page.at.length === 1 && record.at.length === 1;
  if (single && first && second && sameStem(first.key, second.key)) return 'tense-number';
  const mine = page.at.map((i) => wordClass(page, i, capitalsCount));
  const theirs = record.at.map((i) => wordClass(record, i, true));
  return weightiest([...mine, ...theirs]);
}
