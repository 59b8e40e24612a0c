import type { ResourceLanguage } from 'i18next';
/** One chunk per language, loaded when it is shown. */
import type { UiLang } from '../../core/text/types.ts';

const LOADERS: Readonly<Record<UiLang, () => Promise<{ readonly texts: ResourceLanguage }>>> = {
  en: () => import('./locales/en.ts'),
  'zh-Hans': () => import('./locales/zh-Hans.ts'),
  'zh-Hant': () => import('./locales/zh-Hant.ts'),
};

export async function loadTexts(lang: UiLang): Promise<ResourceLanguage> {
  return (await LOADERS[lang]()).texts;
}
