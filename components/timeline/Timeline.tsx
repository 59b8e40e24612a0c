/** The timeline: picture or table of the same figures, and the quotations of the dot that was opened. */
import { ToggleGroup } from 'radix-ui';
import { useEffect, useRef, useState } from 'react';
import type { SourceKind } from '../../core/pack/types.ts';
import type { RecordOverview, TimelinePoint } from '../../lib/messages.ts';
import { useCall } from '../call.ts';
import { useLanguage } from '../language.tsx';
import { useServices } from '../services.ts';
import { Answer } from '../ui/State.tsx';
import ui from '../ui/ui.module.css';
import { Chart } from './Chart.tsx';
import { DotSheet } from './DotSheet.tsx';
import { layoutTimeline } from './layout.ts';
import { dotPath } from './shapes.ts';
import { TimelineTable } from './TimelineTable.tsx';
import styles from './timeline.module.css';

/** Width of the element in whole px, followed through resizes; 0 before the first measure. */
function useWidth() {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return { element, width };
}

function Legend({ points }: { points: readonly TimelinePoint[] }) {
  const { t } = useLanguage();
  const kinds: readonly SourceKind[] = [...new Set(points.map((point) => point.kind))];
  return (
    <ul className={styles.legend} aria-label={t('panel:timeline-legend')}>
      {kinds.map((kind) => (
        <li key={kind}>
          <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
            <path d={dotPath(kind, 5)} />
          </svg>
          {t(`verdicts:kind-${kind}`)}
        </li>
      ))}
      <li>
        <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
          <path d={dotPath(null, 5)} data-mixed="true" />
        </svg>
        {t('panel:kinds-several')}
      </li>
    </ul>
  );
}

function Picture({ points, record }: { points: readonly TimelinePoint[]; record: RecordOverview }) {
  const { local } = useLanguage();
  const { element, width } = useWidth();
  const [current, setCurrent] = useState<string | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const topics = [...record.topics].sort((a, b) => b.quotations - a.quotations);
  const layout = layoutTimeline(
    points,
    topics.map(({ id }) => id),
    width,
  );
  const dots = layout.rows.flatMap((row) => row.dots);
  const tabStop = dots.find((dot) => dot.id === current) ?? dots[0];
  const opened = dots.find((dot) => dot.id === open);
  const labels = new Map(topics.map((topic) => [topic.id, local(topic.label)]));
  return (
    <>
      <div ref={element}>
        {width > 0 && tabStop ? (
          <Chart
            layout={layout}
            width={width}
            topicLabel={(id) => labels.get(id) ?? id}
            current={tabStop.id}
            open={open}
            onCurrent={setCurrent}
            onOpen={(id) => setOpen((last) => (last === id ? null : id))}
          />
        ) : null}
      </div>
      {opened ? <DotSheet dot={opened} record={record} onClose={() => setOpen(null)} /> : null}
    </>
  );
}

export function Timeline({ record }: { record: RecordOverview }) {
  const { t } = useLanguage();
  const { background } = useServices();
  const [form, setForm] = useState<'picture' | 'table'>('picture');
  const points = useCall('timeline', () => background.timeline());
  return (
    <section className={styles.frame} aria-label={t('panel:record-timeline')}>
      <ToggleGroup.Root
        type="single"
        className={ui.chips}
        value={form}
        onValueChange={(value) => value && setForm(value as typeof form)}
        aria-label={t('panel:timeline-form')}
      >
        <ToggleGroup.Item value="picture" className={ui.chip}>
          {t('panel:timeline-picture')}
        </ToggleGroup.Item>
        <ToggleGroup.Item value="table" className={ui.chip}>
          {t('panel:timeline-table')}
        </ToggleGroup.Item>
      </ToggleGroup.Root>
      <Answer call={points}>
        {(all) =>
          form === 'picture' ? (
            <>
              <Legend points={all} />
              <Picture points={all} record={record} />
            </>
          ) : (
            <TimelineTable points={all} record={record} />
          )
        }
      </Answer>
    </section>
  );
}
