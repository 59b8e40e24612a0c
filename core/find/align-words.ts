/** Words of both sides as numbers, and what matching any two of them is worth. */
import type { Category } from '../text/categories.ts';
import { sameWord, type Token } from '../text/token.ts';

/** Words and the parts they play: fillers come and go at little cost. */
export interface Sequence {
  readonly tokens: readonly Token[];
  readonly categories: readonly (Category | null)[];
}

export const SAME = 2;
const SIMILAR = 0.3;
const DIFFERENT = -1.2;
/** Off a match of a filler with a word that is none ("I I mean, try"). */
const UNLIKE = 0.7;
const LEAST_SIMILARITY = 0.6;
const LEAST_LENGTH = 4;

/** Share of the longer word covered by a common beginning and end; cheap, and enough for slips of one letter or two. */
export function similarity(a: string, b: string): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < LEAST_LENGTH || long.length - short.length > 4) return 0;
  let head = 0;
  while (head < short.length && short.charCodeAt(head) === long.charCodeAt(head)) head += 1;
  let tail = 0;
  const most = short.length - head;
  while (tail < most && short.charCodeAt(short.length - 1 - tail) === long.charCodeAt(long.length - 1 - tail))
    tail += 1;
  return (head + tail) / long.length;
}

export interface WordPairs {
  readonly page: readonly Token[];
  readonly record: readonly Token[];
  readonly pageFiller: Uint8Array;
  readonly recordFiller: Uint8Array;
  /** Value of matching page word `i` with record word `j`. */
  score(i: number, j: number): number;
  /** Words that may be two neighbours of the other side written together (pretraining, pre training); else 0. */
  readonly pageCompound: Uint8Array;
  readonly recordCompound: Uint8Array;
  /** Page words `i - 1` and `i` are record word `j`; and the other way round. */
  joinsPage(i: number, j: number): boolean;
  joinsRecord(i: number, j: number): boolean;
}

function compounds(words: readonly Token[], other: readonly Token[]): Uint8Array {
  const pairs = new Set<string>();
  for (let i = 1; i < other.length; i += 1) pairs.add(`${other[i - 1]?.key}${other[i]?.key}`);
  return Uint8Array.from(words, ({ key, kind }) => (kind === 'word' && pairs.has(key) ? 1 : 0));
}

const fillers = ({ categories }: Sequence): Uint8Array =>
  Uint8Array.from(categories, (one) => (one === 'filler' ? 1 : 0));

/** `one` is `first` and `second` written together. */
function isJoined(one: Token | undefined, first: Token | undefined, second: Token | undefined): boolean {
  if (!one || !first || !second || one.key.length !== first.key.length + second.key.length) return false;
  return one.kind === 'word' && one.key.startsWith(first.key) && one.key.endsWith(second.key);
}

/** Equal keys get equal numbers; words of the record that the page does not have get 0. */
function numbered(page: readonly Token[], record: readonly Token[]): [Int32Array, Int32Array] {
  const numbers = new Map<string, number>();
  const pageIds = Int32Array.from(page, ({ key }) => {
    const id = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, id);
    return id;
  });
  return [pageIds, Int32Array.from(record, ({ key }) => numbers.get(key) ?? 0)];
}

export function pairWords(page: Sequence, record: Sequence): WordPairs {
  const [pageIds, recordIds] = numbered(page.tokens, record.tokens);
  const [pageFiller, recordFiller] = [fillers(page), fillers(record)];
  const slow = (i: number, j: number): number => {
    const [a, b] = [page.tokens[i], record.tokens[j]];
    if (!a || !b) return DIFFERENT;
    if ((a.alt !== null || b.alt !== null) && sameWord(a, b)) return SAME;
    if (a.key.length < LEAST_LENGTH || b.key.length < LEAST_LENGTH) return DIFFERENT;
    return similarity(a.key, b.key) >= LEAST_SIMILARITY ? SIMILAR : DIFFERENT;
  };
  return {
    page: page.tokens,
    record: record.tokens,
    pageFiller,
    recordFiller,
    pageCompound: compounds(page.tokens, record.tokens),
    recordCompound: compounds(record.tokens, page.tokens),
    score(i, j) {
      if (pageIds[i] !== recordIds[j]) return slow(i, j);
      return pageFiller[i] === recordFiller[j] ? SAME : SAME - UNLIKE;
    },
    joinsPage: (i, j) => i > 0 && isJoined(record.tokens[j], page.tokens[i - 1], page.tokens[i]),
    joinsRecord: (i, j) => j > 0 && isJoined(page.tokens[i], record.tokens[j - 1], record.tokens[j]),
  };
}
