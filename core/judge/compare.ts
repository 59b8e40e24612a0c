/** Blocks to differences: every word gets its class, and each block says how much it weighs. */
import type { RecordText } from '../find/texts.ts';
import { PRONOUNS } from '../text/lexicon/en.ts';
import type { Block } from './blocks.ts';
import { type Rest, withoutHarmless } from './harmless.ts';
import { hidesWhatMatters } from './omission.ts';
import type { Passage } from './passage.ts';
import type { Difference, Edge, WordClass } from './types.ts';
import {
  CRITICAL_CLASSES,
  changeClass,
  criticalClass,
  criticalDifference,
  type Side,
  wordClass,
} from './word-class.ts';
import { isTail, textOf, writtenPair } from './written.ts';

/** `light`: harmless; `cut`: words left out; `changed`; `meaning`: a critical word. */
export type Weight = 'none' | 'light' | 'cut' | 'changed' | 'meaning';

export interface JudgedBlock {
  readonly block: Block;
  readonly weight: Weight;
  readonly class: WordClass | null;
  readonly differences: readonly Difference[];
  readonly edges: readonly Edge[];
  /** Words edited, for the distance; a long omission counts for two. */
  readonly edits: number;
}

/** From this many words on an omission is a cut clause, whatever words it holds. */
const CLAUSE_WORDS = 4;
const MOST_EDITS_OF_CUT = 2;
/** Shorter words become other words so (form, from). */
const LEAST_SLIP = 7;

const PRONOUN_WORDS = new Set(PRONOUNS);

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

const side = (text: Passage | RecordText, at: readonly number[]): Side => ({
  tokens: text.words.tokens,
  categories: text.categories,
  at,
});

function lightBlock(block: Block, differences: readonly Difference[]): JudgedBlock {
  const first = differences[0];
  return {
    block,
    weight: first ? 'light' : 'none',
    class: first?.class ?? null,
    differences,
    edges: [],
    edits: 0,
  };
}

function judgeLeftOut(block: Block, parts: Rest, passage: Passage, text: RecordText): JudgedBlock {
  const { record, light } = parts;
  const words = textOf(text, record) ?? '';
  const record_ = side(text, record);
  const critical = record
    .map((i) => wordClass(record_, i, true))
    .filter((name) => CRITICAL_CLASSES.includes(name));
  const plain = record.filter((i) => text.categories[i] === null).length;
  if (block.marked) {
    const edge = hidesWhatMatters(text, block.recordFrom, block.recordTo);
    const edges: Edge[] = edge ? [{ kind: 'ellipsis-hides', where: 'inside', words }] : [];
    const weight: Weight = edge ? 'cut' : 'light';
    return { block, weight, class: 'punctuation-bracket', differences: light, edges, edits: 1 };
  }
  const first = critical[0];
  const hedged = record.length <= CLAUSE_WORDS + 1 && critical.length >= plain;
  const short = record.length < CLAUSE_WORDS || plain === 0 || hedged;
  if (first && short) {
    const name = CRITICAL_CLASSES.find((one) => critical.includes(one)) ?? first;
    const written = writtenPair(passage, text, parts, [block.pageFrom, block.recordFrom]);
    const differences = [...light, { class: name, ...written }];
    return {
      block,
      weight: 'meaning',
      class: name,
      differences,
      edges: [],
      edits: Math.min(MOST_EDITS_OF_CUT, record.length),
    };
  }
  const classes = record
    .map((i) => wordClass(record_, i, true))
    .filter((name) => !CRITICAL_CLASSES.includes(name));
  const name =
    classes.includes('content-word') || classes.length === 0
      ? 'content-word'
      : (classes[0] ?? 'content-word');
  const edges: Edge[] = [{ kind: 'silent-cut', where: 'inside', words }];
  const differences = [...light, { class: name, page: null, record: words }];
  return {
    block,
    weight: 'cut',
    class: name,
    differences,
    edges,
    edits: 1,
  };
}

/** One long word with two neighbouring letters changed about: a typing slip of either side. */
function isSlip(page: Side, record: Side): boolean {
  const [a, b] = [page.tokens[page.at[0] ?? -1]?.key ?? '', record.tokens[record.at[0] ?? -1]?.key ?? ''];
  if (page.at.length !== 1 || record.at.length !== 1 || a.length !== b.length || a.length < LEAST_SLIP)
    return false;
  let i = 0;
  while (a[i] === b[i]) i += 1;
  return i > 0 && a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}

