/** Cues of Chinese: verbs of saying before and after the marks, and the subject of a clause that a quotation is built into. */

import type { Credit } from '../credit.ts';
import {
  ZH_IN_THE_EYES_OF,
  ZH_NOBODY,
  ZH_PASSIVE,
  ZH_POST,
  ZH_REFUTED,
  ZH_SAY,
  ZH_SILENT,
  ZH_STATEMENT,
} from '../lexicon/cjk.ts';
import type { MarkSpan } from '../marks/quotation-marks.ts';
import type { DetectorHit } from '../names/detector.ts';
import type { CueKind } from '../types.ts';
import type { CjkContext } from './names.ts';
import { type CjkSubject, CjkSubjects } from './subject.ts';

const SAY_ALL = new RegExp(ZH_SAY, 'g');
const SAY_END = new RegExp(
  `(?:${ZH_SAY})(?:了|过|過|着|著|道|到|是|为|為|，)?[^，,。：:“「]{0,14}[：:，,、]?\\s*$`,
);
const SAY_FIRST = new RegExp(ZH_SAY);
const SAY_LAST = new RegExp(`(?:${ZH_SAY})$`);
const TAG = new RegExp(`^[，,。]?\\s*(.{0,24}?)(?:${ZH_SAY})(?=[。，,；;：:！？!?了道过過\\s]|$)`);
/** Sentence ends outside quotations. */
export const STOP = /[。！？!?\n]/;
/** A longer noun phrase is no name to go back to (characters). */
const MAX_LABEL = 16;
/** Text this short between two quotations of a sentence only joins them (characters). */
const JOINT = 12;

/** The last verb of saying; one before 的 modifies a noun ("提出的方案") and counts where there is no other. */
function lastVerb(text: string): RegExpExecArray | undefined {
  const verbs = [...text.matchAll(SAY_ALL)];
  return verbs.findLast((verb) => text[verb.index + verb[0].length] !== '的') ?? verbs.at(-1);
}

/** Who asks is not whom the next 他 means. */
const ASKS = /[问問]$/;
const SAY_START = new RegExp(`^\\s*(?:${ZH_SAY})`);
export const startsSaying = (text: string): boolean => SAY_START.test(text);

const isPersonNoun = (label: string): boolean =>
  label.length > 1 && label.length <= MAX_LABEL && !ZH_NOBODY.test(label);

export class CjkCues {
  private readonly context: CjkContext;
  private readonly text: string;
  private readonly subjects: CjkSubjects;

  constructor(context: CjkContext, text: string, hits: readonly DetectorHit[]) {
    this.context = context;
    this.text = text;
    this.subjects = new CjkSubjects(context, hits);
  }

  /** Whom a sentence without quotations is about: who speaks in it, else its first name. */
  spokenOf(sentence: string, offset: number): { readonly credit: Credit | null; readonly says: boolean } {
    const verb = SAY_FIRST.exec(sentence);
    const found =
      verb === null
        ? this.subjects.ofSentence(sentence, offset)
        : this.subjects.before(sentence.slice(0, verb.index), offset);
    const start = offset + found.at;
    const asks = ASKS.test(verb?.[0] ?? '');
    if (found.kind === 'none' || asks || (verb === null && found.kind === 'noun'))
      return { credit: null, says: false };
    return { credit: this.settle(found, 'continuation', start, start + found.length), says: verb !== null };
  }

  /** The cue of a quotation: `sentence` stands before it, `until` is where the text after it ends. */
  of(
    sentence: string,
    offset: number,
    mark: MarkSpan,
    until: number,
    carried: Credit | null,
    previous: Credit | null,
  ): Credit | 'nobody' | null {
    const passive = ZH_PASSIVE.exec(sentence) ?? ZH_IN_THE_EYES_OF.exec(sentence);
    if (passive !== null) return this.agent(passive, offset);
    if (ZH_REFUTED.test(sentence)) return 'nobody';
    const owner = this.owner(sentence, offset, mark);
    if (owner !== null) return owner;
    const leads = SAY_END.test(sentence) || /[：:]\s*$/.test(sentence);
    const lead = leads ? this.lead(sentence, offset, carried) : null;
    // "“A”，就好像……一样：“B”": a clause that names nobody only goes on with the sentence.
    const goesOn = previous !== null && lead?.label != null && !SAY_END.test(sentence);
    return goesOn ? { ...previous, kind: 'continuation' } : (lead ?? this.tag(mark, until));
  }

  /** "被誉为“……”", "被 X 称为“……”": the subject is spoken of; the agent, if any, speaks. */
  private agent(passive: RegExpExecArray, offset: number): Credit | 'nobody' {
    const by = passive[1] ?? '';
    const start = offset + passive.index + passive[0].indexOf(by);
    const found = this.subjects.before(by, start);
    return found.kind === 'none' || found.kind === 'noun'
      ? 'nobody'
      : this.settle(found, 'verb-before', start, start + by.length);
  }

  /** "X 此前“……”的言论": whose statement it is. */
  private owner(sentence: string, offset: number, mark: MarkSpan): Credit | null {
    if (!ZH_STATEMENT.test(this.text.slice(mark.outer.end, mark.outer.end + 8))) return null;
    const found = this.subjects.lastName(sentence, offset);
    return found === null
      ? null
      : this.settle(found, 'possessive', offset + found.at, offset + found.at + found.length);
  }

