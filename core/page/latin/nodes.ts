/** Tokens with names joined and resolved: what the attribution rules read. */
import type { Span } from '../../text/types.ts';
import type { LatinLexicon } from '../lexicon/types.ts';
import type { DetectorHit } from '../names/detector.ts';
import type { Entity, EntityTable, Gender } from '../names/entities.ts';
import { genderOf } from '../names/entities.ts';
import { type Form, NO_FORM } from './forms.ts';
import { isDemonym, isDescription } from './role-nouns.ts';
import type { Token } from './words.ts';

export interface Node extends Span {
  readonly kind: 'name' | 'pronoun' | 'word' | 'number' | 'punct' | 'quote';
  readonly text: string;
  readonly lower: string;
  readonly possessive: boolean;
  readonly quote: number;
  readonly entity: Entity | null;
  /** May be a verb of saying or holding: most words are none, and are asked often. */
  readonly verb: boolean;
  /** What its word is by itself; that of no word for a name. */
  readonly form: Form;
}

interface Run {
  readonly from: number;
  readonly to: number;
}

function startsSentence(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  return before === undefined || before.form.before;
}

const isNameWord = (token: Token | undefined): boolean => token?.form.inName === true;
const isParticle = (token: Token | undefined): boolean => token?.form.particle === true;

/** How many tokens from `at` on go on with a name: its next word, with one or two particles before it. */
function nameStep(tokens: readonly Token[], at: number, lexicon: LatinLexicon): number {
  const token = tokens[at];
  if (isNameWord(token)) return 1;
  if (token === undefined || !isParticle(token) || lexicon.determiners.has(token.lower)) return 0;
  if (isNameWord(tokens[at + 1])) return 2;
  return isParticle(tokens[at + 1]) && isNameWord(tokens[at + 2]) ? 3 : 0;
}

/** "The Serbian was out": a word for whom the page just named. */
const isDescribedBy = (tokens: readonly Token[], i: number): boolean =>
  tokens[i - 1]?.lower === 'the' &&
  isDemonym(tokens[i]?.lower ?? '') &&
  !tokens[i]?.possessive &&
  !isNameWord(tokens[i + 1]);

/** Words of a name with its titles; a text may hold thousands of titles in a row. */
const LONGEST_NAME = 24;

function nameRun(tokens: readonly Token[], i: number, lexicon: LatinLexicon): Run | null {
  const opener = tokens[i];
  if (opener === undefined || !isNameWord(opener)) return null;
  if (opener.form.opener && startsSentence(tokens, i)) return null;
  let to = i + 1;
  while (to - i < LONGEST_NAME && tokens[to - 1]?.possessive === false) {
    const step = nameStep(tokens, to, lexicon);
    if (step === 0 || tokens[to]?.form.headline === true) break;
    to += step;
  }
  return { from: i, to };
}

interface Titled {
  readonly core: readonly Token[];
  readonly gender: Gender;
  /** "president", and with what stands before it "french president". */
  readonly roles: readonly string[];
}

const NO_ROLES: readonly string[] = [];
const hasTitle = ({ form }: Token): boolean => form.title !== undefined;

/** Splits "OpenAI CEO Sam Altman" into titles and name; an empty core is a title that stands alone ("the President"). */
function splitTitles(words: readonly Token[]): Titled {
  if (!words.some(hasTitle)) return { core: words, gender: null, roles: NO_ROLES };
  let cut = 0;
  let gender: Gender = null;
  let role: string | undefined;
  let where: string | undefined;
  for (let i = 0; i < words.length; i++) {
    const title = words[i]?.form.title;
    if (title === undefined) continue;
    cut = i + 1;
    gender = title.gender ?? gender;
    role = title.role ?? role;
    if (title.role !== undefined && i > 0) where = `${words[i - 1]?.lower} ${title.role}`;
  }
  return {
    core: words.slice(cut),
    gender,
    roles: [role, where].filter((one) => one !== undefined),
  };
}

function nameOf(words: readonly Token[]): string {
  let name = words[0]?.text ?? '';
  for (let i = 1; i < words.length; i++) name += ` ${words[i]?.text}`;
  return name;
}

export interface PersonParts {
  /** First names of the full aliases, lower case. */
  readonly given: ReadonlySet<string>;
}

/** Whether a run of name words is the person: "Jill Biden" is not Joe, "Trump Tower" is nobody. */
function isPersonRun(core: readonly Token[], hit: DetectorHit | undefined, parts: PersonParts): boolean {
  const first = core[0];
  const last = core.at(-1);
  if (hit === undefined || first === undefined || last === undefined) return false;
  if (hit.end < last.start + last.text.length) return false;
  const before = core.filter((word) => word.start < hit.start);
  if (before.length === 0 || /\s/.test(hit.entry.text.trim())) return true;
  return before.every((word) => parts.given.has(word.lower) || /^\p{Lu}\.?$/u.test(word.text));
}

/** Hits of the person inside one run of name words at most. */
const NAME_HITS = 4;

export class NodeBuilder {
  private readonly table: EntityTable;
  private readonly lexicon: LatinLexicon;
  private readonly parts: PersonParts;
  /** The page has the person's name in full, or their surname before anybody else of that name. */
  private personFirst = false;

  constructor(table: EntityTable, lexicon: LatinLexicon, parts: PersonParts) {
    this.table = table;
    this.lexicon = lexicon;
    this.parts = parts;
  }

  /** "Ada Lin ... Lin said" on a page that never names Bo Lin: the surname is hers. */
  private isAnothers(core: readonly Token[]): boolean {
    return (
      core.length === 1 && !this.personFirst && this.table.ofSurname(core[0]?.text ?? '')?.gender != null
    );
  }

