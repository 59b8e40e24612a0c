/** One quotation of the page: its verdict, its words, who said them; opens to the evidence. */
import type { Match } from '../../core/judge/types.ts';
import type { Finding } from '../../core/page/types.ts';
import { speakerPhrase, verdictPhrase } from '../../core/report/explain.ts';
import type { RecordOverview } from '../../lib/messages.ts';
import { useLanguage } from '../language.tsx';
import { Fold } from '../quotation/Fold.tsx';
import { coverageOf } from '../search/Coverage.tsx';
import { VerdictIcon } from '../ui/Icon.tsx';
import { Evidence } from './Evidence.tsx';
import styles from './page.module.css';

export type JudgedFinding = Finding & {
  readonly match: Match;
  readonly text: string;
  readonly before?: string;
  readonly after?: string;
};

/** Where page and record agree on the speaker there is nothing to add. */
const DISAGREES: ReadonlySet<Finding['speakerVerdict']> = new Set(['someone-else', 'page-says-other']);

interface FindingItemProps {
  finding: JudgedFinding;
  record: RecordOverview | null;
  chosen: boolean;
  /** Null: there is no page to scroll (a pasted text). */
  onReveal: (() => void) | null;
}

export function FindingItem({ finding, record, chosen, onReveal }: FindingItemProps) {
  const { t, local, say } = useLanguage();
  const { match } = finding;
  const person = record ? local(record.person.name) : '';
  const searched = record ? coverageOf(record) : null;
  const speaker = DISAGREES.has(finding.speakerVerdict) ? speakerPhrase(finding, person) : null;
  return (
    <li className={styles.item} data-verdict={match.wording} data-chosen={chosen} data-finding={finding.id}>
      <button type="button" className={styles.head} disabled={!onReveal} onClick={() => onReveal?.()}>
        <span className={styles.verdict}>
          <VerdictIcon verdict={match.wording} />
          {say(verdictPhrase(match, searched))}
        </span>
        <span className={styles.passage}>
          <span className={styles.around}>{finding.before}</span>
          {finding.text}
          <span className={styles.around}>{finding.after}</span>
        </span>
        {speaker ? (
          <span className={styles.speaker} data-tone="alert">
            <VerdictIcon
              verdict={finding.speakerVerdict === 'someone-else' ? 'someone-else' : 'page-says-other'}
            />
            {say(speaker)}
          </span>
        ) : null}
        {finding.sourceVerdict === 'differs' ? (
          <span className={styles.speaker}>{t('verdicts:source-differs')}</span>
        ) : null}
        {onReveal ? <span className="sr-only">{t('panel:finding-reveal')}</span> : null}
      </button>
      <div className={styles.details}>
        <Fold label={t('panel:finding-evidence')}>
          <Evidence match={match} record={record} />
        </Fold>
      </div>
    </li>
  );
}
