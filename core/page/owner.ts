/** Quotations without a speaker on a page about one person: notes on a talk, collections of sayings. */

import { lengthOf } from './marks/quotation-filter.ts';
import type { Entity } from './names/entities.ts';
import type { Block, PageQuotation, PersonNames } from './types.ts';

/** More quotations of others than this, for each of the person's, and the page is not about the person alone. */
const OTHERS_SHARE = 0.25;
/** Shorter bare lines are slogans and headings. */
const OWNER_WORDS = 6;

/** "HOST: ...": the words name their own speaker. */
const LABELLED = /^\p{Lu}[\p{Lu}.'’ -]+:/u;

export function isOwnersSaying(text: string): boolean {
  if (LABELLED.test(text)) return false;
  const { words, chars } = lengthOf(text);
  return words + chars / 2 >= OWNER_WORDS;
}

/** Where fewer others speak than this, whole sentences of Chinese without a speaker are the person's too. */
const ALONE_SHARE = 0.2;
const UTTERANCE_CHARS = 14;

/** Nothing says whose words in marks these are; a block quotation may hold nothing else. */
function isOpen({ attribution, kind, start }: PageQuotation, block: Block | undefined): boolean {
  const marked = kind === 'marks' || (kind === 'block' && /[“「]/.test(block?.text[start - 1] ?? ''));
  return marked && attribution.name === null && attribution.cue === null;
}
const isUtterance = (text: string): boolean =>
  lengthOf(text).chars >= UTTERANCE_CHARS && /[。！？]$/.test(text);

/** Notes on what one person says give their words in parts, item by item. */
const PART_CHARS = 6;
const isPart = (text: string, { kind }: Block): boolean =>
  kind === 'list-item' && lengthOf(text).chars + 2 * lengthOf(text).words >= PART_CHARS;

/** Words that could be the person's on a page where nobody else speaks. */
function isTheirs({ start, end }: PageQuotation, block: Block | undefined): boolean {
  const text = block?.text.slice(start, end) ?? '';
  return isUtterance(text) || (block !== undefined && isPart(text, block));
}

/**
 * On a page whose title names the person and where hardly anybody else speaks, blocks that are nothing but a quotation
 * (`bare`, by index) are theirs.
 */
export function toOwner(
  quotations: readonly PageQuotation[],
  bare: ReadonlySet<number>,
  owner: Entity | null,
  person: PersonNames,
  blocks: readonly Block[],
): PageQuotation[] {
  const his = quotations.filter(({ attribution }) => attribution.person !== null).length;
  const others = quotations.filter(
    ({ attribution }) => attribution.person === null && attribution.name !== null,
  ).length;
  if (owner === null || others > (his + bare.size) * OTHERS_SHARE) return [...quotations];
  const id = person.id ?? person.name;
  const alone = others <= his * ALONE_SHARE && his > 0;
  return quotations.map((quotation, i) =>
    bare.has(i) ||
    (alone && isOpen(quotation, blocks[quotation.block]) && isTheirs(quotation, blocks[quotation.block]))
      ? { ...quotation, attribution: { name: person.name, person: id, cue: null } }
      : quotation,
  );
}
