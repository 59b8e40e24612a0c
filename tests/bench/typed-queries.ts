/** Known-item queries as people type them: a stretch of a text, then what fingers and memory do to it. */
import { pick, type Random, seeded } from './word-model.ts';

export const QUERY_KINDS = [
  'exact',
  'prefix',
  'slip',
  'two slips',
  'order',
  'missing',
  'zh',
  'zh S<->T',
] as const;
export type QueryKind = (typeof QUERY_KINDS)[number];

export interface TypedQuery {
  readonly kind: QueryKind;
  readonly query: string;
  /** Number of the text it was taken from. */
  readonly target: number;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** One wrong, missing, doubled or swapped letter inside a word of four letters or more. */
function slip(random: Random, words: readonly string[]): string[] {
  const long = words.flatMap((word, i) => (word.length > 3 ? [i] : []));
  const at = long.length > 0 ? pick(random, long) : 0;
  const word = words[at] ?? '';
  const i = 1 + Math.floor(random() * Math.max(1, word.length - 2));
  const variants = [
    word.slice(0, i) + pick(random, [...LETTERS]) + word.slice(i + 1),
    word.slice(0, i) + word.slice(i + 1),
    word.slice(0, i) + pick(random, [...LETTERS]) + word.slice(i),
    word.slice(0, i) + (word[i + 1] ?? '') + (word[i] ?? '') + word.slice(i + 2),
  ];
  return words.map((one, j) => (j === at ? pick(random, variants) : one));
}

const isHan = (text: string): boolean => /\p{sc=Han}/u.test(text);

function shuffled(random: Random, words: readonly string[]): string[] {
  const out = [...words];
  for (let i = out.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [out[i], out[j]] = [out[j] ?? '', out[i] ?? ''];
  }
  return out;
}

function prefixed(random: Random, words: readonly string[]): string[] {
  const last = words.at(-1) ?? '';
  return [...words.slice(0, -1), last.slice(0, Math.max(2, Math.ceil(last.length * (0.4 + random() * 0.4))))];
}

function typed(
  random: Random,
  kind: QueryKind,
  text: string,
  traditional: ReadonlyMap<string, string>,
): string {
  if (kind === 'zh' || kind === 'zh S<->T') {
    const length = 3 + Math.floor(random() * 5);
    const run = (text.match(/\p{sc=Han}+/gu) ?? ['']).reduce((a, b) => (b.length > a.length ? b : a));
    const start = Math.floor(random() * Math.max(1, run.length - length));
    const part = run.slice(start, start + length);
    return kind === 'zh' ? part : Array.from(part, (char) => traditional.get(char) ?? char).join('');
  }
  const words = text.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? [];
  const length = kind === 'missing' ? 6 : 3 + Math.floor(random() * 3);
  const start = Math.floor(random() * Math.max(1, words.length - length));
  const part = words.slice(start, start + length);
  const change: Readonly<Record<string, (list: string[]) => string[]>> = {
    exact: (list) => list,
    prefix: (list) => prefixed(random, list),
    slip: (list) => slip(random, list),
    'two slips': (list) => slip(random, slip(random, list)),
    order: (list) => shuffled(random, list),
    missing: (list) => list.filter((_, i) => i !== 2 && i !== 4),
  };
  return (change[kind]?.(part) ?? part).join(' ');
}

/** `perKind` queries of each kind, the same for the same seed. Kinds that no text allows are left out. */
export function makeQueries(
  texts: readonly string[],
  traditional: ReadonlyMap<string, string>,
  perKind: number,
  seed = 7,
): TypedQuery[] {
  const random = seeded(seed);
  const han = texts.flatMap((text, i) => (isHan(text) ? [i] : []));
  const latin = texts.flatMap((text, i) => (/[a-z]+ [a-z]+ [a-z]+ [a-z]+/i.test(text) ? [i] : []));
  const queries: TypedQuery[] = [];
  for (let i = 0; i < perKind; i += 1) {
    for (const kind of QUERY_KINDS) {
      const from = kind.startsWith('zh') ? han : latin;
      if (from.length === 0) continue;
      const target = pick(random, from);
      queries.push({ kind, target, query: typed(random, kind, texts[target] ?? '', traditional) });
    }
  }
  return queries;
}
