/**
 * Patterns with classes of letters (`\p{Lu}`). Those classes have hundreds of ranges: in text with a curly mark, which has
 * two bytes a unit, such a pattern takes 1 to 7 ms to compile, and a page's first check meets thirty of them. Most text has
 * letters of few ranges, and for it a pattern is compiled with those alone.
 */

/** Any other unit may be a letter that the short classes do not know. */
const OTHER_TEXT =
  /[^\0-\xff\u0400-\u045f\u2010-\u2027\u2030-\u205e\u3000-\u3004\u3008-\u3020\u3041-\u3096\u30a1-\u30ff\u4e00-\u9fef\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff5e]/;

/** What the classes hold of text without such a unit. */
const LATIN = String.raw`A-Za-z\xaa\xba\xc0-\xd6\xd8-\xf6\xf8-\xff`;
const HAN = String.raw`\u4e00-\u9fef`;
const SHORT: Readonly<Record<string, string>> = {
  L: String.raw`${LATIN}\xb5\u0400-\u045f\u3041-\u3096\u30a1-\u30fa\u30fc-\u30ff${HAN}`,
  Lu: String.raw`A-Z\xc0-\xd6\xd8-\xde\u0400-\u042f`,
  Ll: String.raw`a-z\xb5\xdf-\xf6\xf8-\xff\u0430-\u045f`,
  M: '',
  N: String.raw`0-9\xb2\xb3\xb9\xbc-\xbe`,
  'Script=Latin': LATIN,
  'Script=Cyrillic': String.raw`\u0400-\u045f`,
  'Script=Greek': '',
};

/** The short classes for the long ones; whatever stands between brackets is a class already. */
const shortened = (source: string): string =>
  source.replace(/\[(?:\\.|[^\\\]])*\]|\\p\{([^}]+)\}|\\./g, (part: string, alone: string | undefined) => {
    if (alone !== undefined) return `[${SHORT[alone]}]`;
    return part.startsWith('[')
      ? part.replace(/\\p\{([^}]+)\}/g, (_, name: string) => SHORT[name] ?? '')
      : part;
  });

export class Lettered {
  private readonly source: string;
  private readonly flags: string;
  private short: RegExp | null = null;
  private full: RegExp | null = null;

  constructor(source: string, flags: string) {
    this.source = source;
    this.flags = flags;
  }

  /** The pattern, as `text` needs it. */
  for(text: string): RegExp {
    if (OTHER_TEXT.test(text)) {
      this.full ??= new RegExp(this.source, `${this.flags}u`);
      return this.full;
    }
    this.short ??= new RegExp(shortened(this.source), this.flags);
    return this.short;
  }

  test(text: string): boolean {
    return this.for(text).test(text);
  }

  exec(text: string): RegExpExecArray | null {
    return this.for(text).exec(text);
  }
}

/** `source` is compiled with the flag `u` and others; it may have the classes above, but no `\P`, nor `\p{Lu}` with the flag `i`. */
export const lettered = (source: string, flags = ''): Lettered => new Lettered(source, flags);

const ALNUM = /[\p{L}\p{N}]/u;

/** A letter or digit, by its UTF-16 unit; a half of a pair is none. */
export function isAlnum(unit: number): boolean {
  if (unit < 0x80)
    return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57);
  if (unit >= 0x2010 && unit <= 0x2027) return false;
  return (unit >= 0x4e00 && unit <= 0x9fef) || (unit >= 0x80 && ALNUM.test(String.fromCharCode(unit)));
}

const LETTER = /\p{L}/u;

/** The same of letters alone. */
export const isLetter = (unit: number): boolean =>
  unit < 0x80
    ? (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90)
    : LETTER.test(String.fromCharCode(unit));
