/**
 * Our own drawings as plain path data, for React and for the card alike. One 16 × 16 box, drawn with a round
 * stroke of 1.5; `filled` paths are painted instead. Each verdict has a shape of its own, so that colour never
 * carries a verdict alone.
 */
import type { WordingVerdict } from '../core/judge/types.ts';

export interface IconPath {
  readonly d: string;
  readonly filled?: true;
  /** Stroke dash pattern, in box units. */
  readonly dash?: string;
}
export type IconShape = readonly IconPath[];

export const ICON_BOX = 16;
export const ICON_STROKE = 1.5;

const RING = 'M8 1.75a6.25 6.25 0 1 1 0 12.5a6.25 6.25 0 0 1 0-12.5Z';

export const VERDICT_ICONS: Readonly<Record<WordingVerdict | 'someone-else' | 'page-says-other', IconShape>> =
  {
    exact: [{ d: RING }, { d: 'M5 8.2l2.1 2.1L11.2 6' }],
    'light-edit': [{ d: RING }, { d: 'M4.6 8.6q1.7-2.4 3.4-.6t3.4-.6' }],
    translation: [
      { d: 'M1.75 3.5h6.5M5 2v1.5M7 3.5C6.4 6 4.4 8 2.2 9M3.4 5.4C4.2 7 5.6 8.3 7.2 8.9' },
      { d: 'M7.5 14.2L10.9 6.5L14.3 14.2M8.6 11.8h4.6' },
    ],
    cut: [{ d: 'M5 2.5H2.5v11H5M11 2.5h2.5v11H11' }, { d: 'M5.4 8h.01M8 8h.01M10.6 8h.01' }],
    joined: [
      { d: 'M6.6 9.4a2.9 2.9 0 0 1 0-4.1l1.6-1.6a2.9 2.9 0 0 1 4.1 4.1l-.9.9' },
      { d: 'M9.4 6.6a2.9 2.9 0 0 1 0 4.1l-1.6 1.6a2.9 2.9 0 0 1-4.1-4.1l.9-.9' },
    ],
    altered: [{ d: 'M8 1.9L14.4 13.4H1.6Z' }, { d: 'M5.4 10.4q1.3-1.6 2.6 0t2.6 0' }],
    'altered-meaning': [
      {
        d: 'M8.75 1.5a.87.87 0 0 0-1.5 0L.95 12.8a.87.87 0 0 0 .75 1.3h12.6a.87.87 0 0 0 .75-1.3ZM7.25 5.5h1.5l-.2 4.2h-1.1ZM8 10.7a.95.95 0 1 1 0 1.9a.95.95 0 0 1 0-1.9Z',
        filled: true,
      },
    ],
    disputed: [
      { d: 'M8 1.4L14.6 8L8 14.6L1.4 8Z' },
      { d: 'M6.3 6.6a1.75 1.75 0 1 1 2.5 1.6c-.6.3-.8.6-.8 1.1M8 11.2h.01' },
    ],
    possible: [{ d: RING, dash: '2.4 2' }, { d: 'M5.2 7q1.4-1.3 2.8 0t2.8 0M5.2 9.6q1.4-1.3 2.8 0t2.8 0' }],
    'not-found': [{ d: RING, dash: '.1 2.7' }, { d: 'M5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4' }],
    'someone-else': [
      { d: 'M6 3.2a2.4 2.4 0 1 1 0 4.8a2.4 2.4 0 0 1 0-4.8M1.6 13.6c.3-2.5 2-3.9 4.4-3.9s4.1 1.4 4.4 3.9' },
      { d: 'M11.2 5.2l3.4 3.4M14.6 5.2l-3.4 3.4' },
    ],
    'page-says-other': [
      {
        d: 'M5.6 3.2a2.4 2.4 0 1 1 0 4.8a2.4 2.4 0 0 1 0-4.8M1.4 13.6c.3-2.5 1.9-3.9 4.2-3.9s3.9 1.4 4.2 3.9',
      },
      { d: 'M10.6 6.2h4M13 4.4l1.8 1.8L13 8' },
    ],
  };

