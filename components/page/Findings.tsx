/** Counts per verdict, which filter, above the findings in the order of the text. */
import { ToggleGroup } from 'radix-ui';
import { useState } from 'react';
import { WORDING_VERDICTS, type WordingVerdict } from '../../core/judge/types.ts';
import type { Finding } from '../../core/page/types.ts';
import { formatNumber } from '../../lib/i18n/format.ts';
import type { RecordOverview } from '../../lib/messages.ts';
import { useLanguage } from '../language.tsx';
import { VerdictIcon } from '../ui/Icon.tsx';
import ui from '../ui/ui.module.css';
import { FindingItem, type JudgedFinding } from './FindingItem.tsx';
import styles from './page.module.css';

/** Quotations of others that the record has nothing on carry no match and are not listed. */
export function judged<F extends Finding & { readonly text: string }>(
  findings: readonly F[],
): readonly (F & JudgedFinding)[] {
  return findings.filter((finding): finding is F & JudgedFinding => finding.match !== null);
}

interface FindingsProps<F extends JudgedFinding> {
  findings: readonly F[];
  record: RecordOverview | null;
  chosen: string | null;
  onReveal: ((finding: F) => void) | null;
}

export function Findings<F extends JudgedFinding>({ findings, record, chosen, onReveal }: FindingsProps<F>) {
  const { t, lang } = useLanguage();
  const [verdicts, setVerdicts] = useState<readonly WordingVerdict[]>([]);
  const counts = new Map<WordingVerdict, number>();
  for (const { match } of findings) counts.set(match.wording, (counts.get(match.wording) ?? 0) + 1);
  const present = WORDING_VERDICTS.filter((verdict) => counts.has(verdict));
  const kept = verdicts.filter((verdict) => counts.has(verdict));
  const shown = findings.filter(({ match }) => kept.length === 0 || kept.includes(match.wording));
  return (
    <>
      <p role="status" className={styles.host}>
        {t('panel:finding-count', { count: shown.length, shown: formatNumber(shown.length, lang) })}
      </p>
      <ToggleGroup.Root
        type="multiple"
        className={styles.counts}
        value={[...kept]}
        onValueChange={(value) => setVerdicts(value as WordingVerdict[])}
        aria-label={t('panel:filter-verdict')}
      >
        {present.map((verdict) => (
          <ToggleGroup.Item key={verdict} value={verdict} className={ui.chip} data-verdict={verdict}>
            <span className={styles.verdict}>
              <VerdictIcon verdict={verdict} size={14} />
              {t(`verdicts:wording-${verdict}`)}
            </span>
            <span className={ui.count}>{formatNumber(counts.get(verdict) ?? 0, lang)}</span>
          </ToggleGroup.Item>
        ))}
      </ToggleGroup.Root>
      <ol className={styles.list} aria-label={t('panel:findings')}>
        {shown.map((finding) => (
          <FindingItem
            key={finding.id}
            finding={finding}
            record={record}
            chosen={finding.id === chosen}
            onReveal={onReveal ? () => onReveal(finding) : null}
          />
        ))}
      </ol>
    </>
  );
}
