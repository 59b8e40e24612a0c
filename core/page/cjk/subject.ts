/** The subject of a Chinese clause: the first name, pronoun or noun that nothing subordinates. */

import { ZH_HEARD, ZH_NOBODY, ZH_SPEECH_NOUN, ZH_TIME_END } from '../lexicon/cjk.ts';
import type { DetectorHit } from '../names/detector.ts';
import type { Entity } from '../names/entities.ts';
import {
  AFTER_NAME,
  ANTECEDENT_CLAUSES,
  besideVerb,
  blanks,
  type CjkSubject,
  ClauseNouns,
  isAboutName,
  isPersonNoun,
  KIN,
  KIN_FIRST,
  LEADING,
  labels,
  MAX_BEFORE,
  NONE,
  ONE_OF,
  OWNED,
  opensWithVerb,
  SOME_OF,
  THIS_ONE,
  withoutBrackets,
} from './clause.ts';
import { CALLED, type Candidate, type CjkContext, CjkNames, firstOwnName } from './names.ts';

/** What the noun before it is: "幕后推手，正是某某". */
const PREDICATE_OF = /^\s*(?:而非|而不是|不是|并非|[正就便也则不]*(?:是|为)|包括|来自)/;

/** "讲者的结论是……，他……": whom the page only calls by the part that they play there. */
const ROLE_OF = /^\s*(?:讲者|作者|主持人)(?=的|$)/;

/** "某某一位助手沮丧地". */
const HOW_SAID = /[\u4e00-\u9fff]{2}地$/;

/** "谈到某某，他说". */
const TOPIC_OF = /^\s*(?:[谈说提聊讲]到|[谈提]及|对于|关于|针对|至于|除了)/;

/** "我和某某交流时". */
const MET = /我们?[和与跟同](?=[^他她]{2,}(?:交流|聊|对话|谈|见面|通话|共事|吃饭))/;

/** One character each: offsets are counted by it. */
const CLAUSE_END = /[，,；;：:]|—(?=—)|(?<=—)—|、(?=什至|就连|连)/;

/** Whom an earlier clause has speak without a name: "也有网友……", "哥哥几度擦泪". */
const unnamedIn = (clause: string, { kind, label }: CjkSubject): string | undefined =>
  SOME_OF.exec(clause.replace(LEADING, ''))?.[1] ??
  (kind === 'noun' ? KIN_FIRST.exec(label ?? '')?.[0] : undefined);

export class CjkSubjects {
  private readonly names: CjkNames;
  private readonly nouns = new ClauseNouns();

  constructor(context: CjkContext, hits: readonly DetectorHit[]) {
    this.names = new CjkNames(context, hits);
  }

  /** "他补充说": who goes on has spoken before, whoever was spoken of in between. */
  goingOn(found: CjkSubject, verb: string): CjkSubject {
    const entity = found.kind === 'pronoun' && /补充/.test(verb) ? this.names.speaker() : null;
    const clash = found.gender !== null && entity?.gender != null && entity.gender !== found.gender;
    return entity === null || clash ? found : { ...found, entity, label: null };
  }

  /** The one person whom a sentence names. */
  only(sentence: string, offset: number): Entity | null {
    return this.names.only(sentence, offset);
  }

  other(name: string): Entity {
    return this.names.other(name);
  }

  /** The subject of the verb that `prefix` leads up to: clause by clause from the last. `offset`: of `prefix` in its block. */
  before(prefix: string, offset: number): CjkSubject {
    const clauses = this.clauses(prefix);
    const heard = this.heard(clauses.at(-1), offset);
    if (heard !== null) return heard;
    let opening = NONE;
    for (let i = clauses.length - 1; i >= 0; i--) {
      const { start, text } = clauses[i] ?? { start: 0, text: '' };
      const last = i === clauses.length - 1;
      const found = this.inClause(text, offset + start, last);
      const unnamed = last ? undefined : unnamedIn(text, found);
      if (unnamed !== undefined) return { ...NONE, kind: 'noun', label: unnamed, at: start };
      if (found.kind === 'none') continue;
      const subject = { ...found, at: found.at + start };
      if (found.kind === 'pronoun') return this.antecedent(clauses.slice(0, i), offset, subject);
      if (last || found.kind !== 'noun' || found.kin === true) return subject;
      // Clauses between are what was said; only the one that opens the sentence names its subject by a noun.
      opening = subject;
    }
    return opening;
  }

