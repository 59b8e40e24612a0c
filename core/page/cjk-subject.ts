/** The subject of a Chinese clause: the first name, pronoun or noun that nothing subordinates. */
import type { DetectorHit } from './detector.ts';
import type { Entity, EntityTable } from './entities.ts';
import type { Focus } from './focus.ts';
import {
  ZH_ADVERB,
  ZH_ADVERBIAL,
  ZH_LABEL_END,
  ZH_PREPOSITIONS,
  ZH_PRONOUNS,
  ZH_SPEECH_NOUN,
} from './lexicon/cjk.ts';

export interface CjkSubject {
  readonly entity: Entity | null;
  readonly label: string | null;
  readonly kind: 'name' | 'pronoun' | 'noun' | 'none';
  /** Offset in the text that was searched. */
  readonly at: number;
  readonly length: number;
}

export interface CjkContext {
  readonly table: EntityTable;
  readonly focus: Focus;
  readonly japanese: boolean;
}

const NONE: CjkSubject = { entity: null, label: null, kind: 'none', at: 0, length: 0 };
const LEADING = new RegExp(`^(?:[，,、；;：:\\s]|${ZH_ADVERBIAL})+`);
const TRAILING = new RegExp(`(?:${ZH_ADVERB})+$`);
/** "关于数据：" names a subject matter, nobody who speaks. */
const TOPIC_LEAD =
  /^(?:关于|關於|对于|對於|有关|有關|注意|例如|比如|核心|主题|主題|总结|總結|结论|結論|金句|名言|原话|原話)/;
/** Transliterated ("山姆·奥特曼") and Latin names. */
const OTHER_NAME = /[\u4e00-\u9fff]{1,6}[·・•‧][\u4e00-\u9fff]{1,8}|[A-Z][a-z]+(?:\s[A-Z][a-zA-Z.]+){1,3}/;
/** "X 的", "X 所在的": the name owns what follows. */
const OWNED = /^(?:所在|[^，在于於]{0,6})[的之]/;
/** A longer noun phrase is no speaker but a clause (characters). */
const MAX_NOUN = 40;
/** A clause that goes on with the subject before it, or only says how. */
const SUBJECTLESS = /^[，,\s]*(?:并|並|而且|且|同时|同時|以|用|通过|透过|透過|带着|帶著|借助|藉)/;
/** What follows the speaker's name in its noun phrase. */
const MODIFIED =
  /(?<=.{2})(?:在|于|於|接受|受访|受訪|今天|今日|昨天|日前|近日|稍早|这位|這位|也|则|則|仍|还|還|发文|發文|\d{4}年).*$/;
const MAX_BEFORE = 16;

