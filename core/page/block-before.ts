/** What the block before hands on: whom it announces, whom it quotes last, whom it is about. */
import type { BlockCredits, Credit } from './credit.ts';

export class BlockBefore {
  /** Its index. */
  block = 0;
  private found: BlockCredits | null = null;
  /** Its index, or that of the last of the blocks apart that follow it. */
  private until = 0;

  enter(found: BlockCredits, block: number): void {
    this.found = found;
    this.block = block;
    this.until = block;
  }

  /** `at` stands apart from the text: what comes next still follows the block before it. */
  pass(at: number): void {
    if (this.until === at - 1) this.until = at;
  }

  /** What comes next has nothing to do with it. */
  forget(): void {
    this.found = null;
  }

  isRightOver(at: number): boolean {
    return this.found !== null && this.until === at - 1;
  }

  /** It ends in a colon, right before `at`. */
  leadsTo(at: number): boolean {
    return this.found?.leads === true && this.isRightOver(at);
  }

  /** Speaker whom its end announces. */
  announced(): Credit | null {
    return this.here(this.found?.announced);
  }

  /** The same, where it is known who that is. */
  continued(): Credit | null {
    const credit = this.announced();
    if (credit === null || (credit.entity === null && credit.label === null)) return null;
    return { ...credit, kind: 'continuation', block: this.block };
  }

  /** The human whose words a list gives, by the line over it that ends in a colon. */
  humanOver(at: number): Credit | null {
    const lead = this.leadsTo(at) ? this.continued() : null;
    return lead?.entity?.human === true ? lead : null;
  }

  /** Its last speaker where it ended in a quotation. */
  carried(): Credit | null {
    const credit = this.found?.endsWithQuote === true ? this.found.credits.at(-1) : null;
    return this.goesOn(credit);
  }

  /** Whom it is about, right before `at`: whole sentences set apart go on with them. */
  topic(at: number): Credit | null {
    return this.until === at - 1 ? this.goesOn(this.found?.topic) : null;
  }

  private goesOn(credit: Credit | null | undefined): Credit | null {
    const here = this.here(credit);
    return here && { ...here, kind: 'continuation' };
  }

  private here(credit: Credit | null | undefined): Credit | null {
    return credit == null ? null : { ...credit, block: credit.block ?? this.block };
  }
}
