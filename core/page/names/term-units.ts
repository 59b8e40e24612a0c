/** UTF-16 units as the detector sees them: of words, between them, invisible, or the same as another. No patterns: every page pays. */
export const isCjk = (c: number): boolean => c >= 0x2e80 && c < 0xff00;

/** Latin, Greek, Cyrillic letters and digits: scripts that put blanks between words. */
export const isWordUnit = (c: number): boolean =>
  c < 128
    ? (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 48 && c <= 57)
    : (c >= 0xc0 && c < 0x530 && c !== 0xd7 && c !== 0xf7) || (c >= 0x1e00 && c < 0x2000);

/** Soft hyphen, zero-width and direction marks: nobody sees them, so they may stand anywhere in a term. */
export const isIgnorable = (c: number): boolean =>
  c >= 0xad && (c === 0xad || (c >= 0x200b && c <= 0x200f) || c === 0x2060 || c === 0xfeff);

/** Of a script with capitals. */
export const isCased = (word: string): boolean => word.toLowerCase() !== word.toUpperCase();

/** Blank, hyphen, dash, soft hyphen, zero-width mark, middle dot; a full stop between Chinese characters is a dot too. */
export function isSeparator(c: number, before: number): boolean {
  if (c < 128) return c === 32 || c === 45 || (c >= 9 && c <= 13) || (c === 46 && isCjk(before));
  if (c >= 0x2000 && c <= 0x2015) return true;
  return (
    isIgnorable(c) ||
    c === 0xa0 ||
    c === 0xb7 ||
    c === 0x387 ||
    c === 0x2022 ||
    c === 0x2027 ||
    c === 0x2212 ||
    c === 0x22c5 ||
    c === 0x3000 ||
    c === 0x30fb ||
    c === 0xff0e ||
    c === 0xff65
  );
}

export function fold(c: number): number {
  if (c < 128) return c >= 65 && c <= 90 ? c + 32 : c;
  if (c === 0x2019 || c === 0x2018 || c === 0x2bc || c === 0xff07) return 39;
  if (isCjk(c)) return c;
  if (c >= 0xff01 && c <= 0xff5e) return fold(c - 0xfee0);
  const lower = String.fromCharCode(c).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : c;
}

/** Other code units that fold to `c`, for the root table (later steps fold the text instead). */
export function unfoldings(c: number): number[] {
  if (isCjk(c)) return [c];
  const upper = String.fromCharCode(c).toUpperCase();
  const all = upper.length === 1 ? [c, upper.charCodeAt(0)] : [c];
  return all.concat(all.filter((unit) => unit > 32 && unit < 127).map((unit) => unit + 0xfee0));
}
