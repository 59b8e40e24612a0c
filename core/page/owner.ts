/** Quotations without a speaker on a page about one person: notes on a talk, collections of sayings. */

import { lettered } from '../text/lettered.ts';
import { lengthOf } from './marks/length.ts';
import type { Entity } from './names/entities.ts';
import type { Block, PageQuotation, PersonNames } from './types.ts';

/** More quotations of others than this, for each of the person's, and the page is not about the person alone. */
const OTHERS_SHARE = 0.25;
/** Shorter bare lines are slogans and headings. */
const OWNER_WORDS = 6;

/** "HOST: ...": the words name their own speaker. */
const LABELLED = lettered(String.raw`^\p{Lu}[\p{Lu}.'’ -]+:`);

export function isOwnersSaying(text: string): boolean {
  if (LABELLED.test(text)) return false;
  const { words, chars } = lengthOf(text);
  return words + chars / 2 >= OWNER_WORDS;
}

/** Where fewer others speak than this, whole sentences of Chinese without a speaker are the person's too. */
const ALONE_SHARE = 0.2;
const UTTERANCE_CHARS = 14;

/** A page without a title that quotes the person so often, and nobody else, is about them. */
const OWN_QUOTATIONS = 3;

const LATIN = /^[^\u3040-\u9fff]*$/;
const OPENS = /["“「]/;
/** Words without marks in a block quotation speak of their speaker. */
const I_SAY = /\b(?:I|I['’]\w+|my|me)\b/;

/** Nothing says whose words in marks these are; a block quotation may hold nothing else. */
function isOpen({ attribution, kind, start }: PageQuotation, text: string): boolean {
  const quoted = kind === 'block' && (OPENS.test(text[start - 1] ?? '') || OPENS.test(text[start] ?? ''));
  const marked = kind === 'marks' || quoted || (kind === 'block' && LATIN.test(text) && I_SAY.test(text));
  return marked && attribution.name === null && attribution.cue === null;
}

/** "你们平时都怎么训练的？": what others ask them. */
const ASKS_THEM = /[你您].*[？?]$/;
const isUtterance = (text: string): boolean =>
  lengthOf(text).chars >= UTTERANCE_CHARS && /[。！？]$/.test(text);

/** Notes on what one person says give their words in parts, item by item. */
const PART_CHARS = 6;
const isPart = (text: string, { kind }: Block): boolean =>
  kind === 'list-item' && lengthOf(text).chars + 2 * lengthOf(text).words >= PART_CHARS;

/** Words that could be the person's on a page where nobody else speaks. */
function isTheirs({ start, end, kind }: PageQuotation, block: Block): boolean {
  const text = block.text.slice(start, end);
  if (kind === 'block' && LATIN.test(text)) return isOwnersSaying(text);
  return (isUtterance(text) && !ASKS_THEM.test(text)) || isPart(text, block);
}

const NONE: ReadonlySet<number> = new Set();

interface Shares {
  readonly his: number;
  /** Quotations of others by name, and of whom or what the page has only a word for. */
  readonly others: number;
  readonly labelled: number;
}

function sharesOf(quotations: readonly PageQuotation[]): Shares {
  const all = quotations.map(({ attribution }) => attribution);
  const others = all.filter(({ person, name }) => person === null && name !== null);
  const labelled = others.filter(({ named }) => named === 'label').length;
  return {
    his: all.filter(({ person }) => person !== null).length,
    others: others.length - labelled,
    labelled,
  };
}

export interface OwnedPage {
  readonly owner: Entity | null;
  /** The title is nothing but the person's name. */
  readonly titled: boolean;
  readonly person: PersonNames;
  readonly blocks: readonly Block[];
}

/**
 * On a page about the person where hardly anybody else speaks, blocks that are nothing but a quotation (`bare`, by
 * index) are theirs; and on one where nobody else does, so are whole sentences, items of notes and block quotations.
 * Block quotations are theirs as well on a page that is called by their name alone.
 */
export function toOwner(
  quotations: readonly PageQuotation[],
  bare: ReadonlySet<number>,
  { owner, titled, person, blocks }: OwnedPage,
): PageQuotation[] {
  const { his, others, labelled } = sharesOf(quotations);
  const nobody = others + labelled === 0;
  const own = others === 0 && labelled * OWN_QUOTATIONS <= his && his >= OWN_QUOTATIONS;
  if (owner === null && !own) return [...quotations];
  const wholes = others + labelled <= (his + bare.size) * OTHERS_SHARE ? bare : NONE;
  const alone = others <= his * ALONE_SHARE && labelled <= his && his > 0;
  const isTheirOwn = (quotation: PageQuotation, block: Block | undefined): boolean =>
    block !== undefined &&
    (alone || ((nobody || titled) && quotation.kind === 'block')) &&
    isOpen(quotation, block.text) &&
    !person.aliases.some(({ text }) => block.text.slice(quotation.start, quotation.end).includes(text)) &&
    isTheirs(quotation, block);
  const attribution = { name: person.name, person: person.id ?? person.name, cue: null };
  return quotations.map((quotation, i) =>
    wholes.has(i) || isTheirOwn(quotation, blocks[quotation.block])
      ? { ...quotation, attribution }
      : quotation,
  );
}
