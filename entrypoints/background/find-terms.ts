/**
 * Finds names and topic terms for pages, by the terms as they are stored: what a page is brought a reader for and what is
 * found there are the same, whatever has become of the pack.
 */
import type { Detector } from '../../core/page/names/detector.ts';
import type { TermHit, TermQuestion } from '../../lib/messages.ts';
import { CallError } from '../../lib/messaging.ts';
import { readTermsText, termsIn } from '../../lib/sentinel.ts';
import { detectorFor, hitsIn } from '../../lib/term-hits.ts';

interface Known {
  readonly text: string;
  readonly wanted: string;
  readonly detector: Detector;
}

/** The last one that was asked for: most readers have one choice of topics, and all their pages ask with it. */
let known: Known | null = null;

export async function findTerms({
  texts,
  ...choice
}: TermQuestion): Promise<readonly (readonly TermHit[])[]> {
  const text = await readTermsText();
  const wanted = JSON.stringify(choice);
  if (text === null || known?.text !== text || known.wanted !== wanted) {
    const terms = termsIn(text);
    if (text === null || terms === null) throw new CallError('what to mark is not stored', false);
    known = { text, wanted, detector: detectorFor(terms, choice) };
  }
  return hitsIn(known.detector, texts);
}
