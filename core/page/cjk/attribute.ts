/** Credits the quotations of a block in Chinese or Japanese, sentence by sentence. */

import { FIRST_PERSON_ZH } from '../blocks/signed.ts';
import { type BlockCredits, type Credit, frameOf, isBareFrame, outside } from '../credit.ts';
import type { MarkSpan } from '../marks/quotation-marks.ts';
import type { DetectorHit } from '../names/detector.ts';
import { announcementJapanese, creditJapanese } from './attribute-ja.ts';
import type { BuiltIn } from './built-in.ts';
import { afterLast, blanks } from './clause.ts';
import { CjkCues } from './cues.ts';
import type { CjkContext } from './names.ts';
import { NAMELIKE, withoutLabel } from './people.ts';
import { CjkProse } from './prose.ts';
import { COLON, isMatter, lastVerb, STOP, startsSaying } from './speakers.ts';

/** A partial quotation shorter than this many characters needs a verb beside it. */
const PARTIAL_CHARS = 8;
/** A quotation without any cue that is shorter than this is a saying or a term (characters). */
const UTTERANCE_CHARS = 12;
/** Terms in marks within one tag, at most. */
const TERMS_IN_TAG = 2;
/** Longer words in marks are no name (UTF-16 units). */
const MAX_NAME = 12;

/** Before the marks: what stands in them is said, not only part of the sentence. */
const SET_OFF = /[，,：:是]\s*$/;
/** What joins two quotations that say the same of one subject. */
const JOINT = /^[，,、]?\s*(?:以及|和|与|及|或)\s*$|^、\s*$/;

/**
 * A sentence is read again from its beginning for each of its marks: what is read so beyond the length of a long sentence is
 * counted, and the rest of a block that has more of it than so many times its length has no speakers (UTF-16 units).
 */
const LONG_SENTENCE = 300;
const MOST_READ = 12;

class CjkAttribution {
  readonly credits: (Credit | null)[] = [];
  announced: Credit | null = null;
  readonly prose: CjkProse;
  private readonly cues: CjkCues;
  /** Of each of the marks, whether they hold a term. */
  private readonly terms: readonly boolean[];
  /** The last speaker quoted in the sentence that is being read. */
  private last: Credit | null = null;

  constructor(
    private readonly context: CjkContext,
    private readonly text: string,
    private readonly hits: readonly DetectorHit[],
    private readonly marks: readonly MarkSpan[],
  ) {
    this.cues = new CjkCues(context, text, hits);
    this.terms = marks.map((mark) => this.isTerm(mark));
    const spoken = marks.filter((_, i) => !this.terms[i]).map(({ outer }) => outer);
    this.prose = new CjkProse(frameOf(text, spoken), context.focus, this.cues.sentences);
  }

  run(): void {
    const { marks, text, terms, prose } = this;
    let from = 0;
    let left = MOST_READ * text.length;
    for (const [i, mark] of marks.entries()) {
      left -= Math.max(0, mark.outer.start - Math.min(from, prose.begins) - LONG_SENTENCE);
      if (left < 0) {
        this.credits.push(null);
        continue;
      }
      prose.read(from, mark.outer.start);
      const credit = this.byName(marks[i - 1], mark) ?? this.credit(from, mark, this.until(i));
      this.credits.push(credit);
      if (!terms[i]) from = this.after(mark, credit);
    }
    prose.read(from, text.length);
    this.close(from);
  }

  /** Where the text after the `i`-th marks ends. "……"某某在"炉边谈话"中说: a term inside the tag does not end it. */
  private until(i: number): number {
    const past = i + 1 + TERMS_IN_TAG;
    const next = this.marks.slice(i + 1, past).find((_, k) => !this.terms[i + 1 + k]);
    return (next ?? this.marks[past])?.outer.start ?? this.text.length;
  }

  /** Takes note of a quotation that has been read; returns where the text goes on. */
  private after(mark: MarkSpan, credit: Credit | null): number {
    this.last = credit === null || credit.nobody === true ? null : credit;
    if (this.last !== null) this.prose.heard(this.last);
    if (credit !== null && credit.entity === null && !this.context.japanese)
      this.prose.asked(mark.outer.start);
    // The tag after the marks belongs to them.
    const from = credit?.kind === 'verb-after' ? Math.max(mark.outer.end, credit.end) : mark.outer.end;
    if (STOP.test(this.text[mark.end - 1] ?? '')) this.prose.begin(from);
    return from;
  }

