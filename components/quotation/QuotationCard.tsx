/** A quotation with everything needed to use it fairly: words, cautions, source, neighbours, citation. */
import type { SearchHit } from '../../core/search/types.ts';
import { formatTime } from '../../lib/i18n/format.ts';
import type { QuotationView } from '../../lib/messages.ts';
import { type Language, useLanguage } from '../language.tsx';
import { formatRoute } from '../route.ts';
import { LinkButton } from '../ui/Button.tsx';
import { Labels, MustKeep } from './Cautions.tsx';
import { Context } from './Context.tsx';
import { CopyMenu } from './CopyMenu.tsx';
import styles from './quotation.module.css';
import { Related } from './Related.tsx';
import { SourceLine } from './SourceLine.tsx';
import { OtherTranslations, ShownTranslation } from './Translations.tsx';
import { Words } from './Words.tsx';

interface QuotationCardProps {
  view: QuotationView;
  hit?: Pick<SearchHit, 'ranges' | 'translation'> | undefined;
  /** The quotation's own view: everything open, large words, no link to itself. */
  alone?: boolean;
  /** On the page of its own source, which has said what the source is. */
  inSource?: boolean;
  /** Inside another card: a part of it rather than a card in a card. */
  flat?: boolean;
}

function linkText({ quotation, link }: QuotationView, { t }: Language): string {
  if (link?.kind === 'video' && quotation.place?.time !== undefined) {
    return t('panel:open-at', { time: formatTime(quotation.place.time) });
  }
  if (link?.kind === 'post') return t('panel:open-post');
  if (link?.kind === 'text') return t('panel:open-words');
  return t('panel:open-source');
}

export function QuotationCard({
  view,
  hit,
  alone = false,
  inSource = false,
  flat = false,
}: QuotationCardProps) {
  const language = useLanguage();
  const { quotation, source, topics, link } = view;
  const self = formatRoute({ view: 'quotation', id: quotation.id });
  return (
    <div className={styles.card} data-flat={flat}>
      <Words
        text={quotation.exact}
        lang={quotation.lang}
        ranges={hit?.ranges}
        href={alone ? undefined : self}
        large={alone}
      />
      <MustKeep quotation={quotation} />
      <Labels quotation={quotation} />
      <SourceLine quotation={quotation} source={source} named={!inSource} />
      <ShownTranslation quotation={quotation} hit={hit?.translation} />
      <div className={styles.actions}>
        {link ? (
          <LinkButton href={link.url} icon={link.kind === 'video' ? 'play' : 'open'} outside>
            {linkText(view, language)}
          </LinkButton>
        ) : null}
        <CopyMenu id={quotation.id} />
      </div>
      <div className={styles.folds}>
        <Context quotation={quotation} open={alone} />
        <OtherTranslations quotation={quotation} hit={hit?.translation} open={alone} />
        <Related view={view} open={alone} />
      </div>
      {alone ? (
        <ul className={styles.topics} aria-label={language.t('panel:topics')}>
          {topics.map((topic) => (
            <li key={topic.id}>
              <a href={formatRoute({ view: 'topic', id: topic.id })}>{language.local(topic.label)}</a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
