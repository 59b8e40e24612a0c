/** Quotations without a speaker on a page about one person: notes on a talk, collections of sayings. */

import { lengthOf } from './marks/quotation-filter.ts';
import type { Entity } from './names/entities.ts';
import type { PageQuotation, PersonNames } from './types.ts';

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

/**
 * On a page whose title names the person and where hardly anybody else speaks, blocks that are nothing but a quotation
 * (`bare`, by index) are theirs.
 */
export function toOwner(
  quotations: readonly PageQuotation[],
  bare: ReadonlySet<number>,
  owner: Entity | null,
  person: PersonNames,
): PageQuotation[] {
  const his = quotations.filter(({ attribution }) => attribution.person !== null).length;
  const others = quotations.filter(
    ({ attribution }) => attribution.person === null && attribution.name !== null,
  ).length;
  if (owner === null || others > (his + bare.size) * OTHERS_SHARE) return [...quotations];
  const id = person.id ?? person.name;
  return quotations.map((quotation, i) =>
    bare.has(i) ? { ...quotation, attribution: { name: person.name, person: id, cue: null } } : quotation,
  );
}
