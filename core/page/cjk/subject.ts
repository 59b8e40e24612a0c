/** The subject of a Chinese clause: the first name, pronoun or noun that nothing subordinates. */

import { ZH_ADVERB, ZH_ADVERBIAL, ZH_HEARD, ZH_NOBODY, ZH_SPEECH_NOUN, ZH_TIME_END } from '../lexicon/cjk.ts';
import type { DetectorHit } from '../names/detector.ts';
import type { Entity } from '../names/entities.ts';
import { type Candidate, type CjkContext, CjkNames, firstOwnName, isTitle } from './names.ts';

export interface CjkSubject {
  readonly entity: Entity | null;
  readonly label: string | null;
  /** `name`: one Latin word, perhaps an organisation; `full`: anybody's full name, or the person. */
  readonly kind: 'full' | 'name' | 'pronoun' | 'noun' | 'none';
  /** Offset in the text that was searched. */
  readonly at: number;
  readonly length: number;
}

const NONE: CjkSubject = { entity: null, label: null, kind: 'none', at: 0, length: 0 };
const LEADING = new RegExp(`^(?:[，,、；;：:\\s]|${ZH_ADVERBIAL})+`);
const AFTER_NAME = new RegExp(`^(?:${ZH_ADVERB}|之前|早前|先前|那句|的|关于|關於)+$`);
const TRAILING = new RegExp(`(?:${ZH_ADVERB})+$`);
/** "关于数据：" names a subject matter, nobody who speaks. */
const TOPIC_LEAD =
  /^(?:关于|關於|对于|對於|有关|有關|注意|例如|比如|核心|主题|主題|总结|總結|结论|結論|金句|名言|原话|原話)/;
/** "X 的", "X 所在的": the name owns what follows. */
const OWNED = /^(?:所在|[^，在于於]{0,6})[的之]/;
/** A clause that says what was done names nobody, unless it was done to the 他 it ends in: "X 挖来了他". */
const PREDICATE = /[了着著把](?![他她]$)|[的地得不但]$/;
/** A longer noun phrase is no speaker but a clause (characters). */
const MAX_NOUN = 40;
/** A clause that goes on with the subject before it, or only says how. */
const SUBJECTLESS =
  /^[，,\s]*(?:并|並|而且|且|同时|同時|以|用|通过|透过|透過|带着|帶著|借助|藉|(?:还|還|也|又|再)(?!有)|尽管|儘管|虽然|雖然|由于|由於|如果|即使|作为|作為|身为|身為|为了|為了|因为|因為|除了|随着|隨著|正如|如同|去(?!年)|致力|追求|试图|試圖|继续|繼續|旨在)/;
/** What follows the speaker's name in its noun phrase. */
const MODIFIED =
  /(?<=.{2})(?:在|于|於|接受|受访|受訪|今天|今日|昨天|日前|近日|稍早|这位|這位|也|则|則|仍|还|還|发文|發文|\d{4}年).*$/;
/** An earlier clause that only says how or on what occasion. */
const MANNER =
  /^(?:面对|面對|对此|對此|被|经|經|话锋|話鋒|语气|語氣|不仅|不僅|不但|一边|一邊|转身|說著|说着)|消息$|[，,]$/;
const MAX_BEFORE = 16;

