/** One quotation of the page: its verdict, its words, who said them; opens to the evidence. */
import type { Match } from '../../core/judge/types.ts';
import type { Finding } from '../../core/page/types.ts';
import type { RecordOverview } from '../../lib/messages.ts';
import { type Language, useLanguage } from '../language.tsx';
import { Fold } from '../quotation/Fold.tsx';
import { VerdictIcon } from '../ui/Icon.tsx';
import { Evidence } from './Evidence.tsx';
import styles from './page.module.css';

export type JudgedFinding = Finding & {
  readonly match: Match;
  readonly text: string;
  readonly before?: string;
  readonly after?: string;
};

interface FindingItemProps {
  finding: JudgedFinding;
  record: RecordOverview | null;
  chosen: boolean;
  /** Null: there is no page to scroll (a pasted text). */
  onReveal: (() => void) | null;
}

/** Who said it, where the record and the page do not agree; null where there is nothing to add. */
export function speakerText(finding: JudgedFinding, person: string, { t }: Language): string | null {
  if (finding.speakerVerdict === 'someone-else') {
    const part = 'parts' in finding.match ? finding.match.parts[0] : null;
    const speaker = part?.speaker;
    return speaker && speaker !== 'person' && speaker !== 'mixed'
      ? t('verdicts:speaker-someone-else', { speaker, person })
      : t('verdicts:speaker-someone-else-unknown', { person });
  }
  if (finding.speakerVerdict === 'page-says-other') {
    const credited = finding.attribution.name;
    return credited
      ? t('verdicts:speaker-page-says-other', { credited, person })
      : t('verdicts:speaker-page-says-other-unknown', { person });
  }
  return null;
}

export function FindingItem({ finding, record, chosen, onReveal }: FindingItemProps) {
  const language = useLanguage();
  const { t, local } = language;
  const { match } = finding;
  const person = record ? local(record.person.name) : '';
  const speaker = speakerText(finding, person, language);
  return (
    <li className={styles.item} data-verdict={match.wording} data-chosen={chosen} data-finding={finding.id}>
      <button type="button" className={styles.head} disabled={!onReveal} onClick={() => onReveal?.()}>
        <span className={styles.verdict}>
          <VerdictIcon verdict={match.wording} />
          {t(`verdicts:wording-${match.wording}`)}
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
            {speaker}
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
