/** Cues of Chinese: verbs of saying before and after the marks, and the subject of a clause that a quotation is built into. */

import type { Credit } from '../credit.ts';
import { ZH_BLAMED, ZH_IN_THE_EYES_OF, ZH_PASSIVE, ZH_STATEMENT } from '../lexicon/cjk.ts';
import type { MarkSpan } from '../marks/quotation-marks.ts';
import type { DetectorHit } from '../names/detector.ts';
import { CjkBuiltIn } from './built-in.ts';
import { LEADING, lastClause, SOME_OF } from './clause.ts';
import { CjkLeads } from './leads.ts';
import type { CjkContext } from './names.ts';
import { CjkReporters, type Stretch } from './reporters.ts';
import { CjkSentences } from './sentences.ts';
import { COLON, SAY_END, settle } from './speakers.ts';
import { CjkSubjects } from './subject.ts';
import { CjkTags } from './tags.ts';
import { isUnsaid } from './unsaid.ts';

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

/** Right before short words in marks: they are said, not mentioned ("提到“……”"). */
const LEADS_SHORT =
  /(?:[说道称问答喊叫写]|表示|[坦直]言|回应|认为|强调|感叹)(?:了|是)?[：:，,]?\s*$|[：:]\s*$/;
/** "某某在大会上提出的“……”": words that a relative clause gives to its subject. */
const RELATIVE =
  /(?<=[^，,。]{2})的?那(?:句|番)(?:名言|话)?\s*$|(?:提出|所说|说过|强调|主张|提到|抛出|喊出|描述|警告|预言|写下|口中)(?:过|了)?的\s*$/;
/** "还有员工狂吐苦水，“……”", "当时许多人热衷于讨论“……”": somebody whom the page does not name, by the clause's end. */
const ANY_ONE =
  /(?<![跟和与对向给让把同为])((?:一些|有些|许多|很多|不少|多数|有)人)(?![类工民员])[^，,。：:“「]{0,10}$/;

/** `“……”记者：“……”`: a label between two quotations. */
const LABEL = /^[\s*_]*[^，,。、；;：:\s]{1,8}[*_]*[:：]\s*$/;

function anyOne(sentence: string): string | null {
  const clause = lastClause(sentence).replace(LEADING, '');
  return SOME_OF.exec(clause)?.[1] ?? ANY_ONE.exec(clause)?.[1] ?? null;
}

export class CjkCues {
  private readonly text: string;
  private readonly subjects: CjkSubjects;
  private readonly tags: CjkTags;
  private readonly leads: CjkLeads;
  /** What a clause is built around. */
  readonly builtIn: CjkBuiltIn;
  /** What sentences without a quotation are about. */
  readonly sentences: CjkSentences;

  constructor(context: CjkContext, text: string, hits: readonly DetectorHit[]) {
    this.text = text;
    this.subjects = new CjkSubjects(context, hits);
    this.tags = new CjkTags(text, this.subjects);
    const reporters = new CjkReporters(this.subjects);
    this.builtIn = new CjkBuiltIn(text, this.subjects, reporters);
    this.sentences = new CjkSentences(this.subjects);
    this.leads = new CjkLeads(context, this.subjects, reporters);
  }

  /** A verb of saying or a colon stands right before the marks. */
  leadsTo(mark: MarkSpan): boolean {
    const before = this.text.slice(Math.max(0, mark.outer.start - 24), mark.outer.start);
    return LEADS_SHORT.test(before);
  }

  of(passage: Passage): Credit | 'nobody' | null {
    const { sentence, offset, mark } = passage;
    const passive = ZH_PASSIVE.exec(sentence) ?? ZH_IN_THE_EYES_OF.exec(sentence) ?? ZH_BLAMED.exec(sentence);
    if (passive !== null) return this.agent(passive, offset);
    if (isUnsaid(this.text, passage, passage.carried !== null)) return 'nobody';
    return this.anyOne(sentence, offset) ?? this.owner(sentence, offset, mark) ?? this.beside(passage);
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
    const goesOn = previous !== null && lead?.label != null && !says && !LABEL.test(sentence);
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
}
