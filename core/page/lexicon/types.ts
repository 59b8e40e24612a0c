/** What attribution must know of a language; plain data, no word of any person. */
export interface LatinLexicon {
  readonly lang: 'en' | 'fr' | 'de' | 'es' | 'pt' | 'it';
  /** Finite verbs that introduce words; every form listed. */
  readonly say: ReadonlySet<string>;
  /** Weaker verbs: they carry a partial quotation, but no tag of their own. */
  readonly hold: ReadonlySet<string>;
  /** Participles that hang a quotation on the clause's subject ("adding", "calling"). */
  readonly participles: ReadonlySet<string>;
  /** Subject pronouns with the gender they show: m, f, or n for plural and unknown. */
  readonly pronouns: ReadonlyMap<string, 'm' | 'f' | 'n' | 'author'>;
  readonly possessives: ReadonlyMap<string, 'm' | 'f' | 'n' | 'author'>;
  /** Words between a subject and its verb. */
  readonly skip: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  /** "according to": token sequences after which the source stands. */
  readonly accordingTo: readonly (readonly string[])[];
  /** Nouns for words or texts ("claim", "statement"), after a possessive or "by". */
  readonly speechNouns: ReadonlySet<string>;
  /** Titles before names, with the gender they show and the role noun they stand for. */
  readonly titles: ReadonlyMap<string, { readonly gender?: 'm' | 'f'; readonly role?: string }>;
  /** Capitalised words that start no name (sentence openers, days, months). */
  readonly notNames: ReadonlySet<string>;
}
