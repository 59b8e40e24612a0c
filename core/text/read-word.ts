/** What a written word stands for, remembered: talk uses few words often, and the rules cost more than a look-up. */
import { type ContractionPart, expandContraction } from './contractions.ts';
import { americanSpelling } from './spelling.ts';

/** Words remembered before all are forgotten; about 100 bytes each. */
const MOST_WORDS = 8192;
/** Longer ones are no words and would fill the memory of a hostile page. */
const LONGEST = 32;

const known = new Map<string, string | readonly ContractionPart[]>();

/** The parts of a contraction, or the word in American spelling. Takes folded words. */
export function readWord(form: string): string | readonly ContractionPart[] {
  const before = known.get(form);
  if (before !== undefined) return before;
  const reading = expandContraction(form) ?? americanSpelling(form);
  if (form.length > LONGEST) return reading;
  if (known.size >= MOST_WORDS) known.clear();
  known.set(form, reading);
  return reading;
}
