/** Quotations that a Chinese clause is built around: no verb of saying, colon or tag stands right beside them. */

import type { Credit } from '../credit.ts';
import type { MarkSpan } from '../marks/quotation-marks.ts';
import { lastClause } from './clause.ts';
import type { Passage } from './cues.ts';
import type { CjkReporters, Stretch } from './reporters.ts';
import { isNoSpeaker, lastVerb, settle } from './speakers.ts';
import type { CjkSubjects } from './subject.ts';

/** What such a quotation is judged by. */
export type BuiltIn = Omit<Passage, 'until' | 'carried' | 'about'>;

/** Text this short between two quotations of a sentence only joins them (characters). */
const JOINT = 12;
/** Of what stands before the marks so much is looked at (UTF-16 units): a sentence may hold thousands of them. */
const NEAR = 60;
/** The clause is about what its subject thinks or says. */
const STATES = /(?:说法|看法|观点|立场|态度|口径|措辞)[^，,。：:]*$/;
/** After the marks: something is said with them. */
const DESCRIBES =
  /^(?:来|一[词语])?(?:形容|描述|概括|比喻|总结|回应|作答|为由)|^的(?:判断|解释|预测|定义|描述|比喻)/;
/** "有人拍到他，发到微博上，“……”": whoever the page does not name. */
const SOMEBODY = /^[\s，,]*有(?:人|网友|网民|媒体|读者|粉丝|观众|用户)/;

export class CjkBuiltIn {
  constructor(
    private readonly text: string,
    private readonly subjects: CjkSubjects,
    private readonly reporters: CjkReporters,
  ) {}

  /** Whoever asks what it stands in, the subject of a verb of saying further left, else the sentence's. */
  of(passage: BuiltIn): Credit | 'nobody' | null {
    const verb = lastVerb(passage.sentence);
    const asked = /问/.test(verb?.[0] ?? '问') ? this.reporters.asked(passage.whole) : null;
    return asked ?? (verb === undefined ? this.verbless(passage) : this.farVerb(passage, verb));
  }

  private farVerb({ sentence, offset, whole, previous }: BuiltIn, verb: RegExpExecArray): Credit | null {
    const found = this.subjects.before(sentence.slice(0, verb.index), offset);
    const reporter = isNoSpeaker(found, verb[0])
      ? (this.reporters.of(whole) ?? this.manner(sentence, offset, verb))
      : null;
    if (reporter !== null) return reporter;
    const end = offset + verb.index + verb[0].length;
    return found.kind === 'none'
      ? previous && { ...previous, kind: 'continuation' }
      : settle(this.subjects, found, 'verb-before', offset + found.at, end);
  }

  /** A noun or a lone Latin word ("AI") is what is spoken of: the words are those of whoever reports the sentence. */
  private verbless({ sentence, offset, whole, previous, mark }: BuiltIn): Credit | 'nobody' | null {
    const found = this.subjects.before(sentence, offset);
    const own = this.isOwnWords(whole, mark);
    if (found.kind === 'full' || found.kind === 'pronoun') {
      const start = offset + found.at;
      return own ? settle(this.subjects, found, 'possessive', start, start + found.length) : 'nobody';
    }
    const reporter = own ? this.reporters.of(whole) : this.reporters.reporter(whole);
    const joined = previous !== null && sentence.length <= JOINT ? previous : null;
    return reporter ?? (joined && { ...joined, kind: 'continuation' });
  }

  /**
   * "某某保持清醒，“……”", "某某的理由是“……”", "某某用“……”形容". "某某在“……”长大", "某某以“……”为题" hold terms of the page's own.
   */
  private isOwnWords({ text }: Stretch, { outer }: MarkSpan): boolean {
    if (SOMEBODY.test(text)) return false;
    const near = text.slice(-NEAR);
    const set = /[，,：:是]\s*$/.test(near) || STATES.test(near);
    return set || DESCRIBES.test(this.text.slice(outer.end, outer.end + 8));
  }

  /** "当被问及此事时，某某的态度更为谨慎，“……”": a name of the clause before the marks, far from the verb. */
  private manner(sentence: string, offset: number, verb: RegExpExecArray): Credit | null {
    const clause = lastClause(sentence);
    const from = sentence.lastIndexOf(clause);
    if (verb.index >= from || !/[，,]\s*$/.test(sentence)) return null;
    const { kind, entity, at, length } = this.subjects.ofSentence(clause, offset + from);
    const start = offset + from + at;
    return kind === 'full' && entity !== null
      ? { entity, label: null, kind: 'continuation', start, end: start + length, cosigners: [] }
      : null;
  }
}
