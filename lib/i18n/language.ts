/** Which language of the interface to use. Apart from `i18n.ts`, so that content scripts carry no library for it. */
import type { UiLang } from '../../core/text/types.ts';

const TRADITIONAL = /^zh-(?:hant\b|(?:tw|hk|mo)\b)/i;

/** The interface language nearest to a BCP 47 tag, or null where we have none. */
export function nearestLanguage(tag: string): UiLang | null {
  if (TRADITIONAL.test(tag)) return 'zh-Hant';
  if (/^zh\b/i.test(tag)) return 'zh-Hans';
  if (/^en\b/i.test(tag)) return 'en';
  return null;
}

/** The reader's choice, else the first of the browser's languages that we speak, else English. */
export function pickLanguage(chosen: UiLang | null, preferred: readonly string[]): UiLang {
  if (chosen) return chosen;
  for (const tag of preferred) {
    const lang = nearestLanguage(tag);
    if (lang) return lang;
  }
  return 'en';
}
