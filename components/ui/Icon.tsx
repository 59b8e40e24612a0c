import {
  ICON_BOX,
  ICON_STROKE,
  type IconShape,
  UI_ICONS,
  type UiIconName,
  VERDICT_ICONS,
} from '../../lib/icons.ts';

/** Decoration only: the words beside it carry the meaning. */
export function Shape({ shape, size = 16 }: { shape: IconShape; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox={`0 0 ${ICON_BOX} ${ICON_BOX}`}
      aria-hidden="true"
      focusable="false"
      style={{ flex: 'none' }}
    >
      {shape.map(({ d, filled, dash }) => (
        <path
          key={d}
          d={d}
          fill={filled ? 'currentColor' : 'none'}
          stroke={filled ? 'none' : 'currentColor'}
          strokeWidth={ICON_STROKE}
          strokeLinecap="round"
          strokeLinejoin="round"
          strokeDasharray={dash}
        />
      ))}
    </svg>
  );
}

export function Icon({ name, size }: { name: UiIconName; size?: number }) {
  return <Shape shape={UI_ICONS[name]} {...(size ? { size } : {})} />;
}

export function VerdictIcon({ verdict, size }: { verdict: keyof typeof VERDICT_ICONS; size?: number }) {
  return <Shape shape={VERDICT_ICONS[verdict]} {...(size ? { size } : {})} />;
}
