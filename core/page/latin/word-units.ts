/** Where a word of a language with blanks between words ends. */

/** By ASCII unit: letter, digit, "_" or "@". */
const IN_WORD = Uint8Array.from({ length: 128 }, (_, c) => (/[\w@]/.test(String.fromCharCode(c)) ? 1 : 0));

export const isWordUnit = (c: number): boolean =>
  c < 128 ? IN_WORD[c] === 1 : c >= 0xc0 && c < 0x2000 && c !== 0xd7 && c !== 0xf7;

/** Apostrophe, hyphen, full stop or comma inside a word; the last two join only digits ("3.5") or initials ("U.S"). `c`: the unit at `at`. */
export function joins(text: string, at: number, c: number): boolean {
  if (c === 32 || !isWordUnit(text.charCodeAt(at + 1))) return false;
  if (c === 39 || c === 0x2019 || c === 45 || c === 0x2010 || c === 0x2011) return true;
  if (c === 44) return /^\d,\d/.test(text.slice(at - 1, at + 2));
  return c === 46 && /^(\d\.\d|[A-Za-z]\.[A-Za-z](\.|\b))/.test(text.slice(at - 1, at + 3));
}
