/** Which findings deserve a reader's look: the number on the toolbar button, in the popup and above the list. */
import type { WordingVerdict } from '../judge/types.ts';
import type { Finding } from '../page/types.ts';

const LOOK_AT: ReadonlySet<WordingVerdict> = new Set<WordingVerdict>([
  'cut',
  'joined',
  'altered',
  'altered-meaning',
  'disputed',
]);

/** Wording that differs, or words of the record under the wrong name; what the record has nothing on is no finding. */
export function deservesLook({ match, speakerVerdict }: Pick<Finding, 'match' | 'speakerVerdict'>): boolean {
  if (match === null) return false;
  return (
    speakerVerdict === 'someone-else' || speakerVerdict === 'page-says-other' || LOOK_AT.has(match.wording)
  );
}
