/** The sentences of a Chinese block that hold no speaker's words: whom they leave in mind for the quotations after them. */

import type { Credit } from '../credit.ts';
import type { Focus } from '../focus.ts';
import type { CjkSentences } from './sentences.ts';
import { STOP } from './speakers.ts';

/** Something written or spoken that the next sentence may quote, unless it came from somebody else. */
const WROTE = /^(?!.*[收接读看听][到了完过]).*(?:[帖文信]|备忘录|邮件|证词|演讲|致辞|日记|自传|回忆录)/s;

export class CjkProse {
  /** Speaker of the sentence before. */
  carried: Credit | null = null;
  /** Whom the sentence before is about, where they wrote something in it. */
  about: Credit | null = null;
  /** Whom the sentences of this block are about, speaking or not. */
  topic: Credit | null = null;
  /** Where the sentence that is being read begins. */
  begins = 0;
  /** A quotation in it has a speaker. */
  private quoted = false;

  /** `frame`: the block without the quotations' words, offsets kept. */
  constructor(
    readonly frame: string,
    private readonly focus: Focus,
    private readonly sentences: CjkSentences,
  ) {}

  /** The speaker of a quotation. */
  heard(credit: Credit): void {
    this.quoted = true;
    // Whose words a sentence about somebody else only mentions does not go on speaking.
    if (credit.mentioned === true) return;
    this.carried = credit;
    this.topic = credit;
    if (credit.entity === null) return;
    this.focus.enter(credit.entity);
    this.focus.lastSpeaker = credit.entity;
  }

  /** "某某接受采访，有记者问她：“……": whom the sentence is about stays in mind, whoever asks. */
  asked(until: number): void {
    const entity = this.sentences.subjectOf(this.frame.slice(this.begins, until), this.begins);
    if (entity !== null) this.focus.enter(entity);
  }

  begin(at: number): void {
    this.begins = at;
    this.quoted = false;
  }

  /** Sentences that end between two quotations: without one of their own they move the focus. */
  read(from: number, to: number): void {
    for (let i = from; i < to; i++) {
      if (!STOP.test(this.frame[i] ?? '')) continue;
      if (i - this.begins > 3 && !this.quoted) this.sentence(this.begins, i);
      this.begin(i + 1);
    }
  }

  /** The sentence that the block's end leaves open. */
  close(): void {
    const { length } = this.frame;
    if (this.begins < length && !this.quoted) this.sentence(this.begins, length);
  }

  private sentence(start: number, end: number): void {
    const sentence = this.frame.slice(start, end);
    this.focus.step();
    const { credit, says, touches } = this.sentences.spokenOf(sentence, start);
    const entity = credit?.entity ?? touches;
    if (entity !== null) this.focus.enter(entity);
    if (says && entity !== null) this.focus.lastSpeaker = entity;
    this.carried = says ? credit : null;
    if (credit?.entity?.human === true) this.topic = credit;
    else this.topic = this.sentences.stanceOf(sentence, start) ?? this.topic;
    this.about = WROTE.test(sentence) ? credit : null;
  }
}