  /** "我和某某交流时，他说": whom the author met, named or not. */
  private partner(
    clauses: readonly { start: number; text: string }[],
    offset: number,
    pronoun: CjkSubject,
  ): CjkSubject | null {
    const met = clauses.findLast(({ text }) => MET.test(text));
    if (met === undefined) return null;
    const entity = this.names.only(met.text, offset + met.start);
    return { ...pronoun, entity, label: entity === null ? met.text : null };
  }

  /** "某某初见草稿，……，他表示": the pronoun goes back to the subject that its own sentence names. */
  private antecedent(
    clauses: readonly { start: number; text: string }[],
    offset: number,
    pronoun: CjkSubject,
  ): CjkSubject {
    const partner = this.partner(clauses, offset, pronoun);
    if (partner !== null) return partner;
    if (pronoun.entity === null && pronoun.label === null) return pronoun;
    for (const { start, text } of clauses.slice(-ANTECEDENT_CLAUSES).toReversed()) {
      const entity = this.meantIn(text, offset + start, /们$/.test(pronoun.label ?? ''));
      const clash = pronoun.gender !== null && entity?.gender != null && entity.gender !== pronoun.gender;
      if (entity !== null && !clash) return { ...pronoun, entity, label: null };
    }
    return pronoun;
  }

  /** Whom a later pronoun means by a clause: its subject, or the owner of what is ("某某的父母都是……，但他"). */
  private meantIn(text: string, offset: number, many: boolean): Entity | null {
    const clause = text.replace(/^\s*(?:当|在|自从)/, blanks);
    const found = this.inClause(clause, offset, false);
    const role = found.kind === 'noun' ? ROLE_OF.exec(text)?.[0].trim() : undefined;
    if (role !== undefined) return this.names.other(role);
    const entity = found.kind === 'full' ? found.entity : many ? null : (found.owner ?? null);
    return entity?.human === true && !TOPIC_OF.test(text) ? entity : null;
  }

  /** "X 受到了 Y 认为……的影响", "X 听到 Y 说": the nearer of the two speaks. */
  private heard(clause: { start: number; text: string } | undefined, offset: number): CjkSubject | null {
    const match = clause === undefined ? null : ZH_HEARD.exec(clause.text);
    const whom = match?.[1] ?? '';
    const nobody = ZH_NOBODY.test(whom) && !isPersonNoun(whom);
    if (match === null || clause === undefined || nobody || ZH_TIME_END.test(whom)) return null;
    const at = clause.start + match.index + match[0].indexOf(whom);
    const found = this.inClause(whom, offset + at, true);
    return found.kind === 'none' ? null : { ...found, at: found.at + at };
  }

  /** The same where no verb of saying helps: a name or pronoun of any clause wins over the last one's noun. */
  nameBefore(prefix: string, offset: number): CjkSubject {
    const nearest = this.before(prefix, offset);
    if (nearest.kind !== 'noun') return nearest;
    for (const clause of this.clauses(prefix).reverse()) {
      const found = this.inClause(clause.text, offset + clause.start, false);
      if (found.kind !== 'none' && found.kind !== 'noun') return { ...found, at: found.at + clause.start };
    }
    return nearest;
  }

  /** The nearest clause to the left whose subject is somebody, whatever stands between. */
  human(prefix: string, offset: number): CjkSubject | null {
    for (const { start, text } of this.clauses(prefix).reverse()) {
      const found = this.inClause(text, offset + start, false);
      const speaks = found.kind === 'noun' ? isPersonNoun(found.label ?? '') : found.entity?.human === true;
      if (speaks) return { ...found, at: found.at + start };
    }
    return null;
  }

  /** The nearest name of the clause that `prefix` ends in, whatever stands before or after it. */
  beside(prefix: string, offset: number): CjkSubject | null {
    const { start, text } = this.clauses(prefix).at(-1) ?? { start: 0, text: '' };
    const found = this.names.inClause(text, 0, offset + start).findLast(({ kind }) => kind !== 'name');
    return found === undefined ? null : { ...this.subject(found), at: found.at + start };
  }

  /** The name that the sentence ends in, with at most a time after it. */
  lastName(sentence: string, offset: number): CjkSubject | null {
    const found = this.names.inClause(sentence, 0, offset).at(-1);
    if (found === undefined) return null;
    const after = sentence.slice(found.at + found.length).trim();
    return after === '' || AFTER_NAME.test(after) ? this.subject(found) : null;
  }

