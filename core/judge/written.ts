/** The words of a difference as they are written. */
import type { RecordText } from '../find/texts.ts';
import type { Token } from '../text/token.ts';
import type { Passage } from './passage.ts';

export function rawSlice(raw: string, tokens: readonly Token[], from: number, to: number): string {
  const [first, last] = [tokens[from], tokens[to - 1]];
  return first && last && to > from ? raw.slice(first.start, last.end) : '';
}

/** From the first word of `at` to the last; null where there is none. */
export function textOf(text: Passage | RecordText, at: readonly number[]): string | null {
  return at.length === 0
    ? null
    : rawSlice(text.words.raw, text.words.tokens, at[0] ?? 0, (at.at(-1) ?? 0) + 1);
}

/** The part of a contraction that says nothing when it stands alone: "n't" of "don't". */
export function isTail({ tokens }: { readonly tokens: readonly Token[] }, i: number | undefined): boolean {
  const [before, token] = [tokens[(i ?? 0) - 1], tokens[i ?? -1]];
  return token?.kind === 'word' && token.soft === 'contraction' && before?.end === token.start;
}

export interface Written {
  readonly page: string | null;
  readonly record: string | null;
}

interface Words {
  /** Indices, in order. */
  readonly page: readonly number[];
  readonly record: readonly number[];
}

/**
 * Where one side has a contraction's tail only, both are shown with the word in front ("can't" became "can"), which has to be
 * the same on both: `pageFrom` and `recordFrom` are where the difference begins.
 */
export function writtenPair(
  passage: Passage,
  text: RecordText,
  { page, record }: Words,
  [pageFrom, recordFrom]: readonly [number, number],
): Written {
  const tail = isTail(passage.words, page[0]) || isTail(text.words, record[0]);
  const [first, second] = [passage.words.tokens[pageFrom - 1], text.words.tokens[recordFrom - 1]];
  const begins = (page[0] ?? pageFrom) === pageFrom && (record[0] ?? recordFrom) === recordFrom;
  if (!tail || !begins || first?.key === undefined || first.key !== second?.key)
    return { page: textOf(passage, page), record: textOf(text, record) };
  return {
    page: textOf(passage, [pageFrom - 1, ...page]),
    record: textOf(text, [recordFrom - 1, ...record]),
  };
}
