/** The timeline: picture or table of the same figures, and the quotations of the dot that was opened. */
import { ToggleGroup } from 'radix-ui';
import { useEffect, useRef, useState } from 'react';
import type { SourceKind } from '../../core/pack/types.ts';
import type { RecordOverview, TimelinePoint } from '../../lib/messages.ts';
import { useCall } from '../call.ts';
import { useLanguage } from '../language.tsx';
import { useServices } from '../services.ts';
import { KindIcon } from '../ui/KindIcon.tsx';
import { Answer } from '../ui/State.tsx';
import ui from '../ui/ui.module.css';
import { Chart, nameColumn } from './Chart.tsx';
import { DotSheet } from './DotSheet.tsx';
import { layoutTimeline } from './layout.ts';
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

/** The order in which the pack's own list has them, so that the legend stays where it is. */
const KINDS: readonly SourceKind[] = [
  'podcast',
  'talk',
  'testimony',
  'statement',
  'post',
  'press',
  'document',
  'film',
];

function Legend({ points }: { points: readonly TimelinePoint[] }) {
  const { t } = useLanguage();
  const present = new Set(points.map((point) => point.kind));
  return (
    <ul className={styles.legend} aria-label={t('panel:timeline-legend')}>
      {KINDS.filter((kind) => present.has(kind)).map((kind) => (
        <li key={kind}>
          <KindIcon kind={kind} />
          {t(`verdicts:kind-${kind}`)}
        </li>
      ))}
      <li>
        <KindIcon kind={null} />
        {t('panel:kinds-several')}
      </li>
      <li>
        <svg width="30" height="14" viewBox="0 -7 30 14" aria-hidden="true">
          <circle cx="4" r="3" />
          <circle cx="22" r="6.5" />
        </svg>
        {t('panel:timeline-size')}
      </li>
      <li>
        <svg width="10" height="14" viewBox="0 0 10 14" aria-hidden="true">
          <line x1="5" x2="5" y1="0" y2="14" className={styles.break} />
        </svg>
        {t('panel:timeline-break')}
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
    nameColumn(width),
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
      {opened ? (
        <DotSheet
          dot={opened}
          topic={labels.get(opened.topic) ?? opened.topic}
          record={record}
          onClose={() => setOpen(null)}
        />
      ) : null}
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
