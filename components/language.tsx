/** The page's language: from the settings or the browser, changed without a reload. */
import type { i18n, TFunction } from 'i18next';
import { createContext, type ReactNode, useContext, useEffect, useLayoutEffect, useState } from 'react';
import type { Phrase } from '../core/report/explain.ts';
import type { LocalText, UiLang } from '../core/text/types.ts';
import { formatDate, localText } from '../lib/i18n/format.ts';
import { createI18n } from '../lib/i18n/i18n.ts';
import { pickLanguage } from '../lib/i18n/language.ts';
import { loadTexts } from '../lib/i18n/load.ts';
import type { PAGE_NAMESPACES } from '../lib/i18n/namespaces.ts';
import { useServices } from './services.ts';

export type Translate = TFunction<typeof PAGE_NAMESPACES>;

export interface Language {
  readonly lang: UiLang;
  readonly t: Translate;
  /** The pack's own texts (labels, notes) in this language. */
  readonly local: (text: LocalText) => string;
  /** A verdict's phrase (core/report) in words. */
  readonly say: (phrase: Phrase) => string;
}

const LanguageContext = createContext<Language | null>(null);

export function useLanguage(): Language {
  const language = useContext(LanguageContext);
  if (!language) throw new Error('No language around this component.');
  return language;
}

export async function loadLanguage(lang: UiLang): Promise<i18n> {
  return createI18n(lang, await loadTexts(lang));
}

function describe(instance: i18n, lang: UiLang): Language {
  return {
    lang,
    t: instance.t as Translate,
    local: (text) => localText(text, lang),
    say: ({ key, params }) => {
      const until = params.until;
      return instance.t(`verdicts:${key}` as 'verdicts:absence', {
        ...params,
        ...(typeof until === 'string' ? { until: formatDate(until, lang) } : {}),
      });
    },
  };
}

/** Shows nothing until the first language is there: a flash of English would be worse than 20 ms of paper. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const services = useServices();
  const [language, setLanguage] = useState<Language | null>(null);

  useEffect(() => {
    let newest = 0;
    let shown: UiLang | null = null;
    const show = (chosen: UiLang | null) => {
      const lang = pickLanguage(chosen, services.languages);
      if (lang === shown) return;
      shown = lang;
      newest += 1;
      const mine = newest;
      loadLanguage(lang).then(
        (instance) => mine === newest && setLanguage(describe(instance, lang)),
        (error: unknown) => reportError(error),
      );
    };
    services.settings.read().then(
      (settings) => show(settings.language),
      () => show(null),
    );
    const stop = services.settings.subscribe((settings) => show(settings.language));
    return () => {
      newest = Number.NaN;
      stop();
    };
  }, [services]);

  // Before the paint, so that no text is drawn or read out by another language's fonts and voice.
  useLayoutEffect(() => {
    if (language) document.documentElement.lang = language.lang;
  }, [language]);

  return language ? <LanguageContext value={language}>{children}</LanguageContext> : null;
}
