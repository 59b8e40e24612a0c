/** The few words that the reader's script itself says. */
import type { UiLang } from '../../core/text/types.ts';
import { pickLanguage } from '../../lib/i18n/language.ts';
import en from '../../lib/i18n/locales/en/content.json';
import zhHans from '../../lib/i18n/locales/zh-Hans/content.json';
import zhHant from '../../lib/i18n/locales/zh-Hant/content.json';
import { type Params, sayIn } from '../../lib/i18n/say.ts';

const TEXTS = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant };

export type ReaderText = 'look-up' | 'announce' | 'marks-shown' | 'marks-hidden' | 'step';

export interface Voice {
  readonly lang: UiLang;
  readonly say: (key: ReaderText, params?: Params) => string;
}

export function speak(chosen: UiLang | null): Voice {
  const lang = pickLanguage(chosen, navigator.languages);
  return { lang, say: sayIn(lang, TEXTS[lang]) };
}
