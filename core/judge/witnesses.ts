/** Other transcripts of the record's words, and what a passage has of theirs. */
import { REPEATED } from '../find/sequence.ts';
import type { QuotationSpot, RecordText } from '../find/texts.ts';
import { blocksAgainst, reachOf } from './against.ts';
import type { JudgedBlock } from './compare.ts';
import { spotsTouched } from './edges.ts';
import type { Engine } from './engine.ts';
import type { Passage } from './passage.ts';
import type { Difference } from './types.ts';
import { pageSpan } from './window.ts';
import { CRITICAL_CLASSES } from './word-class.ts';

/** Page words from the first to the last that agree, a text's length wider. */
function pagesHeld(blocks: readonly JudgedBlock[], wider: number): { pageFrom: number; pageTo: number } {
  const held = blocks.filter(({ block }) => block.kind !== 'differs');
  return {
    pageFrom: (held[0]?.block.pageFrom ?? 0) - wider,
    pageTo: (held.at(-1)?.block.pageTo ?? Number.POSITIVE_INFINITY) + wider,
  };
}

const isHeavy = ({ weight }: JudgedBlock): boolean => weight !== 'none' && weight !== 'light';

/** Words that the other transcript has and the passage leaves out or changes. */
function keysMissing(blocks: readonly JudgedBlock[], text: RecordText): Set<string> {
  const keys = new Set<string>();
  for (const { block, weight } of blocks) {
    if (weight === 'none' || (weight === 'light' && !block.marked)) continue;
    for (let i = block.recordFrom; i < block.recordTo; i += 1) keys.add(text.words.tokens[i]?.key ?? '');
  }
  return keys;
}

/** A difference does not count where another transcript of the same words has what the passage has. */
function acceptedBy(
  judged: JudgedBlock,
  text: RecordText,
  other: readonly JudgedBlock[],
  missing: ReadonlySet<string>,
): boolean {
  const { pageFrom, pageTo, recordFrom, recordTo } = judged.block;
  for (let i = recordFrom; i < recordTo; i += 1)
    if (missing.has(text.words.tokens[i]?.key ?? '')) return false;
  return !other.some(({ block: theirs, weight }) => {
    if (weight === 'none' || weight === 'light') return false;
    return theirs.pageFrom <= pageTo && theirs.pageTo >= pageFrom;
  });
}

/** All of a witness's words, with nothing but fillers missing or added. */
function isWhole(blocks: readonly JudgedBlock[], text: RecordText): boolean {
  const reach = reachOf(blocks);
  if (!reach || blocks.some(({ block, weight }) => (weight !== 'none' && weight !== 'light') || block.marked))
    return false;
  const missing = [...text.categories.slice(0, reach.from), ...text.categories.slice(reach.to)];
  return missing.every((category) => category === 'filler' || category === 'starter');
}

/** A word of the page is two of the text at most. */
function mayBeWhole({ categories, traits }: RecordText, pageWords: number): boolean {
  let telling = 0;
  for (let i = 0; i < traits.length; i += 1)
    if (categories[i] === null && ((traits[i] ?? 0) & REPEATED) === 0) telling += 1;
  return telling <= 2 * pageWords;
}

/** Whose words a passage has where the text differs. */
export type Witness = 'second-transcript' | 'as-transcribed';

export interface Witnessed {
  readonly blocks: readonly JudgedBlock[];
  readonly by: Witness | null;
  readonly differ: readonly Difference[];
  /** The passage is the whole of another witness's wording: of this quotation. */
  readonly whole: QuotationSpot | null;
}

export function withWitnesses(
  engine: Engine,
  passage: Passage,
  base: RecordText,
  blocks: readonly JudgedBlock[],
  [from, to]: readonly [number, number],
  partial: boolean,
): Witnessed {
  const reach = reachOf(blocks) ?? { from: 0, to: 0 };
  const pages = { from, to };
  const ids = spotsTouched(base, reach).flatMap((spot) => engine.texts.otherWordings(spot.quotation));
  let current = blocks;
  let by: Witness | null = null;
  const differ: Difference[] = [];
  let whole: QuotationSpot | null = null;
  for (const id of ids) {
    const settled = !current.some(isHeavy);
    if (settled && !partial) break;
    const text = engine.texts.get(id);
    if (settled && !mayBeWhole(text, to - from)) continue;
    const window = { from: 0, to: text.words.tokens.length };
    const span = pageSpan({ ...window, ...pagesHeld(blocks, window.to) }, window, from, to);
    const other = blocksAgainst([passage, pages, text, window, span]);
    if (!other) continue;
    if (isWhole(other, text)) whole = base.spots.find((spot) => spot.quotation === text.extra?.owner) ?? null;
    const missing = keysMissing(other, text);
    current = current.map((block) => {
      if (!isHeavy(block) || (!whole && !acceptedBy(block, base, other, missing))) return block;
      by = text.kind === 'as-transcribed' ? 'as-transcribed' : 'second-transcript';
      differ.push(...block.differences.filter((difference) => CRITICAL_CLASSES.includes(difference.class)));
      return { ...block, weight: 'light', edges: [], edits: 0 };
    });
  }
  return { blocks: current, by, differ, whole };
}