  /** The person, unless the title is for the other gender. */
  private personOf(core: readonly Token[], gender: Gender, roles: readonly string[]): Entity {
    const { person } = this.table;
    if (core.length > 1 || !this.table.isSurname(core[0]?.text ?? '')) this.personFirst = true;
    if (gender !== null && person.gender !== null && gender !== person.gender)
      return this.table.add(nameOf(core), core, gender, roles);
    for (const role of roles) person.roles.add(role);
    return person;
  }

  private entityOf(words: readonly Token[], hit: DetectorHit | undefined): Entity | null {
    const { core, gender, roles } = splitTitles(words);
    if (isPersonRun(core, hit, this.parts) && !this.isAnothers(core))
      return this.personOf(core, gender, roles);
    const [only] = core;
    if (only === undefined) return null;
    const solid =
      core.length === 1 ? Number(!only.form.suffix) : core.filter(({ form }) => !form.suffix).length;
    // Every German noun has a capital: one alone is a name where the page has the full one or a title stands before.
    const noun =
      this.lexicon.lang === 'de' && core.length === words.length && !this.table.isSurname(only.text);
    if (solid === 1 && noun) return null;
    if (solid === 1) return this.table.byGiven(only.text) ?? this.table.single(only, gender, roles);
    return this.table.add(nameOf(core), core, gender ?? genderOf(core), roles);
  }

  /** Joins name words; hits of the person inside `tokens` decide who is meant. Both in text order. */
  build(tokens: readonly Token[], hits: readonly DetectorHit[]): Node[] {
    const nodes: Node[] = [];
    let next = 0;
    for (let i = 0; i < tokens.length; ) {
      const token = tokens[i];
      if (token === undefined) break;
      next = skipHits(hits, next, token.start);
      if (!mayName(token, hits[next])) {
        nodes.push(token);
        i++;
        continue;
      }
      const run = this.runAt(tokens, i, hits[next]);
      const name = run === null ? null : this.nameNode(tokens, run, hits, next);
      nodes.push(name ?? token);
      i = name !== null && run !== null ? run.to : i + 1;
    }
    return nodes;
  }

  /** Enters the names of a text into the table; the same as `build`, without the nodes. */
  register(tokens: readonly Token[], hits: readonly DetectorHit[]): void {
    let next = 0;
    for (let i = 0; i < tokens.length; ) {
      const token = tokens[i];
      if (token === undefined) break;
      next = skipHits(hits, next, token.start);
      if (!mayName(token, hits[next])) {
        i++;
        continue;
      }
      const run = this.runAt(tokens, i, hits[next]);
      const entity = run === null ? null : this.resolve(tokens.slice(run.from, run.to), hits, next);
      const label = tokens[i - 1]?.lower ?? '';
      if (entity?.human === true && isDescription(label)) entity.roles.add(label);
      i = entity !== null && run !== null ? run.to : i + 1;
    }
  }

  /** "Hours later ...": one capital word that opens a sentence is a name only where the page says so elsewhere. */
  private isDoubtful(tokens: readonly Token[], { from, to }: Run): boolean {
    const word = tokens[from];
    if (to - from > 1 || word === undefined || tokens[from - 1]?.kind === 'quote') return false;
    if (!startsSentence(tokens, from) || this.table.knows(word.text)) return false;
    return !this.lexicon.say.has(tokens[to]?.lower ?? '');
  }

  private runAt(tokens: readonly Token[], i: number, hit: DetectorHit | undefined): Run | null {
    const token = tokens[i];
    const named = isDescribedBy(tokens, i) ? null : nameRun(tokens, i, this.lexicon);
    if (token === undefined || hit === undefined || hit.start >= token.end)
      return named === null || this.isDoubtful(tokens, named) ? null : named;
    if (named !== null) return named;
    const word = token.kind === 'word' || token.kind === 'pronoun';
    return word && hit.start < token.end ? hitRun(tokens, i, hit) : null;
  }

  /** Whom a run of name words means; `next`: index of the first hit that may lie in it. */
  private resolve(words: readonly Token[], hits: readonly DetectorHit[], next: number): Entity | null {
    const first = words[0];
    const last = words.at(-1);
    if (first === undefined || last === undefined) return null;
    const hit =
      next < hits.length
        ? hits.slice(next, next + NAME_HITS).findLast((one) => one.start < last.end && one.end > first.start)
        : undefined;
    return this.entityOf(words, hit);
  }

  private nameNode(
    tokens: readonly Token[],
    run: Run,
    hits: readonly DetectorHit[],
    next: number,
  ): Node | null {
    const words = tokens.slice(run.from, run.to);
    const entity = this.resolve(words, hits, next);
    const first = words[0];
    const last = words.at(-1);
    if (entity === null || first === undefined || last === undefined) return null;
    const text = nameOf(words);
    return {
      kind: 'name',
      start: first.start,
      end: last.end,
      text,
      lower: text.toLowerCase(),
      possessive: last.possessive,
      quote: -1,
      entity,
      verb: false,
      form: NO_FORM,
    };
  }
}

/** Index of the first hit that ends after `at`. */
function skipHits(hits: readonly DetectorHit[], from: number, at: number): number {
  let next = from;
  for (let hit = hits[next]; hit !== undefined && hit.end <= at; hit = hits[next]) next++;
  return next;
}

/** Most words are no part of any name. */
const mayName = (token: Token, hit: DetectorHit | undefined): boolean =>
  token.form.inName || (hit !== undefined && hit.start < token.end);

/** Words of a hit that no capital shows ("@handle", lower-case headlines). */
function hitRun(tokens: readonly Token[], i: number, hit: DetectorHit): Run {
  let to = i + 1;
  while (to < tokens.length && (tokens[to]?.start ?? 0) < hit.end) to++;
  return { from: i, to };
}
