/** Which names and topic terms count on this page, as the engine's rules have it, without holding the page in memory. */
import {
  buildDetector,
  type Detector,
  type DetectorEntry,
  type DetectorHit,
} from '../../core/page/detector.ts';
import type { Sentinel } from '../messages.ts';
import type { Settings } from '../settings-shape.ts';

export interface Terms {
  /** Enough to know whether the page is any of our business. */
  readonly sentinel: Detector;
  /** Everything that may be marked; built when the page is. */
  full(): Detector;
  /** Which kinds of hit say that the page is our business. */
  readonly wakes: (hit: DetectorHit) => boolean;
}

const isName = (entry: DetectorEntry): boolean =>
  entry.kind === 'name' || entry.kind === 'ambiguous' || entry.kind === 'lookalike';

export function termsOf(sentinel: Sentinel, settings: Settings): Terms {
  const { topics } = settings.marks;
  const off = new Set(settings.topicsOff);
  const entries = sentinel.terms.filter((entry) => isName(entry) || (topics !== 'off' && !off.has(entry.id)));
  const everywhere = topics === 'everywhere';
  let full: Detector | null = null;
  return {
    sentinel: buildDetector(
      entries.filter((entry) => isName(entry) || (everywhere && entry.kind === 'topic')),
    ),
    full: () => {
      full ??= buildDetector(entries);
      return full;
    },
    wakes: ({ entry }) => entry.kind === 'name' || (everywhere && entry.kind === 'topic'),
  };
}
