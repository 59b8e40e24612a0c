/** One quotation of the page: its verdict, its words, who said them; opens to the evidence. */
import { speakerPhrase, verdictPhrase } from '../../core/report/explain.ts';
import type { RecordOverview } from '../../lib/messages.ts';
import { useLanguage } from '../language.tsx';
import { Fold } from '../quotation/Fold.tsx';
import { coverageOf } from '../search/Coverage.tsx';
import { Icon, VerdictIcon } from '../ui/Icon.tsx';
import { Evidence } from './Evidence.tsx';
import { endAtWord, findingKind, type JudgedFinding, startAtWord } from './finding.ts';
import styles from './page.module.css';

interface FindingItemProps {
  finding: JudgedFinding;
  record: RecordOverview | null;
  /** Language of the page, where it says so. */
  lang: string | undefined;
  chosen: boolean;
  /** Null: there is no page to scroll (a pasted text). */
  onReveal: (() => void) | null;
}

export function FindingItem({ finding, record, lang, chosen, onReveal }: FindingItemProps) {
  const { t, local, say } = useLanguage();
  const { match } = finding;
  const person = record ? local(record.person.name) : '';
  const searched = record ? coverageOf(record) : null;
  const kind = findingKind(finding);
  const speaker = kind === 'someone-else' ? speakerPhrase(finding, person) : null;
  return (
    <li className={styles.item} data-verdict={kind} data-chosen={chosen} data-finding={finding.id}>
      <button type="button" className={styles.head} disabled={!onReveal} onClick={() => onReveal?.()}>
        {speaker ? (
          <span className={styles.verdict}>
            <VerdictIcon
              verdict={finding.speakerVerdict === 'someone-else' ? 'someone-else' : 'page-says-other'}
            />
            {say(speaker)}
          </span>
        ) : null}
        <span className={styles.verdict} data-verdict={match.wording}>
          <VerdictIcon verdict={match.wording} />
          {say(verdictPhrase(match, searched))}
        </span>
        <span className={styles.passage} lang={lang}>
          <span className={styles.around}>{startAtWord(finding.before ?? '')}</span>
          {finding.text}
          <span className={styles.around}>{endAtWord(finding.after ?? '')}</span>
        </span>
        {finding.sourceVerdict === 'differs' ? (
          <span className={styles.speaker}>
            <Icon name="caution" size={14} />
            {t('verdicts:source-differs')}
          </span>
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
