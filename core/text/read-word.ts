/** What a written word stands for, remembered: talk uses few words often, and the rules cost more than a look-up. */
import { type ContractionPart, expandContraction } from './contractions.ts';
import { isPerCent, mayOpenNumber } from './numbers.ts';
import { americanSpelling } from './spelling.ts';

export interface Reading {
  /** American spelling. */
  readonly key: string;
  /** The words a contraction stands for; null for other words. */
  readonly parts: readonly ContractionPart[] | null;
  /** May begin a number or "per cent": look at the words that follow. */
  readonly opens: boolean;
}

/** Words remembered before all are forgotten; about 150 bytes each. */
const MOST_WORDS = 8192;
/** Longer ones are no words and would fill the memory of a hostile page. */
const LONGEST = 32;

const known = new Map<string, Reading>();

function readAnew(form: string): Reading {
  const opens = mayOpenNumber(form) || isPerCent(form);
  return { key: americanSpelling(form), parts: expandContraction(form), opens };
}

/** Takes folded words. */
export function readWord(form: string): Reading {
  const before = known.get(form);
  if (before !== undefined) return before;
  const reading = readAnew(form);
  if (form.length > LONGEST) return reading;
  if (known.size >= MOST_WORDS) known.clear();
  known.set(form, reading);
  return reading;
}
