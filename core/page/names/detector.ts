/**
 * Finds names and topic terms in text. Imported by the content script, where every page pays: small code, no regular
 * expressions, nothing allocated but the hits.
 *
 * A trie walked from word starts: Latin terms must begin at a letter-digit boundary, so the failure links of
 * Aho-Corasick would lead nowhere, and most words end the walk within three characters. Folding (case, full-width forms,
 * apostrophes) happens on the way; hyphens, blanks and middle dots are stepped over and checked once a term ends.
 */
import type { Span } from '../../text/types.ts';

/**
 * `name` stands alone; `ambiguous` (given name, handle) counts only beside a `name`; `lookalike` is never reported and
 * hides what it covers; `topic` stands alone; `context` counts only on a page about the person.
 */
export type TermKind = 'name' | 'ambiguous' | 'lookalike' | 'topic' | 'context';

/** Plain data, so that it can be sent to a content script. `id`: the person's or the topic's. */
export interface DetectorEntry {
  readonly text: string;
  readonly id: string;
  readonly kind: TermKind;
}

export interface DetectorHit extends Span {
  readonly entry: DetectorEntry;
}

/** A term that goes on below a node, with the unit at `at`. */
interface Longer {
  readonly entry: DetectorEntry;
  readonly at: number;
}

/** Its next nodes are made when a text first comes this far: of ten thousand, most texts want a few hundred. */
interface Node {
  readonly ends: DetectorEntry[];
  longer: Longer[];
  /** Folded code unit -> next node. */
  next: Map<number, Node> | null;
}

