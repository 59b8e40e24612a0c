/**
 * Chinese is read in one script: Traditional characters as `foldHan` writes them, unit for unit, so that offsets stay.
 * Every pattern for Chinese is written so, and sees both scripts; names that are found are given as the page writes them.
 * Japanese stays as it is, for its patterns have characters that would be folded.
 */

import { remembered } from '../../remembered.ts';
import { foldHan } from '../../text/han.ts';
import { mayBeCjk, scriptOf } from '../lexicon/script.ts';
import type { Attribution, Block, PageQuotation, PersonNames } from '../types.ts';

const HAN = /[\u4e00-\u9fff]/;

/** The person under the names of both scripts. */
const inBoth = remembered((person: PersonNames): PersonNames => {
  const known = new Set([person.name, ...person.aliases.map(({ text }) => text)]);
  const folded = [{ text: person.name, kind: 'name' }, ...person.aliases].flatMap((alias) => {
    const text = foldHan(alias.text);
    return HAN.test(text) && !known.has(text) ? { ...alias, text } : [];
  });
  return { ...person, aliases: [...person.aliases, ...folded] };
});

export interface OneScript {
  readonly blocks: readonly Block[];
  readonly person: PersonNames;
  /** With names as the page writes them. */
  restored(quotations: PageQuotation[]): PageQuotation[];
}

/** What the page has where the folded text has `name`. */
function asWritten(blocks: readonly Block[], folded: readonly Block[], name: string): string {
  for (const [i, { text }] of folded.entries()) {
    const at = text === blocks[i]?.text ? -1 : text.indexOf(name);
    if (at >= 0) return blocks[i]?.text.slice(at, at + name.length) ?? name;
  }
  return name;
}

function attributionAsWritten(attribution: Attribution, written: (name: string) => string): Attribution {
  const { name, person, cosigners } = attribution;
  if (person === null) return name === null ? attribution : { ...attribution, name: written(name) };
  return cosigners === undefined ? attribution : { ...attribution, cosigners: cosigners.map(written) };
}

/** The page and the person for reading. The same blocks where there is nothing to fold. Linear. */
export function inOneScript(blocks: readonly Block[], person: PersonNames): OneScript {
  const cjk = mayBeCjk(blocks);
  const folded = blocks.map((block, i) => {
    if (!cjk[i] || scriptOf(block.text) === 'ja') return block;
    const text = foldHan(block.text);
    return text === block.text ? block : { ...block, text };
  });
  if (folded.every((block, i) => block === blocks[i])) return { blocks, person, restored: (all) => all };
  const written = (name: string): string => (HAN.test(name) ? asWritten(blocks, folded, name) : name);
  return {
    blocks: folded,
    person: inBoth(person),
    restored: (all) =>
      all.map((one) => ({ ...one, attribution: attributionAsWritten(one.attribution, written) })),
  };
}
