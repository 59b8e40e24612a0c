/** One topic: what he said on it in order of time, year by year, so that a position can be seen to move. */
import { useState } from 'react';
import type { Pattern } from '../../core/pack/types.ts';
import type { QuotationView } from '../../lib/messages.ts';
import { useCall } from '../call.ts';
import { useLanguage } from '../language.tsx';
import { formatRoute, searchLink } from '../route.ts';
import { useServices } from '../services.ts';
import { LinkButton } from '../ui/Button.tsx';
import { Answer, Notice } from '../ui/State.tsx';
import ui from '../ui/ui.module.css';
import { BackLink } from './BackLink.tsx';
import { Moves } from './Moves.tsx';
import { PatternFilter, QuotationList } from './QuotationList.tsx';
import styles from './record.module.css';
import { YearJumps } from './YearJumps.tsx';

const ALL = 2000;

function TopicQuotations({ views }: { views: readonly QuotationView[] }) {
  const [patterns, setPatterns] = useState<readonly Pattern[]>([]);
  const [year, setYear] = useState<string | null>(null);
  const shown = views.filter(
    ({ quotation }) =>
      (year === null || quotation.date.startsWith(year)) &&
      (patterns.length === 0 || quotation.patterns.some((pattern) => patterns.includes(pattern))),
  );
  return (
    <>
      <Moves views={views} />
      <YearJumps dates={views.map(({ quotation }) => quotation.date)} chosen={year} onChange={setYear} />
      <div className={styles.toolbar}>
        <PatternFilter views={views} chosen={patterns} onChange={setPatterns} />
      </div>
      <QuotationList key={`${year} ${patterns.join()}`} views={shown} byYear />
    </>
  );
}

export function TopicPage({ id }: { id: string }) {
  const { t, local } = useLanguage();
  const { background } = useServices();
  const record = useCall('record', () => background.record());
  const found = useCall(id, () => background.search({ query: '', topics: [id], sort: 'oldest', limit: ALL }));
  return (
    <div className={styles.view}>
      <BackLink part="topics" />
      <Answer call={record}>
        {(overview) => {
          const topic = overview.topics.find((each) => each.id === id);
          if (!topic) return <Notice title={t('panel:gone')} />;
          const threads = overview.threads.filter((thread) => thread.topic === id);
          return (
            <>
              <header className={styles.head}>
                <h1 className={styles.title}>{local(topic.label)}</h1>
                <p className={styles.lead}>{t('panel:topic-lead')}</p>
              </header>
              <div className={ui.chips}>
                {threads.map((thread) => (
                  <LinkButton
                    key={thread.id}
                    icon="record"
                    href={formatRoute({ view: 'thread', id: thread.id })}
                  >
                    {local(thread.title)}
                  </LinkButton>
                ))}
                <LinkButton kind="quiet" icon="search" href={searchLink({ topics: [id] })}>
                  {t('panel:topic-search')}
                </LinkButton>
              </div>
            </>
          );
        }}
      </Answer>
      <Answer call={found}>{({ views }) => <TopicQuotations key={id} views={views} />}</Answer>
    </div>
  );
}
