/** Credits the quotations of a block in Chinese or Japanese: cue verbs beside the marks, subjects by their place in the clause. */
import type { BlockCredits, Credit } from './credit.ts';
import type { DetectorHit } from './detector.ts';
import type { Entity, EntityTable } from './entities.ts';
import type { Focus } from './focus.ts';
import {
  JA_SAY,
  ZH_ADVERBIAL,
  ZH_LABEL_END,
  ZH_PREPOSITIONS,
  ZH_PRONOUNS,
  ZH_SAY,
  ZH_SPEECH_NOUN,
} from './lexicon/cjk.ts';
import type { MarkSpan } from './quotation-marks.ts';
import type { CueKind } from './types.ts';

export interface CjkContext {
  readonly table: EntityTable;
  readonly focus: Focus;
  readonly japanese: boolean;
}

const SAY_ALL = new RegExp(ZH_SAY, 'g');
const SAY_END = new RegExp(
  `(?:${ZH_SAY})(?:了|过|過|着|著|道|到|是|为|為|，)?[^，,。：:“「]{0,14}[：:，,、]?\\s*$`,
);
const TAG = new RegExp(`^[，,。]?\\s*(.{0,24}?)(?:${ZH_SAY})(?=[。，,；;：:！？!?了道过過\\s]|$)`);
const LEADING = new RegExp(`^(?:[，,、；;：:\\s]|${ZH_ADVERBIAL})+`);
const JA_TAG = new RegExp(`^と(?:[^。「]{0,24}?)(?:${JA_SAY})`);
const JA_TOPIC =
  /([\p{Script=Han}\p{Script=Katakana}ーA-Za-z.・\s]{2,24}?)(?:氏|さん|教授|CEO|社長|会長|首相|大統領|博士)?(?:は|が|も|によると|によれば)/gu;
/** "关于数据：" names a subject matter, nobody who speaks. */
const TOPIC_LEAD =
  /^(?:关于|關於|对于|對於|有关|有關|注意|例如|比如|核心|主题|主題|总结|總結|结论|結論|金句|名言|原话|原話)/;
/** Sentence ends outside quotations. */
const STOP = /[。！？!?\n]/;
/** A partial quotation shorter than this many characters needs a verb beside it. */
const PARTIAL_CHARS = 8;

interface Found {
  entity: Entity | null;
  readonly label: string | null;
  readonly kind: 'name' | 'pronoun' | 'noun' | 'none';
  readonly at: number;
  readonly length: number;
}

const NONE: Found = { entity: null, label: null, kind: 'none', at: 0, length: 0 };

