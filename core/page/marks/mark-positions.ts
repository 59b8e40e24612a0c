/** Where the marks of one text stand, looked up once: a look ahead from every mark must not read the text again. */
import { isAlnum } from '../../text/lettered.ts';

/** An unclosed quotation longer than this is a typing error, not a quotation (UTF-16 units). */
export const MAX_UNCLOSED = 1500;

/** A closing single mark, a plural's apostrophe that may be one, or a mark that ends the look-out. */
type SingleKind = 'closer' | 'plural' | 'stop';

const STOPS = /["＂”»›」』﹂〞〟]/;
const CANDIDATES = /['’"＂”»›」』﹂〞〟]/g;

/** "workers' rights": an apostrophe after s with a small letter to follow. */
const isPlural = (text: string, i: number): boolean =>
  /s/i.test(text[i - 1] ?? '') && /^\s\p{Ll}/u.test(text.slice(i + 1, i + 3));

function kindAt(text: string, i: number): SingleKind | null {
  if (STOPS.test(text[i] ?? '')) return 'stop';
  if (/^$|\s/.test(text[i - 1] ?? '') || isAlnum(text.charCodeAt(i + 1))) return null;
  return isPlural(text, i) ? 'plural' : 'closer';
}

/** Index of the first of `sorted` that is greater than `at`. */
function firstAfter(sorted: readonly number[], at: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((sorted[mid] ?? 0) > at) high = mid;
    else low = mid + 1;
  }
  return low;
}

export class MarkPositions {
  private readonly text: string;
  private readonly byChar = new Map<string, number[]>();
  private singles: { readonly at: number[]; readonly kind: SingleKind[] } | null = null;

  constructor(text: string) {
    this.text = text;
  }

  private of(char: string): number[] {
    let all = this.byChar.get(char);
    if (all !== undefined) return all;
    all = [];
    if (char !== '')
      for (let i = this.text.indexOf(char); i >= 0; i = this.text.indexOf(char, i + 1)) all.push(i);
    this.byChar.set(char, all);
    return all;
  }

  /** Offset of the `nth` (0: first) `char` after `at` within reach, or -1. */
  after(char: string, at: number, nth = 0): number {
    const all = this.of(char);
    const found = all[firstAfter(all, at) + nth] ?? -1;
    return found <= at + MAX_UNCLOSED ? found : -1;
  }

  /** How many `char` stand at `at` and behind it. */
  countFrom(char: string, at: number): number {
    const all = this.of(char);
    return all.length - firstAfter(all, at - 1);
  }

  /** Where the single mark that opens at `at` closes, or -1. A plural's apostrophe is passed over when a better one follows. */
  singleCloser(at: number): number {
    this.singles ??= this.findSingles();
    const { singles } = this;
    let plural = -1;
    for (let k = firstAfter(singles.at, at); k < singles.at.length; k++) {
      const i = singles.at[k] ?? 0;
      if (i >= at + MAX_UNCLOSED || singles.kind[k] === 'stop') break;
      if (singles.kind[k] === 'closer') return i;
      if (plural < 0) plural = i;
    }
    return plural;
  }

  private findSingles() {
    const singles = { at: [] as number[], kind: [] as SingleKind[] };
    for (const { index } of this.text.matchAll(CANDIDATES)) {
      const kind = kindAt(this.text, index);
      if (kind === null) continue;
      singles.at.push(index);
      singles.kind.push(kind);
    }
    return singles;
  }
}