/** "OpenAl" for "OpenAI" (scanned, or in a face that does not tell capital I from small l), "its" for "it's". */
const looksAlike = (page: string | null, record: string | null): boolean => {
  const shape = (text: string): string => text.replace(/[I|]/g, 'l').replace(/['’]/g, '');
  return page !== null && record !== null && shape(page) === shape(record);
};

/** "[the model] seems" for "it seems": the pronoun is part of a hedge, but no hedge is touched. */
function explainsPronoun(page: Side, record: Side): boolean {
  const isPronoun = (i: number): boolean => PRONOUN_WORDS.has(record.tokens[i]?.key ?? '');
  const plain = page.at.every((i) => criticalClass(page.categories[i]) === null);
  return plain && record.at.length > 0 && record.at.every(isPronoun);
}

/** "regret[s]" for "regret": an editor fits the word into the sentence and says so. */
function isBracketedForm(page: Side, record: Side): boolean {
  const [mine, theirs] = [page.tokens[page.at[0] ?? -1], record.tokens[record.at[0] ?? -1]];
  if (page.at.length !== 1 || record.at.length !== 1 || mine === undefined || theirs === undefined)
    return false;
  return mine.end - mine.start === mine.form.length + 2 && mine.form.startsWith(theirs.form);
}

function judgeChange(block: Block, parts: Rest, passage: Passage, text: RecordText): JudgedBlock {
  const [page, record] = [side(passage, parts.page), side(text, parts.record)];
  const bracketed =
    isBracketedForm(page, record) ||
    (parts.page.every((i) => passage.tokens[i]?.inserted) &&
      !parts.record.some((i) => text.words.tokens[i]?.inserted));
  const slip = isSlip(page, record);
  const plain = bracketed ? 'punctuation-bracket' : changeClass(page, record, !passage.shouted);
  const critical = bracketed && explainsPronoun(page, record) ? null : criticalDifference(page, record);
  const name = critical ?? (slip ? 'spelling' : plain);
  const weight: Weight = critical ? 'meaning' : bracketed || slip ? 'light' : 'changed';
  const written = writtenPair(passage, text, parts, [block.pageFrom, block.recordFrom]);
  const difference = { class: name, ...written };
  const long = parts.record.length - parts.page.length;
  const edges: Edge[] =
    long >= CLAUSE_WORDS && !bracketed
      ? [{ kind: 'silent-cut', where: 'inside', words: difference.record ?? '' }]
      : [];
  const edits = bracketed
    ? 0
    : Math.max(parts.page.length, Math.min(parts.record.length, parts.page.length + MOST_EDITS_OF_CUT));
  return { block, weight, class: name, differences: [...parts.light, difference], edges, edits };
}

function judgeSoft(block: Block, passage: Passage, text: RecordText): JudgedBlock {
  // Only the head of "won't" agrees: the tail's difference shows the whole word.
  if (isTail(passage.words, block.pageTo) || isTail(text.words, block.recordTo)) return lightBlock(block, []);
  const difference: Difference = {
    class: block.soft ?? 'spelling',
    page: textOf(passage, range(block.pageFrom, block.pageTo)),
    record: textOf(text, range(block.recordFrom, block.recordTo)),
  };
  return { block, weight: 'light', class: difference.class, differences: [difference], edges: [], edits: 0 };
}

export function judgeBlock(block: Block, passage: Passage, text: RecordText): JudgedBlock {
  if (block.kind === 'same') return lightBlock(block, []);
  if (block.kind === 'soft') return judgeSoft(block, passage, text);
  const parts = withoutHarmless(block, passage, text);
  if (parts.page.length === 0 && parts.record.length === 0) return lightBlock(block, parts.light);
  if (parts.page.length === 0) return judgeLeftOut(block, parts, passage, text);
  const written = writtenPair(passage, text, parts, [block.pageFrom, block.recordFrom]);
  if (looksAlike(written.page, written.record))
    return lightBlock(block, [...parts.light, { class: 'spelling', ...written }]);
  return judgeChange(block, parts, passage, text);
}