  /** The end of the block, `from` its last quotation on: whom it announces. */
  private close(from: number): void {
    const rest = this.text.slice(from);
    if (this.context.japanese) {
      this.announced = announcementJapanese(this.context, this.hits, rest, from);
      return;
    }
    const { prose } = this;
    this.announced = this.cues.announcement(rest, from, prose.carried);
    prose.close();
    if (prose.carried?.entity?.human === true) this.announced ??= prose.carried;
  }

  /** Short words in marks that are neither a sentence nor right after a verb of saying: a term of the page's own. */
  private isTerm(mark: MarkSpan): boolean {
    if (this.context.japanese || mark.end - mark.start >= PARTIAL_CHARS) return false;
    return !/[。！？!?，,…]$/.test(this.text.slice(mark.start, mark.end)) && !this.cues.leadsTo(mark);
  }

  /** "「某某说」指出：「……」": a name in marks is the subject of the verb right after it. */
  private byName(before: MarkSpan | undefined, mark: MarkSpan): Credit | null {
    if (before === undefined || before.end - before.start > MAX_NAME || this.context.japanese) return null;
    const between = this.text.slice(before.outer.end, mark.outer.start);
    const label = this.text.slice(before.start, before.end);
    if (!startsSaying(between) || STOP.test(between) || /[，。！？,.!?]/.test(label)) return null;
    const end = mark.outer.start;
    return { entity: null, label, kind: 'verb-before', start: before.start, end, cosigners: [] };
  }

  private credit(from: number, mark: MarkSpan, until: number): Credit | null {
    const left = this.text.slice(from, mark.outer.start).replace(/[*_]{1,3}$/, blanks);
    const stop = Math.max(
      ...['。', '！', '？', '!', '?', '\n'].map((char) => left.lastIndexOf(char)),
      OPEN_BRACKET.exec(left)?.index ?? -1,
    );
    const sentence = left.slice(stop + 1);
    const offset = from + stop + 1;
    const previous = stop < 0 ? this.last : null;
    if (this.context.japanese) {
      const right = this.text.slice(mark.outer.end, until);
      const short = mark.end - mark.start < PARTIAL_CHARS;
      const tail = this.prose.frame.slice(mark.outer.end).split('。')[0] ?? '';
      const passage = { left: sentence, leftOffset: offset, right, rightOffset: mark.outer.end, short, tail };
      return creditJapanese(
        this.context,
        this.hits,
        passage,
        this.prose.carried,
        this.credits.at(-1) ?? null,
      );
    }
    const before = this.credits.at(-1);
    // "对“甲”以及“乙”的观点": the second is nobody's as the first is.
    if (before?.nobody === true && JOINT.test(sentence)) return before;
    const start = Math.min(this.prose.begins, offset);
    const whole = { text: this.prose.frame.slice(start, mark.outer.start), offset: start };
    const cue = this.cues.of({
      sentence,
      offset,
      whole,
      mark,
      until,
      carried: this.prose.carried,
      previous,
      about: this.prose.about,
    });
    if (cue !== null && cue !== 'nobody') return this.spoken(cue, mark, sentence);
    if (cue === 'nobody') {
      const start = mark.outer.start;
      const end = start + 1;
      return { entity: null, label: null, kind: 'verb-before', start, end, cosigners: [], nobody: true };
    }
    if (!/^[，,、；;和与及或\s]{0,4}$/.test(sentence.trim()))
      return this.builtIn({ sentence, offset, whole, previous, mark });
    const goesOn = previous ?? this.prose.carried ?? (this.isUtterance(mark) ? this.ofTopic(mark) : null);
    return goesOn === null ? null : { ...goesOn, kind: 'continuation' };
  }

