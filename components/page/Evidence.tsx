/** Why the verdict: both wordings as a word diff, what is missing around them, and the quotations they come from. */
import type { DiffRun, Edge, Match } from '../../core/judge/types.ts';
import type { RecordOverview } from '../../lib/messages.ts';
import { useCall } from '../call.ts';
import { useLanguage } from '../language.tsx';
import { Caution } from '../quotation/Cautions.tsx';
import { QuotationCard } from '../quotation/QuotationCard.tsx';
import { SayingSummary } from '../record/Saying.tsx';
import { Coverage } from '../search/Coverage.tsx';
import { useServices } from '../services.ts';
import { Answer } from '../ui/State.tsx';
import styles from './page.module.css';

/** The page's words struck out where the record has others; never by colour alone, and named for screen readers. */
function Run({ run }: { run: DiffRun }) {
  const { t } = useLanguage();
  if (run.kind === 'same') return <>{run.page} </>;
  if (run.kind === 'gap') return <>… </>;
  return (
    <>
      {run.page ? (
        <del>
          <span className="sr-only">{t('panel:diff-page')} </span>
          {run.page}
        </del>
      ) : null}
      {run.page && run.record ? ' ' : null}
      {run.record ? (
        <ins>
          <span className="sr-only">{t('panel:diff-record')} </span>
          {run.record}
        </ins>
      ) : null}{' '}
    </>
  );
}

function Diff({ runs }: { runs: readonly DiffRun[] }) {
  const { t } = useLanguage();
  if (runs.every((run) => run.kind === 'same')) return null;
  let at = 0;
  return (
    <div>
      <p className={styles.diff} lang="en">
        {runs.map((run) => {
          at += 1;
          return <Run key={at} run={run} />;
        })}
      </p>
      <p className={styles.legend} aria-hidden="true">
        <span className={styles.diff}>
          <del>{t('panel:diff-page')}</del>
        </span>
        <span className={styles.diff}>
          <ins>{t('panel:diff-record')}</ins>
        </span>
      </p>
    </div>
  );
}

function Edges({ edges }: { edges: readonly Edge[] }) {
  const { t } = useLanguage();
  return edges.map((edge) => (
    <Caution key={`${edge.kind} ${edge.words}`}>
      <p>
        <strong>{t(`verdicts:edge-${edge.kind}`)}</strong>
      </p>
      <p lang="en">“{edge.words}”</p>
    </Caution>
  ));
}

export function Evidence({ match, record }: { match: Match; record: RecordOverview | null }) {
  const { t } = useLanguage();
  const { background } = useServices();
  const view = useCall(match.passage, () => background.matchViewOf({ match }));
  const parts = 'parts' in match ? match.parts : [];
  return (
    <Answer call={view}>
      {({ quotations, disputed }) => (
        <div className={styles.evidence}>
          {parts.map((part) => (
            <Diff key={`${part.passageSpan.start} ${part.quotation}`} runs={part.runs} />
          ))}
          {'edges' in match ? <Edges edges={match.edges} /> : null}
          {disputed ? <SayingSummary saying={disputed} /> : null}
          {match.wording === 'not-found' ? (
            <div>
              {record ? <Coverage record={record} /> : null}
              <p>{t('verdicts:absence')}</p>
            </div>
          ) : null}
          {quotations.length > 0 && parts.length === 0 ? <p>{t('panel:nearest')}</p> : null}
          {quotations.map((quotation) => (
            <QuotationCard key={quotation.quotation.id} view={quotation} />
          ))}
        </div>
      )}
    </Answer>
  );
}
