/** The card's language: its own texts and those of the verdicts. */
import type { Phrase } from '../../core/report/explain.ts';
import type { UiLang } from '../../core/text/types.ts';
import { formatNumber } from '../../lib/i18n/format.ts';
import { pickLanguage } from '../../lib/i18n/language.ts';
import enCard from '../../lib/i18n/locales/en/card.json';
import enVerdicts from '../../lib/i18n/locales/en/verdicts.json';
import hansCard from '../../lib/i18n/locales/zh-Hans/card.json';
import hansVerdicts from '../../lib/i18n/locales/zh-Hans/verdicts.json';
import hantCard from '../../lib/i18n/locales/zh-Hant/card.json';
import hantVerdicts from '../../lib/i18n/locales/zh-Hant/verdicts.json';
import { type Params, sayIn } from '../../lib/i18n/say.ts';

const TEXTS = {
  en: { card: enCard, verdicts: enVerdicts },
  'zh-Hans': { card: hansCard, verdicts: hansVerdicts },
  'zh-Hant': { card: hantCard, verdicts: hantVerdicts },
};

/** The keys as code writes them: without the plural's ending. */
type Stem<Key> = Key extends `${infer Base}_one` | `${infer Base}_other` ? Base : Key;
export type CardText = Stem<keyof typeof enCard>;

export interface Words {
  readonly lang: UiLang;
  card(key: CardText, params?: Params): string;
  verdict(phrase: Phrase): string;
  number(value: number): string;
}

export function wordsIn(chosen: UiLang | null): Words {
  const lang = pickLanguage(chosen, navigator.languages);
  const card = sayIn(lang, TEXTS[lang].card);
  const verdict = sayIn(lang, TEXTS[lang].verdicts);
  return {
    lang,
    card,
    verdict: ({ key, params }) => verdict(key, params),
    number: (value) => formatNumber(value, lang),
  };
}
