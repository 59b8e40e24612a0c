/** What stands in `tests/pages/sample-article.html`, counted by hand. */

/** The saying that the record lists as disputed: drawn last of all kinds. */
export const DISPUTED =
  'Simplicity is a sign of truth. If your theory is very complicated, it’s probably wrong.';
/** As `PAINTED` tells it. */
export const DISPUTED_MARK = `disputed: ${DISPUTED}`;
/** Names, topics and quotations, as drawn on a screen. */
export const MARKS_OF_ARTICLE = 40;
export const KINDS_OF_ARTICLE = 'altered cut disputed exact mention someone-else topic translation';
/** The badge: two cut pieces, one word changed, the interviewer's sentence, one disputed saying. */
export const DESERVE_A_LOOK = '5';
/** Fewer than it has, more than any other page of ours. */
export const MORE_FINDINGS_THAN = 10;