/** Same length; brackets, time codes and Markdown's marks blanked: "苏茨克维（Ilya Sutskever）表示", "[00:13:49] 他说". */
const withoutBrackets = (text: string): string =>
  text.replace(
    /[（(][^（()）]{0,60}[)）]|\[[^[\]]{0,30}\]|\d{1,2}:\d{2}(?::\d{2})?|[*_#>]+|^\s*\d{1,2}[.、]/g,
    (part) => ' '.repeat(part.length),
  );

class CjkAttribution {
  readonly credits: (Credit | null)[] = [];
  announced: Credit | null = null;
  private readonly context: CjkContext;
  private readonly text: string;
  private readonly hits: readonly DetectorHit[];
  private carried: Credit | null = null;

  constructor(context: CjkContext, text: string, hits: readonly DetectorHit[]) {
    this.context = context;
    this.text = text;
    this.hits = hits;
  }

  run(marks: readonly MarkSpan[]): void {
    let from = 0;
    for (const [i, mark] of marks.entries()) {
      this.prose(from, mark.outer.start);
      const until = marks[i + 1]?.outer.start ?? this.text.length;
      const credit = this.credit(from, mark, until, this.credits[i - 1] ?? null);
      this.credits.push(credit);
      if (credit !== null) {
        this.carried = credit;
        if (credit.entity !== null) {
          this.context.focus.enter(credit.entity);
          this.context.focus.lastSpeaker = credit.entity;
        }
      }
      from = mark.outer.end;
    }
    this.prose(from, this.text.length);
    this.announced = this.announcement(this.text.slice(from), from);
  }

  /** A colon at the block's end; a noun without a verb of saying is a subject matter. */
  private announcement(rest: string, from: number): Credit | null {
    if (!/[：:]\s*$/.test(rest)) return null;
    const found = this.lead(rest, from);
    return found === null || SAY_END.test(rest) || found.entity?.person === true ? found : null;
  }

  /** Full sentences without quotations move the focus. */
  private prose(from: number, to: number): void {
    const { focus } = this.context;
    let start = from;
    for (let i = from; i < to; i++) {
      if (!STOP.test(this.text[i] ?? '')) continue;
      if (i - start > 3) {
        focus.step();
        const found = this.subject(this.text.slice(start, i), start, true);
        if (found.entity !== null) focus.enter(found.entity);
        this.carried = null;
      }
      start = i + 1;
    }
  }

  private credit(from: number, mark: MarkSpan, until: number, previous: Credit | null): Credit | null {
    const left = this.text.slice(from, mark.outer.start);
    const stop = Math.max(...['。', '！', '？', '!', '?', '\n'].map((char) => left.lastIndexOf(char)));
    const sentence = left.slice(stop + 1);
    const offset = from + stop + 1;
    if (this.context.japanese) return this.creditJapanese(sentence, offset, mark, until, previous);
    const lead = SAY_END.test(sentence) || /[：:]\s*$/.test(sentence) ? this.lead(sentence, offset) : null;
    if (lead !== null) return lead;
    const tag = this.tag(mark, until);
    if (tag !== null) return tag;
    if (sentence.trim() === '' || /^[，,、和与與及或\s]{0,4}$/.test(sentence)) {
      const goesOn = stop < 0 ? (previous ?? this.carried) : this.carried;
      return goesOn === null ? null : { ...goesOn, kind: 'continuation' };
    }
    if (mark.end - mark.start < PARTIAL_CHARS) return null;
    return this.partial(sentence, offset, previous);
  }

  /** A partial quotation in a clause: its verb of saying further left, else the sentence's subject. */
  private partial(sentence: string, offset: number, previous: Credit | null): Credit | null {
    const verb = [...sentence.matchAll(SAY_ALL)].at(-1);
    const found = this.subject(verb === undefined ? sentence : sentence.slice(0, verb.index), offset, false);
    if (found.kind === 'none')
      return previous === null || verb === undefined ? null : { ...previous, kind: 'continuation' };
    if (verb === undefined && found.kind === 'noun') return null;
    return this.settle(
      found,
      verb === undefined ? 'possessive' : 'verb-before',
      offset + found.at,
      offset + (verb === undefined ? found.at + found.length : verb.index + verb[0].length),
    );
  }

  /** Cue before the marks: the last verb of saying and its subject. */
  private lead(sentence: string, offset: number): Credit | null {
    const verb = [...sentence.matchAll(SAY_ALL)].at(-1);
    const until = verb === undefined ? sentence.replace(/[：:\s]+$/, '').length : verb.index;
    const found = this.subject(sentence.slice(0, until), offset, false);
    const end = offset + (verb === undefined ? until : verb.index + verb[0].length);
    if (found.kind !== 'none') return this.settle(found, 'verb-before', offset + found.at, end);
    if (verb === undefined) return null;
    const entity = this.carried?.entity ?? this.context.focus.lastSpeaker ?? this.context.focus.resolve(null);
    if (this.carried !== null && this.carried.entity === null)
      return { ...this.carried, kind: 'continuation' };
    return entity === null
      ? null
      : { entity, label: null, kind: 'continuation', start: offset + verb.index, end, cosigners: [] };
  }

  /** Cue after the marks: 他说, 奥特曼在采访中表示. */
  private tag(mark: MarkSpan, until: number): Credit | null {
    const right = this.text.slice(mark.outer.end, until);
    const dash = /^\s*[—–―-]{1,2}\s*/.exec(right);
    if (dash !== null) {
      const found = this.subject(
        right.slice(dash[0].length).split(/[，,。\n]/)[0] ?? '',
        mark.outer.end + dash[0].length,
        false,
      );
      if (found.kind === 'name')
        return this.settle(
          found,
          'dash',
          mark.outer.end,
          mark.outer.end + dash[0].length + found.at + found.length,
        );
    }
    const match = TAG.exec(right);
    if (match === null || STOP.test(match[1] ?? '')) return null;
    const rest = right.slice(match[0].length);
    // A colon hands the verb to the next quotation, unless this one stops at a comma.
    const hands = /^(?:道)?[：:]\s*$/.test(rest) && until < this.text.length;
    if (hands && !/[，,]$/.test(this.text.slice(mark.start, mark.end))) return null;
    if (/^[^，,。]{0,20}[：:]\s*$/.test(rest) && !hands) return null;
    const lead = right.length - right.replace(/^[，,。]?\s*/, '').length;
    const found = this.subject(
      right.slice(lead, match[0].length).replace(new RegExp(`(?:${ZH_SAY})$`), ''),
      mark.outer.end + lead,
      false,
    );
    if (found.kind === 'none') return null;
    return this.settle(
      found,
      'verb-after',
      mark.outer.end + lead + found.at,
      mark.outer.end + match[0].length,
    );
  }

  /** A speaker whom only a noun names is somebody all the same: later pronouns go back to them. */
  private settle(known: Found, kind: CueKind, start: number, end: number): Credit {
    const found = { ...known };
    if (found.kind === 'noun' && found.label !== null && found.label.length <= 16)
      found.entity = this.other(found.label);
    return {
      entity: found.entity,
      label: found.label,
      kind: found.kind === 'pronoun' ? 'pronoun' : kind,
      start,
      end,
      cosigners: [],
    };
  }

  /** The subject of `prefix` (text up to the verb): clause by clause from the last, first name of the clause. */
  private subject(prefix: string, offset: number, prose: boolean): Found {
    const text = withoutBrackets(prefix);
    const clauses: { start: number; text: string }[] = [];
    let at = 0;
    for (const part of text.split(/[，,；;：:]/)) {
      clauses.push({ start: at, text: part });
      at += part.length + 1;
    }
    if (prose) clauses.reverse();
    for (const clause of clauses.reverse()) {
      const found = this.inClause(clause.text, offset + clause.start, clause === clauses[0] || prose);
      if (found.kind !== 'none') return { ...found, at: found.at + clause.start };
    }
    return NONE;
  }

  private inClause(clause: string, offset: number, last: boolean): Found {
    const stripped = LEADING.exec(clause)?.[0].length ?? 0;
    const candidate = this.firstCandidate(clause, stripped, offset);
    if (candidate === null) {
      const noun = clause.slice(stripped).replace(LEADING, '').trim();
      const body = noun.replace(new RegExp(`(?:${ZH_ADVERBIAL})+$`), '').trim();
      if (TOPIC_LEAD.test(noun)) return NONE;
      if (!last || body.length < 2 || body.length > 24 || /[了着著把]|[的地得不但]$/.test(body)) return NONE;
      return { entity: null, label: body, kind: 'noun', at: stripped, length: noun.length };
    }
    const before = clause.slice(stripped, candidate.at).trim();
    const after = clause.slice(candidate.at + candidate.length);
    const owned = /^(?:所在|[^，在于於]{0,6})[的之]/.exec(after.trimStart())?.[0] ?? null;
    const thing = owned === null ? '' : after.trimStart().slice(owned.length);
    // "他的回答：": the verb stands as a noun, and nothing is left between.
    if (thing.trim() !== '' && !ZH_SPEECH_NOUN.test(`的${thing}`))
      return {
        entity: null,
        label: clause.slice(candidate.at).trim(),
        kind: 'noun',
        at: candidate.at,
        length: candidate.length,
      };
    if (
      before === '' ||
      /^["“”「」『』《》\s]*$/.test(before) ||
      /(?:据|據|根据|根據|按照|按)$/.test(before) ||
      ZH_LABEL_END.test(before)
    )
      return candidate;
    // Something else stands first: it is the subject, or the name is its object.
    return last && before.length <= 16
      ? { entity: null, label: before, kind: 'noun', at: stripped, length: before.length }
      : NONE;
  }

  private firstCandidate(clause: string, from: number, offset: number): Found | null {
    let best: Found | null = null;
    for (const hit of this.hits) {
      const at = hit.start - offset;
      if (
        at < from ||
        hit.end - offset > clause.length ||
        (ZH_PREPOSITIONS.includes(clause[at - 1] ?? '-') && !/[据據]/.test(clause[at - 1] ?? ''))
      )
        continue;
      best = {
        entity: this.context.table.person,
        label: null,
        kind: 'name',
        at,
        length: hit.end - hit.start,
      };
      break;
    }
    for (const [word, gender] of ZH_PRONOUNS) {
      const at = clause.indexOf(word, from);
      if (
        at < 0 ||
        (best !== null && at >= best.at) ||
        /[其吉]/.test(clause[at - 1] ?? '') ||
        ZH_PREPOSITIONS.includes(clause[at - 1] ?? '-')
      )
        continue;
      const entity = gender === 'm' || gender === 'f' ? this.context.focus.resolve(gender) : null;
      best = {
        entity,
        label: entity === null && gender !== 'author' ? word : null,
        kind: 'pronoun',
        at,
        length: word.length,
      };
    }
    return this.otherName(clause, from, best);
  }

  /** Transliterated ("山姆·奥特曼") and Latin names of others, when they come first. */
  private otherName(clause: string, from: number, best: Found | null): Found | null {
    const match =
      /[\u4e00-\u9fff]{1,6}[·・•‧][\u4e00-\u9fff]{1,8}|[A-Z][a-z]+(?:\s[A-Z][a-zA-Z.]+){1,3}/.exec(
        clause.slice(from),
      );
    if (match === null) return best;
    const at = from + match.index;
    if (best !== null && best.at <= at + match[0].length) return best;
    if (ZH_PREPOSITIONS.includes(clause[at - 1] ?? '-')) return best;
    return { entity: this.other(match[0]), label: null, kind: 'name', at, length: match[0].length };
  }

  private other(name: string): Entity {
    const entity = this.context.table.add(name, [], null, undefined);
    entity.human = true;
    return entity;
  }

  private creditJapanese(
    sentence: string,
    offset: number,
    mark: MarkSpan,
    until: number,
    previous: Credit | null,
  ): Credit | null {
    const right = this.text.slice(mark.outer.end, until);
    const tagged = JA_TAG.exec(right);
    const short = mark.end - mark.start < PARTIAL_CHARS;
    if (tagged === null && (short || !/^と|^。?$|^、/.test(right))) return null;
    const inTag = tagged === null ? null : this.topic(tagged[0].slice(1), mark.outer.end + 1);
    const topic = inTag ?? this.topic(sentence, offset);
    if (topic !== null) return topic;
    if (tagged === null) return previous;
    const entity = this.carried?.entity ?? this.context.focus.lastSpeaker ?? this.context.focus.resolve(null);
    if (this.carried !== null && this.carried.entity === null)
      return { ...this.carried, kind: 'continuation' };
    return entity === null
      ? null
      : {
          entity,
          label: null,
          kind: 'continuation',
          start: mark.outer.end,
          end: mark.outer.end + tagged[0].length,
          cosigners: [],
        };
  }

  /** "X氏は", "Xによると": the last topic before the marks. */
  private topic(sentence: string, offset: number): Credit | null {
    const match = [...sentence.matchAll(JA_TOPIC)].at(-1);
    if (match?.[1] === undefined) return null;
    const start = offset + match.index;
    const end = start + match[0].length;
    const hit = this.hits.find((one) => one.start >= start - 20 && one.end <= end && one.end >= start);
    const label = match[1].trim();
    const entity =
      hit !== undefined
        ? this.context.table.person
        : /^(?:同|彼)$/.test(label)
          ? this.context.focus.resolve(null)
          : null;
    return { entity, label: entity === null ? label : null, kind: 'verb-before', start, end, cosigners: [] };
  }
}

export function attributeCjk(
  context: CjkContext,
  text: string,
  marks: readonly MarkSpan[],
  hits: readonly DetectorHit[],
): BlockCredits {
  const block = new CjkAttribution(
    context,
    text,
    hits.filter((hit) => !marks.some(({ outer }) => hit.start >= outer.start && hit.end <= outer.end)),
  );
  block.run(marks);
  let frame = text;
  for (const { outer } of [...marks].reverse()) frame = frame.slice(0, outer.start) + frame.slice(outer.end);
  const bare = !/[\p{L}\p{N}]/u.test(frame);
  const last = marks.at(-1);
  return {
    credits: block.credits,
    announced: block.announced,
    leads: /[:：]\s*$/.test(text),
    endsWithQuote: last !== undefined && text.length - last.outer.end < 30,
    bare,
  };
}
