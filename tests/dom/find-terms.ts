/** Stands in for the worker: finds `terms` as it does. */
import type { DetectorEntry } from '../../core/page/names/detector.ts';
import type { TermHit, TermQuestion } from '../../lib/messages.ts';
import { detectorFor, hitsIn } from '../../lib/term-hits.ts';

export const findIn =
  (terms: readonly DetectorEntry[]) =>
  async ({ texts, ...wanted }: TermQuestion): Promise<TermHit[][]> =>
    hitsIn(detectorFor(terms, wanted), texts);
