/** Which names and topic terms count on this page, as the engine's rules have it, without holding the page in memory. */
import {
  buildDetector,
  type Detector,
  type DetectorEntry,
  type DetectorHit,
} from '../../core/page/names/detector.ts';
import type { Settings } from '../settings-shape.ts';

export interface Terms {
  /** For `mayName`: text that it lets pass need not be searched. Null where topics count without a name. */
  readonly factors: readonly string[] | null;
  /** Everything that may be marked; built when first asked for. */
  detector(): Detector;
  /** Which kinds of hit say that the page is our business. */
  readonly wakes: (hit: DetectorHit) => boolean;
}

const isName = (entry: DetectorEntry): boolean =>
  entry.kind === 'name' || entry.kind === 'ambiguous' || entry.kind === 'lookalike';

/** Null: every page is to be read, since topics are marked on all of them. */
export const factorsFor = (factors: readonly string[], { marks }: Settings): readonly string[] | null =>
  marks.topics === 'everywhere' ? null : factors;

export function termsOf(
  terms: readonly DetectorEntry[],
  factors: readonly string[],
  settings: Settings,
): Terms {
  const { topics } = settings.marks;
  const off = new Set(settings.topicsOff);
  const everywhere = topics === 'everywhere';
  let detector: Detector | null = null;
  return {
    factors: factorsFor(factors, settings),
    detector: () => {
      const wants = (entry: DetectorEntry) => isName(entry) || (topics !== 'off' && !off.has(entry.id));
      detector ??= buildDetector(terms, topics === 'off' || off.size > 0 ? wants : null);
      return detector;
    },
    wakes: ({ entry }) => entry.kind === 'name' || (everywhere && entry.kind === 'topic'),
  };
}
