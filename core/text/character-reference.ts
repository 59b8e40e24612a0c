/** HTML character references, as sources pasted unrendered have them. */

/** The named characters that typography and editors put into plain text; letters with accents are written as they are. */
const NAMED = new Map(
  (
    'quot:" amp:& apos:\' lt:< gt:> nbsp:\u00a0 ensp:\u2002 emsp:\u2003 thinsp:\u2009 shy:\u00ad zwnj:\u200c zwj:\u200d ' +
    'lsquo:‘ rsquo:’ sbquo:‚ ldquo:“ rdquo:” bdquo:„ laquo:« raquo:» ndash:– mdash:— minus:− hellip:… middot:· bull:•'
  )
    .split(' ')
    .map((pair) => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)] as const),
);
const REFERENCE = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/iy;

export interface CharacterReference {
  readonly text: string;
  /** Raw offset past it. */
  readonly end: number;
}

/** An HTML character reference (`&rsquo;`, `&#8217;`, `&#x2019;`) at raw offset `at`; null where none is. */
export function characterReference(raw: string, at: number): CharacterReference | null {
  REFERENCE.lastIndex = at;
  const found = REFERENCE.exec(raw);
  if (!found) return null;
  const [whole, decimal, hex, name] = found;
  const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
  const text = name
    ? NAMED.get(name)
    : code > 0x1f && code <= 0x10ffff
      ? String.fromCodePoint(code)
      : undefined;
  return text === undefined ? null : { text, end: at + whole.length };
}
