/** Cues after the marks: "……"他说, ……的这句话, ——某某. */

import { pointsBackZh } from '../blocks/signed.ts';
import type { Credit } from '../credit.ts';
import { ZH_SAY, ZH_SILENT, ZH_TAG_VERBS, ZH_THESE_WORDS } from '../lexicon/cjk.ts';
import type { MarkSpan } from '../marks/quotation-marks.ts';
import { type Entity, isOutlet } from '../names/entities.ts';
import { withoutBrackets } from './clause.ts';
import { settle } from './speakers.ts';
import type { CjkSubjects } from './subject.ts';

const TAG_ALL = new RegExp(`(?:${ZH_SAY}|${ZH_TAG_VERBS})(?![家者])`, 'g');
const SAY_LAST = new RegExp(`(?:${ZH_SAY}|${ZH_TAG_VERBS})$`);
/** Subject and adverbials of a tag after the marks are no longer (characters). */
const MAX_TAG = 60;
/** "“……，”当被问到未来时，某某说": the occasion stands before the subject. */
const TAG_LEAD = /^[，,。]?\s*(?:(?:当|在|被)[^，,。“「：:]{1,24}(?:时|后|之际)[，,]\s*)?/;
/** What the verb of a tag may have after it: "问自己", "分析说", "回忆道". */
const TAG_END = /^(?:了|道|过|说|称|着|[^，,。]{0,6})?\s*$/;
/** "“……”某某说他每天……": the sentence goes on with what the same one says. */
const SAYS_ON = /^(?:[他她]|自己|这|那)/;

/** The verb of saying of a tag: after a quotation that ends as speech it may have a short object. */
function tagVerb(clause: string, whole: boolean, bare: boolean): RegExpExecArray | null {
  const verbs = [...clause.matchAll(TAG_ALL)];
  const last = verbs.find((verb) => /^(?:了|道|过)?\s*$/.test(clause.slice(verb.index + verb[0].length)));
  if (last !== undefined) return last;
  if (!whole) return null;
  const after = ({ 0: verb, index }: RegExpExecArray) => clause.slice(index + verb.length);
  return (
    verbs.find((verb) => TAG_END.test(after(verb))) ??
    (bare ? verbs.find((verb) => SAYS_ON.test(after(verb))) : null) ??
    null
  );
}

/** "“……”。某部门表示，……": a sentence of its own, with what was said in it. */
const GOES_ON = /^[，,][^。！？“「]{6,}/;
/** "也有声音表示", "这个评价". */
const NOBODY = /^(?:当时)?[也还]?有|^[这那](?!位)/;
/** Whoever pauses between two sentences of theirs. */
const PAUSE =
  /^([^，,。；;：:！？!?]{1,12}(?:顿了[一顿]下?|顿了顿|停[顿了][^，,。]{0,6}|沉默[^，,。]{0,6}|想了想|笑了笑?))[。，]\s*$/;

/** Somebody else says something as well. */
const ALSO = /[也则][^，,]{0,4}$/;

export class CjkTags {
  private readonly text: string;
  private readonly subjects: CjkSubjects;

  constructor(text: string, subjects: CjkSubjects) {
    this.text = text;
    this.subjects = subjects;
  }

  /** "……"——苏茨克维 */
  private dashTag(right: string, offset: number): Credit | null {
    const dash = /^[\s*_]*[—–―-]{1,2}\s*/.exec(right)?.[0].length ?? 0;
    if (dash === 0) return null;
    const name = right.slice(dash).split(/[，,。\n]/)[0] ?? '';
    const found = this.subjects.before(name, offset + dash);
    return found.kind === 'full' && !isOutlet(name)
      ? settle(this.subjects, found, 'dash', offset, offset + dash + found.at + found.length)
      : null;
  }

  /** Cue after the marks: 他说, 奥特曼在采访中表示; or at the end of a sentence that goes on after them: ……来做宣传，她说. */
  of(mark: MarkSpan, until: number, bare: boolean): Credit | null {
    const right = this.text.slice(mark.outer.end, until);
    const dashed = this.dashTag(right, mark.outer.end);
    if (dashed !== null) return dashed;
    const whole = this.endsAsSpeech(mark) || /^[，,。]/.test(right);
    return (
      this.theseWords(right, mark.outer.end) ??
      this.pointedBack(right, mark.outer.end) ??
      this.nearTag(right, mark, whole, bare) ??
      this.closingTag(right, mark.outer.end) ??
      this.actionTag(right, mark)
    );
  }

