/** Cues of Chinese: verbs of saying before and after the marks, and the subject of a clause that a quotation is built into. */

import type { Credit } from '../credit.ts';
import {
  ZH_A_QUESTION,
  ZH_A_THING,
  ZH_ASKED,
  ZH_FROM_TO,
  ZH_IN_THE_EYES_OF,
  ZH_NAMED,
  ZH_PASSIVE,
  ZH_REFUTED,
  ZH_STATEMENT,
  ZH_THIS_KIND,
} from '../lexicon/cjk.ts';
import type { MarkSpan } from '../marks/quotation-marks.ts';
import type { DetectorHit } from '../names/detector.ts';
import type { Entity } from '../names/entities.ts';
import { afterLast, type CjkSubject, LEADING, SOME_OF } from './clause.ts';
import { CjkLeads } from './leads.ts';
import type { CjkContext } from './names.ts';
import { CjkReporters, type Stretch } from './reporters.ts';
import { COLON, isNoSpeaker, lastVerb, SAY_ALL, SAY_END, settle } from './speakers.ts';
import { CjkSubjects } from './subject.ts';
import { CjkTags } from './tags.ts';

/** Text this short between two quotations of a sentence only joins them (characters). */
const JOINT = 12;
const STANCE_END =
  /是[^是]{2,30}[对的][^，,。]{0,16}(?:评估|判断|看法|观点|回[答应]|预测|愿景|态度|解释|描述|评价|建议|总结|理解|思考)[，,。：:]?$/;
/** Who asks is not whom the next 他 means. */
const ASKS = /问$/;
export interface SpokenOf {
  readonly credit: Credit | null;
  readonly says: boolean;
  /** Whom a sentence about something else touches on. */
  readonly touches: Entity | null;
}

/** A quotation and what stands around it. */
export interface Passage {
  /** What stands before it in its sentence, from the quotation before on, and where. */
  readonly sentence: string;
  readonly offset: number;
  /** The same from the sentence's beginning on, without other quotations' words. */
  readonly whole: Stretch;
  readonly mark: MarkSpan;
  /** Where the text after it ends. */
  readonly until: number;
  /** Speaker of the sentence before, and of the quotation before in this sentence. */
  readonly carried: Credit | null;
  readonly previous: Credit | null;
  /** Whom the sentence before is about, where it has the word for what they wrote. */
  readonly about: Credit | null;
}

/** "称某某为“……”" with nothing before it: whoever is named is spoken of, by whom a heading may say. */
const CALLED = /^[\s*_•-]*(?:[称赞]|称赞|形容|评价|描述|批评)[^，,。：:“「]{1,24}(?:为|是|作|成)\s*$/;

/** Right before short words in marks: they are said, not mentioned ("提到“……”"). */
const LEADS_SHORT =
  /(?:[说道称问答喊叫写]|表示|[坦直]言|回应|认为|强调|感叹)(?:了|是)?[：:，,]?\s*$|[：:]\s*$/;
/** Names of things are no longer (UTF-16 units). */
const MAX_THING = 18;
/** Verbs of saying looked at in one sentence. */
const MAX_VERBS = 4;
/** "某某在大会上提出的“……”": words that a relative clause gives to its subject. */
const RELATIVE =
  /(?<=[^，,。]{2})的?那(?:句|番)(?:名言|话)?\s*$|(?:提出|所说|说过|强调|主张|提到|抛出|喊出|描述|警告|预言|写下|口中)(?:过|了)?的\s*$/;
/** "还有员工狂吐苦水，“……”", "当时许多人热衷于讨论“……”": somebody whom the page does not name, by the clause's end. */
const ANY_ONE = /((?:一些|有些|许多|很多|不少|多数|有)人)(?![类工民员])[^，,。：:“「]{0,10}$/;

function anyOne(sentence: string): string | null {
  const clause = afterLast(sentence.replace(/[，,：:]\s*$/, ''), '，,；;：:').replace(LEADING, '');
  return SOME_OF.exec(clause)?.[1] ?? ANY_ONE.exec(clause)?.[1] ?? null;
}

export class CjkCues {
  private readonly text: string;
  private readonly subjects: CjkSubjects;
  private readonly tags: CjkTags;
  private readonly leads: CjkLeads;
  private readonly reporters: CjkReporters;