  /** Cue before the marks: the last verb of saying and its subject. */
  lead(sentence: string, offset: number, carried: Credit | null): Credit | null {
    // A verb far to the left belongs to another clause: "X 发推之后，Y 亲自下场：".
    const verb = SAY_END.test(sentence) ? lastVerb(sentence) : undefined;
    const until = verb === undefined ? sentence.replace(/[：:\s]+$/, '').length : verb.index;
    const before = sentence.slice(0, until);
    const found =
      verb === undefined ? this.subjects.nameBefore(before, offset) : this.subjects.before(before, offset);
    const end = offset + (verb === undefined ? until : verb.index + verb[0].length);
    const posted = found.kind === 'noun' && ZH_POST.test(found.label ?? '') && carried?.entity != null;
    if (posted) return { ...carried, kind: 'continuation' };
    if (found.kind !== 'none') return this.settle(found, 'verb-before', offset + found.at, end);
    if (verb === undefined) return null;
    if (carried !== null && carried.entity === null) return { ...carried, kind: 'continuation' };
    const { focus } = this.context;
    const entity = carried?.entity ?? focus.lastSpeaker ?? focus.resolve(null);
    return entity === null
      ? null
      : { entity, label: null, kind: 'continuation', start: offset + verb.index, end, cosigners: [] };
  }

  /** A colon at the block's end; a noun without a verb of saying is a subject matter. */
  announcement(rest: string, from: number, carried: Credit | null): Credit | null {
    if (!/[：:]\s*$/.test(rest)) return null;
    const stop = Math.max(...['。', '！', '？'].map((char) => rest.lastIndexOf(char)));
    const sentence = rest.slice(stop + 1);
    const found = this.lead(sentence, from + stop + 1, carried);
    return found?.label == null || SAY_END.test(sentence) ? found : null;
  }

  /** A partial quotation in a clause: its verb of saying further left, else the sentence's subject. */
  partial(sentence: string, offset: number, previous: Credit | null): Credit | null {
    const verb = lastVerb(sentence);
    const found = this.subjects.before(verb === undefined ? sentence : sentence.slice(0, verb.index), offset);
    // Without a verb of saying a noun or a lone Latin word ("AI") is what is spoken of.
    const silent = verb === undefined && (found.kind === 'noun' || found.kind === 'name');
    if (found.kind === 'none' || silent)
      return previous === null || (verb === undefined && sentence.length > JOINT)
        ? null
        : { ...previous, kind: 'continuation' };
    return this.settle(
      found,
      verb === undefined ? 'possessive' : 'verb-before',
      offset + found.at,
      offset + (verb === undefined ? found.at + found.length : verb.index + verb[0].length),
    );
  }

  /** "……"——苏茨克维 */
  private dashTag(right: string, offset: number): Credit | null {
    const dash = /^\s*[—–―-]{1,2}\s*/.exec(right)?.[0].length ?? 0;
    if (dash === 0) return null;
    const name = right.slice(dash).split(/[，,。\n]/)[0] ?? '';
    const found = this.subjects.before(name, offset + dash);
    return found.kind === 'full'
      ? this.settle(found, 'dash', offset, offset + dash + found.at + found.length)
      : null;
  }

  /** Cue after the marks: 他说, 奥特曼在采访中表示. */
  private tag(mark: MarkSpan, until: number): Credit | null {
    const right = this.text.slice(mark.outer.end, until);
    const dashed = this.dashTag(right, mark.outer.end);
    const match = TAG.exec(right);
    if (dashed !== null || match === null || STOP.test(match[1] ?? '')) return dashed;
    // "在「某节目」畅谈多时，阐述了……": the sentence goes on around a name in marks.
    const built = !/[，,。！？!?…]$/.test(this.text.slice(mark.start, mark.end)) && !/^[，,。]/.test(right);
    if (built && /[，,]/.test(match[1] ?? '')) return null;
    const rest = right.slice(match[0].length);
    // A colon hands the verb to the next quotation, unless this one stops at a comma.
    const hands = /^[^，,。]{0,20}[：:]\s*$/.test(rest);
    if (hands && !/[，,]$/.test(this.text.slice(mark.start, mark.end))) return null;
    const lead = right.length - right.replace(/^[，,。]?\s*/, '').length;
    const prefix = right.slice(lead, match[0].length).replace(SAY_LAST, '');
    if (ZH_SILENT.test(prefix)) return null;
    const found = this.subjects.before(prefix, mark.outer.end + lead);
    // After a full stop a noun opens a sentence of its own: "“……”。此番重申……".
    if (found.kind === 'none' || (found.kind === 'noun' && right.startsWith('。'))) return null;
    return this.settle(
      found,
      'verb-after',
      mark.outer.end + lead + found.at,
      mark.outer.end + match[0].length,
    );
  }

  /** A speaker whom only a noun names is somebody all the same: later pronouns go back to them. */
  private settle(found: CjkSubject, kind: CueKind, start: number, end: number): Credit {
    const label = found.kind === 'noun' ? (found.label ?? '') : '';
    const person = isPersonNoun(label);
    return {
      entity: person ? this.subjects.other(label) : found.entity,
      // "我的公式": the author's, nobody else's.
      label: /^我/.test(label) ? null : found.label,
      kind: found.kind === 'pronoun' ? 'pronoun' : kind,
      start,
      end,
      cosigners: [],
    };
  }
}
