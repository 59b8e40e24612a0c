/**
 * Text as the matcher compares it: NFKC, lower case, plain quotes and dashes and blanks, accents off Latin letters,
 * soft hyphens and zero-width characters out, HTML character references read, Traditional Chinese as Simplified. Each of these may change the length,
 * so every unit of the result knows the raw UTF-16 offsets it came from.
 */
import { characterReference } from './character-reference.ts';
import { foldHanUnit } from './han.ts';

export interface FoldedText {
  readonly text: string;
  /** Raw offset where folded unit `i` starts and ends; null: the same offsets as the raw text. */
  readonly starts: Uint32Array | null;
  readonly ends: Uint32Array | null;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the ASCII range is what is meant
const ASCII = /^[\x00-\x7f]*$/;
const MARK = /\p{M}/u;
/** Format characters, variation selectors and the soft hyphen: never part of a word. */
const IGNORED = /\p{Cf}|\p{Variation_Selector}/u;
/** Reference marks: no word of the text. */
const SUPERSCRIPT = /^[\u00b2\u00b3\u00b9\u2070-\u2079]$/;
const LATIN_WITH_MARK = /[\u00c0-\u024f\u1e00-\u1eff]/;
const MARKS = /\p{M}+/gu;

const QUOTES = new Set('‘’‚‛`´′ʼʹ＇');
const DASHES = new Set('‐‑‒–—―−﹘﹣－⸺⸻');

/** ASCII and what folds to one plain unit each; no combining marks: offsets stay. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the ASCII range is what is meant
const ONE_TO_ONE = /^[\x00-\x7f\u00a0\u2013\u2014\u2018\u2019\u201c\u201d\u3400-\u9fff]*$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the ASCII range is what is meant
const NOT_ASCII = /[^\x00-\x7f]/g;

/** A code point with the combining marks after it; a lone surrogate is a cluster of its own. */
function clusterEnd(raw: string, start: number): number {
  const code = raw.codePointAt(start) ?? 0;
  let end = start + (code > 0xffff ? 2 : 1);
  while (end < raw.length) {
    const unit = raw.charCodeAt(end);
    if (unit < 0x300) break;
    const next = raw.codePointAt(end) ?? 0;
    if (!MARK.test(String.fromCodePoint(next))) break;
    end += next > 0xffff ? 2 : 1;
  }
  return end;
}

/** Single units that were folded before; at most one entry for each unit of the basic plane. */
const foldedUnits = new Map<string, string>();

function foldCluster(cluster: string): string {
  if (cluster.length > 1) return foldClusterAnew(cluster);
  let out = foldedUnits.get(cluster);
  if (out === undefined) {
    out = foldClusterAnew(cluster);
    foldedUnits.set(cluster, out);
  }
  return out;
}

function foldClusterAnew(cluster: string): string {
  if (QUOTES.has(cluster)) return "'";
  if (DASHES.has(cluster)) return '-';
  if (SUPERSCRIPT.test(cluster) || (IGNORED.test(cluster) && cluster.length <= 2)) return '';
  let out = cluster.normalize('NFKC').toLowerCase();
  if (LATIN_WITH_MARK.test(out) || MARK.test(out)) out = stripLatinMarks(out);
  return IGNORED.test(out) ? Array.from(out, (c) => (IGNORED.test(c) ? '' : c)).join('') : out;
}

/** Accents on Latin letters are dropped (naïve, naive); marks of other scripts carry the word and stay. */
function stripLatinMarks(text: string): string {
  const parts = text.normalize('NFD');
  return /^[a-z]\p{M}+$/u.test(parts) ? parts.replace(MARKS, '') : text;
}

/** The common characters outside ASCII, without a regular expression each; '' for the rest. */
function foldUnit(unit: number): string {
  if (unit === 0x2019 || unit === 0x2018) return "'";
  if (unit === 0x2014 || unit === 0x2013) return '-';
  if (unit === 0x201c || unit === 0x201d) return '"';
  if (unit === 0xa0) return ' ';
  if (unit >= 0x3400 && unit <= 0x9fff) return String.fromCharCode(foldHanUnit(unit));
  return '';
}

const GRAVE = '`';
const AMPERSAND = '&';
const lowerPlain = (plain: string): string => plain.toLowerCase().replaceAll(GRAVE, "'");
const isPlain = (unit: number): boolean => unit < 0x80;
const isMarkStart = (unit: number): boolean => unit >= 0x300;

function foldMapped(raw: string): FoldedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  const push = (part: string, start: number, end: number): void => {
    text += part;
    for (let i = 0; i < part.length; i += 1) {
      starts.push(start);
      ends.push(end);
    }
  };
  for (let at = 0; at < raw.length; ) {
    const unit = raw.charCodeAt(at);
    const reference = raw.charAt(at) === AMPERSAND ? characterReference(raw, at) : null;
    if (reference) {
      push(foldCluster(reference.text), at, reference.end);
      at = reference.end;
      continue;
    }
    const markMayFollow = isMarkStart(raw.charCodeAt(at + 1));
    const quick = isPlain(unit) ? lowerPlain(raw.charAt(at)) : foldUnit(unit);
    if (quick !== '' && !(markMayFollow && clusterEnd(raw, at) > at + 1)) {
      push(quick, at, at + 1);
      at += 1;
      continue;
    }
    const end = clusterEnd(raw, at);
    push(foldCluster(raw.slice(at, end)), at, end);
    at = end;
  }
  return { text, starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

/** Linear in the text. ASCII costs one `toLowerCase`. */
export function foldText(raw: string): FoldedText {
  if (raw.includes(AMPERSAND)) return foldMapped(raw);
  if (ASCII.test(raw)) return { text: lowerPlain(raw), starts: null, ends: null };
  if (ONE_TO_ONE.test(raw)) {
    const text = lowerPlain(raw).replace(NOT_ASCII, (char) => foldUnit(char.charCodeAt(0)));
    return { text, starts: null, ends: null };
  }
  return foldMapped(raw);
}
