/** Tokens of the text around quotations, for languages with blanks between words. */
import type { Span } from '../../text/types.ts';
import { EN } from '../lexicon/en.ts';
import type { LatinLexicon } from '../lexicon/types.ts';
import { type Form, type Forms, formsOf, markOf, NO_FORM } from './forms.ts';

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

/** By ASCII unit: letter, digit, "_" or "@". */
const IN_WORD = Uint8Array.from({ length: 128 }, (_, c) => (/[\w@]/.test(String.fromCharCode(c)) ? 1 : 0));

const isWordUnit = (c: number): boolean =>
  c < 128 ? IN_WORD[c] === 1 : c >= 0xc0 && c < 0x2000 && c !== 0xd7 && c !== 0xf7;

/** Apostrophe, hyphen, full stop or comma inside a word; the last two join only digits ("3.5") or initials ("U.S"). */
function joins(text: string, at: number): boolean {
  const c = text.charCodeAt(at);
  if (c === 32 || !isWordUnit(text.charCodeAt(at + 1))) return false;
  if (c === 39 || c === 0x2019 || c === 45 || c === 0x2010 || c === 0x2011) return true;
  if (c === 44) return /^\d,\d/.test(text.slice(at - 1, at + 2));
  return c === 46 && /^(\d\.\d|[A-Za-z]\.[A-Za-z](\.|\b))/.test(text.slice(at - 1, at + 3));
}

/** End of the word that starts at `i`. */
function wordEnd(text: string, i: number, limit: number): number {
  let end = i;
  while (end < limit && (isWordUnit(text.charCodeAt(end)) || (end + 1 < limit && joins(text, end)))) end++;
  return end;
}

/** "workers' rights": an apostrophe after s makes the word the owner of what follows. */
function ownsWhatFollows(form: Form, text: string, end: number): boolean {
  const after = text.charCodeAt(end);
  if ((after !== 39 && after !== 0x2019) || !/[sS]$/.test(form.word)) return false;
  return /^\s\p{L}/u.test(text.slice(end + 1, end + 3));
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

/** Adds the word that stands from `start` to `end`; returns where to go on. */
function pushWord(tokens: Token[], text: string, start: number, end: number, forms: Forms): number {
  const form = forms.of(text, start, end);
  const { word } = form;
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
      i = pushWord(tokens, text, i, wordEnd(text, i, quote?.start ?? text.length), forms);
      continue;
    }
    if (c > 32 && c !== 0xa0) {
      tokens.push(tokenOf(markOf(c), i, i + 1, false));
    }
    i++;
  }
  return tokens;
}
