/** A half-open run of text: UTF-16 code-unit offsets, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The three languages of the interface and of the pack's labels. */
export type UiLang = 'en' | 'zh-Hans' | 'zh-Hant';

/** A text in each language of the interface; English is the one that must be there. */
export interface LocalText {
  readonly en: string;
  readonly 'zh-Hans'?: string | undefined;
  readonly 'zh-Hant'?: string | undefined;
}
