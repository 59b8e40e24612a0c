/** What a written word is by itself, looked up once for each form: a page has ten times as many words as forms. */
import type { LatinLexicon } from '../lexicon/types.ts';
import { PARTICLES, SUFFIXES } from '../names/entities.ts';
import { isOrigin } from './role-nouns.ts';
import { isTextNoun } from './text-nouns.ts';
import { isWordUnit, joins } from './word-units.ts';

type Title = NonNullable<ReturnType<LatinLexicon['titles']['get']>>;

export interface Form {
  readonly raw: string;
  /** Without a possessive ending. */
  readonly word: string;
  readonly lower: string;
  readonly kind: 'word' | 'pronoun' | 'number' | 'punct';
  readonly possessive: boolean;
  /** A full stop after it ends no sentence. */
  readonly abbreviation: boolean;
  /** May be a word of a name. */
  readonly inName: boolean;
  /** Never the first word of a name that opens a sentence. */
  readonly opener: boolean;
  /** May stand between words of a surname. */
  readonly particle: boolean;
  /** Ends a name in a headline in title case. */
  readonly headline: boolean;
  /** May be a verb of saying or holding: most words are none, and are asked often. */
  readonly verb: boolean;
  /** Stands before a name, or for it. */
  readonly title: Title | undefined;
  /** "Jr": behind a name. */
  readonly suffix: boolean;
  /** "His": the owner of what follows. */
  readonly owner: boolean;
  /** A noun for something written or spoken. */
  readonly text: boolean;
  /** A sentence may begin behind it. */
  readonly before: boolean;
}

/** Abbreviations whose full stop ends no sentence. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof sen rep gov gen col lt sgt capt st jr sr inc co corp ltd vs v etc no dept rev hon sens reps messrs ' +
    'jan feb mar apr jun jul aug sept sep oct nov dec mme mlle hr fr bzw z.b u.s u.k u.n d.c a.m p.m e.g i.e ph.d'
  ).split(' '),
);

/** Verbs of headlines in title case ("Hinton Says Altman ..."): no part of a name. */
const HEADLINE_VERBS =
  /^(?:says|said|tells|told|warns|warned|calls|called|asks|wants|thinks|explains|predicts|reveals|announces|announced|talks|joins|leaves|quits|fires|fired|regrets|slams|praises|blasts|vows|takes|makes|wins|opens|speaks|shares|recalls|admits|hits|responds|defends|insists|claims|discusses|breaks|addresses|reflects|teases|weighs|is|was|has|on|about|as|to|and)$/;

/** "The 56-year-old said". */
export const isAged = (lower: string): boolean => lower.endsWith('-year-old');

const isUpper = (char: string): boolean => char !== char.toLowerCase();

function kindOf(word: string, lower: string, lexicon: LatinLexicon): 'word' | 'pronoun' | 'number' {
  const first = word.charCodeAt(0);
  if (first >= 48 && first <= 57) return isAged(lower) ? 'word' : 'number';
  return lexicon.pronouns.has(lower) ? 'pronoun' : 'word';
}

const isInName = (lower: string, lexicon: LatinLexicon): boolean =>
  !lexicon.notNames.has(lower) &&
  !lexicon.pronouns.has(lower) &&
  !(lexicon.lang === 'de' && (lexicon.prepositions.has(lower) || lexicon.conjunctions.has(lower))) &&
  !isOrigin(lower);

