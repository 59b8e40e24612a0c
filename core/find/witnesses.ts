/** The texts of a pack that a passage may be compared with, beside the stretches: listed in one fixed order. */
import type { DisputedSaying, Pack, Quotation } from '../pack/types.ts';

export type TextKind = 'second-transcript' | 'as-transcribed' | 'translation' | 'disputed';

export interface ExtraText {
  readonly kind: TextKind;
  /** Index of the quotation, or of the disputed saying. */
  readonly owner: number;
  readonly text: string;
  readonly lang: string;
  /** Only for translations. */
  readonly by: 'published' | 'pack' | null;
  readonly faithful: boolean;
}

/** Our own translation into Traditional characters folds to almost the same text as the Simplified one. */
function isSecondScript(quotation: Quotation, lang: string, by: string): boolean {
  const hasSimplified = quotation.translations?.some((t) => t.by === 'pack' && t.lang === 'zh-Hans') ?? false;
  return by === 'pack' && lang === 'zh-Hant' && hasSimplified;
}

function* quotationTexts(quotation: Quotation, owner: number): Generator<ExtraText> {
  for (const { text, kind } of quotation.otherWordings ?? []) {
    yield { kind, owner, text, lang: quotation.lang, by: null, faithful: true };
  }
  for (const { text, lang, by, faithful } of quotation.translations ?? []) {
    if (!isSecondScript(quotation, lang, by)) yield { kind: 'translation', owner, text, lang, by, faithful };
  }
}

function* disputedTexts(saying: DisputedSaying, owner: number): Generator<ExtraText> {
  for (const { text, lang } of saying.wordings) {
    yield { kind: 'disputed', owner, text, lang, by: null, faithful: false };
  }
}

/** The same order when the index is built and when it is opened. */
export function* extraTexts(pack: Pack): Generator<ExtraText> {
  for (const [index, quotation] of pack.quotations.entries()) yield* quotationTexts(quotation, index);
  for (const [index, saying] of pack.disputed.entries()) yield* disputedTexts(saying, index);
}