  /**
   * The subject of a whole sentence: the first clause that has one. "与此相比，某某……": a noun that nobody is called by
   * leaves the sentence to whoever comes after it.
   */
  ofSentence(sentence: string, offset: number): CjkSubject {
    const clauses = this.clauses(sentence);
    const found = clauses.map(({ start, text }) => {
      // No verb of saying follows: a name at the clause's end is its object.
      const one = this.inClause(text, offset + start, true, false);
      // "某某的离职……推到台面上" is what the sentence is about, whatever it ends in.
      const occasion = (one.kind === 'noun' && one.owner === undefined) || one.kind === 'name';
      const time = occasion && ZH_TIME_END.test(text.trim());
      return time ? NONE : { ...one, at: one.at + start };
    });
    const first = found.findIndex(({ kind }) => kind !== 'none');
    const subject = found[first] ?? NONE;
    if (subject.kind === 'pronoun') return this.antecedent(clauses.slice(0, first), offset, subject);
    if (subject.kind !== 'noun' || isPersonNoun(subject.label ?? '')) return subject;
    const later = found.find(
      ({ kind }, i) => i > first && kind === 'full' && !PREDICATE_OF.test(clauses[i]?.text ?? ''),
    );
    return (
      later ??
      found.find(({ kind, entity }, i) => i > first && kind === 'pronoun' && entity !== null) ??
      subject
    );
  }

  private clauses(prefix: string): { start: number; text: string }[] {
    const clauses: { start: number; text: string }[] = [];
    let start = 0;
    for (const text of withoutBrackets(prefix).split(CLAUSE_END)) {
      clauses.push({ start, text });
      start += text.length + 1;
    }
    return clauses;
  }

  private inClause(clause: string, offset: number, last: boolean, leads = last): CjkSubject {
    const from = LEADING.exec(clause)?.[0].length ?? 0;
    const pointed = THIS_ONE.exec(clause.slice(from))?.[0];
    if (pointed !== undefined) {
      const entity = this.names.lately();
      return {
        entity,
        label: entity === null ? pointed : null,
        kind: 'pronoun',
        at: from,
        length: pointed.length,
        gender: null,
      };
    }
    const candidates = this.names.inClause(clause, from, offset);
    const beside = leads ? besideVerb(clause, candidates) : null;
    if (beside !== null) return this.subject(beside);
    const found = firstOwnName(clause, candidates);
    if (found === null) return this.nouns.of(clause, from, last);
    const owned = this.owned(clause, found);
    if (owned !== null) return owned;
    const before = clause.slice(from, found.at).trim();
    if (labels(before) || found.kind === 'pronoun') return this.subject(found);
    // Something else stands first: it is the subject, or the name is its object.
    if (before.length > MAX_BEFORE || opensWithVerb(before) || isAboutName(before)) return NONE;
    return { entity: null, label: before, kind: 'noun', at: from, length: before.length, gender: null };
  }

  /** "他的公司": what the name owns is the subject, unless it is the owner's speech ("他的回答：") or nothing is left. */
  private owned(clause: string, found: Candidate): CjkSubject | null {
    const after = clause.slice(found.at + found.length).trimStart();
    // "一位名为某某的专家" is called so.
    if (CALLED.test(clause.slice(0, found.at).trimEnd())) return null;
    const kin = KIN.test(after);
    const owned = OWNED.exec(after)?.[0] ?? ONE_OF.exec(after)?.[0] ?? (kin ? '' : null);
    const thing = owned === null ? '' : after.slice(owned.length);
    if (thing.trim() === '' || ZH_SPEECH_NOUN.test(thing)) return null;
    return {
      entity: null,
      label: clause.slice(found.at).trim().replace(HOW_SAID, ''),
      kind: 'noun',
      at: found.at,
      length: found.length,
      gender: null,
      owner: found.kind === 'pronoun' ? null : this.names.entityOf(found),
      kin,
    };
  }

  private subject(found: Candidate): CjkSubject {
    const entity = this.names.entityOf(found);
    const label = found.kind === 'pronoun' && entity === null && found.text[0] !== '我' ? found.text : null;
    const kind = found.kind === 'person' ? 'full' : found.kind;
    const gender = found.text === '他' ? 'm' : found.text === '她' ? 'f' : null;
    return { entity, label, kind, at: found.at, length: found.length, gender };
  }
}
