/** What a written word is by itself, looked up once for each form: a page has ten times as many words as forms. */
import type { LatinLexicon } from '../lexicon/types.ts';
import { PARTICLES } from '../names/entities.ts';
import { isOrigin } from './role-nouns.ts';
import { isTextNoun } from './texts.ts';

export interface Form {
  /** Without a possessive ending. */
  readonly word: string;
  readonly lower: string;
  readonly kind: 'word' | 'pronoun' | 'number' | 'punct';
  readonly capital: boolean;
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
  /^(?:says|said|tells|told|warns|warned|calls|called|asks|wants|thinks|explains|predicts|reveals|announces|announced|talks|joins|leaves|quits|fires|fired|regrets|slams|praises|blasts|vows|takes|makes|wins|is|was|has|on|about|as|to|and)$/;

const isUpper = (char: string): boolean => char !== char.toLowerCase();

function kindOf(word: string, lower: string, lexicon: LatinLexicon): 'word' | 'pronoun' | 'number' {
  const first = word.charCodeAt(0);
  if (first >= 48 && first <= 57) return 'number';
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
    word,
    lower,
    kind,
    capital,
    possessive,
    abbreviation: ABBREVIATIONS.has(lower) || (word.length === 1 && capital),
    inName: plain && capital && isInName(lower, lexicon),
    opener: lexicon.say.has(lower) || lexicon.skip.has(lower) || lexicon.participles.has(lower),
    particle: plain && PARTICLES.has(lower),
    headline: HEADLINE_VERBS.test(lower),
    verb: plain && (lexicon.say.has(lower) || lexicon.hold.has(lower)),
    text: plain && isTextNoun(lower),
    before: false,
  };
}

/** Words remembered of a language before all are forgotten; about 200 bytes each. Longer ones are no words. */
const MOST_FORMS = 8192;
const LONGEST_FORM = 32;

/** The forms of one language. */
export class Forms {
  private readonly lexicon: LatinLexicon;
  private readonly known = new Map<string, Form>();

  constructor(lexicon: LatinLexicon) {
    this.lexicon = lexicon;
  }

  of(raw: string): Form {
    const known = this.known.get(raw);
    if (known !== undefined) return known;
    const form = readForm(raw, this.lexicon);
    if (raw.length > LONGEST_FORM) return form;
    if (this.known.size >= MOST_FORMS) this.known.clear();
    this.known.set(raw, form);
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
function readMark(char: string): Form {
  return {
    word: char,
    lower: char,
    kind: 'punct',
    capital: false,
    possessive: false,
    abbreviation: false,
    inName: false,
    opener: false,
    particle: false,
    headline: false,
    verb: false,
    text: false,
    before: /^(?:|[.!?:;•—–-])$/.test(char),
  };
}

/** Of what is no single word: a name, a quotation seen from outside. */
export const NO_FORM: Form = readMark('');

const marks = new Map<string, Form>();
const MOST_MARKS = 1024;

export function markOf(char: string): Form {
  let form = marks.get(char);
  if (form === undefined) {
    form = readMark(char);
    if (marks.size < MOST_MARKS) marks.set(char, form);
  }
  return form;
}
