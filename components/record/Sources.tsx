/** All sources: what kind, when, how checked, how much of each was at hand. */
import { useState } from 'react';
import type { SourceKind } from '../../core/pack/types.ts';
import { formatCslDate, formatList, formatNumber, nameText } from '../../lib/i18n/format.ts';
import type { RecordOverview } from '../../lib/messages.ts';
import { useLanguage } from '../language.tsx';
import { formatRoute } from '../route.ts';
import { KindIcon } from '../ui/KindIcon.tsx';
import { Menu, MenuChecks, MenuRadios } from '../ui/Menu.tsx';
import ui from '../ui/ui.module.css';
import styles from './record.module.css';
import { ListHead, RowCount } from './rows.tsx';

type ListedSource = RecordOverview['sources'][number];

const ORDERS = ['newest', 'oldest', 'most', 'title'] as const;
type Order = (typeof ORDERS)[number];

/** Undated sources (collections of posts, of exhibits) come last in either direction of time. */
function dateKey(source: ListedSource): number | null {
  const parts = source.issued?.['date-parts'][0];
  return parts ? parts[0] * 10_000 + (parts[1] ?? 0) * 100 + (parts[2] ?? 0) : null;
}

function byDate(a: ListedSource, b: ListedSource, sign: 1 | -1): number {
  const [first, second] = [dateKey(a), dateKey(b)];
  if (first === null || second === null) return Number(first === null) - Number(second === null);
  return (first - second) * sign;
}

export function sortSources(sources: readonly ListedSource[], order: Order): readonly ListedSource[] {
  return [...sources].sort((a, b) => {
    if (order === 'most') return b.quotations - a.quotations;
    if (order === 'title') return a.title.localeCompare(b.title);
    return byDate(a, b, order === 'oldest' ? 1 : -1);
  });
}

function SourceRow({ source }: { source: ListedSource }) {
  const { t, lang } = useLanguage();
  const where = source['container-title'] ?? source.event ?? source.publisher ?? '';
  const who = (source.interviewer ?? [])
    .map(nameText)
    .filter((name) => name && !where.includes(name) && !source.title.includes(name));
  const about = [
    t(`verdicts:kind-${source.kind}`),
    source.issued ? formatCslDate(source.issued, lang) : t('panel:undated'),
    where,
    who.length > 0 ? formatList(who, lang) : '',
  ];
  const checked = [t(`verdicts:tier-${source.tier}`), t(`panel:coverage-${source.coverage}`)];
  return (
    <a className={styles.row} href={formatRoute({ view: 'source', id: source.id })}>
      <KindIcon kind={source.kind} />
      <span className={styles.rowTitle} lang="en">
        {source.title}
      </span>
      <RowCount count={source.quotations} />
      <span className={`${styles.rowMeta} ${ui.dots}`}>
        {about.filter(Boolean).map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </span>
      <span className={`${styles.rowMeta} ${ui.dots}`}>
        {checked.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </span>
    </a>
  );
}

export function Sources({ record }: { record: RecordOverview }) {
  const { t, lang } = useLanguage();
  const [order, setOrder] = useState<Order>('newest');
  const [kinds, setKinds] = useState<readonly SourceKind[]>([]);
  const all = [...new Set(record.sources.map((source) => source.kind))];
  const shown = record.sources.filter((source) => kinds.length === 0 || kinds.includes(source.kind));
  return (
    <section aria-label={t('panel:record-sources')}>
      <div className={styles.toolbar}>
        <Menu chip on={kinds.length > 0} label={t('panel:filter-kind')}>
          <MenuChecks
            chosen={kinds}
            onChange={setKinds}
            choices={all.map((kind) => ({
              value: kind,
              label: t(`verdicts:kind-${kind}`),
              count: formatNumber(record.sources.filter((source) => source.kind === kind).length, lang),
            }))}
          />
        </Menu>
        <Menu kind="quiet" label={t(`panel:order-${order}`)}>
          <MenuRadios
            chosen={order}
            onChange={setOrder}
            choices={ORDERS.map((value) => ({ value, label: t(`panel:order-${value}`) }))}
          />
        </Menu>
      </div>
      <ListHead label={t('panel:source-count', { count: shown.length })} live />
      <ul className={styles.rows}>
        {sortSources(shown, order).map((source) => (
          <li key={source.id}>
            <SourceRow source={source} />
          </li>
        ))}
      </ul>
    </section>
  );
}
