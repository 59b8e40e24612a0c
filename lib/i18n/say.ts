/**
 * Texts in the i18next format for scripts that run in pages: interpolation and plurals in a few lines, where the
 * library would be half of what the card weighs. A test holds it to what i18next answers.
 */
import type { UiLang } from '../../core/text/types.ts';

export type Params = Readonly<Record<string, string | number>>;

/** `key` without the plural's ending; `count` chooses it. An unknown key is answered with itself, as i18next does. */
export function sayIn(
  lang: UiLang,
  texts: Readonly<Record<string, string>>,
): (key: string, params?: Params) => string {
  const known = new Map(Object.entries(texts));
  const plurals = new Intl.PluralRules(lang);
  return (key, params = {}) => {
    const { count } = params;
    const plural = typeof count === 'number' ? known.get(`${key}_${plurals.select(count)}`) : undefined;
    const text = plural ?? known.get(key) ?? key;
    return text.replace(/\{\{(\w+)\}\}/g, (_all, name: string) => String(params[name] ?? ''));
  };
}