  /** "“……”这是某某的核心主张": the one whom the sentence names. */
  private pointedBack(right: string, offset: number): Credit | null {
    const sentence = (right.split(/[。！？\n]/)[0] ?? '').replace(/[“”「」"]/g, ' ');
    const [clause = ''] = sentence.split(/[，,]/);
    const back = pointsBackZh(sentence);
    const named = back === null || pointsBackZh(clause) === null ? sentence : clause;
    const entity =
      back === null
        ? null
        : (this.subjects.only(named.slice(0, back), offset) ?? this.subjectOf(sentence, back, offset));
    const end = offset + sentence.length;
    return back === null
      ? null
      : {
          entity,
          label: entity === null ? clause : null,
          kind: 'verb-after',
          start: offset,
          end,
          cosigners: [],
        };
  }

  /** "某某在接受另一人采访时这么说道": of several names the subject's. */
  private subjectOf(sentence: string, back: number, offset: number): Entity | null {
    if (/^[\s*_—–]*(?:这|以上|上[面述])/.test(sentence)) return null;
    const { kind, entity } = this.subjects.ofSentence(sentence.slice(0, back), offset);
    return kind === 'full' && entity?.human === true ? entity : null;
  }

  /** "“……”某某在听证会上的这句话": whose words they were. */
  private theseWords(right: string, offset: number): Credit | null {
    const subject = ZH_THESE_WORDS.exec(withoutBrackets(right))?.[1];
    if (subject === undefined) return null;
    const found = this.subjects.before(subject, offset);
    return found.kind === 'none' || found.kind === 'noun'
      ? null
      : settle(this.subjects, found, 'possessive', offset + found.at, offset + found.at + found.length);
  }

  private endsAsSpeech(mark: MarkSpan): boolean {
    return /[，,。！？!?…—]$/.test(this.text.slice(mark.start, mark.end));
  }

  /**
   * The verb is the next quotation's: a colon hands it on, unless this one stops at a comma or stands `alone`, without any
   * other cue; so does a comma where "一旁的某某也补充道，".
   */
  private isNexts(prefix: string, after: string, mark: MarkSpan, alone: boolean): boolean {
    const last = this.text[mark.end - 1] ?? '';
    if (/^[^，,。]{0,20}[：:]\s*$/.test(after) && !alone && !/[，,]/.test(last)) return true;
    return /[。！？!?]/.test(last) && ALSO.test(prefix) && /^[^，,。]{0,4}[，,：:]\s*$/.test(after);
  }

  /** The first clause after the marks: its subject and a verb of saying that ends it or has a short object. */
  private nearTag(right: string, mark: MarkSpan, whole: boolean, bare: boolean): Credit | null {
    const lead = TAG_LEAD.exec(right)?.[0].length ?? 0;
    const clause = /^[^，,。；;：:！？!?\n]*/.exec(withoutBrackets(right.slice(lead)))?.[0] ?? '';
    const verb = tagVerb(clause, whole, bare);
    if (verb === null || clause.slice(0, verb.index).replace(/\s+/g, '').length > MAX_TAG) return null;
    const ends = lead + verb.index + verb[0].length;
    const prefix = clause.slice(0, verb.index);
    if (ZH_SILENT.test(prefix) || this.isNexts(prefix, right.slice(ends), mark, bare && whole)) return null;
    const found = this.subjects.goingOn(this.subjects.before(prefix, mark.outer.end + lead), verb[0]);
    // After a full stop a noun opens a sentence of its own: "“……”。此番重申……".
    if (found.kind === 'none' || (found.kind === 'noun' && NOBODY.test(found.label ?? ''))) return null;
    if (right.startsWith('。') && (found.kind === 'noun' || GOES_ON.test(right.slice(ends)))) return null;
    const start = mark.outer.end + lead + found.at;
    return settle(this.subjects, found, 'verb-after', start, mark.outer.end + ends);
  }

  /**
   * "“……，”某某顿了一下，“……”", "“……。”他停顿片刻。“……”": whoever does something between the parts of a sentence, or pauses
   * between two, says both.
   */
  private actionTag(right: string, mark: MarkSpan): Credit | null {
    const clause = /^([^，,。；;：:！？!?]{2,40})[，,]\s*$/.exec(right)?.[1] ?? PAUSE.exec(right)?.[1];
    if (clause === undefined || !/[，,。！？!?…]$/.test(this.text.slice(mark.start, mark.end))) return null;
    if (right.includes('，') && !/[，,]$/.test(this.text.slice(mark.start, mark.end))) return null;
    const found = this.subjects.ofSentence(clause, mark.outer.end);
    if (found.entity?.human !== true || found.kind === 'noun') return null;
    const start = mark.outer.end + found.at;
    return settle(this.subjects, found, 'verb-after', start, mark.outer.end + clause.length);
  }

  /** The sentence goes on after the marks and ends in who said all of it. */
  private closingTag(right: string, offset: number): Credit | null {
    const sentence = withoutBrackets(/^[^。！？!?\n“「"]*/.exec(right)?.[0] ?? '');
    if (!/^[。！？!?\n]|^$/.test(right.slice(sentence.length))) return null;
    const comma = Math.max(sentence.lastIndexOf('，'), sentence.lastIndexOf(','));
    const clause = sentence.slice(comma + 1).trimEnd();
    const verb = SAY_LAST.exec(clause);
    if (comma < 1 || verb === null || verb.index < 1 || verb.index > MAX_TAG) return null;
    const found = this.subjects.before(clause.slice(0, verb.index), offset + comma + 1);
    if (found.kind === 'none' || found.kind === 'noun') return null;
    const start = offset + comma + 1;
    return settle(this.subjects, found, 'verb-after', start + found.at, start + clause.length);
  }
}
