/** Credits the quotations of a block in Chinese or Japanese: cue verbs beside the marks, subjects by their place in the clause. */

import { creditJapanese } from './attribute-ja.ts';
import { type CjkContext, type CjkSubject, CjkSubjects } from './cjk-subject.ts';
import { type BlockCredits, type Credit, outside } from './credit.ts';
import type { DetectorHit } from './detector.ts';
import type { Entity } from './entities.ts';
import { ZH_SAY } from './lexicon/cjk.ts';
import type { MarkSpan } from './quotation-marks.ts';
import type { CueKind } from './types.ts';

const SAY_ALL = new RegExp(ZH_SAY, 'g');
const SAY_END = new RegExp(
  `(?:${ZH_SAY})(?:了|过|過|着|著|道|到|是|为|為|，)?[^，,。：:“「]{0,14}[：:，,、]?\\s*$`,
);
const SAY_FIRST = new RegExp(ZH_SAY);
const SAY_LAST = new RegExp(`(?:${ZH_SAY})$`);
const TAG = new RegExp(`^[，,。]?\\s*(.{0,24}?)(?:${ZH_SAY})(?=[。，,；;：:！？!?了道过過\\s]|$)`);
/** Sentence ends outside quotations. */
const STOP = /[。！？!?\n]/;
/** A longer noun phrase is no name to go back to (characters). */
const MAX_LABEL = 16;
/** Text this short between two quotations of a sentence only joins them (characters). */
const JOINT = 12;
/** A partial quotation shorter than this many characters needs a verb beside it. */
const PARTIAL_CHARS = 8;

class CjkAttribution {
  readonly credits: (Credit | null)[] = [];
  announced: Credit | null = null;
  private readonly context: CjkContext;
  private readonly text: string;
  private readonly hits: readonly DetectorHit[];
  private readonly subjects: CjkSubjects;
  private carried: Credit | null = null;

  constructor(context: CjkContext, text: string, hits: readonly DetectorHit[]) {
    this.context = context;
    this.text = text;
    this.hits = hits;
    this.subjects = new CjkSubjects(context, hits);
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
        const entity = this.spokenOf(this.text.slice(start, i), start);
        if (entity !== null) focus.enter(entity);
        this.carried = null;
      }
      start = i + 1;
    }
  }

  /** Whom a sentence without quotations is about: who speaks in it, else its first name. */
  private spokenOf(sentence: string, offset: number): Entity | null {
    const verb = SAY_FIRST.exec(sentence);
    if (verb === null) return this.subjects.ofSentence(sentence, offset).entity;
    const found = this.subjects.before(sentence.slice(0, verb.index), offset);
    return this.settle(found, 'verb-before', offset, offset).entity;
  }

  private credit(from: number, mark: MarkSpan, until: number, previous: Credit | null): Credit | null {
    const left = this.text.slice(from, mark.outer.start);
    const stop = Math.max(...['。', '！', '？', '!', '?', '\n'].map((char) => left.lastIndexOf(char)));
    const sentence = left.slice(stop + 1);
    const offset = from + stop + 1;
    if (this.context.japanese) {
      const right = this.text.slice(mark.outer.end, until);
      const short = mark.end - mark.start < PARTIAL_CHARS;
      const passage = { left: sentence, leftOffset: offset, right, rightOffset: mark.outer.end, short };
      return creditJapanese(this.context, this.hits, passage, this.carried, previous);
    }
    const leads = SAY_END.test(sentence) || /[：:]\s*$/.test(sentence);
    const cue = (leads ? this.lead(sentence, offset) : null) ?? this.tag(mark, until);
    if (cue !== null) return cue;
    if (/^[，,、和与與及或\s]{0,4}$/.test(sentence.trim())) {
      const goesOn = stop < 0 ? (previous ?? this.carried) : this.carried;
      return goesOn === null ? null : { ...goesOn, kind: 'continuation' };
    }

    return this.partial(sentence, offset, previous);
  }

  /** A partial quotation in a clause: its verb of saying further left, else the sentence's subject. */
  private partial(sentence: string, offset: number, previous: Credit | null): Credit | null {
    const verb = [...sentence.matchAll(SAY_ALL)].at(-1);
    const found = this.subjects.before(verb === undefined ? sentence : sentence.slice(0, verb.index), offset);
    if (found.kind === 'none')
      return previous === null || (verb === undefined && sentence.length > JOINT)
        ? null
        : { ...previous, kind: 'continuation' };
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
    const found = this.subjects.before(sentence.slice(0, until), offset);
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

  /** "……"——苏茨克维 */
  private dashTag(right: string, offset: number): Credit | null {
    const dash = /^\s*[—–―-]{1,2}\s*/.exec(right)?.[0].length ?? 0;
    if (dash === 0) return null;
    const name = right.slice(dash).split(/[，,。\n]/)[0] ?? '';
    const found = this.subjects.before(name, offset + dash);
    return found.kind === 'name'
      ? this.settle(found, 'dash', offset, offset + dash + found.at + found.length)
      : null;
  }

  /** Cue after the marks: 他说, 奥特曼在采访中表示. */
  private tag(mark: MarkSpan, until: number): Credit | null {
    const right = this.text.slice(mark.outer.end, until);
    const dashed = this.dashTag(right, mark.outer.end);
    const match = TAG.exec(right);
    if (dashed !== null || match === null || STOP.test(match[1] ?? '')) return dashed;
    const rest = right.slice(match[0].length);
    // A colon hands the verb to the next quotation, unless this one stops at a comma.
    const hands = /^[^，,。]{0,20}[：:]\s*$/.test(rest);
    if (hands && !/[，,]$/.test(this.text.slice(mark.start, mark.end))) return null;
    const lead = right.length - right.replace(/^[，,。]?\s*/, '').length;
    const prefix = right.slice(lead, match[0].length).replace(SAY_LAST, '');
    const found = this.subjects.before(prefix, mark.outer.end + lead);
    if (found.kind === 'none') return null;
    return this.settle(
      found,
      'verb-after',
      mark.outer.end + lead + found.at,
      mark.outer.end + match[0].length,
    );
  }

  /** A speaker whom only a noun names is somebody all the same: later pronouns go back to them. */
  private settle(found: CjkSubject, kind: CueKind, start: number, end: number): Credit {
    const noun = found.kind === 'noun' && found.label !== null && found.label.length <= MAX_LABEL;
    return {
      entity: noun ? this.subjects.other(found.label ?? '') : found.entity,
      label: found.label,
      kind: found.kind === 'pronoun' ? 'pronoun' : kind,
      start,
      end,
      cosigners: [],
    };
  }
}

/** The text around the quotations. */
const frameOf = (text: string, marks: readonly MarkSpan[]): string[] =>
  [...marks, null].map((mark, i) =>
    text.slice(marks[i - 1]?.outer.end ?? 0, mark?.outer.start ?? text.length),
  );

export function attributeCjk(
  context: CjkContext,
  text: string,
  marks: readonly MarkSpan[],
  hits: readonly DetectorHit[],
): BlockCredits {
  const block = new CjkAttribution(
    context,
    text,
    outside(
      hits,
      marks.map((mark) => mark.outer),
    ),
  );
  block.run(marks);
  const bare = !frameOf(text, marks).some((part) => /[\p{L}\p{N}]/u.test(part));
  const last = marks.at(-1);
  return {
    credits: block.credits,
    announced: block.announced,
    leads: /[:：]\s*$/.test(text),
    endsWithQuote: last !== undefined && text.length - last.outer.end < 30,
    bare,
  };
}