function readForm(raw: string, lexicon: LatinLexicon): Form {
  const possessive = raw.endsWith("'s") || raw.endsWith('’s');
  const word = possessive ? raw.slice(0, -2) : raw;
  const lower = word.toLowerCase().replaceAll('’', "'");
  const capital = isUpper(word[0] ?? '');
  const kind = kindOf(word, lower, lexicon);
  const plain = kind === 'word';
  return {
    raw,
    word,
    lower,
    kind,
    possessive,
    abbreviation: ABBREVIATIONS.has(lower) || (word.length === 1 && capital),
    inName: plain && capital && isInName(lower, lexicon),
    opener: lexicon.say.has(lower) || lexicon.skip.has(lower) || lexicon.participles.has(lower),
    particle: plain && PARTICLES.has(lower),
    headline: HEADLINE_VERBS.test(lower),
    verb: plain && (lexicon.say.has(lower) || lexicon.hold.has(lower)),
    title: lexicon.titles.get(lower.endsWith('.') ? lower.slice(0, -1) : lower),
    suffix: SUFFIXES.has(lower),
    owner: lexicon.possessives.has(lower),
    text: plain && isTextNoun(lower),
    before: false,
  };
}

/** Words remembered of a language before all are forgotten; about 200 bytes each. Longer ones are no words. */
const MOST_FORMS = 8192;
const LONGEST_FORM = 32;
const SLOTS = 2 * MOST_FORMS;

/** `raw` stands in `text` from `start` to `end`. */
function isAt(raw: string, text: string, start: number, end: number): boolean {
  if (raw.length !== end - start) return false;
  for (let i = 0; i < raw.length; i++) if (raw.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

/** The forms of one language: a table by hash (open addresses), read without cutting the word out of its text. */
export class Forms {
  private readonly lexicon: LatinLexicon;
  private readonly slots = new Array<Form | undefined>(SLOTS).fill(undefined);
  private count = 0;

  constructor(lexicon: LatinLexicon) {
    this.lexicon = lexicon;
  }

  /** Of the word that begins at `start` and ends before `limit`: as long as its `raw`. */
  at(text: string, start: number, limit: number): Form {
    let hash = 0;
    let end = start;
    for (; end < limit; end++) {
      const unit = text.charCodeAt(end);
      if (!isWordUnit(unit) && (end + 1 >= limit || !joins(text, end, unit))) break;
      // A whole number of 32 bits, or the compiler keeps a floating-point one.
      hash = (Math.imul(hash, 31) + unit) | 0;
    }
    if (end - start > LONGEST_FORM) return readForm(text.slice(start, end), this.lexicon);
    let slot = (hash ^ (hash >>> 14)) & (SLOTS - 1);
    for (let form = this.slots[slot]; form !== undefined; form = this.slots[slot]) {
      if (isAt(form.raw, text, start, end)) return form;
      slot = (slot + 1) & (SLOTS - 1);
    }
    const form = readForm(text.slice(start, end), this.lexicon);
    if (this.count >= MOST_FORMS) {
      this.slots.fill(undefined);
      this.count = 0;
    }
    this.slots[slot] = form;
    this.count++;
    return form;
  }
}

const byLexicon = new WeakMap<LatinLexicon, Forms>();

export function formsOf(lexicon: LatinLexicon): Forms {
  let forms = byLexicon.get(lexicon);
  if (forms === undefined) {
    forms = new Forms(lexicon);
    byLexicon.set(lexicon, forms);
  }
  return forms;
}

/** Of a punctuation mark. */
const readMark = (char: string): Form => ({
  raw: char,
  word: char,
  lower: char,
  kind: 'punct',
  possessive: false,
  abbreviation: false,
  inName: false,
  opener: false,
  particle: false,
  headline: false,
  verb: false,
  title: undefined,
  suffix: false,
  owner: false,
  text: false,
  before: /^(?:|[.!?:;•—–-])$/.test(char),
});

/** Of what is no single word: a name, a quotation seen from outside. */
export const NO_FORM: Form = readMark('');

const marks = new Map<number, Form>();
const MOST_MARKS = 1024;

/** `unit`: the mark's UTF-16 unit. */
export function markOf(unit: number): Form {
  let form = marks.get(unit);
  if (form === undefined) {
    form = readMark(String.fromCharCode(unit));
    if (marks.size < MOST_MARKS) marks.set(unit, form);
  }
  return form;
}