export const UI_ICONS = {
  search: [{ d: 'M7 2a5 5 0 1 1 0 10a5 5 0 0 1 0-10M10.7 10.7L14.2 14.2' }],
  open: [
    {
      d: 'M9.5 2.25h4.25V6.5M13.5 2.5L7.5 8.5M11.75 9.25v3.25a1.25 1.25 0 0 1-1.25 1.25H3.5a1.25 1.25 0 0 1-1.25-1.25v-7A1.25 1.25 0 0 1 3.5 4.25h3.25',
    },
  ],
  play: [{ d: 'M4.5 2.7v10.6l8.6-5.3Z' }],
  copy: [
    {
      d: 'M5.75 5.75v-2a1.25 1.25 0 0 1 1.25-1.25h5.25a1.25 1.25 0 0 1 1.25 1.25V9a1.25 1.25 0 0 1-1.25 1.25h-2M3.75 5.75H9A1.25 1.25 0 0 1 10.25 7v5.25A1.25 1.25 0 0 1 9 13.5H3.75A1.25 1.25 0 0 1 2.5 12.25V7A1.25 1.25 0 0 1 3.75 5.75Z',
    },
  ],
  down: [{ d: 'M4 6.25L8 10.25l4-4' }],
  right: [{ d: 'M6.25 4L10.25 8l-4 4' }],
  back: [{ d: 'M13 8H3.25M7.25 4L3.25 8l4 4' }],
  check: [{ d: 'M3.25 8.5l3 3L12.75 5' }],
  close: [{ d: 'M4 4l8 8M12 4l-8 8' }],
  caution: [{ d: 'M8 2L14.5 13.25H1.5ZM8 6.5v3M8 11.4h.01' }],
  shield: [{ d: 'M8 1.75l5.25 1.9v3.9c0 3.1-2.1 5.5-5.25 6.7c-3.15-1.2-5.25-3.6-5.25-6.7v-3.9Z' }],
  page: [
    {
      d: 'M3.75 1.75h5.5l3.25 3.25v8.25a1 1 0 0 1-1 1H3.75a1 1 0 0 1-1-1V2.75a1 1 0 0 1 1-1ZM5.25 7.5h5M5.25 10.25h5',
    },
  ],
  record: [{ d: 'M2.25 3.25h7M2.25 8h11.5M2.25 12.75h5M12 3.25h.01M10.25 12.75h.01M13.5 12.75h.01' }],
  settings: [
    {
      d: 'M2 4.5h6.5M11.5 4.5H14M2 11.5h2.5M7.5 11.5H14M10 2.9a1.6 1.6 0 1 1 0 3.2a1.6 1.6 0 0 1 0-3.2M6 9.9a1.6 1.6 0 1 1 0 3.2a1.6 1.6 0 0 1 0-3.2',
    },
  ],
  panel: [
    {
      d: 'M3 2.5h10a1.25 1.25 0 0 1 1.25 1.25v8.5A1.25 1.25 0 0 1 13 13.5H3a1.25 1.25 0 0 1-1.25-1.25v-8.5A1.25 1.25 0 0 1 3 2.5ZM9.75 2.75v10.5',
    },
  ],
  translate: [
    { d: 'M1.75 3.5h6.5M5 2v1.5M7 3.5C6.4 6 4.4 8 2.2 9M3.4 5.4C4.2 7 5.6 8.3 7.2 8.9' },
    { d: 'M7.5 14.2L10.9 6.5L14.3 14.2M8.6 11.8h4.6' },
  ],
  quote: [
    {
      d: 'M6.6 3.4C4 4.5 2.4 6.6 2.4 9.5c0 2 1.1 3.3 2.7 3.3A2.35 2.35 0 0 0 7.5 10.4a2.2 2.2 0 0 0-2.6-2.2C5.1 6.7 6 5.6 7.3 4.8ZM13 3.4c-2.6 1.1-4.2 3.2-4.2 6.1c0 2 1.1 3.3 2.7 3.3a2.35 2.35 0 0 0 2.4-2.4a2.2 2.2 0 0 0-2.6-2.2c.200-1.5 1.1-2.6 2.4-3.4Z',
      filled: true,
    },
  ],
} as const satisfies Record<string, IconShape>;
export type UiIconName = keyof typeof UI_ICONS;
