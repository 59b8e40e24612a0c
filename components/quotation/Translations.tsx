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
}

/** The translation that matched the search, or a faithful one in the reader's language: in sight at once. */
function shownOf({ quotation, hit }: TranslationsProps, lang: string): Translation | undefined {
  const all = quotation.translations ?? [];
  if (hit) return all[hit.index];
  return all.find((each) => each.faithful && each.lang === lang && lang !== quotation.lang);
}

export function ShownTranslation(props: TranslationsProps) {
  const { lang } = useLanguage();
  const shown = shownOf(props, lang);
  if (!shown) return null;
  return <TranslationText translation={shown} {...(props.hit ? { ranges: props.hit.ranges } : {})} />;
}

export function OtherTranslations({ open, ...props }: TranslationsProps & { open?: boolean }) {
  const { t, lang } = useLanguage();
  const shown = shownOf(props, lang);
  const rest = (props.quotation.translations ?? []).filter((translation) => translation !== shown);
  if (rest.length === 0) return null;
  return (
    <Fold label={t('panel:translations', { count: rest.length })} open={open ?? false}>
      {rest.map((each) => (
        <TranslationText key={`${each.lang} ${each.by} ${each.text}`} translation={each} />
      ))}
    </Fold>
  );
}
