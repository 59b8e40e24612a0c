/** Pull quotes: words set apart without a speaker that the text of the page gives again with one. */
import { lettered } from '../text/lettered.ts';
import type { Attribution, Block, PageQuotation } from './types.ts';

/** Fewer words may come back by chance. */
const REPEAT_WORDS = 5;
/** Uncredited quotations that open with the same two words, at most: keeps the search linear on any page. */
const SAME_OPENING = 4;

const textOf = (blocks: readonly Block[], { block, start, end }: PageQuotation): string =>
  (blocks[block]?.text ?? '').slice(start, end).toLowerCase();

const WORDS = lettered(String.raw`[\p{L}\p{N}]+`, 'g');
const wordsIn = (text: string): readonly string[] => text.match(WORDS.for(text)) ?? [];

const key = (words: readonly string[], at: number): string => `${words[at]} ${words[at + 1]}`;

const standsAt = (part: readonly string[], whole: readonly string[], at: number): boolean =>
  part.length <= whole.length - at && part.every((word, i) => word === whole[at + i]);

/** So many first words are looked for before a quotation is cut into words. */
const MOST_STARTS = 16;

interface Open {
  readonly at: number;
  readonly words: readonly string[];
}

/** Nothing in its own block says whose words it is. */
const isOpen = ({ attribution: { name, cue }, block }: PageQuotation): boolean =>
  cue === null ? name === null : cue.kind === 'continuation' && cue.block !== block;

/** Quotations without speaker and cue, by their first two words. */
function openOnes(quotations: readonly PageQuotation[], blocks: readonly Block[]): Map<string, Open[]> {
  const open = new Map<string, Open[]>();
  for (const [at, quotation] of quotations.entries()) {
    const words = isOpen(quotation) ? wordsIn(textOf(blocks, quotation)) : [];
    if (words.length < REPEAT_WORDS) continue;
    const first = key(words, 0);
    const same = open.get(first) ?? [];
    if (same.length < SAME_OPENING) open.set(first, [...same, { at, words }]);
  }
  return open;
}

/** Indexes of the open quotations that `whole` has in it. */
function repeatedIn(whole: readonly string[], open: ReadonlyMap<string, readonly Open[]>): number[] {
  const found: number[] = [];
  for (let i = 0; i + REPEAT_WORDS <= whole.length; i++)
    for (const { at, words } of open.get(key(whole, i)) ?? []) if (standsAt(words, whole, i)) found.push(at);
  return found;
}

/** Gives an uncredited quotation the speaker of the credited ones that have all its words in order. Linear in the text. */
export function creditRepeats(
  quotations: readonly PageQuotation[],
  blocks: readonly Block[],
): PageQuotation[] {
  const open = openOnes(quotations, blocks);
  if (open.size === 0) return [...quotations];
  const starts = new Set([...open.keys()].map((first) => first.slice(0, first.indexOf(' '))));
  const mayRepeat = (text: string) =>
    starts.size > MOST_STARTS || [...starts].some((start) => text.includes(start));
  const given = new Map<number, Attribution | null>();
  for (const credited of quotations) {
    const { attribution } = credited;
    const text = attribution.name === null || isOpen(credited) ? '' : textOf(blocks, credited);
    if (text === '' || !mayRepeat(text)) continue;
    for (const at of repeatedIn(wordsIn(text), open)) {
      const before = given.get(at);
      given.set(at, before === undefined || before?.name === attribution.name ? attribution : null);
    }
  }
  return quotations.map((quotation, at) => {
    const attribution = given.get(at);
    return attribution == null ? quotation : { ...quotation, attribution };
  });
}
