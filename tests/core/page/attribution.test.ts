/** Who is credited: one table per language, invented people and words. */
import { describe, expect, test } from 'vitest';
import { readText } from '../../../core/page/blocks/read-text.ts';
import { findQuotations } from '../../../core/page/quotations.ts';
import english from '../../cases/attribution-en.json' with { type: 'json' };
import press from '../../cases/attribution-press.json' with { type: 'json' };
import web from '../../cases/attribution-web.json' with { type: 'json' };
import chinese from '../../cases/attribution-zh.json' with { type: 'json' };
import chineseSites from '../../cases/attribution-zh-web.json' with { type: 'json' };

interface Case {
  name: string;
  person: string;
  pronouns?: string[];
  aliases?: string[];
  /** Given names: they count beside the others, or alone in Chinese. */
  given?: string[];
  text: string;
  markdown?: boolean;
  /** Opening words and 'person', another's name, or null for anybody else. */
  quotes: (string | null)[][];
}

const run = ({ person, pronouns, aliases = [], given = [], text, markdown = false }: Case) => {
  const blocks = readText(text, markdown).map(({ block }) => block);
  const names = {
    id: 'p',
    name: person,
    aliases: [
      ...aliases.map((alias) => ({ text: alias, kind: 'family' })),
      ...given.map((alias) => ({ text: alias, kind: 'given' })),
    ],
    pronouns,
  };
  return findQuotations(blocks, names).map(({ block, start, end, attribution }) => ({
    words: blocks[block]!.text.slice(start, end),
    speaker: attribution.person === null ? attribution.name : 'person',
  }));
};

describe.each([
  ['English', english as Case[]],
  ['press', press as Case[]],
  ['web', web as Case[]],
  ['Chinese and Japanese', chinese as Case[]],
  ['Chinese sites', chineseSites as Case[]],
])('%s', (_, cases) => {
  test.each(cases)('$name', (one) => {
    const found = run(one);
    expect(found.map(({ words }, i) => words.slice(0, one.quotes[i]?.[0]?.length))).toEqual(
      one.quotes.map(([opening]) => opening),
    );
    const expected = one.quotes.map(([, speaker], i) =>
      speaker === 'person' || found[i]?.speaker === 'person' ? speaker : found[i]?.speaker,
    );
    expect(found.map(({ speaker }) => speaker)).toEqual(expected);
  });
});
