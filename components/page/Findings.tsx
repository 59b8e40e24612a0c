/** Counts per verdict, which filter, above the findings in the order of the text. */
import { ToggleGroup } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import { deservesLook } from '../../core/report/attention.ts';
import { formatNumber } from '../../lib/i18n/format.ts';
import type { RecordOverview } from '../../lib/messages.ts';
import { useLanguage } from '../language.tsx';
import { VerdictIcon } from '../ui/Icon.tsx';
import ui from '../ui/ui.module.css';
import { FindingItem } from './FindingItem.tsx';
import { countKinds, FINDING_KINDS, type FindingKind, findingKind, type JudgedFinding } from './finding.ts';
import styles from './page.module.css';

interface FindingsProps<F extends JudgedFinding> {
  findings: readonly F[];
  record: RecordOverview | null;
  lang?: string | undefined;
  chosen: string | null;
  onReveal: ((finding: F) => void) | null;
  /** What can be done with all of them, beside their number. */
  children?: ReactNode;
}

export function Findings<F extends JudgedFinding>({
  findings,
  record,
  lang: pageLang,
  chosen,
  onReveal,
  children,
}: FindingsProps<F>) {
  const { t, lang } = useLanguage();
  const [chosenKinds, setChosenKinds] = useState<readonly FindingKind[]>([]);
  const counts = countKinds(findings);
  const kinds = FINDING_KINDS.filter((kind) => counts.has(kind));
  const kept = chosenKinds.filter((kind) => counts.has(kind));
  const shown = findings.filter((finding) => kept.length === 0 || kept.includes(findingKind(finding)));
  const attention = shown.filter(deservesLook).length;
  return (
    <>
      <div className={styles.toolbar}>
        <p role="status" className={styles.host}>
          {t('panel:finding-count', { count: shown.length, shown: formatNumber(shown.length, lang) })}
          {attention > 0 ? ` · ${t('panel:finding-attention', { count: attention })}` : null}
        </p>
        {children}
      </div>
      <ToggleGroup.Root
        type="multiple"
        className={styles.counts}
        value={[...kept]}
        onValueChange={(value) => setChosenKinds(value as FindingKind[])}
        aria-label={t('panel:filter-verdict')}
      >
        {kinds.map((verdict) => (
          <ToggleGroup.Item key={verdict} value={verdict} className={styles.count} data-verdict={verdict}>
            <VerdictIcon verdict={verdict} size={15} />
            <span className={styles.countName}>{t(`verdicts:wording-${verdict}`)}</span>
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
            lang={pageLang}
            chosen={finding.id === chosen}
            onReveal={onReveal ? () => onReveal(finding) : null}
          />
        ))}
      </ol>
    </>
  );
}
