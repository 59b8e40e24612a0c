/** What a Chinese sentence without a quotation is about: who speaks in it, whom it names, whom it touches on. */

import type { Credit } from '../credit.ts';
import { ZH_SILENT } from '../lexicon/cjk.ts';
import type { Entity } from '../names/entities.ts';
import { type CjkSubject, NONE } from './clause.ts';
import { isNoSpeaker, SAY_ALL, settle } from './speakers.ts';
import type { CjkSubjects } from './subject.ts';

const STANCE_END =
  /是[^是]{2,30}[对的][^，,。]{0,16}(?:评估|判断|看法|观点|回[答应]|预测|愿景|态度|解释|描述|评价|建议|总结|理解|思考)[，,。：:]?$/;
/** Who asks is not whom the next 他 means. */
const ASKS = /问$/;
/** Before a verb of saying: it has no subject yet. */
const NOT_YET = /^\s*(?:[在当]|每当)?\s*$/;
/** Verbs of saying looked at in one sentence. */
const MAX_VERBS = 4;
export interface SpokenOf {
  readonly credit: Credit | null;
  readonly says: boolean;
  /** Whom a sentence about something else touches on. */
  readonly touches: Entity | null;
}

export class CjkSentences {
  constructor(private readonly subjects: CjkSubjects) {}

  /** Whom a sentence without quotations is about: who speaks in it, else its first name. */
  spokenOf(sentence: string, offset: number): SpokenOf {
    const first = this.spokenVerb(sentence, offset);
    // "谈到未来，某某……", "在谈到未来时，某某……", "对项目的总结": a verb that nobody is the subject of only says what about.
    const of = first === null ? NONE : this.subjects.before(sentence.slice(0, first.index), offset);
    const idle = isNoSpeaker(of, first?.[0]) || NOT_YET.test(sentence.slice(0, first?.index));
    const [verb, found] = idle ? [null, this.subjects.ofSentence(sentence, offset)] : [first, of];
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

  /** The human whom a sentence names as its subject. */
  subjectOf(sentence: string, offset: number): Entity | null {
    const { kind, entity } = this.subjects.ofSentence(sentence, offset);
    return kind === 'full' && entity?.human === true ? entity : null;
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
    const verbs = [...sentence.matchAll(SAY_ALL)]
      .filter(({ index }) => !ZH_SILENT.test(sentence.slice(0, index)))
      .slice(0, MAX_VERBS);
    const named = verbs.find((verb) => {
      const { kind, entity } = this.subjects.before(sentence.slice(0, verb.index), offset);
      return kind === 'full' || (kind === 'pronoun' && entity !== null);
    });
    return named ?? verbs[0] ?? null;
  }
}
