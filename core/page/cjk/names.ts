/** Who may be meant in a Chinese clause: the person, pronouns, transliterated and Latin names, in text order. */

import type { Focus } from '../focus.ts';
import { tokenize } from '../latin/words.ts';
import { ZH_LABEL_END, ZH_PREPOSITIONS, ZH_PRONOUNS, ZH_TITLE_JOINT } from '../lexicon/cjk.ts';
import type { DetectorHit } from '../names/detector.ts';
import { type Entity, type EntityTable, genderOf, isInstitution } from '../names/entities.ts';
import { DOTTED_NAME, type People } from './people.ts';

export interface CjkContext {
  readonly table: EntityTable;
  readonly focus: Focus;
  readonly japanese: boolean;
  readonly people: People;
}

export interface Candidate {
  readonly text: string;
  /** `full`: two words or a transliteration; `name`: one Latin word, an organisation as often as not. */
  readonly kind: 'person' | 'full' | 'name' | 'pronoun';
  readonly at: number;
  readonly length: number;
}

/** Not where it was posted ("X 发文："), nor what an abbreviation stands for ("GPR = ..."). */
const LATIN =
  /(?<![A-Za-z]|=\s?(?:[A-Z][a-z]{0,20}\s){0,3})(?!(?:[A-Z]|Twitter|Facebook|YouTube|LinkedIn|Reddit|Substack|GitHub|Threads)(?![A-Za-z0-9'’.-]))[A-Z][A-Za-zÀ-ɏ0-9'’.-]*(?:\s+[A-Z][A-Za-zÀ-ɏ'’.-]*){0,3}/g;
/** "@某某汽车 也发文": whose account it is. */
const HANDLE = /@[\p{L}\p{N}_]{2,20}(?=\s(?:[也还则]|同时)?(?:发文|发布|发帖|表示|回应|宣布|转发))/gu;
/** A title between two names is no longer (characters). */
const MAX_TITLE = 18;

/** A pronoun goes back to nobody who was last spoken of more sentences ago. */
const PRONOUN_REACH = 12;

/** "对某某来说" makes nobody an object. */
const TOPICAL = /^(?:来说|而言|来讲|看来)/;

/** "一位名为某某的专家". */
export const CALLED = /名[为叫]$/;

/** "为起步很早的某某安排课题": what is told of the name stands between it and its preposition. */
const MODIFIED_OBJECT = /(?:^|[何样来去])(?:为|给|将|把|让|使|替|帮)[^，,。]{1,16}的$/;

function afterPreposition(clause: string, at: number, length: number): boolean {
  const [before, after] = [clause.slice(0, at).trimEnd(), clause.slice(at + length)];
  if (TOPICAL.test(after) || CALLED.test(before)) return false;
  return (
    ZH_PREPOSITIONS.includes(before.at(-1) ?? ' ') || (MODIFIED_OBJECT.test(before) && after.trim() !== '')
  );
}

/** "记者问他", "董事会给他": the pronoun is an object; so is one that ends its clause after 了 ("挖来了他"). */
const AFTER_VERB =
  /(?:[看见遇碰听]到|看见|认出|问|告诉|给|让|请|劝|骂|称赞|批评|支持|反对|质疑|采访|阻止|打断|拦住|提醒|安慰|鼓励|叫住|介绍|夸奖?|封|捧|形容|评价|描述|讽刺|嘲讽|调侃|吐槽)$/;

function thing(entity: Entity): Entity {
  entity.human = false;
  return entity;
}

const PRODUCT = /\d|^[A-Z]{2,}(?: [A-Z\d]{2,})+$/;

function named(entity: Entity): Entity {
  entity.human = true;
  return entity;
}

/** Index of the first hit that begins at `at` or behind it. */
function firstFrom(hits: readonly DetectorHit[], at: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Clauses of a block whose candidates are kept before all are forgotten, and the longest such (UTF-16 units). */
const KEPT_CLAUSES = 2048;
const LONGEST_KEPT = 80;

export class CjkNames {
  private readonly context: CjkContext;
  private readonly hits: readonly DetectorHit[];
  /** Each verb of saying looks for its subject through the clauses before it, and so do the marks after it. */
  private readonly kept = new Map<string, readonly Candidate[]>();

  constructor(context: CjkContext, hits: readonly DetectorHit[]) {
    this.context = context;
    this.hits = hits;
  }

  /** Somebody whom only this page's words name. */
  other(short: string): Entity {
    const { table, people } = this.context;
    const name = people.full.get(short) ?? short;
    const words = tokenize(name, []);
    const [first] = words;
    const latin = /^[A-Z]/.test(name) && first !== undefined;
    // "M7", "HUAWEI ADS": products.
    if (latin && !people.full.has(short) && PRODUCT.test(name)) return thing(table.add(name, words, null));
    if (!latin) return named(table.add(name, [], people.genders.get(name) ?? null));
    const entity =
      words.length === 1 ? table.single(first, genderOf(words)) : table.add(name, words, genderOf(words));
    return isInstitution(words) && !people.full.has(short) ? entity : named(entity);
  }

  /** Null: the page leaves open who "他" is. */
  entityOf(one: Candidate): Entity | null {
    if (one.kind === 'person') return this.context.table.person;
    if (one.kind !== 'pronoun') return this.other(one.text.trim());
    const gender = ZH_PRONOUNS.get(one.text);
    return gender === 'm' || gender === 'f' ? this.meant(gender) : null;
  }

  /** Whoever was spoken of last. */
  lately(): Entity | null {
    return this.context.focus.resolve(null, PRONOUN_REACH);
  }

  /** Whoever spoke last. */
  speaker(): Entity | null {
    const { lastSpeaker } = this.context.focus;
    return lastSpeaker?.human === true ? lastSpeaker : null;
  }

  /** The one person whom a stretch of text names, wherever; null for none or several. */
  only(text: string, offset: number): Entity | null {
    const all = new Set(
      this.inClause(text, 0, offset, true)
        .filter(
          ({ kind, text }) => kind !== 'pronoun' && !(kind === 'name' && isInstitution(tokenize(text, []))),
        )
        .map((one) => this.entityOf(one)),
    );
    const [first = null] = all;
    return all.size === 1 && first?.human === true ? first : null;
  }

  /** Whoever a pronoun stands for has its gender from then on: the next 她 is not whom 他 meant. */
  private meant(gender: 'm' | 'f'): Entity | null {
    const entity = this.context.focus.resolve(gender, PRONOUN_REACH);
    if (entity !== null) entity.gender ??= gender;
    return entity;
  }

  /** Candidates for the subject, in text order, without objects of prepositions. `offset`: of `clause` in its block. */
  inClause(clause: string, from: number, offset: number, objects = false): readonly Candidate[] {
    if (clause.length > LONGEST_KEPT) return this.candidates(clause, from, offset, objects);
    const key = `${offset} ${from} ${objects ? 1 : 0} ${clause}`;
    let found = this.kept.get(key);
    if (found === undefined) {
      if (this.kept.size >= KEPT_CLAUSES) this.kept.clear();
      found = this.candidates(clause, from, offset, objects);
      this.kept.set(key, found);
    }
    return found;
  }

  private candidates(clause: string, from: number, offset: number, objects: boolean): readonly Candidate[] {
    const named = this.persons(clause, from, offset, objects);
    const taken = (at: number, length: number) => named.some((one) => overlaps(one, at, length));
    const others = [...this.pronouns(clause, from), ...this.others(clause, from, objects)].filter(
      ({ at, length }) => !taken(at, length),
    );
    return [...named, ...others].sort((a, b) => a.at - b.at);
  }

  private persons(clause: string, from: number, offset: number, objects: boolean): Candidate[] {
    const first = firstFrom(this.hits, offset + from);
    const past = firstFrom(this.hits, offset + clause.length);
    return this.hits.slice(first, past).flatMap(({ start, end }): Candidate[] => {
      const at = start - offset;
      const inside = at >= from && end - offset <= clause.length;
      if (
        !inside ||
        clause.slice(at, end - offset).trim() === '' ||
        (!objects && afterPreposition(clause, at, end - start) && !/据/.test(clause[at - 1] ?? ''))
      )
        return [];
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
      const object = AFTER_VERB.test(before) || (ends && /[了过]$/.test(before));
      const other = /[其吉]$/.test(before) || afterPreposition(clause, index, word.length) || object;
      if (!other) found.push({ text: word, kind: 'pronoun', at: index, length: word.length });
    }
    return found;
  }

  private others(clause: string, from: number, objects: boolean): Candidate[] {
    const found: Candidate[] = [];
    const { pattern } = this.context.people;
    for (const names of pattern === null
      ? [HANDLE, DOTTED_NAME, LATIN]
      : [HANDLE, pattern, DOTTED_NAME, LATIN]) {
      for (const { 0: name, index } of clause.matchAll(names)) {
        if (
          index < from ||
          (!objects && afterPreposition(clause, index, name.length)) ||
          found.some((one) => overlaps(one, index, name.length))
        )
          continue;
        const kind = names !== LATIN || /\s/.test(name) ? 'full' : 'name';
        found.push({ text: name, kind, at: index, length: name.length });
      }
    }
    return found;
  }
}

const overlaps = (one: Candidate, at: number, length: number): boolean =>
  at < one.at + one.length && one.at < at + length;

const PRONOUN = new RegExp([...ZH_PRONOUNS.keys()].join('|'), 'g');

/** "X 在主持人 Y 的访谈中": another phrase begins here. */
const OCCASION =
  /^(?:接受|转向|面向|看向|望向|走向|受|应|经|由|在|于|对|向|与|和|跟|给|把|被|就|从|以|用|当|同|将|让|使|令|称|指责|批评|要求|敦促|击败|取代|任命|邀请|聘请|解雇|说服|采访|会见)/;

/** Only says who the name after it is: "首席科学家", "前总裁、现任". */
export const isTitle = (text: string): boolean => ZH_LABEL_END.test(text.replace(ZH_TITLE_JOINT, ''));

/** The first that is not merely the label of the next: "OpenAI 首席科学家 X", "X 的导师 Y". */
export function firstOwnName(clause: string, candidates: readonly Candidate[]): Candidate | null {
  for (const [i, one] of candidates.entries()) {
    const next = candidates[i + 1];
    if (next === undefined || one.kind === 'pronoun') return one;
    const between = clause.slice(one.at + one.length, next.at).trim();
    const labels =
      between === ''
        ? one.kind === 'name'
        : isTitle(between) && !OCCASION.test(between) && !/[了着过]/.test(between);
    if (!labels || between.length > MAX_TITLE) return one;
  }
  return null;
}