  constructor(context: CjkContext, text: string, hits: readonly DetectorHit[]) {
    this.text = text;
    this.subjects = new CjkSubjects(context, hits);
    this.tags = new CjkTags(text, this.subjects);
    this.reporters = new CjkReporters(this.subjects);
    this.leads = new CjkLeads(context, this.subjects, this.reporters);
  }

  /** Whom a sentence without quotations is about: who speaks in it, else its first name. */
  spokenOf(sentence: string, offset: number): SpokenOf {
    const first = this.spokenVerb(sentence, offset);
    // "谈到未来，某某……": with nothing before it the verb only says what about.
    const verb = first !== null && sentence.slice(0, first.index).trim() === '' ? null : first;
    const found =
      verb === null
        ? this.subjects.ofSentence(sentence, offset)
        : this.subjects.before(sentence.slice(0, verb.index), offset);
    const start = offset + found.at;
    const asks = ASKS.test(verb?.[0] ?? '');
    const asked = asks && found.kind === 'full' && /被$/.test(sentence.slice(0, verb?.index));
    if (asked) return { credit: null, says: false, touches: found.entity };
    const answers = asks && verb !== null ? this.asked(sentence, offset, verb.index + verb[0].length) : null;
    if (answers !== null) return answers;
    if (isNoSpeaker(found, verb?.[0]) || asks || (verb === null && found.kind === 'noun'))
      return { credit: null, says: false, touches: this.touched(found, sentence, offset) };
    return {
      credit: settle(this.subjects, found, 'continuation', start, start + found.length),
      says: verb !== null,
      touches: null,
    };
  }

  /** "记者问某某对未来的看法。": words right after it are the answer. */
  private asked(sentence: string, offset: number, from: number): SpokenOf | null {
    const entity = this.subjects.only(sentence.slice(from), offset + from);
    if (entity === null) return null;
    const [start, end] = [offset + from, offset + sentence.length];
    const credit = { entity, label: null, kind: 'continuation' as const, start, end, cosigners: [] };
    return { credit, says: true, touches: null };
  }

  /** "最引人注目的，是某某对未来的评估": words without a cue after it are what the one whom it names thinks. */
  stanceOf(sentence: string, offset: number): Credit | null {
    const entity = STANCE_END.test(sentence) ? this.subjects.only(sentence, offset) : null;
    if (entity === null) return null;
    const end = offset + sentence.length;
    return { entity, label: null, kind: 'continuation', start: offset, end, cosigners: [] };
  }

  /** "某某的当务之急包括……", "更有力的是某某的转向": somebody all the same, though not as the subject. */
  private touched(found: CjkSubject, sentence: string, offset: number): Entity | null {
    if (found.kind !== 'noun') return null;
    if (found.owner != null) return found.owner;
    return /[，,；;]/.test(sentence) ? null : this.subjects.only(sentence, offset);
  }

  /** The first verb of saying with somebody as its subject; else the first. */
  private spokenVerb(sentence: string, offset: number): RegExpExecArray | null {
    const verbs = [...sentence.matchAll(SAY_ALL)].slice(0, MAX_VERBS);
    const named = verbs.find((verb) => {
      const { kind, entity } = this.subjects.before(sentence.slice(0, verb.index), offset);
      return kind === 'full' || (kind === 'pronoun' && entity !== null);
    });
    return named ?? verbs[0] ?? null;
  }

  /** A verb of saying or a colon stands right before the marks. */
  leadsTo(mark: MarkSpan): boolean {
    const before = this.text.slice(Math.max(0, mark.outer.start - 24), mark.outer.start);
    return LEADS_SHORT.test(before);
  }

  of(passage: Passage): Credit | 'nobody' | null {
    const { sentence, offset, mark } = passage;
    const passive = ZH_PASSIVE.exec(sentence) ?? ZH_IN_THE_EYES_OF.exec(sentence);
    if (passive !== null) return this.agent(passive, offset);
    if (ZH_A_QUESTION.test(sentence) && /[?？]$/.test(this.text.slice(mark.start, mark.end))) return 'nobody';
    if (
      ZH_REFUTED.test(sentence) ||
      ZH_NAMED.test(sentence) ||
      ZH_ASKED.test(sentence) ||
      this.isOwnTerm(sentence, mark) ||
      (CALLED.test(sentence) && passage.carried === null)
    )
      return 'nobody';
    return this.anyOne(sentence, offset) ?? this.owner(sentence, offset, mark) ?? this.beside(passage);
  }

