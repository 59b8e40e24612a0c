/** Where, when and how well attested: the three lines under every quotation. */
import type { Quotation, Source } from '../../core/pack/types.ts';
import { tierPhrase } from '../../core/report/explain.ts';
import { formatDate, formatList, formatTime, nameText } from '../../lib/i18n/format.ts';
import { type Language, useLanguage } from '../language.tsx';
import { formatRoute } from '../route.ts';
import { Icon } from '../ui/Icon.tsx';
import ui from '../ui/ui.module.css';
import styles from './quotation.module.css';

export function dateText(
  quotation: Pick<Quotation, 'date' | 'dateApproximate'>,
  { t, lang }: Language,
): string {
  const date = formatDate(quotation.date, lang);
  return quotation.dateApproximate ? t('verdicts:circa', { date }) : date;
}

/** "00:25:13", "about 00:25:13", "page 12"; null where the record knows no place. */
export function placeText({ place }: Pick<Quotation, 'place'>, { t }: Language): string | null {
  if (place?.time !== undefined) {
    const time = formatTime(place.time);
    return place.timeApproximate ? t('panel:place-about', { time }) : time;
  }
  if (place?.page) return t('panel:place-page', { page: place.page });
  return place?.section ?? null;
}

/** Who asked or published, beside the title. */
function occasionText(source: Source, { lang }: Language): string {
  const container = source['container-title'] ?? source.event ?? source.publisher ?? '';
  // "Lex Fridman Podcast" has said who asks; "Fireside chat with Jensen Huang" too.
  const names = (source.interviewer ?? [])
    .map(nameText)
    .filter((name) => name && !container.includes(name) && !source.title.includes(name));
  return names.length > 0 ? `${container}${container ? ', ' : ''}${formatList(names, lang)}` : container;
}

interface SourceLineProps {
  quotation: Quotation;
  source: Source;
  /** With the source's title and occasion. */
  named: boolean;
}

export function SourceLine({ quotation, source, named }: SourceLineProps) {
  const language = useLanguage();
  const { t, lang } = language;
  const place = placeText(quotation, language);
  const occasion = occasionText(source, language);
  return (
    <div className={styles.meta}>
      {named ? (
        <a className={styles.source} href={formatRoute({ view: 'source', id: source.id })} lang="en">
          {source.title}
        </a>
      ) : null}
      {named && occasion ? <span lang="en">{occasion}</span> : null}
      <span className={ui.dots}>
        <span>{t(`verdicts:kind-${source.kind}`)}</span>
        <span>{dateText(quotation, language)}</span>
        {place ? <span>{place}</span> : null}
      </span>
      {quotation.signers && quotation.signers.length > 0 ? (
        <span>{t('verdicts:signed-with', { names: formatList(quotation.signers, lang) })}</span>
      ) : null}
      <span className={styles.tier}>
        <Icon name="shield" size={13} />
        {language.say(tierPhrase(quotation, source))}
      </span>
    </div>
  );
}