/** Same length; brackets, time codes and Markdown's marks blanked: "苏茨克维（Ilya Sutskever）表示", "[00:13:49] 他说". */
const withoutBrackets = (text: string): string =>
  text.replace(
    /[（(][^（()）]{0,60}[)）]|\[[^[\]]{0,30}\]|\d{1,2}:\d{2}(?::\d{2})?|[*_#>]+|^\s*\d{1,2}[.、]/g,
    (part) => ' '.repeat(part.length),
  );

/** A clause without a name: its noun speaks, unless it is an adverbial, a topic or a predicate. */
function nounOf(clause: string, from: number, last: boolean): CjkSubject {
  const noun = clause.slice(from).replace(LEADING, '').trim();
  const body = noun.replace(TRAILING, '').trim();
  const speaks = body.length >= 2 && body.length <= MAX_NOUN && !SUBJECTLESS.test(clause);
  if (!last && (MANNER.test(noun) || ZH_TIME_END.test(noun) || body.length < 3)) return NONE;
  if (!speaks || TOPIC_LEAD.test(noun) || PREDICATE.test(body)) return NONE;
  return { entity: null, label: body.replace(MODIFIED, ''), kind: 'noun', at: from, length: noun.length };
}

/** Text before a name that only labels it: a title, a preposition of source, marks, a time. */
const labels = (before: string): boolean =>
  before === '' ||
  /^["“”「」『』《》\s]*$/.test(before) ||
  /(?:据|據|根据|根據|按照|按|照)$|^(?:在|用|以|如|正如|就像|诚如|誠如|一如|对于|對於)$/.test(before) ||
  isTitle(before) ||
  ZH_TIME_END.test(before);

export class CjkSubjects {
  private readonly names: CjkNames;

  constructor(context: CjkContext, hits: readonly DetectorHit[]) {
    this.names = new CjkNames(context, hits);
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
      if (found.kind === 'none') continue;
      const subject = { ...found, at: found.at + start };
      if (last || found.kind !== 'noun') return subject;
      // Clauses between are what was said; only the one that opens the sentence names its subject by a noun.
      opening = subject;
    }
    return opening;
  }

  /** "X 受到了 Y 认为……的影响", "X 听到 Y 说": the nearer of the two speaks. */
  private heard(clause: { start: number; text: string } | undefined, offset: number): CjkSubject | null {
    const match = clause === undefined ? null : ZH_HEARD.exec(clause.text);
    const whom = match?.[1] ?? '';
    if (match === null || clause === undefined || ZH_NOBODY.test(whom) || ZH_TIME_END.test(whom)) return null;
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

  /** The name that the sentence ends in, with at most a time after it. */
  lastName(sentence: string, offset: number): CjkSubject | null {
    const found = this.names.inClause(sentence, 0, offset).at(-1);
    if (found === undefined) return null;
    const after = sentence.slice(found.at + found.length).trim();
    return after === '' || AFTER_NAME.test(after) ? this.subject(found) : null;
  }

  /** The subject of a whole sentence: the first clause that has one. */
  ofSentence(sentence: string, offset: number): CjkSubject {
    for (const clause of this.clauses(sentence)) {
      const found = this.inClause(clause.text, offset + clause.start, true);
      if (found.kind !== 'none') return { ...found, at: found.at + clause.start };
    }
    return NONE;
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
    const found = firstOwnName(clause, this.names.inClause(clause, from, offset));
    if (found === null) return nounOf(clause, from, last);
    const owned = this.owned(clause, found);
    if (owned !== null) return owned;
    const before = clause.slice(from, found.at).trim();
    if (labels(before) || found.kind === 'pronoun') return this.subject(found);
    // Something else stands first: it is the subject, or the name is its object.
    if (before.length > MAX_BEFORE) return NONE;
    return { entity: null, label: before, kind: 'noun', at: from, length: before.length };
  }

  /** "他的公司": what the name owns is the subject, unless it is the owner's speech ("他的回答：") or nothing is left. */
  private owned(clause: string, found: Candidate): CjkSubject | null {
    const after = clause.slice(found.at + found.length).trimStart();
    const owned = OWNED.exec(after)?.[0] ?? null;
    const thing = owned === null ? '' : after.slice(owned.length);
    if (thing.trim() === '' || ZH_SPEECH_NOUN.test(`的${thing}`)) return null;
    return {
      entity: null,
      label: clause.slice(found.at).trim(),
      kind: 'noun',
      at: found.at,
      length: found.length,
    };
  }

  private subject(found: Candidate): CjkSubject {
    const entity = this.names.entityOf(found);
    const label = found.kind === 'pronoun' && entity === null && found.text[0] !== '我' ? found.text : null;
    const kind = found.kind === 'person' ? 'full' : found.kind;
    return { entity, label, kind, at: found.at, length: found.length };
  }
}
