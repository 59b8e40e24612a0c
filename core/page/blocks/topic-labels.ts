/** Labels of list items that say what the item's quotation is about, not who says it. */
import { scanMarks } from '../marks/quotation-marks.ts';
import { namedIn } from '../names/named-in.ts';
import type { PageContext } from '../page-context.ts';
import type { Block } from '../types.ts';

/** Words and a colon or dash before the quotation. */
const LABEL = /^[^.!?]{3,90}(?:[:–—]|\s-)[\s*_]*$/;

/** "The scaling view: '...'": no verb of saying, and no name by which a human goes. */
export function isTopical(context: PageContext, { text, kind }: Block, i: number): boolean {
  const [first] = kind === 'list-item' ? scanMarks(text).spans : [];
  const label = text.slice(0, first?.outer.start ?? 0);
  if (!LABEL.test(label)) return false;
  if (label.split(/[^\p{L}]+/u).some((word) => context.lexicon.say.has(word.toLowerCase()))) return false;
  const named = namedIn(context, text, i, 0, label.length)?.entity;
  return named == null || (!named.person && named.gender === null);
}

/** Where the words begin behind an item's label in bold ("**Data Shift** - In 2023 ..."); 0 where it has none, or one that may be a name. */
export function topicLabel(context: PageContext, { text, kind, inline }: Block, i: number): number {
  const bold = kind === 'list-item' ? inline?.find(({ tag }) => tag === 'strong') : undefined;
  if (bold === undefined || text.slice(0, bold.start).trim() !== '') return 0;
  const named = namedIn(context, text, i, bold.start, bold.end)?.entity;
  return named != null && (named.person || named.gender !== null) ? 0 : bold.end;
}
