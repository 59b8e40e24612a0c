/** Cards in an order that somebody else chose, and the filter by pattern that stands above them. */
import type { Pattern } from '../../core/pack/types.ts';
import { formatNumber } from '../../lib/i18n/format.ts';
import type { QuotationView } from '../../lib/messages.ts';
import { useLanguage } from '../language.tsx';
import { QuotationCard } from '../quotation/QuotationCard.tsx';
import { Menu, MenuChecks } from '../ui/Menu.tsx';
import { VirtualList } from '../ui/VirtualList.tsx';
import styles from './record.module.css';

/** px of a typical card at 360 px. */
const CARD_HEIGHT = 320;

interface QuotationListProps {
  views: readonly QuotationView[];
  inSource?: boolean;
  /** In order of time: each year is named above its first quotation. */
  byYear?: boolean;
}

const yearOf = (view: QuotationView | undefined): string => view?.quotation.date.slice(0, 4) ?? '';

export function QuotationList({ views, inSource = false, byYear = false }: QuotationListProps) {
  const { t, lang } = useLanguage();
  const items = views.map((view, at) => ({
    view,
    year: byYear && yearOf(view) !== yearOf(views[at - 1]) ? yearOf(view) : null,
  }));
  return (
    <div>
      <p className="sr-only" role="status">
        {t('panel:quotation-count', { count: views.length, shown: formatNumber(views.length, lang) })}
      </p>
      <VirtualList
        items={items}
        keyOf={({ view }) => view.quotation.id}
        label={t('panel:quotations')}
        estimate={CARD_HEIGHT}
      >
        {({ view, year }) => (
          <>
            {year ? <h2 className={styles.yearAbove}>{year}</h2> : null}
            <QuotationCard view={view} inSource={inSource} />
          </>
        )}
      </VirtualList>
    </div>
  );
}

interface PatternFilterProps {
  views: readonly QuotationView[];
  chosen: readonly Pattern[];
  onChange: (chosen: readonly Pattern[]) => void;
}

export function PatternFilter({ views, chosen, onChange }: PatternFilterProps) {
  const { t, lang } = useLanguage();
  const counts = new Map<Pattern, number>();
  for (const { quotation } of views) {
    for (const pattern of quotation.patterns) counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
  }
  if (counts.size === 0) return null;
  const choices = [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([value, count]) => ({
      value,
      label: t(`panel:pattern-${value}`),
      count: formatNumber(count, lang),
    }));
  return (
    <Menu chip on={chosen.length > 0} label={t('panel:filter-patterns')}>
      <MenuChecks choices={choices} chosen={chosen} onChange={onChange} />
    </Menu>
  );
}
