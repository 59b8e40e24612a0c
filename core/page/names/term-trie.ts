/**
 * The terms that the detector looks for, as a trie that grows where texts come: nothing is done with a term before a text has
 * its first unit, so a worker that wakes for a short page answers at once.
 */
import { fold, isSeparator, unfoldings } from './term-units.ts';

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

/** A term whose units before `at` lead to a node. */
interface Term {
  readonly entry: DetectorEntry;
  readonly at: number;
}

/** What follows it is found out when a text first comes this far: of ten thousand, most texts want a few hundred. */
export interface TermNode {
  unsorted: readonly Term[];
  ends: readonly DetectorEntry[];
  /** By small letter of ASCII, from "a" on: nearly all steps are such. */
  letters: readonly (TermNode | undefined)[];
  /** Other folded code unit -> next node. */
  next: ReadonlyMap<number, TermNode> | null;
}

const LETTER_A = 97;
const LETTERS = 26;
const isLetter = (unit: number): boolean => unit >= LETTER_A && unit < LETTER_A + LETTERS;

/** The node behind `node` for a folded code unit. */
export const nodeAfter = ({ letters, next }: TermNode, unit: number): TermNode | undefined =>
  isLetter(unit) ? letters[unit - LETTER_A] : next?.get(unit);

/**
 * Opaque; built by `buildDetector`. Of a code unit of the basic plane, `root[unit >> 8]?.[unit & 255]` is the place of its
 * terms in `firsts` and of their node, once a text has asked for it, in `nodes`; 0 for none.
 */
export interface Detector {
  readonly root: readonly (Uint16Array | undefined)[];
  readonly firsts: readonly (readonly DetectorEntry[])[];
  readonly nodes: (TermNode | undefined)[];
  /** Null: all are. */
  readonly isWanted: ((entry: DetectorEntry) => boolean) | null;
}

const NONE: readonly never[] = [];

/** Where the next unit of the term stands that is no separator, at or after `from`; -1 at its end. */
function nextUnit(text: string, from: number): number {
  for (let i = from; i < text.length; i++)
    if (!isSeparator(text.charCodeAt(i), text.charCodeAt(i - 1))) return i;
  return -1;
}

const newNode = (unsorted: readonly Term[]): TermNode => ({
  unsorted,
  ends: NONE,
  letters: NONE,
  next: null,
});

/** A text has come to the node. */
export function sort(node: TermNode): void {
  const ends: DetectorEntry[] = [];
  const terms = new Map<number, Term[]>();
  for (const { entry, at } of node.unsorted) {
    const here = entry.text.charCodeAt(at);
    const isPlain = here >= 97 && here <= 122;
    const following = isPlain ? at : nextUnit(entry.text, at);
    const unit = isPlain ? here : fold(entry.text.charCodeAt(following));
    const known = terms.get(unit);
    const term = { entry, at: following + 1 };
    if (following < 0) ends.push(entry);
    else if (known === undefined) terms.set(unit, [term]);
    else known.push(term);
  }
  node.ends = ends;
  branch(node, terms);
  node.unsorted = NONE;
}

function branch(node: TermNode, terms: ReadonlyMap<number, readonly Term[]>): void {
  const letters: (TermNode | undefined)[] = Array.from({ length: LETTERS });
  const next = new Map<number, TermNode>();
  for (const [unit, each] of terms) {
    if (isLetter(unit)) letters[unit - LETTER_A] = newNode(each);
    else next.set(unit, newNode(each));
  }
  node.letters = letters;
  node.next = next;
}

const OTHER_PLURAL = /[a-z]{2}[^aeiou\W]y$/i;

export function firstNode({ firsts, nodes, isWanted }: Detector, place: number): TermNode {
  const terms: Term[] = [];
  for (const entry of firsts[place] ?? []) {
    const { text, kind } = entry;
    if (isWanted?.(entry) === false) continue;
    const at = nextUnit(text, 0) + 1;
    terms.push({ entry, at });
    if (kind !== 'name' && OTHER_PLURAL.test(text))
      terms.push({ entry: { ...entry, text: `${text.slice(0, -1)}ies` }, at });
  }
  const node = newNode(terms);
  nodes[place] = node;
  return node;
}

/** Places of `entries` by their first unit as it is written; those that have none are left out. */
function byFirstUnit(entries: readonly DetectorEntry[]): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (let i = 0; i < entries.length; i++) {
    const { text } = entries[i] ?? { text: '' };
    const first = text.charCodeAt(0);
    const unit = isSeparator(first, 0) ? text.charCodeAt(nextUnit(text, 0)) : first;
    const group = groups.get(unit);
    if (group === undefined) groups.set(unit, [i]);
    else group.push(i);
  }
  groups.delete(Number.NaN);
  return groups;
}

/**
 * Terms without a letter or digit are ignored. Of each term only the first unit is looked at, and `isWanted` asked only of
 * those whose first unit a text has.
 */
export function buildDetector(
  entries: readonly DetectorEntry[],
  isWanted: ((entry: DetectorEntry) => boolean) | null = null,
): Detector {
  const places = new Map<number, number[]>();
  for (const [unit, group] of byFirstUnit(entries)) {
    const key = fold(unit);
    // The order of the entries decides between two that are written alike.
    places.set(
      key,
      [...(places.get(key) ?? []), ...group].sort((a, b) => a - b),
    );
  }
  const root: (Uint16Array | undefined)[] = Array.from({ length: 0x100 });
  const firsts: DetectorEntry[][] = [[]];
  for (const [key, group] of places) {
    for (const unit of unfoldings(key)) {
      root[unit >> 8] ??= new Uint16Array(0x100);
      (root[unit >> 8] as Uint16Array)[unit & 0xff] = firsts.length;
    }
    firsts.push(group.flatMap((place) => entries[place] ?? []));
  }
  return { root, firsts, nodes: [], isWanted };
}
