/** What an omission mark may not hide. */
import type { RecordText } from '../find/texts.ts';
import { EPISTEMIC } from '../text/lexicon/en.ts';
import { BREAK } from '../text/token.ts';
import type { Passage } from './passage.ts';

/** Auxiliaries go with the clause that is left out; hedges and conditions bear on the one that stays. */
const AUXILIARIES = new Set(
  'can could may might must shall should will would ought have has had need needs to able try tries expect hope 会 能 能够 可以 要 将 将会 需要'.split(
    ' ',
  ),
);

const SETS_CERTAINTY = new Set<string>(EPISTEMIC);

/** Said twice by the page and once in the record, this is no mere stutter. */
export function isTellingRepeat(text: Passage, i: number): boolean {
  return text.categories[i] === 'negation' || SETS_CERTAINTY.has(text.tokens[i]?.key ?? '');
}

/** A negation, or a hedge other than an auxiliary verb. */
export function bearsOnTheRest(text: RecordText | Passage, i: number): boolean {
  const category = text.categories[i];
  return (
    category === 'negation' || (category === 'hedge' && !AUXILIARIES.has(text.words.tokens[i]?.key ?? ''))
  );
}

/** A whole sentence, a negation, or a hedge or condition on what is kept. Tokens `from` up to `to` are hidden. */
export function hidesWhatMatters(text: RecordText, from: number, to: number): boolean {
  const { tokens } = text.words;
  let starts = 0;
  for (let i = from; i <= to; i += 1) {
    const token = tokens[i];
    const startsSentence = i === 0 || token === undefined || token.lead === BREAK.sentence;
    if (startsSentence) starts += 1;
  }
  if (starts >= 2) return true;
  for (let i = from; i < to; i += 1) if (bearsOnTheRest(text, i)) return true;
  return false;
}
