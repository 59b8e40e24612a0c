/** The search box and its results. The address holds the whole question; results follow it, newest wins. */
import { type Ref, useRef } from 'react';
import { formatNumber } from '../../lib/i18n/format.ts';
import type { BackgroundCalls, RecordOverview } from '../../lib/messages.ts';
import { type Call, useCall } from '../call.ts';
import { useLanguage } from '../language.tsx';
import { QuotationCard } from '../quotation/QuotationCard.tsx';
import { formatRoute, goTo, type SearchRoute } from '../route.ts';
import { useServices } from '../services.ts';
import { Menu, MenuRadios } from '../ui/Menu.tsx';
import { Answer } from '../ui/State.tsx';
import { VirtualList, type VirtualListHandle } from '../ui/VirtualList.tsx';
import { ChosenFilters, Filters } from './Filters.tsx';
import { filterLabels, isFiltered } from './facets.ts';
import { NothingFound } from './NothingFound.tsx';
import { Offer } from './Offer.tsx';
import { SayingHits } from './SayingHits.tsx';
import { SearchBox } from './SearchBox.tsx';
import styles from './search.module.css';

/** The whole bundled record at once is 551; a larger pack shows its best and says how many there are. */
const LIMIT = 600;
/** px of a typical result card at 360 px. */
const CARD_HEIGHT = 330;

type SearchAnswer = ReturnType<BackgroundCalls['search']>;

const SORTS = ['relevance', 'newest', 'oldest'] as const;

function SortMenu({ route }: { route: SearchRoute }) {
  const { t } = useLanguage();
  return (
    <Menu kind="quiet" label={t(`panel:sort-${route.sort}`)}>
      <MenuRadios
        chosen={route.sort}
        choices={SORTS.map((value) => ({ value, label: t(`panel:sort-${value}`) }))}
        onChange={(sort) => goTo({ ...route, sort }, 'replace')}
      />
    </Menu>
  );
}

interface FoundProps {
  route: SearchRoute;
  result: SearchAnswer;
  record: RecordOverview | null;
  list: Ref<VirtualListHandle>;
}

function Found({ route, result, record, list }: FoundProps) {
  const { t, lang } = useLanguage();
  const items = result.hits.flatMap((hit, at) => {
    const view = result.views[at];
    return view ? [{ hit, view }] : [];
  });
  return (
    <>
      <div className={styles.line}>
        <p role="status">
          {t('panel:result-count', { count: result.total, shown: formatNumber(result.total, lang) })}
        </p>
        {result.total > 1 ? <SortMenu route={route} /> : null}
      </div>
      {record ? <SayingHits hits={result.disputed} record={record} /> : null}
      {result.total === 0 ? <NothingFound route={route} record={record} /> : null}
      <div className={styles.pane}>
        {items.length > 0 ? (
          <VirtualList
            ref={list}
            items={items}
            keyOf={({ hit }) => hit.quotation}
            label={t('panel:results')}
            estimate={CARD_HEIGHT}
          >
            {({ hit, view }) => <QuotationCard view={view} hit={hit} />}
          </VirtualList>
        ) : null}
      </div>
    </>
  );
}

export function SearchView({ route, record }: { route: SearchRoute; record: Call<RecordOverview> }) {
  const language = useLanguage();
  const { t } = language;
  const { background } = useServices();
  const list = useRef<VirtualListHandle>(null);
  const idle = route.query.trim() === '' && !isFiltered(route);
  const { view: _, ...query } = route;
  const found = useCall(
    formatRoute(route),
    idle ? null : () => background.search({ ...query, limit: LIMIT }),
  );
  const result = idle ? null : found.value;
  const labels = record.value ? filterLabels(record.value, language) : null;

  return (
    <>
      <div className={styles.bar}>
        <h1 className="sr-only">{t('panel:tab-search')}</h1>
        <SearchBox
          query={route.query}
          onChange={(text) => goTo({ ...route, query: text }, 'replace')}
          onDown={() => list.current?.focusFirst()}
        />
        {labels ? <Filters route={route} facets={result?.facets ?? null} labels={labels} /> : null}
        {labels ? <ChosenFilters route={route} labels={labels} /> : null}
      </div>
      {idle ? (
        <Answer call={record}>{(overview) => <Offer record={overview} />}</Answer>
      ) : (
        <Answer call={found}>
          {(answer) => <Found route={route} result={answer} record={record.value} list={list} />}
        </Answer>
      )}
    </>
  );
}
