/** What the reading tab holds: follows the active tab, says what was searched, copies a report. */
import type { RecordOverview, TabSummary } from '../../lib/messages.ts';
import type { Call } from '../call.ts';
import { useLanguage } from '../language.tsx';
import { Coverage } from '../search/Coverage.tsx';
import { type ActiveTab, useServices } from '../services.ts';
import { useAnnounce } from '../ui/Announce.tsx';
import { Answer } from '../ui/State.tsx';
import { Findings } from './Findings.tsx';
import { judged } from './finding.ts';
import { PageStateNotice } from './PageStateNotice.tsx';
import styles from './page.module.css';
import { ReportMenu } from './ReportMenu.tsx';
import { useTabSummary } from './tab.ts';

interface PageProps {
  tab: ActiveTab;
  summary: TabSummary;
  record: RecordOverview | null;
  chosen: string | null;
}

function CheckedPage({ tab, summary, record, chosen }: PageProps) {
  const { t } = useLanguage();
  const services = useServices();
  const announce = useAnnounce();
  const findings = judged(summary.findings);

  const reveal = async (finding: (typeof findings)[number]) => {
    try {
      const there = await services.content(tab.id, finding.frame).reveal({ finding: finding.id });
      if (!there) announce(t('panel:finding-gone'));
    } catch {
      announce(t('panel:finding-gone'));
    }
  };

  return (
    <>
      {findings.length > 0 ? (
        <Findings
          lang={summary.lang ?? undefined}
          findings={findings}
          record={record}
          chosen={chosen}
          onReveal={(finding) => void reveal(finding)}
        >
          <ReportMenu summary={summary} tab={tab} record={record} />
        </Findings>
      ) : (
        <PageStateNotice summary={summary} record={record} />
      )}
      {record ? (
        <div className={styles.searched}>
          <Coverage record={record} />
          {summary.unjudged > 0 ? <p>{t('panel:unjudged', { count: summary.unjudged })}</p> : null}
        </div>
      ) : null}
    </>
  );
}

export function PageView({ finding, record }: { finding: string | null; record: Call<RecordOverview> }) {
  const { t } = useLanguage();
  const page = useTabSummary();
  return (
    <div className={styles.view}>
      <Answer call={page}>
        {({ tab, summary }) => (
          <>
            <header className={styles.heading}>
              <p className={styles.host}>{summary?.host ?? t('panel:tab-page')}</p>
              <h1 className={styles.title}>{summary?.title || t('panel:tab-page')}</h1>
            </header>
            {tab && summary?.state === 'checked' ? (
              <CheckedPage key={tab.id} tab={tab} summary={summary} record={record.value} chosen={finding} />
            ) : (
              <PageStateNotice summary={summary} record={record.value} />
            )}
          </>
        )}
      </Answer>
    </div>
  );
}
