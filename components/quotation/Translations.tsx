/** Recorded translations, each with who made it: a translation is never shown as the person's own words. */
import type { Quotation, Translation } from '../../core/pack/types.ts';
import type { SearchHit } from '../../core/search/types.ts';
import { UI_LANG_NAMES } from '../../lib/i18n/i18n.ts';
import { type Language, useLanguage } from '../language.tsx';
import { Fold } from './Fold.tsx';
import styles from './quotation.module.css';
import { highlighted } from './Words.tsx';

const langName = (lang: string, language: Language): string =>
  new Map<string, string>(Object.entries(UI_LANG_NAMES)).get(lang) ??
  new Intl.DisplayNames(language.lang, { type: 'language' }).of(lang) ??
  lang;

function TranslationText({
  translation,
  ranges = [],
}: {
  translation: Translation;
  ranges?: SearchHit['ranges'];
}) {
  const language = useLanguage();
  const { t } = language;
  return (
    <p className={styles.neighbour} lang={translation.lang}>
      <span className={styles.who} lang={language.lang}>
        {langName(translation.lang, language)} ·{' '}
        {translation.by === 'published' ? t('panel:translation-published') : t('panel:translation-pack')}
        {translation.faithful ? '' : ` · ${t('panel:translation-loose')}`}
      </span>
      <span className={styles.here}>{highlighted(translation.text, ranges)}</span>
    </p>
  );
}

interface TranslationsProps {
  quotation: Quotation;
  hit?: SearchHit['translation'];
  open?: boolean;
}

/** A translation that matched the search, or one in the reader's language, is in sight; the rest is folded. */
export function Translations({ quotation, hit, open }: TranslationsProps) {
  const { t, lang } = useLanguage();
  const all = quotation.translations ?? [];
  if (all.length === 0) return null;
  const shown = hit
    ? all[hit.index]
    : all.find((each) => each.faithful && each.lang === lang && lang !== quotation.lang);
  const rest = all.filter((translation) => translation !== shown);
  return (
    <>
      {shown ? <TranslationText translation={shown} {...(hit ? { ranges: hit.ranges } : {})} /> : null}
      {rest.length > 0 ? (
        <Fold label={t('panel:translations', { count: rest.length })} open={open ?? false}>
          {rest.map((translation) => (
            <TranslationText
              key={`${translation.lang} ${translation.by} ${translation.text}`}
              translation={translation}
            />
          ))}
        </Fold>
      ) : null}
    </>
  );
}