  /** "一个无法改变的事实是：“……”": what nobody is called by only leads up to the words of whoever speaks. */
  private spoken(cue: Credit, mark: MarkSpan, sentence: string): Credit | null {
    if (cue.entity !== null || !isMatter(cue.label ?? '') || lastVerb(sentence) !== undefined) return cue;
    const label = cue.label ?? '';
    if (this.namesSomebody(label)) return cue;
    const utterance = this.isUtterance(mark);
    const speaker = this.prose.carried ?? (utterance ? this.prose.topic : null);
    if (speaker?.entity?.human === true) return { ...speaker, kind: 'continuation' };
    const matter = utterance || isTermLabel(label, this.text.slice(0, mark.outer.start));
    return matter && !NAMELIKE.test(label) ? null : cue;
  }

  /** "某机构有一句口号：": others' words, whoever speaks. */
  private namesSomebody(label: string): boolean {
    const { pattern } = this.context.people;
    return /[A-Z][a-z]/.test(label) || (pattern !== null && label.search(pattern) >= 0);
  }

  /** A partial quotation of a sentence that names nobody is in the words of whoever spoke right before. */
  private builtIn(passage: BuiltIn): Credit | null {
    const { sentence, mark } = passage;
    const silent = this.cues.builtIn.of(passage);
    if (silent === 'nobody') return null;
    const verbless = lastVerb(sentence) === undefined;
    const about = verbless && ABOUT_SOMEBODY.test(this.text.slice(mark.start, mark.end));
    const found = about ? null : silent;
    const clause = afterLast(sentence.trimEnd().replace(/[，,]$/, ''), '，,');
    if (found !== null || lastVerb(clause) !== undefined) return found;
    const words = this.text.slice(mark.start, mark.end);
    if (!SET_OFF.test(sentence) && !FIRST_PERSON_ZH.test(words)) return null;
    const speaker =
      this.prose.carried ?? (COLON.test(sentence) && this.isUtterance(mark) ? this.ofTopic(mark) : null);
    return speaker?.entity?.human === true ? { ...speaker, kind: 'continuation' } : null;
  }

  /** Whom the block is about, unless the words themselves speak of such a one. */
  private ofTopic({ start, end }: MarkSpan): Credit | null {
    return ABOUT_SOMEBODY.test(this.text.slice(start, end)) ? null : this.prose.topic;
  }

  /** Whole sentences: words that could stand without a verb of saying. */
  private isUtterance({ start, end }: MarkSpan): boolean {
    return end - start >= UTTERANCE_CHARS && /[。！？!?…]$/.test(this.text.slice(start, end));
  }
}

/** "当时他有点不开心": words about one whom the page speaks of, and nothing of whoever says them. */
const ABOUT_SOMEBODY = /^(?=.{0,12}[他她](?!们))(?!.*[我咱俺]|.*自己)/s;

/** A bracket that is still open at the marks: what stands in it is a sentence of its own. */
const OPEN_BRACKET = /[（(](?=[^（()）]{1,24}$)/;

/** Nothing but marks or its own tag follows a quotation long enough to go on. */
function endsQuoted(text: string, last: MarkSpan, credit: Credit | null): boolean {
  const end = credit?.kind === 'verb-after' ? Math.max(last.outer.end, credit.end) : last.outer.end;
  return last.end - last.start >= PARTIAL_CHARS && !/[\p{L}\p{N}]/u.test(text.slice(end));
}

/** "语境与论据：“……”": all that stands before the marks is a label, and too long for an unknown name. */
const isTermLabel = (label: string, before: string): boolean =>
  label.length >= 4 && /^[^，,。！？：:]{4,24}[：:][*_\s]*$/.test(before);

export function attributeCjk(
  context: CjkContext,
  page: string,
  marks: readonly MarkSpan[],
  hits: readonly DetectorHit[],
): BlockCredits {
  const text = context.japanese ? page : withoutLabel(page, hits);
  const outers = marks.map((mark) => mark.outer);
  const block = new CjkAttribution(context, text, outside(hits, outers), marks);
  block.run();
  const last = marks.at(-1);
  return {
    credits: block.credits,
    announced: block.announced,
    topic: block.prose.topic,
    leads: /[:：]\s*$/.test(text),
    endsWithQuote: last !== undefined && endsQuoted(text, last, block.credits.at(-1) ?? null),
    bare: isBareFrame(frameOf(text, outers)),
  };
}