  /** A thing's name, or what the page itself calls something; no sentence. */
  private isOwnTerm(sentence: string, { start, end, outer }: MarkSpan): boolean {
    if (/[。！？!?…，,]$/.test(this.text.slice(start, end))) return false;
    if (ZH_FROM_TO.test(sentence)) return true;
    if (ZH_A_THING.test(sentence)) return end - start <= MAX_THING;
    return ZH_THIS_KIND.test(sentence) && lastVerb(sentence) === undefined && this.text[outer.end] === '的';
  }

  private anyOne(sentence: string, offset: number): Credit | null {
    const label = anyOne(sentence);
    const start = offset + sentence.lastIndexOf(label ?? '');
    const end = start + (label?.length ?? 0);
    return label === null ? null : { entity: null, label, kind: 'verb-before', start, end, cosigners: [] };
  }

  /** A verb of saying or a colon before the marks, or a tag after them. */
  private beside({
    sentence,
    offset,
    whole,
    mark,
    until,
    carried,
    previous,
    about,
  }: Passage): Credit | 'nobody' | null {
    const says = SAY_END.test(sentence);
    const lead =
      says || COLON.test(sentence) ? this.leads.before({ sentence, offset, whole, carried, about }) : null;
    if (lead === 'nobody') return lead;
    // "“A”，就好像……一样：“B”": a clause that names nobody only goes on with the sentence.
    const goesOn = previous !== null && lead?.label != null && !says;
    // "“A，”X 说，“B。”Y 也……": what the comma goes on with is X's, whoever comes next.
    const second = previous?.kind === 'verb-after' && lead === null && /^[，,]\s*$/.test(sentence);
    if (goesOn || second) return previous && { ...previous, kind: 'continuation' };
    const bare = sentence.trim() === '' && carried === null && previous === null;
    return lead ?? this.tags.of(mark, until, bare);
  }

  /** "被誉为“……”", "被 X 称为“……”": the subject is spoken of; the agent, if any, speaks. */
  private agent(passive: RegExpExecArray, offset: number): Credit | 'nobody' {
    const by = passive[1] ?? '';
    const start = offset + passive.index + passive[0].indexOf(by);
    const found = this.subjects.before(by, start);
    return found.kind === 'none' || found.kind === 'noun'
      ? 'nobody'
      : settle(this.subjects, found, 'verb-before', start, start + by.length);
  }

  /** "X 此前“……”的言论": whose statement it is. */
  private owner(sentence: string, offset: number, mark: MarkSpan): Credit | null {
    const relative = RELATIVE.exec(sentence)?.index;
    const states = ZH_STATEMENT.test(this.text.slice(mark.outer.end, mark.outer.end + 8));
    if (!states && relative === undefined) return null;
    const found =
      relative === undefined
        ? this.subjects.lastName(sentence, offset)
        : this.subjects.beside(sentence.slice(0, relative), offset);
    return found === null
      ? null
      : {
          ...settle(this.subjects, found, 'possessive', offset + found.at, offset + found.at + found.length),
          mentioned: relative !== undefined,
        };
  }

  /** A colon at the block's end: whom it announces. */
  announcement(rest: string, from: number, carried: Credit | null): Credit | null {
    return this.leads.announcement(rest, from, carried);
  }

  /** A partial quotation in a clause: its verb of saying further left, else the sentence's subject. */
  partial({
    sentence,
    offset,
    whole,
    previous,
  }: Omit<Passage, 'mark' | 'until' | 'carried' | 'about'>): Credit | null {
    const verb = lastVerb(sentence);
    const found = this.subjects.before(verb === undefined ? sentence : sentence.slice(0, verb.index), offset);
    // Without a verb of saying a noun or a lone Latin word ("AI") is what is spoken of.
    const silent = verb === undefined && (found.kind === 'noun' || found.kind === 'name');
    const weak = silent || isNoSpeaker(found, verb?.[0]);
    const reporter = weak ? this.reporters.of(whole) : null;
    if (reporter !== null) return reporter;
    if (found.kind === 'none' || silent)
      return previous === null || (verb === undefined && sentence.length > JOINT)
        ? null
        : { ...previous, kind: 'continuation' };
    return settle(
      this.subjects,
      found,
      verb === undefined ? 'possessive' : 'verb-before',
      offset + found.at,
      offset + (verb === undefined ? found.at + found.length : verb.index + verb[0].length),
    );
  }
}
