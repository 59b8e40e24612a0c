/** The worker's half of `page/terms.ts`: names and topic terms in texts of pages. */
import { buildDetector, type Detector, type DetectorEntry, detect } from '../core/page/names/detector.ts';
import type { TermHit, TermQuestion } from './messages.ts';

export type Wanted = Omit<TermQuestion, 'texts'>;

const isName = ({ kind }: DetectorEntry): boolean =>
  kind === 'name' || kind === 'ambiguous' || kind === 'lookalike';

/** Of what a reader has switched off nothing is found, so that it hides nothing else. */
export function detectorFor(terms: readonly DetectorEntry[], { topics, topicsOff }: Wanted): Detector {
  if (topics && topicsOff.length === 0) return buildDetector(terms);
  const off = new Set(topicsOff);
  return buildDetector(terms, (entry) => isName(entry) || (topics && !off.has(entry.id)));
}

/** By text, without what the page has no use for. */
export const hitsIn = (detector: Detector, texts: readonly string[]): TermHit[][] =>
  texts.map((text) =>
    detect(detector, text).map(({ start, end, entry: { id, kind } }) => ({
      start,
      end,
      entry: { id, kind },
    })),
  );
