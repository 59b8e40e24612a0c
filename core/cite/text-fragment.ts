/**
 * Links that open a page at given words: https://wicg.github.io/scroll-to-text-fragment/. A directive that does not
 * match is harmless (the page opens at its top), a badly escaped one is not: `-`, `,` and `&` have a meaning in it.
 */

const WORDS_AT_AN_END = 6;
const HAN_AT_AN_END = 12;
/** Up to this length the words go in whole; a longer text is named by its ends, which may stand in different blocks. */
const WHOLE_CHARS = 60;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const HAN = /\p{sc=Han}/u;

/** Percent-encoded for a text directive; `encodeURIComponent` leaves the hyphen, which marks prefix and suffix. */
export function encodeDirective(text: string): string {
  return encodeURIComponent(text.replace(LONE_SURROGATE, '\ufffd')).replace(/-/g, '%2D');
}

function endsOf(text: string): readonly [string, string] | null {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  if (words.length > 2 * WORDS_AT_AN_END) {
    return [words.slice(0, WORDS_AT_AN_END).join(' '), words.slice(-WORDS_AT_AN_END).join(' ')];
  }
  const chars = Array.from(text);
  if (!HAN.test(text) || chars.length <= 2 * HAN_AT_AN_END) return null;
  return [chars.slice(0, HAN_AT_AN_END).join(''), chars.slice(-HAN_AT_AN_END).join('')];
}

/** `url` with a directive for `text`; a directive that is there already is replaced, another fragment stays. */
export function linkToText(url: string, text: string): string {
  const clean = text.replace(/\s+/gu, ' ').trim();
  const base = url.split(':~:')[0] ?? url;
  if (clean === '') return base;
  const ends = clean.length > WHOLE_CHARS ? endsOf(clean) : null;
  const directive = ends ? ends.map(encodeDirective).join(',') : encodeDirective(clean);
  return `${base}${base.includes('#') ? '' : '#'}:~:text=${directive}`;
}
