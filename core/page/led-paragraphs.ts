/** Paragraphs without marks under a lead-in ("Hinton wrote:"), and those after them that go on with the same speaker. */
import type { BlockBefore } from './block-before.ts';
import { FIRST_PERSON_ZH, hasOwnVoice, isLed, isNameLine, isPosted, mayLead } from './blocks/signed.ts';
import type { Credit } from './credit.ts';
import { mayBeCjk } from './lexicon/script.ts';
import { isLong } from './marks/quotation-filter.ts';
import type { MarkSpan } from './marks/quotation-marks.ts';
import type { Block } from './types.ts';

export class LedParagraphs {
  private readonly blocks: readonly Block[];
  /** Speaker of the led paragraphs that the block before belongs to, and how many they are. */
  private led: Credit | null = null;
  private count = 0;
  /** Asked for seldom. */
  private ownVoice: boolean | null = null;

  constructor(blocks: readonly Block[]) {
    this.blocks = blocks;
  }

  /** Whose words block `i` is as a whole, asked block by block in order; null where it is not led. */
  creditOf(block: Block, i: number, marks: readonly MarkSpan[], before: BlockBefore): Credit | null {
    const over = this.blocks[before.block]?.text ?? '';
    const opens = this.opens(block, i, over, before);
    const lead = opens ? before.announced() : this.led;
    const order = opens ? 0 : this.count;
    this.led = null;
    if (lead === null) return null;
    // Under "Ada Lin, The Globe:" whatever stands in marks is what she quotes.
    const terms =
      (opens && isNameLine(over)) || marks.every((one) => !isLong(block.text.slice(one.start, one.end)));
    const known = lead.entity !== null || (lead.label !== null && FIRST_PERSON_ZH.test(block.text));
    if (!known || !terms || !isLed(block, order)) return null;
    this.led = { ...lead, block: lead.block ?? i - 1 };
    this.count = order + 1;
    return this.led;
  }

  private opens({ text }: Block, i: number, over: string, before: BlockBefore): boolean {
    if (before.leadsTo(i)) return mayLead(over, text);
    const posted = before.isRightOver(i) && mayBeCjk(this.blocks)[i] && isPosted(over, text);
    return posted === true && !this.hasOwnVoice();
  }

  private hasOwnVoice(): boolean {
    this.ownVoice ??= hasOwnVoice(this.blocks);
    return this.ownVoice;
  }
}
