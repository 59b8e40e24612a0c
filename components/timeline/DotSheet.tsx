/** What an opened dot holds; Esc closes it and gives the focus back to the dot. */
import { useEffect, useRef } from 'react';
import { formatDate, formatNumber } from '../../lib/i18n/format.ts';
import type { RecordOverview } from '../../lib/messages.ts';
import { useLanguage } from '../language.tsx';
import { formatRoute } from '../route.ts';
import { IconButton } from '../ui/Button.tsx';
import type { Dot } from './layout.ts';
import styles from './timeline.module.css';

export function DotSheet({
  dot,
  topic,
  record,
  onClose,
}: {
  dot: Dot;
  topic: string;
  record: RecordOverview;
  onClose: () => void;
}) {
  const { t, lang } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  const titles = new Map(record.sources.map((source) => [source.id, source.title]));

  // biome-ignore lint/correctness/useExhaustiveDependencies: each newly opened dot takes the focus.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [dot.id]);

  const close = () => {
    document.querySelector<SVGGElement>(`[data-dot="${CSS.escape(dot.id)}"]`)?.focus();
    onClose();
  };

  return (
    <section
      className={styles.sheet}
      aria-labelledby="dot-sheet"
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <div className={styles.sheetHead}>
        <h2 id="dot-sheet" ref={heading} tabIndex={-1} className={styles.sheetTitle}>
          {topic}{' '}
          <span className={styles.sheetCount}>
            {t('panel:quotation-count', {
              count: dot.points.length,
              shown: formatNumber(dot.points.length, lang),
            })}
          </span>
        </h2>
        <IconButton name="close" label={t('common:close')} onClick={close} />
      </div>
      <ul>
        {dot.points.map((point) => (
          <li key={point.quotation}>
            <a href={formatRoute({ view: 'quotation', id: point.quotation })}>
              <span className={styles.opening} lang="en">
                {point.opening}
              </span>
              <span className={styles.when}>
                {formatDate(point.date, lang)} · {titles.get(point.source) ?? point.source}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
