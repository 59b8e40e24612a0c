/** Words that may come and go without harm: fillers, words that open a sentence, words said twice. */
import type { RecordText } from '../find/texts.ts';
import { FILLERS } from '../text/lexicon/en.ts';
import { FILLERS as HAN_FILLERS } from '../text/lexicon/zh.ts';
import type { Block } from './blocks.ts';
import { isTellingRepeat } from './omission.ts';
import type { Passage } from './passage.ts';
import { isRepeat } from './repeat.ts';
import type { Difference } from './types.ts';
import { textOf } from './written.ts';

type Text = Passage | RecordText;

export interface Rest {
  /** Words of either side that are left when the harmless ones are off. */
  readonly page: readonly number[];
  readonly record: readonly number[];
  readonly light: readonly Difference[];
}

const ALONE = new Set([...FILLERS, ...HAN_FILLERS.filter((word) => word.length === 1)]);

const keyAt = (text: Text, i: number): string => text.words.tokens[i]?.key ?? '';

/** Half of "I mean" or "you know" is a pronoun or a verb, no filler. */
function isWholeFiller(text: Text, i: number, among: ReadonlySet<number>): boolean {
  if (text.categories[i] !== 'filler') return false;
  if (ALONE.has(keyAt(text, i))) return true;
  return [i - 1, i + 1].every((beside) => {
    const joined = text.categories[beside] === 'filler' && !ALONE.has(keyAt(text, beside));
    return !joined || among.has(beside);
  });
}

/** After these "like" compares, and the sentence stands without it too; after a verb or a pronoun it would not. */
const COMPARES = new Set(
  'is am are was were be been being just not exactly more less almost something anything nothing things look looks looked feel feels felt seem seems seemed sound sounds sounded act acts behave work works'.split(
    ' ',
  ),
);
const ASKS_WHO_KNOWS = new Set('do did if when as would that how what because does will can not'.split(' '));

/** A lone "like" or "you know" that one side has and the other does not: no commas needed. */
function isBareFiller(text: Text, i: number, among: ReadonlySet<number>, added: boolean): boolean {
  const before = text.words.tokens[i - 1];
  if (keyAt(text, i) === 'like') return before?.alt === null && !COMPARES.has(before.key);
  if (keyAt(text, i) === 'know') return among.has(i - 1) && isBareFiller(text, i - 1, among, added);
  if (keyAt(text, i) !== 'you' || keyAt(text, i + 1) !== 'know' || !among.has(i + 1)) return false;
  return added || !ASKS_WHO_KNOWS.has(before?.key ?? '');
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

/** "I mean" is one filler. */
function runsOf(at: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const i of at) {
    const last = runs.at(-1);
    if (last?.at(-1) === i - 1) last.push(i);
    else runs.push([i]);
  }
  return runs;
}

const isStarter = (text: Text, i: number): boolean => text.categories[i] === 'starter';
/** Of the opening words those that one may be written for another. */
const MEANT_LIGHTLY = new Set('so well and but now then'.split(' '));

const ARTICLES = new Set(['a', 'an', 'the']);
/** "a few" is more than "few", "a little" more than "little". */
const AFTER_ARTICLE = new Set(
  'few little lot bit number hundred thousand million billion couple one only same first last'.split(' '),
);

/**
 * One article that the other side has not: two transcripts of one speech differ in hardly anything as often. A disputed
 * wording is nobody's transcript, and an article may be what is wrong with it.
 */
function isBareArticle(text: Text, at: readonly number[]): boolean {
  const [i, ...more] = at;
  if (i === undefined || more.length > 0 || !ARTICLES.has(keyAt(text, i))) return false;
  return (
    !AFTER_ARTICLE.has(keyAt(text, i + 1)) &&
    text.categories[i + 1] !== 'number' &&
    text.categories[i + 1] !== 'quantifier'
  );
}

/** Takes fillers, opening words and repeats off both sides. */
export function withoutHarmless(block: Block, passage: Passage, text: RecordText): Rest {
  const light: Difference[] = [];
  const note = (name: Difference['class'], side: 'page' | 'record', at: readonly number[]): void => {
    const words = textOf(side === 'page' ? passage : text, at);
    light.push({
      class: name,
      page: side === 'page' ? words : null,
      record: side === 'record' ? words : null,
    });
  };
  const withoutFillers = (side: 'page' | 'record', at: readonly number[], oneSided: boolean): number[] => {
    const own = side === 'page' ? passage : text;
    const among = new Set(at);
    const isFiller = (i: number): boolean =>
      isWholeFiller(own, i, among) || (oneSided && isBareFiller(own, i, among, side === 'page'));
    for (const run of runsOf(at.filter(isFiller))) note('filler', side, run);
    return at.filter((i) => !isFiller(i));
  };
  const whole = [range(block.pageFrom, block.pageTo), range(block.recordFrom, block.recordTo)] as const;
  let page = withoutFillers('page', whole[0], whole[1].length === 0);
  let record = withoutFillers('record', whole[1], whole[0].length === 0);
  if (page.length === 0 && record.length > 0 && isRepeat(text, record)) {
    note('repeat', 'record', record);
    record = [];
  }
  const weighty = page.some((i) => isTellingRepeat(passage, i));
  if (record.length === 0 && page.length > 0 && !weighty && isRepeat(passage, page)) {
    note('repeat', 'page', page);
    page = [];
  }
  const spoken = text.kind !== 'disputed';
  if (spoken && record.length === 0 && isBareArticle(passage, page)) {
    note('function-word', 'page', page);
    page = [];
  }
  if (spoken && page.length === 0 && isBareArticle(text, record)) {
    note('function-word', 'record', record);
    record = [];
  }
  if (opensOnly(passage, page, text, record)) {
    light.push({ class: 'filler', page: textOf(passage, page), record: textOf(text, record) });
    return { page: [], record: [], light };
  }
  return { page, record, light };
}

/** Nothing but opening words is left: some put in, left out, or one light one for another. */
function opensOnly(
  passage: Passage,
  page: readonly number[],
  text: RecordText,
  record: readonly number[],
): boolean {
  if (page.length + record.length === 0) return false;
  if (!page.every((i) => isStarter(passage, i)) || !record.every((i) => isStarter(text, i))) return false;
  const isLight = (own: Text) => (i: number) => MEANT_LIGHTLY.has(keyAt(own, i));
  return (
    page.length === 0 || record.length === 0 || (page.every(isLight(passage)) && record.every(isLight(text)))
  );
}
