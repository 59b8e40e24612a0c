/** Credits the quotations of a block in Chinese or Japanese, sentence by sentence. */

import { type BlockCredits, type Credit, frameOf, isBareFrame, outside } from '../credit.ts';
import type { MarkSpan } from '../marks/quotation-marks.ts';
import type { DetectorHit } from '../names/detector.ts';
import { announcementJapanese, creditJapanese } from './attribute-ja.ts';
import { CjkCues, STOP, startsSaying } from './cues.ts';
import type { CjkContext } from './names.ts';

/** A partial quotation shorter than this many characters needs a verb beside it. */
const PARTIAL_CHARS = 8;
/** Longer words in marks are no name (UTF-16 units). */
const MAX_NAME = 12;

class CjkAttribution {
  readonly credits: (Credit | null)[] = [];
  announced: Credit | null = null;
  private readonly context: CjkContext;
  private readonly text: string;
  private readonly hits: readonly DetectorHit[];
  private readonly cues: CjkCues;
  /** Speaker of the sentence before. */
  private carried: Credit | null = null;
  /** The text without the quotations' words, offsets kept. */
  private frame = '';
  /** Where the sentence that is being read begins, and whether a quotation in it has a speaker. */
  private begins = 0;
  private quoted = false;

  constructor(context: CjkContext, text: string, hits: readonly DetectorHit[]) {
    this.context = context;
    this.text = text;
    this.hits = hits;
    this.cues = new CjkCues(context, text, hits);
  }

  run(marks: readonly MarkSpan[]): void {
    this.frame = frameOf(
      this.text,
      marks.map((mark) => mark.outer),
    );
    let from = 0;
    for (const [i, mark] of marks.entries()) {
      this.prose(from, mark.outer.start);
      const until = marks[i + 1]?.outer.start ?? this.text.length;
      const credit = this.byName(marks[i - 1], mark) ?? this.credit(from, mark, until, i);
      this.credits.push(credit);
      if (credit !== null) this.heard(credit);
      // The tag after the marks belongs to them.
      from = credit?.kind === 'verb-after' ? Math.max(mark.outer.end, credit.end) : mark.outer.end;
      if (STOP.test(this.text[mark.end - 1] ?? '')) this.begin(from);
    }
    this.prose(from, this.text.length);
    const rest = this.text.slice(from);
    this.announced = this.context.japanese
      ? announcementJapanese(this.context, this.hits, rest, from)
      : this.cues.announcement(rest, from, this.carried);
  }

  private heard(credit: Credit): void {
    this.carried = credit;
    this.quoted = true;
    if (credit.entity === null) return;
    this.context.focus.enter(credit.entity);
    this.context.focus.lastSpeaker = credit.entity;
  }

  private begin(at: number): void {
    this.begins = at;
    this.quoted = false;
  }

  /** Sentences that end between two quotations: without one of their own they move the focus. */
  private prose(from: number, to: number): void {
    for (let i = from; i < to; i++) {
      if (!STOP.test(this.text[i] ?? '')) continue;
      if (i - this.begins > 3 && !this.quoted) this.sentence(this.begins, i);
      this.begin(i + 1);
    }
  }

  private sentence(start: number, end: number): void {
    const { focus } = this.context;
    focus.step();
    const { credit, says } = this.cues.spokenOf(this.frame.slice(start, end), start);
    if (credit !== null && credit.entity !== null) focus.enter(credit.entity);
    this.carried = says ? credit : null;
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

  private credit(from: number, mark: MarkSpan, until: number, i: number): Credit | null {
    const previous = this.credits[i - 1] ?? null;
    const left = this.text.slice(from, mark.outer.start);
    const stop = Math.max(...['。', '！', '？', '!', '?', '\n'].map((char) => left.lastIndexOf(char)));
    const sentence = left.slice(stop + 1);
    const offset = from + stop + 1;
    if (this.context.japanese) {
      const right = this.text.slice(mark.outer.end, until);
      const short = mark.end - mark.start < PARTIAL_CHARS;
      const tail = this.frame.slice(mark.outer.end).split('。')[0] ?? '';
      const passage = { left: sentence, leftOffset: offset, right, rightOffset: mark.outer.end, short, tail };
      return creditJapanese(this.context, this.hits, passage, this.carried, previous);
    }
    const cue = this.cues.of(sentence, offset, mark, until, this.carried, stop < 0 ? previous : null);
    if (cue !== null) return cue === 'nobody' ? null : cue;
    if (/^[，,、；;和與与及或\s]{0,4}$/.test(sentence.trim())) {
      const goesOn = stop < 0 ? (previous ?? this.carried) : this.carried;
      return goesOn === null ? null : { ...goesOn, kind: 'continuation' };
    }
    return this.cues.partial(sentence, offset, previous);
  }
}

/** Nothing but marks or its own tag follows a quotation long enough to go on. */
function endsQuoted(text: string, last: MarkSpan, credit: Credit | null): boolean {
  const end = credit?.kind === 'verb-after' ? Math.max(last.outer.end, credit.end) : last.outer.end;
  return last.end - last.start >= PARTIAL_CHARS && !/[\p{L}\p{N}]/u.test(text.slice(end));
}

/** Variants that Hong Kong sets, as the lexicon writes them; one character for one. */
const VARIANTS: Readonly<Record<string, string>> = {
  説: '說',
  爲: '為',
  裏: '裡',
  衆: '眾',
  温: '溫',
  啓: '啟',
};
const withoutVariants = (text: string): string =>
  text.replace(/[説爲裏衆温啓]/g, (variant) => VARIANTS[variant] ?? variant);

export function attributeCjk(
  context: CjkContext,
  page: string,
  marks: readonly MarkSpan[],
  hits: readonly DetectorHit[],
): BlockCredits {
  const text = withoutVariants(page);
  const outers = marks.map((mark) => mark.outer);
  const block = new CjkAttribution(context, text, outside(hits, outers));
  block.run(marks);
  const last = marks.at(-1);
  return {
    credits: block.credits,
    announced: block.announced,
    leads: /[:：]\s*$/.test(text),
    endsWithQuote: last !== undefined && endsQuoted(text, last, block.credits.at(-1) ?? null),
    bare: isBareFrame(frameOf(text, outers)),
  };
}