/** Opaque; built by `buildDetector`. `root` maps every code unit of the basic plane to its node, 0 for none. */
export interface Detector {
  readonly root: Uint16Array;
  readonly nodes: readonly (Node | undefined)[];
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

const isCjk = (c: number): boolean => c >= 0x2e80 && c < 0xff00;

/** Latin, Greek, Cyrillic letters and digits: scripts that put blanks between words. */
const isWordUnit = (c: number): boolean =>
  c < 128
    ? (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 48 && c <= 57)
    : (c >= 0xc0 && c < 0x530 && c !== 0xd7 && c !== 0xf7) || (c >= 0x1e00 && c < 0x2000);

/** Soft hyphen, zero-width and direction marks: nobody sees them, so they may stand anywhere in a term. */
export const isIgnorable = (c: number): boolean => c >= 0xad && isInvisible(c);

const isInvisible = (c: number): boolean =>
  c === 0xad || (c >= 0x200b && c <= 0x200f) || c === 0x2060 || c === 0xfeff;

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

function fold(c: number): number {
  if (c < 128) return c >= 65 && c <= 90 ? c + 32 : c;
  if (c === 0x2019 || c === 0x2018 || c === 0x2bc || c === 0xff07) return 39;
  if (isCjk(c)) return c;
  if (c >= 0xff01 && c <= 0xff5e) return fold(c - 0xfee0);
  const lower = String.fromCharCode(c).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : c;
}

/** Other code units that fold to `c`, for the root table (later steps fold the text instead). */
function unfoldings(c: number): number[] {
  if (isCjk(c)) return [c];
  const upper = String.fromCharCode(c).toUpperCase();
  const all = upper.length === 1 ? [c, upper.charCodeAt(0)] : [c];
  return all.concat(all.filter((unit) => unit > 32 && unit < 127).map((unit) => unit + 0xfee0));
}

const newNode = (): Node => ({ ends: [], longer: [], next: null });

/** The first node of terms that begin with `key`, made when missing. */
function firstNode(root: Uint16Array, nodes: (Node | undefined)[], key: number): Node {
  const known = nodes[root[key] ?? 0];
  if (known !== undefined) return known;
  const node = newNode();
  for (const unit of unfoldings(key)) root[unit] = nodes.length;
  nodes.push(node);
  return node;
}

/** Where the next unit of the term stands that is no separator, at or after `from`; -1 at its end. */
function nextUnit(text: string, from: number): number {
  for (let i = from; i < text.length; i++)
    if (!isSeparator(text.charCodeAt(i), text.charCodeAt(i - 1))) return i;
  return -1;
}

/** The term has come to `node` with the unit before `from`. */
function arrive(node: Node, entry: DetectorEntry, from: number): void {
  const at = nextUnit(entry.text, from);
  if (at < 0) node.ends.push(entry);
  else node.longer.push({ entry, at });
}

function nextNode(node: Node, key: number): Node | undefined {
  if (node.longer.length > 0) {
    const next = new Map<number, Node>();
    for (const { entry, at } of node.longer) {
      const unit = fold(entry.text.charCodeAt(at));
      const below = next.get(unit) ?? newNode();
      next.set(unit, below);
      arrive(below, entry, at + 1);
    }
    node.next = next;
    node.longer = [];
  }
  return node.next?.get(key);
}

function insert(root: Uint16Array, nodes: (Node | undefined)[], entry: DetectorEntry): void {
  const at = nextUnit(entry.text, 0);
  if (at >= 0) arrive(firstNode(root, nodes, fold(entry.text.charCodeAt(at))), entry, at + 1);
}

/** Terms without a letter or digit are ignored. Linear in the number of terms; their letters wait for a text. */
export function buildDetector(entries: readonly DetectorEntry[]): Detector {
  const root = new Uint16Array(0x10000);
  const nodes: (Node | undefined)[] = [undefined];
  for (const entry of entries) {
    insert(root, nodes, entry);
    if (entry.kind !== 'name' && /[a-z]{2}[^aeiou\W]y$/i.test(entry.text))
      insert(root, nodes, { ...entry, text: `${entry.text.slice(0, -1)}ies` });
  }
  return { root, nodes };
}

const isAcronym = (text: string): boolean => /^[A-Z][A-Z0-9]+$/.test(text);

const isCased = (letter: string): boolean => letter.toLowerCase() !== letter.toUpperCase();
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
function endingAt(node: Node, text: string, start: number, at: number): DetectorHit | null {
  for (const entry of node.ends) {
    const end = endAtBoundary(entry, text, at);
    if (end > 0 && accepts(entry, text, start, at)) return { start, end, entry };
  }
  return null;
}

/** The longest term that starts at `start`, or null. */
function longestAt(first: Node, text: string, start: number): DetectorHit | null {
  let best: DetectorHit | null = null;
  let node: Node | undefined = first;
  let gap = 0;
  for (let i = start + 1; node !== undefined; i++) {
    if (gap === 0 && node.ends.length > 0 && !isIgnorable(text.charCodeAt(i - 1)))
      best = endingAt(node, text, start, i) ?? best;
    if (i >= text.length) break;
    const unit = text.charCodeAt(i);
    if (isIgnorable(unit)) continue;
    if (isSeparator(unit, text.charCodeAt(i - 1))) {
      if (++gap > MAX_GAP) break;
      continue;
    }
    gap = 0;
    node = nextNode(node, fold(unit));
  }
  return best;
}

/** Hits in text order, leftmost-longest, without overlaps and without look-alikes; offsets in UTF-16 code units. */
export function detect(detector: Detector, text: string): DetectorHit[] {
  const hits: DetectorHit[] = [];
  const { root, nodes } = detector;
  let inWord = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const startsInside: boolean = inWord;
    inWord = isWordUnit(unit) || (startsInside && isIgnorable(unit));
    if (startsInside && inWord) continue;
    const first = root[unit] ?? 0;
    if (first === 0) continue;
    const node = nodes[first];
    const hit = node === undefined ? null : longestAt(node, text, i);
    if (hit === null) continue;
    if (hit.entry.kind !== 'lookalike') hits.push(hit);
    i = hit.end - 1;
    inWord = isWordUnit(text.charCodeAt(i));
  }
  return hits;
}
