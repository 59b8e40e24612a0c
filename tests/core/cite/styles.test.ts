/**
 * The bibliography entries of real sources, one of each kind, written by hand after the handbooks: APA 7th (10.1-10.16),
 * MLA 9th (5.1-5.98), Chicago 17th author-date (15).
 */
import { describe, expect, test } from 'vitest';
import { citationFor } from '../../../core/cite/cite.ts';
import { openPack } from '../../../core/pack/record.ts';
import { pack } from '../../cases/engine.ts';

const record = openPack(pack);

const ENTRIES: readonly (readonly [source: string, style: 'apa' | 'mla' | 'chicago', entry: string])[] = [
  [
    'neurips-2024',
    'apa',
    'Sutskever, I. (2024, December 13). Sequence to sequence learning with neural networks: what a decade [Talk]. NeurIPS 2024, Vancouver. https://www.youtube.com/watch?v=1yvBqasHLZs',
  ],
  [
    'neurips-2024',
    'mla',
    'Sutskever, Ilya. “Sequence to Sequence Learning with Neural Networks: What a Decade.” NeurIPS 2024, Vancouver, 13 Dec. 2024, https://www.youtube.com/watch?v=1yvBqasHLZs.',
  ],
  [
    'neurips-2024',
    'chicago',
    'Sutskever, Ilya. 2024. “Sequence to Sequence Learning with Neural Networks: What a Decade.” Presented at NeurIPS 2024, Vancouver, December 13. https://www.youtube.com/watch?v=1yvBqasHLZs.',
  ],
  [
    'dwarkesh-2025',
    'apa',
    'Sutskever, I. (2025, November 25). We’re moving from the age of scaling to the age of research (D. Patel, Interviewer) [Interview]. In Dwarkesh Podcast. https://www.dwarkesh.com/p/ilya-sutskever-2',
  ],
  [
    'dwarkesh-2025',
    'mla',
    'Sutskever, Ilya. “We’re Moving from the Age of Scaling to the Age of Research.” Dwarkesh Podcast, interview by Dwarkesh Patel, 25 Nov. 2025, https://www.dwarkesh.com/p/ilya-sutskever-2.',
  ],
  [
    'dwarkesh-2025',
    'chicago',
    'Sutskever, Ilya. 2025. “We’re Moving from the Age of Scaling to the Age of Research.” Interview by Dwarkesh Patel. Dwarkesh Podcast, November 25, 2025. https://www.dwarkesh.com/p/ilya-sutskever-2.',
  ],
  [
    'mit-technology-review-2023',
    'chicago',
    'Heaven, Will Douglas. 2023. “Rogue Superintelligence and Merging with Machines.” MIT Technology Review, October 26, 2023. https://www.technologyreview.com/2023/10/26/1082398/exclusive-ilya-sutskever-openais-chief-scientist-on-his-hopes-and-fears-for-the-future-of-ai/.',
  ],
  [
    'musk-v-altman-deposition-2025',
    'apa',
    'Sutskever, I. (2025, October 1). Videotaped deposition of Ilya Sutskever, Musk v. Altman, N.D. Cal. 4:24-cv-04722-YGR (S. Molo, Interviewer). United States District Court, Northern District of California. https://www.lesswrong.com/posts/9mp6vBwxitoZcvDmG/ilya-sutskever-deposition-transcript',
  ],
  [
    'musk-v-altman-deposition-2025',
    'mla',
    'Sutskever, Ilya. Videotaped Deposition of Ilya Sutskever, Musk v. Altman, N.D. Cal. 4:24-cv-04722-YGR. Interview by Steven Molo, United States District Court, Northern District of California, 1 Oct. 2025, https://www.lesswrong.com/posts/9mp6vBwxitoZcvDmG/ilya-sutskever-deposition-transcript.',
  ],
  [
    'ssi-launch-2024',
    'mla',
    'Sutskever, Ilya, et al. “Safe Superintelligence Inc. (Launch Statement and Posts).” Safe Superintelligence Inc., 19 June 2024, https://ssi.inc/.',
  ],
  [
    'x-2022-02-09',
    'apa',
    'Sutskever, I. (2022, February 9). it may be that today’s large neural networks are slightly conscious [Post]. X. https://x.com/ilyasut/status/1491554478243258368',
  ],
  [
    'x-2022-02-09',
    'chicago',
    'Sutskever, Ilya. 2022. “It May Be That Today’s Large Neural Networks Are Slightly Conscious.” X, February 9, 2022. https://x.com/ilyasut/status/1491554478243258368.',
  ],
];

/** Any quotation of the source: the entry of its bibliography is the same for all but posts. */
function quotationOf(source: string): string {
  const found = pack.quotations.find((quotation) => quotation.source === source);
  if (!found) throw new Error(`no quotation from ${source}`);
  return found.id;
}

describe('entries of the bibliography', () => {
  test.each(ENTRIES)('%s in %s', (source, style, entry) => {
    const [, bibliography] = citationFor(record, quotationOf(source), style).split('\n\n');
    expect(bibliography).toBe(entry);
  });
});

test('a reference manager learns who testified', () => {
  const ris = citationFor(record, quotationOf('musk-v-altman-deposition-2025'), 'ris').split('\r\n');
  expect(ris).toContain('AU  - Sutskever, Ilya');
  expect(ris).toContain('DA  - 2025/10/1/');
});
