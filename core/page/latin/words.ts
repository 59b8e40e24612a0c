/** Tokens of the text around quotations, for languages with blanks between words. */
import { lettered } from '../../text/lettered.ts';
import type { Span } from '../../text/types.ts';
import { EN } from '../lexicon/en.ts';
import type { LatinLexicon } from '../lexicon/types.ts';
import { type Form, type Forms, formsOf, markOf, NO_FORM } from './forms.ts';
import { isWordUnit } from './word-units.ts';

export interface Token extends Span {
  /** `quote`: a whole quotation, seen from outside as one token. */
  readonly kind: 'word' | 'pronoun' | 'number' | 'punct' | 'quote';
  /** Of a quotation its last two characters, mark included: they tell whether a tag may follow. */
  readonly text: string;
  /** Of a quotation its first two characters, mark included: they tell whether a sentence begins. */
  readonly lower: string;
  /** Ends in 's or s': the owner of what follows. */
  readonly possessive: boolean;
  /** Index of the quotation for `quote`, else -1. */
  readonly quote: number;
  /** A node as it is: only names are more (`nodes.ts`). */
  readonly entity: null;
  /** May be a verb of saying or holding. */
  readonly verb: boolean;
  readonly form: Form;
}

/** A blank, and a word. */
const APART = lettered(String.raw`^\s\p{L}`);

/** "workers' rights": an apostrophe after s makes the word the owner of what follows. */
function ownsWhatFollows(form: Form, text: string, end: number): boolean {
  const after = text.charCodeAt(end);
  if ((after !== 39 && after !== 0x2019) || !/[sS]$/.test(form.word)) return false;
  return APART.test(text.slice(end + 1, end + 3));
}

const tokenOf = (form: Form, start: number, end: number, possessive: boolean): Token => ({
  kind: form.kind,
  start,
  end,
  text: form.word,
  lower: form.lower,
  possessive,
  quote: -1,
  entity: null,
  verb: form.verb,
  form,
});

/** Adds the word that begins at `start`; returns where to go on. */
function pushWord(tokens: Token[], text: string, start: number, limit: number, forms: Forms): number {
  const form = forms.at(text, start, limit);
  const { word } = form;
  const end = start + form.raw.length;
  const possessive = form.possessive || ownsWhatFollows(form, text, end);
  const stop = form.abbreviation && text.charCodeAt(end) === 46 ? end + 1 : start + word.length;
  tokens.push(tokenOf(form, start, stop, possessive));
  return Math.max(end, stop);
}

/** Quotations (their outer spans, in order, without overlaps) become single tokens. */
export function tokenize(text: string, quotes: readonly Span[], lexicon: LatinLexicon = EN): Token[] {
  const forms = formsOf(lexicon);
  const tokens: Token[] = [];
  let next = 0;
  for (let i = 0; i < text.length; ) {
    const quote = quotes[next];
    if (quote !== undefined && i >= quote.start) {
      tokens.push({
        kind: 'quote',
        ...quote,
        text: text.slice(Math.max(quote.start, quote.end - 2), quote.end),
        lower: text.slice(quote.start, quote.start + 2),
        possessive: false,
        quote: next,
        entity: null,
        verb: false,
        form: NO_FORM,
      });
      i = Math.max(i, quote.end);
      next++;
      continue;
    }
    const c = text.charCodeAt(i);
    if (isWordUnit(c)) {
      i = pushWord(tokens, text, i, quote?.start ?? text.length, forms);
      continue;
    }
    if (c > 32 && c !== 0xa0) {
      tokens.push(tokenOf(markOf(c), i, i + 1, false));
    }
    i++;
  }
  return tokens;
}
