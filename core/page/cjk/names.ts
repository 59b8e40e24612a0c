/** Who may be meant in a Chinese clause: the person, pronouns, transliterated and Latin names, in text order. */

import type { Focus } from '../focus.ts';
import { tokenize } from '../latin/words.ts';
import { ZH_LABEL_END, ZH_PREPOSITIONS, ZH_PRONOUNS, ZH_TITLE_JOINT } from '../lexicon/cjk.ts';
import type { DetectorHit } from '../names/detector.ts';
import { type Entity, type EntityTable, genderOf, isInstitution } from '../names/entities.ts';

export interface CjkContext {
  readonly table: EntityTable;
  readonly focus: Focus;
  readonly japanese: boolean;
}

export interface Candidate {
  readonly text: string;
  /** `full`: two words or a transliteration; `name`: one Latin word, an organisation as often as not. */
  readonly kind: 'person' | 'full' | 'name' | 'pronoun';
  readonly at: number;
  readonly length: number;
}

/** Characters that no transliteration holds but the words before a name do: prepositions, particles, ends of titles. */
const NO_NAME =
  '对對向与與和跟给給被把据據由从從让讓因是在了而但称稱说說人家员員长長师師者官授裁导導问問的之';
const LETTER = `(?![${NO_NAME}])[\\u4e00-\\u9fff]`;
const TRANSLITERATED = new RegExp(`(?:${LETTER}){1,6}[·・•‧.．][\\u4e00-\\u9fff]{1,8}`, 'g');
const LATIN = /(?<![A-Za-z])[A-Z][A-Za-zÀ-ɏ0-9'’.-]*(?:\s+[A-Z][A-Za-zÀ-ɏ'’.-]*){0,3}/g;
/** A title between two names is no longer (characters). */
const MAX_TITLE = 18;

const afterPreposition = (clause: string, at: number): boolean =>
  at > 0 && ZH_PREPOSITIONS.includes(clause[at - 1] ?? '');

/** "记者问他", "董事会给他": the pronoun is an object; so is one that ends its clause after 了 ("挖来了他"). */
const AFTER_VERB =
  /(?:问|問|告诉|告訴|给|給|让|讓|请|請|劝|勸|骂|罵|称赞|稱讚|批评|批評|支持|反对|反對|质疑|質疑|采访|採訪)$/;

function named(entity: Entity): Entity {
  entity.human = true;
  return entity;
}

export class CjkNames {
  private readonly context: CjkContext;
  private readonly hits: readonly DetectorHit[];

  constructor(context: CjkContext, hits: readonly DetectorHit[]) {
    this.context = context;
    this.hits = hits;
  }

  /** Somebody whom only this page's words name. */
  other(name: string): Entity {
    const words = tokenize(name, []);
    const { table } = this.context;
    const [first] = words;
    const latin = /^[A-Z]/.test(name) && first !== undefined;
    if (!latin) return named(table.add(name, [], null, undefined));
    const entity =
      words.length === 1
        ? table.single(first, genderOf(words), undefined)
        : table.add(name, words, genderOf(words), undefined);
    return isInstitution(words) ? entity : named(entity);
  }

  /** Null: the page leaves open who "他" is. */
  entityOf(one: Candidate): Entity | null {
    if (one.kind === 'person') return this.context.table.person;
    if (one.kind !== 'pronoun') return this.other(one.text.trim());
    const gender = ZH_PRONOUNS.get(one.text);
    return gender === 'm' || gender === 'f' ? this.context.focus.resolve(gender) : null;
  }

  /** Candidates for the subject, in text order, without objects of prepositions. `offset`: of `clause` in its block. */
  inClause(clause: string, from: number, offset: number): Candidate[] {
    const named = this.persons(clause, from, offset);
    const taken = (at: number, length: number) =>
      named.some((one) => at < one.at + one.length && one.at < at + length);
    const others = [...this.pronouns(clause, from), ...this.others(clause, from)].filter(
      ({ at, length }) => !taken(at, length),
    );
    return [...named, ...others].sort((a, b) => a.at - b.at);
  }

  private persons(clause: string, from: number, offset: number): Candidate[] {
    return this.hits.flatMap(({ start, end }): Candidate[] => {
      const at = start - offset;
      const inside = at >= from && end - offset <= clause.length;
      if (!inside || (afterPreposition(clause, at) && !/[据據]/.test(clause[at - 1] ?? ''))) return [];
      return [{ text: clause.slice(at, end - offset), kind: 'person', at, length: end - start }];
    });
  }

  private pronouns(clause: string, from: number): Candidate[] {
    const found: Candidate[] = [];
    let end = from;
    for (const { 0: word, index } of clause.matchAll(PRONOUN)) {
      if (index < end) continue;
      end = index + word.length;
      const before = clause.slice(0, index);
      const ends = end === clause.trimEnd().length;
      const object = AFTER_VERB.test(before) || (ends && /[了过過]$/.test(before));
      const other = /[其吉]$/.test(before) || afterPreposition(clause, index) || object;
      if (!other) found.push({ text: word, kind: 'pronoun', at: index, length: word.length });
    }
    return found;
  }

  private others(clause: string, from: number): Candidate[] {
    const found: Candidate[] = [];
    for (const pattern of [TRANSLITERATED, LATIN]) {
      for (const { 0: name, index } of clause.matchAll(pattern)) {
        if (index < from || afterPreposition(clause, index)) continue;
        const kind = pattern === TRANSLITERATED || /\s/.test(name) ? 'full' : 'name';
        found.push({ text: name, kind, at: index, length: name.length });
      }
    }
    return found;
  }
}

const PRONOUN = new RegExp([...ZH_PRONOUNS.keys()].join('|'), 'g');

/** Only says who the name after it is: "首席科学家", "前总裁、现任". */
export const isTitle = (text: string): boolean => ZH_LABEL_END.test(text.replace(ZH_TITLE_JOINT, ''));

/** The first that is not merely the label of the next: "OpenAI 首席科学家 X", "X 的导师 Y". */
export function firstOwnName(clause: string, candidates: readonly Candidate[]): Candidate | null {
  for (const [i, one] of candidates.entries()) {
    const next = candidates[i + 1];
    if (next === undefined || one.kind === 'pronoun') return one;
    const between = clause.slice(one.at + one.length, next.at).trim();
    const labels = between === '' ? one.kind === 'name' : isTitle(between);
    if (!labels || between.length > MAX_TITLE) return one;
  }
  return null;
}
