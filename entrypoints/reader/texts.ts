/** The few words that the content script itself says. They are here, and not in a library, since every page pays. */
import type { UiLang } from '../../core/text/types.ts';
import { pickLanguage } from '../../lib/i18n/language.ts';
import en from '../../lib/i18n/locales/en/content.json';
import zhHans from '../../lib/i18n/locales/zh-Hans/content.json';
import zhHant from '../../lib/i18n/locales/zh-Hant/content.json';

export type ContentText = 'look-up' | 'announce' | 'marks-shown' | 'marks-hidden' | 'step';

const TEXTS: Readonly<Record<UiLang, Readonly<Record<string, string>>>> = {
  en,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
};

export type Say = (key: ContentText, params?: Readonly<Record<string, string | number>>) => string;

export function speak(chosen: UiLang | null): { readonly lang: UiLang; readonly say: Say } {
  const lang = pickLanguage(chosen, navigator.languages);
  const texts = new Map(Object.entries(TEXTS[lang]));
  const say: Say = (key, params = {}) => {
    const plural = new Intl.PluralRules(lang).select(Number(params.count ?? 0));
    const text = texts.get(key) ?? texts.get(`${key}_${plural}`) ?? texts.get(`${key}_other`) ?? '';
    return text.replace(/\{\{(\w+)\}\}/g, (_all, name: string) => String(params[name] ?? ''));
  };
  return { lang, say };
}
