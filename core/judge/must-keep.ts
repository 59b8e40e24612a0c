/** The words that the pack says must not be lost when a quotation is used. */
import type { QuotationSpot, RecordText } from '../find/texts.ts';
import type { Quotation } from '../pack/types.ts';
import { tokenize } from '../text/tokenize.ts';
import { isHarmless, type Reach, sentenceEnd, sentenceStart } from './edges.ts';
import type { Edge } from './types.ts';
import { criticalClass } from './word-class.ts';

export interface KeepReport {
  readonly edges: readonly Edge[];
  readonly openNeighbour: 'before' | 'after' | null;
}

function findWords(text: RecordText, phrase: string, near: number): number {
  const keys = tokenize(phrase).tokens.map((token) => token.key);
  const { tokens } = text.words;
  let best = -1;
  for (let at = 0; at + keys.length <= tokens.length; at += 1) {
    const fits = keys.every((key, i) => tokens[at + i]?.key === key);
    if (fits && (best < 0 || Math.abs(at - near) < Math.abs(best - near))) best = at;
  }
  return best;
}

interface Phrase {
  readonly words: string;
  readonly from: number;
  readonly to: number;
}

const found = new WeakMap<QuotationSpot, readonly Phrase[]>();

/** Worked out once for each spot of an open text. */
function phrasesOf(text: RecordText, spot: QuotationSpot, quotation: Quotation): readonly Phrase[] {
  const known = found.get(spot) ?? findPhrases(text, spot, quotation);
  found.set(spot, known);
  return known;
}

function findPhrases(text: RecordText, spot: QuotationSpot, quotation: Quotation): Phrase[] {
  return (quotation.cut?.mustKeep ?? []).flatMap((words) => {
    const length = tokenize(words).tokens.length;
    const from = findWords(text, words, spot.from);
    return from < 0 || length === 0 ? [] : [{ words, from, to: from + length }];
  });
}

/** Words that are lost only in part lie where their lost part does. */
function sideOf(phrase: Phrase, reach: Reach): Edge['where'] {
  if (phrase.from < reach.from) return 'before';
  return phrase.to > reach.to ? 'after' : 'inside';
}

/**
 * Words in the middle of a sentence, with no hedge or negation among them, qualify that sentence ("I regret *my
 * participation in* the board's actions"): a passage that has nothing of the sentence lost nothing by them.
 */
function belongsElsewhere(text: RecordText, { from, to }: Phrase, reach: Reach): boolean {
  const [start, end] = [sentenceStart(text, from), sentenceEnd(text, to - 1)];
  const apart = end <= reach.from || start >= reach.to;
  if (!apart || start === from || end === to) return false;
  return text.categories.slice(from, to).every((category) => criticalClass(category) === null);
}

/** What a passage is of the quotation: `whole` is all of it; `kept(i)`: it has word `i` of the record. */
export interface Kept {
  readonly reach: Reach;
  readonly whole: boolean;
  readonly kept: (i: number) => boolean;
}

/** A whole quotation loses nothing that stands in a neighbour: there the card opens with that neighbour. */
export function mustKeep(
  text: RecordText,
  spot: QuotationSpot,
  quotation: Quotation,
  { reach, whole, kept }: Kept,
): KeepReport {
  const lost = phrasesOf(text, spot, quotation).filter((phrase) => {
    const { from, to } = phrase;
    if (belongsElsewhere(text, phrase, reach)) return false;
    for (let i = from; i < to; i += 1) if (!kept(i) && !isHarmless(text, i)) return true;
    return false;
  });
  const isNeighbour = (phrase: Phrase): boolean => phrase.from < spot.from || phrase.to > spot.to;
  const edges = lost
    .map((phrase): Edge => ({ kind: 'must-keep', where: sideOf(phrase, reach), words: phrase.words }))
    .filter(({ where }) => !whole || where === 'inside');
  const beside = lost
    .filter((phrase) => whole && isNeighbour(phrase))
    .map((phrase) => sideOf(phrase, reach))
    .find((where) => where !== 'inside');
  return { edges, openNeighbour: beside ?? (whole ? neighbourOf(quotation) : null) };
}

function neighbourOf(quotation: Quotation): 'before' | 'after' | null {
  const where = quotation.cut?.where ?? [];
  if (where.includes('after')) return 'after';
  return where.includes('before') ? 'before' : null;
}
