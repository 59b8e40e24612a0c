/** The side panel: three views and the pages below them, one address each. */
import { lazy, Suspense, useEffect, useRef } from 'react';
import type { RecordOverview } from '../../lib/messages.ts';
import { type Call, useCall } from '../call.ts';
import { useLanguage } from '../language.tsx';
import { EMPTY_SEARCH, formatRoute, goTo, parseRoute, type Route, routeOfView, useHash } from '../route.ts';
import { useServices } from '../services.ts';
import { AnnounceProvider } from '../ui/Announce.tsx';
import { IconButton } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Loading, Notice } from '../ui/State.tsx';
import styles from './panel.module.css';

/** Each view comes in a chunk of its own: the bar is there at once, and only what is looked at is loaded. */
const SearchView = lazy(async () => ({ default: (await import('../search/SearchView.tsx')).SearchView }));
const QuotationPage = lazy(async () => ({ default: (await import('./QuotationPage.tsx')).QuotationPage }));
const PageView = lazy(async () => ({ default: (await import('../page/PageView.tsx')).PageView }));
const CheckText = lazy(async () => ({ default: (await import('../page/CheckText.tsx')).CheckText }));
const RecordView = lazy(async () => ({ default: (await import('../record/RecordView.tsx')).RecordView }));
const SayingPage = lazy(async () => ({ default: (await import('../record/SayingPage.tsx')).SayingPage }));
const SourcePage = lazy(async () => ({ default: (await import('../record/SourcePage.tsx')).SourcePage }));
const ThreadPage = lazy(async () => ({ default: (await import('../record/ThreadPage.tsx')).ThreadPage }));
const TopicPage = lazy(async () => ({ default: (await import('../record/TopicPage.tsx')).TopicPage }));

type TabName = 'search' | 'page' | 'record';

const TAB_OF: Readonly<Record<Route['view'], TabName>> = {
  search: 'search',
  quotation: 'search',
  page: 'page',
  check: 'page',
  record: 'record',
  source: 'record',
  topic: 'record',
  thread: 'record',
  saying: 'record',
};

const TABS = [
  { name: 'search', icon: 'search', href: formatRoute(EMPTY_SEARCH) },
  { name: 'page', icon: 'page', href: formatRoute({ view: 'page', finding: null }) },
  { name: 'record', icon: 'record', href: formatRoute({ view: 'record', part: 'sources' }) },
] as const;

function View({ route, record }: { route: Route; record: Call<RecordOverview> }) {
  switch (route.view) {
    case 'search':
      return <SearchView route={route} record={record} />;
    case 'page':
      return <PageView finding={route.finding} record={record} />;
    case 'check':
      return <CheckText record={record} />;
    case 'record':
      return <RecordView part={route.part} record={record} />;
    case 'quotation':
      return <QuotationPage key={route.id} id={route.id} />;
    case 'source':
      return <SourcePage key={route.id} id={route.id} />;
    case 'topic':
      return <TopicPage key={route.id} id={route.id} />;
    case 'thread':
      return <ThreadPage key={route.id} id={route.id} />;
    case 'saying':
      return <SayingPage id={route.id} record={record} />;
  }
}

function Bar({ current, onSkip }: { current: TabName; onSkip: () => void }) {
  const { t } = useLanguage();
  const services = useServices();
  return (
    <header className={styles.bar}>
      <button type="button" className={styles.skip} onClick={onSkip}>
        {t('common:skip')}
      </button>
      <nav className={styles.tabs} aria-label={t('panel:views')}>
        {TABS.map(({ name, icon, href }) => (
          <a
            key={name}
            className={styles.tab}
            href={href}
            aria-current={name === current ? 'page' : undefined}
          >
            <Icon name={icon} size={15} />
            <span className={styles.tabName}>{t(`panel:tab-${name}`)}</span>
          </a>
        ))}
      </nav>
      <IconButton
        name="settings"
        label={t('common:open-options')}
        onClick={() => services.openPage('options')}
      />
    </header>
  );
}

/** What is sound is shown all the same. */
function Damage({ record }: { record: RecordOverview | null }) {
  const { t } = useLanguage();
  if (!record || record.broken.length === 0) return null;
  return (
    <Notice title={t('panel:damaged-title')} tone="error">
      <p>{t('panel:damaged-text', { parts: record.broken.join(', ') })}</p>
    </Notice>
  );
}

/** Another page of the panel starts at its top, with the focus where reading goes on; typing keeps its own. */
function useFocusOnChange(page: string) {
  const main = useRef<HTMLElement>(null);
  const last = useRef(page);
  useEffect(() => {
    if (last.current === page) return;
    last.current = page;
    window.scrollTo(0, 0);
    if (page !== 'search') main.current?.focus({ preventScroll: true });
  }, [page]);
  return main;
}

export function Panel() {
  const services = useServices();
  const route = parseRoute(useHash());
  const record = useCall('record', () => services.background.record());
  const main = useFocusOnChange('id' in route ? `${route.view} ${route.id}` : route.view);

  useEffect(() => {
    services.pendingView().then(
      (view) => view && goTo(routeOfView(view), 'replace'),
      () => {},
    );
    return services.onPanelView((view) => goTo(routeOfView(view), 'push'));
  }, [services]);

  return (
    <AnnounceProvider>
      <Bar current={TAB_OF[route.view]} onSkip={() => main.current?.focus()} />
      <main ref={main} tabIndex={-1} className={styles.main}>
        <Damage record={record.value} />
        <Suspense fallback={<Loading />}>
          <View route={route} record={record} />
        </Suspense>
      </main>
    </AnnounceProvider>
  );
}
