/** The timeline as a picture: a row per topic, years across. One tab stop; arrow keys walk from dot to dot. */
import { type KeyboardEvent, useRef } from 'react';
import { formatDate } from '../../lib/i18n/format.ts';
import { type Language, useLanguage } from '../language.tsx';
import { formatRoute } from '../route.ts';
import { type Dot, type Move, type Row, stepTo, type TimelineLayout } from './layout.ts';
import { dotPath } from './shapes.ts';
import styles from './timeline.module.css';

const HEAD = 26;

/** px: where a row has its name and its dots. Wide pictures have the name beside the dots, narrow ones above them. */
const ROWS = {
  beside: { height: 32, labelY: 20, dotY: 16 },
  above: { height: 54, labelY: 18, dotY: 38 },
} as const;

/** From this width on the names stand beside their rows, in a column of this width (px). */
const WIDE = 720;
const NAMES = 236;

export const nameColumn = (width: number): number => (width >= WIDE ? NAMES : 0);
const rowsOf = (width: number) => ROWS[width >= WIDE ? 'beside' : 'above'];

/** px that a year needs in full ("2024") and short ("’24"); narrower columns name every second or third. */
const FULL_YEAR = 34;
const SHORT_YEAR = 20;
/** Half of the 24 px that a target needs. */
const TARGET = 12;

const KEYS: ReadonlyMap<string, Move> = new Map([
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['Home', 'first'],
  ['End', 'last'],
]);

export function dotLabel(dot: Dot, topic: string, { t, lang }: Language): string {
  const first = dot.points[0];
  const last = dot.points.at(-1);
  if (!first || !last) return topic;
  const from = formatDate(first.date, lang);
  const to = formatDate(last.date, lang);
  const kind = dot.kind ? t(`verdicts:kind-${dot.kind}`) : t('panel:kinds-several');
  const when = from === to ? from : t('panel:date-range', { from, to });
  return t('panel:dot-label', { topic, when, kind, count: dot.points.length });
}

interface DotProps {
  dot: Dot;
  label: string;
  tabbable: boolean;
  open: boolean;
  y: number;
  onOpen: () => void;
}

function DotMark({ dot, label, tabbable, open, y, onOpen }: DotProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button element.
    <g
      role="button"
      className={styles.dot}
      transform={`translate(${dot.x.toFixed(1)} ${y})`}
      tabIndex={tabbable ? 0 : -1}
      aria-label={label}
      aria-expanded={open}
      data-dot={dot.id}
      data-mixed={dot.kind === null}
      onClick={onOpen}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onOpen();
      }}
    >
      <circle r={TARGET} fill="transparent" />
      <path d={dotPath(dot.kind, dot.radius)} />
      <circle r={dot.radius + 4} className={styles.ring} />
      <title>{label}</title>
    </g>
  );
}

interface ChartProps {
  layout: TimelineLayout;
  width: number;
  topicLabel: (id: string) => string;
  /** The tab stop, and the dot whose quotations are shown. */
  current: string;
  open: string | null;
  onCurrent: (id: string) => void;
  onOpen: (id: string) => void;
}

function Years({ layout, height }: { layout: TimelineLayout; height: number }) {
  const each = layout.columns[0]?.width ?? 0;
  const narrow = each < FULL_YEAR;
  const step = Math.max(1, Math.ceil(SHORT_YEAR / Math.max(1, each)));
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a <g> without a tab index takes no focus.
    <g aria-hidden="true">
      {layout.columns.map(({ year, x, width, afterBreak }, index) => (
        <g key={year}>
          <line x1={x} x2={x} y1={HEAD} y2={height} className={afterBreak ? styles.break : styles.grid} />
          {index % step === 0 ? (
            <text x={x + width / 2} y={17} textAnchor="middle" className={styles.year}>
              {narrow ? `’${String(year).slice(2)}` : year}
            </text>
          ) : null}
        </g>
      ))}
    </g>
  );
}

function TopicRow({
  row,
  index,
  chart,
  language,
}: {
  row: Row;
  index: number;
  chart: ChartProps;
  language: Language;
}) {
  const name = chart.topicLabel(row.topic);
  const { height, labelY, dotY } = rowsOf(chart.width);
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset.
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a <g> is not interactive.
    <g role="group" aria-label={name} transform={`translate(0 ${HEAD + index * height})`}>
      <a href={formatRoute({ view: 'topic', id: row.topic })} className={styles.rowLink} tabIndex={-1}>
        <text x={10} y={labelY} className={styles.rowLabel}>
          {name}
        </text>
      </a>
      <line x1={0} x2={chart.width} y1={height} y2={height} className={styles.axis} />
      {row.dots.map((dot) => (
        <DotMark
          key={dot.id}
          dot={dot}
          label={dotLabel(dot, name, language)}
          tabbable={dot.id === chart.current}
          open={dot.id === chart.open}
          y={dotY}
          onOpen={() => chart.onOpen(dot.id)}
        />
      ))}
    </g>
  );
}

export function Chart(props: ChartProps) {
  const { layout, width, current, onCurrent } = props;
  const language = useLanguage();
  const svg = useRef<SVGSVGElement>(null);
  const height = HEAD + layout.rows.length * rowsOf(width).height;

  const onKeyDown = (event: KeyboardEvent) => {
    const move = KEYS.get(event.key);
    if (!move) return;
    event.preventDefault();
    const next = stepTo(layout, current, move);
    onCurrent(next);
    svg.current?.querySelector<SVGGElement>(`[data-dot="${CSS.escape(next)}"]`)?.focus();
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset.
    <svg
      ref={svg}
      className={styles.chart}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={language.t('panel:timeline-label')}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        const id = event.target.getAttribute('data-dot');
        if (id) onCurrent(id);
      }}
    >
      <Years layout={layout} height={height} />
      {layout.rows.map((row, index) => (
        <TopicRow key={row.topic} row={row} index={index} chart={props} language={language} />
      ))}
    </svg>
  );
}
