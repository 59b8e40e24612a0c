/** What a UTF-16 unit of folded text is to the scanner: letter, digit, Han character or a mark between words. */
export const OTHER = 1;
export const LETTER = 2;
export const DIGIT = 3;
export const HAN = 4;

const classes = new Uint8Array(0x10000);

function classify(char: string): number {
  if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(char) && /[\p{L}\p{N}]/u.test(char)) return HAN;
  if (/\p{Nd}/u.test(char)) return DIGIT;
  return /[\p{L}\p{M}\p{N}]/u.test(char) ? LETTER : OTHER;
}

/** Of the code point at `at`; OTHER past either end. */
export function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (Number.isNaN(unit)) return OTHER;
  if (unit >= 0xd800 && unit <= 0xdfff) return classify(String.fromCodePoint(text.codePointAt(at) ?? 0));
  const known = classes[unit] ?? 0;
  if (known !== 0) return known;
  const found = classify(String.fromCharCode(unit));
  classes[unit] = found;
  return found;
}

export const width = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