/** Same length; brackets, time codes and Markdown's marks blanked: "苏茨克维（Ilya Sutskever）表示", "[00:13:49] 他说". */
const withoutBrackets = (text: string): string =>
  text.replace(
    /[（(][^（()）]{0,60}[)）]|\[[^[\]]{0,30}\]|\d{1,2}:\d{2}(?::\d{2})?|[*_#>]+|^\s*\d{1,2}[.、]/g,
    (part) => ' '.repeat(part.length),
  );

const afterPreposition = (clause: string, at: number): boolean =>
  at > 0 && ZH_PREPOSITIONS.includes(clause[at - 1] ?? '');

/** A clause without a name: its noun speaks, unless it is an adverbial, a topic or a predicate. */
function nounOf(clause: string, from: number, last: boolean): CjkSubject {
  const noun = clause.slice(from).replace(LEADING, '').trim();
  const body = noun.replace(TRAILING, '').trim();
  const speaks = last && body.length >= 2 && body.length <= MAX_NOUN && !SUBJECTLESS.test(clause);
  if (!speaks || TOPIC_LEAD.test(noun) || /[了着著把]|[的地得不但]$/.test(body)) return NONE;
  return { entity: null, label: body.replace(MODIFIED, ''), kind: 'noun', at: from, length: noun.length };
}

/** Text before a name that only labels it: a title, a preposition of source, marks. */
const labels = (before: string): boolean =>
  before === '' ||
  /^["“”「」『』《》\s]*$/.test(before) ||
  /(?:据|據|根据|根據|按照|按)$/.test(before) ||
  ZH_LABEL_END.test(before);

export class CjkSubjects {
  private readonly context: CjkContext;
  private readonly hits: readonly DetectorHit[];

  constructor(context: CjkContext, hits: readonly DetectorHit[]) {
    this.context = context;
    this.hits = hits;
  }

  /** The subject of the verb that `prefix` leads up to: clause by clause from the last. `offset`: of `prefix` in its block. */
  before(prefix: string, offset: number): CjkSubject {
    const clauses = this.clauses(prefix).reverse();
    for (const [i, clause] of clauses.entries()) {
      const found = this.inClause(clause.text, offset + clause.start, i === 0);
      if (found.kind !== 'none') return { ...found, at: found.at + clause.start };
    }
    return NONE;
  }

  /** The subject of a whole sentence: the first clause that has one. */
  ofSentence(sentence: string, offset: number): CjkSubject {
    for (const clause of this.clauses(sentence)) {
      const found = this.inClause(clause.text, offset + clause.start, true);
      if (found.kind !== 'none') return { ...found, at: found.at + clause.start };
    }
    return NONE;
  }

  /** Somebody whom only this page's words name. */
  other(name: string): Entity {
    const entity = this.context.table.add(name, [], null, undefined);
    entity.human = true;
    return entity;
  }

  private clauses(prefix: string): { start: number; text: string }[] {
    const clauses: { start: number; text: string }[] = [];
    let start = 0;
    for (const text of withoutBrackets(prefix).split(/[，,；;：:]/)) {
      clauses.push({ start, text });
      start += text.length + 1;
    }
    return clauses;
  }

  private inClause(clause: string, offset: number, last: boolean): CjkSubject {
    const from = LEADING.exec(clause)?.[0].length ?? 0;
    const found = this.firstIn(clause, from, offset);
    if (found === null) return nounOf(clause, from, last);
    const after = clause.slice(found.at + found.length).trimStart();
    const owned = OWNED.exec(after)?.[0] ?? null;
    const thing = owned === null ? '' : after.slice(owned.length);
    // "他的回答：": the verb stands as a noun, and nothing is left between.
    if (thing.trim() !== '' && !ZH_SPEECH_NOUN.test(`的${thing}`))
      return { ...found, entity: null, label: clause.slice(found.at).trim(), kind: 'noun' };
    const before = clause.slice(from, found.at).trim();
    if (labels(before)) return found;
    // Something else stands first: it is the subject, or the name is its object.
    if (!last || before.length > MAX_BEFORE) return NONE;
    return { entity: null, label: before, kind: 'noun', at: from, length: before.length };
  }

  private firstIn(clause: string, from: number, offset: number): CjkSubject | null {
    const all = [this.named(clause, from, offset), this.pronoun(clause, from), this.otherName(clause, from)];
    const found = all.filter((one) => one !== null);
    return found.reduce<CjkSubject | null>(
      (best, one) => (best === null || one.at < best.at ? one : best),
      null,
    );
  }

  private named(clause: string, from: number, offset: number): CjkSubject | null {
    for (const hit of this.hits) {
      const at = hit.start - offset;
      const inside = at >= from && hit.end - offset <= clause.length;
      if (!inside || (afterPreposition(clause, at) && !/[据據]/.test(clause[at - 1] ?? ''))) continue;
      const { person } = this.context.table;
      return { entity: person, label: null, kind: 'name', at, length: hit.end - hit.start };
    }
    return null;
  }

  private pronoun(clause: string, from: number): CjkSubject | null {
    let best: { word: string; at: number } | null = null;
    for (const word of ZH_PRONOUNS.keys()) {
      const at = clause.indexOf(word, from);
      const free = at >= 0 && !/[其吉]/.test(clause[at - 1] ?? '') && !afterPreposition(clause, at);
      if (free && (best === null || at < best.at)) best = { word, at };
    }
    if (best === null) return null;
    const gender = ZH_PRONOUNS.get(best.word);
    const entity = gender === 'm' || gender === 'f' ? this.context.focus.resolve(gender) : null;
    const label = entity === null && gender !== 'author' ? best.word : null;
    return { entity, label, kind: 'pronoun', at: best.at, length: best.word.length };
  }

  private otherName(clause: string, from: number): CjkSubject | null {
    const match = OTHER_NAME.exec(clause.slice(from));
    if (match === null || afterPreposition(clause, from + match.index)) return null;
    const [name] = match;
    const at = from + match.index;
    const his = this.context.table.person.name === name;
    return his ? null : { entity: this.other(name), label: null, kind: 'name', at, length: name.length };
  }
}
