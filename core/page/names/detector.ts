/**
 * Finds names and topic terms in text. The worker asks it for all the text of every page that may name the person: no
 * regular expressions, nothing allocated but the hits.
 *
 * A trie walked from word starts: Latin terms must begin at a letter-digit boundary, so the failure links of
 * Aho-Corasick would lead nowhere, and most words end the walk within three characters. Folding (case, full-width forms,
 * apostrophes) happens on the way; hyphens, blanks and middle dots are stepped over and checked once a term ends.
 */
import type { Span } from '../../text/types.ts';
import { type Detector, type DetectorEntry, firstNode, nodeAfter, sort, type TermNode } from './term-trie.ts';
import { fold, isCased, isCjk, isIgnorable, isSeparator, isWordUnit } from './term-units.ts';

export { buildDetector, type Detector, type DetectorEntry, type TermKind } from './term-trie.ts';

export interface DetectorHit extends Span {
  readonly entry: DetectorEntry;
}

/** More separators in a row than this are layout, not a term's inner gap. */
const MAX_GAP = 3;
/** A single-word name this long is no common word: its lower-case form counts too ("bush" is none). */
const RARE_NAME_LENGTH = 8;
/** Two-character words of which a Chinese term may hold only the second half: 加强|人工智能, 来自|博弈论. */
const BINDS_LEFT = new Map([
  ['强', '加增'],
  ['強', '加增'],
  ['自', '来來'],
]);

const isAcronym = (text: string): boolean => /^[A-Z][A-Z0-9]+$/.test(text);

const APOSTROPHES = "'’ʼ";

/**
 * One Latin word of a name must keep its capital, unless it is too long to be a common word. No pattern: one for the
 * letters of all scripts costs every page with a name the better part of a millisecond to compile.
 */
function needsCapital({ kind, text }: DetectorEntry): boolean {
  if ((kind !== 'name' && kind !== 'ambiguous') || text.length >= RARE_NAME_LENGTH) return false;
  const [first = '', ...rest] = text;
  if (rest.length === 0 || first === first.toLowerCase()) return false;
  return rest.every((letter) => isCased(letter) || APOSTROPHES.includes(letter));
}

/** Separators of the text must stand where the term has one, or between Latin and Chinese. */
function gapsAgree(term: string, text: string, start: number, end: number): boolean {
  let t = 0;
  for (let i = start; i < end; i++) {
    if (isIgnorable(text.charCodeAt(i))) continue;
    const before = i > start ? text.charCodeAt(i - 1) : 0;
    if (!isSeparator(text.charCodeAt(i), before)) {
      while (t < term.length && isSeparator(term.charCodeAt(t), term.charCodeAt(t - 1))) t++;
      t++;
      continue;
    }
    const here = isSeparator(term.charCodeAt(t), term.charCodeAt(t - 1));
    if (!here && isCjk(term.charCodeAt(t - 1)) === isCjk(term.charCodeAt(t))) return false;
  }
  return true;
}

/** Where the term ends with its plural, or -1 when a letter or digit follows. */
function endAtBoundary(entry: DetectorEntry, text: string, end: number): number {
  const last = text.charCodeAt(end - 1);
  if (!isWordUnit(last) || (last >= 0x400 && last < 0x530)) return end;
  const free = (at: number) => {
    while (isIgnorable(text.charCodeAt(at))) at++;
    return !isWordUnit(text.charCodeAt(at));
  };
  if (free(end)) return end;
  if (entry.kind !== 'topic' && entry.kind !== 'context') return -1;
  if (text[end] === 's' && free(end + 1)) return end + 1;
  return text[end] === 'e' && text[end + 1] === 's' && free(end + 2) ? end + 2 : -1;
}

function accepts(entry: DetectorEntry, text: string, start: number, end: number): boolean {
  if (isAcronym(entry.text) && text.slice(start, end) !== entry.text) return false;
  if (needsCapital(entry) && text[start] !== entry.text[0]) return false;
  if (BINDS_LEFT.get(text[start] ?? '')?.includes(text[start - 1] ?? ' ')) return false;
  return gapsAgree(entry.text, text, start, end);
}

/** The longest of a node's terms that may end here, or null. */
function endingAt(node: TermNode, text: string, start: number, at: number): DetectorHit | null {
  for (const entry of node.ends) {
    const end = endAtBoundary(entry, text, at);
    if (end > 0 && accepts(entry, text, start, at)) return { start, end, entry };
  }
  return null;
}

/** Where a term stands next in the text, at or after `from`, past separators; -1 for nowhere. */
function goOn(text: string, from: number): number {
  let gap = 0;
  for (let i = from; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 97 && unit <= 122) return i;
    if (isIgnorable(unit)) continue;
    if (!isSeparator(unit, text.charCodeAt(i - 1))) return i;
    if (++gap > MAX_GAP) return -1;
  }
  return -1;
}

/** The longest term that starts at `start`, or null. */
function longestAt(first: TermNode, text: string, start: number): DetectorHit | null {
  let best: DetectorHit | null = null;
  let node = first;
  for (let at = start + 1; ; ) {
    if (node.unsorted.length > 0) sort(node);
    if (node.ends.length > 0) best = endingAt(node, text, start, at) ?? best;
    const following = goOn(text, at);
    const next = following < 0 ? undefined : nodeAfter(node, fold(text.charCodeAt(following)));
    if (next === undefined) return best;
    node = next;
    at = following + 1;
  }
}

function hitAt(detector: Detector, text: string, start: number): DetectorHit | null {
  const unit = text.charCodeAt(start);
  const place = detector.root[unit >> 8]?.[unit & 0xff] ?? 0;
  return place === 0 ? null : longestAt(detector.nodes[place] ?? firstNode(detector, place), text, start);
}

/** Hits in text order, leftmost-longest, without overlaps and without look-alikes; offsets in UTF-16 code units. */
export function detect(detector: Detector, text: string): DetectorHit[] {
  const hits: DetectorHit[] = [];
  let inWord = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const isPlain = unit >= 97 && unit <= 122;
    // No term begins with a blank or inside a word: most units are seen off here.
    if (unit === 32 || (inWord && isPlain)) {
      inWord = isPlain;
      continue;
    }
    const startsInside: boolean = inWord;
    inWord = isPlain || isWordUnit(unit) || (startsInside && isIgnorable(unit));
    const hit = startsInside && inWord ? null : hitAt(detector, text, i);
    if (hit === null) continue;
    if (hit.entry.kind !== 'lookalike') hits.push(hit);
    i = hit.end - 1;
    inWord = isWordUnit(text.charCodeAt(i));
  }
  return hits;
}
