/**
 * The interface's language: i18next without React, used by the card and by our own pages alike.
 * Keys are flat and always written with their namespace (`panel:search.label`), so that a key can be found by search.
 */
import { createInstance, type i18n, type ResourceLanguage } from 'i18next';
import type { UiLang } from '../../core/text/types.ts';

export const UI_LANGS: readonly UiLang[] = ['en', 'zh-Hans', 'zh-Hant'];

/** Each language in its own words; never translated. */
export const UI_LANG_NAMES: Readonly<Record<UiLang, string>> = {
  en: 'English',
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
};

/**
 * An i18next instance that is ready at once (no backend, nothing asynchronous). `resources` maps a namespace to
 * its flat keys. Values are not HTML-escaped: every surface writes them as text.
 */
export function createI18n(lang: UiLang, resources: ResourceLanguage): i18n {
  const instance = createInstance();
  void instance.init({
    lng: lang,
    fallbackLng: false,
    load: 'currentOnly',
    resources: { [lang]: resources },
    ns: Object.keys(resources),
    defaultNS: 'common',
    keySeparator: false,
    nsSeparator: ':',
    initAsync: false,
    showSupportNotice: false,
    returnNull: false,
    interpolation: { escapeValue: false },
  });
  return instance;
}
