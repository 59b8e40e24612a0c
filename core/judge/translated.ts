/**
 * Passages near a translation. Two translators of one sentence share most of its words, so a wording that departs from
 * the published one is held against the page only where it can be nothing but a copy with one small change.
 */
import type { Passage } from './passage.ts';
import type { JudgedPlace } from './place.ts';
import { isWitness } from './verdict.ts';

/** Characters of the one run that differs, on either side; a run that is only left out may be longer. */
const MOST_CHANGED = 2;
/** With fewer words in common a second translator may have written the rest by chance (words; a character is half). */
const LEAST_COPIED = 6;

/** A copy of the published translation, word for word but for one run at most. */
function isCopy(place: JudgedPlace, passage: Passage): boolean {
  const changed = place.blocks.filter(
    ({ block, weight }) => block.kind === 'differs' && weight !== 'none' && weight !== 'light',
  );
  if (changed.length > 1 || passage.weight < LEAST_COPIED) return changed.length === 0;
  return changed.every(({ block }) => {
    const page = block.pageTo - block.pageFrom;
    const record = block.recordTo - block.recordFrom;
    // "是的，……", "对齐（alignment）": a filler or a gloss is nobody's change.
    if (record === 0 && place.grade !== 'altered-meaning') return false;
    return page <= MOST_CHANGED && (page === 0 || record <= MOST_CHANGED);
  });
}

/** Near a translation, but perhaps another translator's own words: shown, not judged. */
export const isFreelyTranslated = (place: JudgedPlace, passage: Passage): boolean =>
  place.text.kind === 'translation' && !(isWitness(place) && isCopy(place, passage));
