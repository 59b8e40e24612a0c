/** The words of all texts in reading order, as numbers: most of the work of an index, so a pack may bring it ready made. */
import { decodeBase64, encodeBase64 } from '../text/base64.ts';
import { VarintReader, VarintWriter } from '../text/varint.ts';
import type { SearchRecord, SearchText } from './texts.ts';
import { textsOfDisputed, textsOfQuotations } from './texts.ts';
import { sinkWords, type WordSink } from './words.ts';

export interface WordStreams {
  /** Without repeats, in code-unit order; a word's id is its place. */
  readonly words: readonly string[];
  /** `stream[starts[t] .. starts[t + 1]]`: the word ids of text `t` in reading order. */
  readonly starts: Int32Array;
  readonly stream: Int32Array;
}

/** Numbers words as they are first seen. Pairs of Han characters, most of the Chinese text, are told apart without strings. */
class StreamReader implements WordSink {
  readonly stream: number[] = [];
  readonly words: string[] = [];
  readonly numbers = new Map<string, number>();
  private readonly pairs = new Map<number, number>();

  word(text: string): void {
    this.stream.push(this.numberOf(text));
  }

  pair(first: number, second: number): void {
    const key = first * 0x10000 + second;
    let number = this.pairs.get(key);
    if (number === undefined) {
      number = this.numberOf(String.fromCharCode(first, second));
      this.pairs.set(key, number);
    }
    this.stream.push(number);
  }

  private numberOf(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.words.length);
    this.words.push(text);
    return this.words.length - 1;
  }
}

/** Linear in the words of the texts. */
export function streamsOf(texts: readonly SearchText[]): WordStreams {
  const reader = new StreamReader();
  const starts = new Int32Array(texts.length + 1);
  texts.forEach(({ text }, t) => {
    sinkWords(text, reader);
    starts[t + 1] = reader.stream.length;
  });
  const words = [...reader.words].sort();
  const rank = new Int32Array(words.length);
  words.forEach((word, id) => {
    rank[reader.numbers.get(word) ?? 0] = id;
  });
  return { words, starts, stream: Int32Array.from(reader.stream, (number) => rank[number] ?? 0) };
}

/** JSON. */
export interface StreamData {
  /** In order, a blank between them. */
  readonly words: string;
  /** Words of each text, base64 of varints. */
  readonly lengths: string;
  /** A character for each word, see `FIRST`. */
  readonly stream: string;
}

export interface SearchData {
  readonly format: 'verbatim-search';
  readonly formatVersion: 1;
  readonly quotations: StreamData;
  readonly disputed: StreamData;
}

/** Word 0; the next ones follow. Up to the surrogates all are single units that JSON keeps as they are. */
const FIRST = 0x3400;
const MOST_WORDS = 0xd800 - FIRST;

function write({ words, starts, stream }: WordStreams): StreamData | null {
  if (words.length > MOST_WORDS) return null;
  const lengths = new VarintWriter();
  for (let t = 0; t + 1 < starts.length; t += 1) lengths.push((starts[t + 1] ?? 0) - (starts[t] ?? 0));
  return {
    words: words.join(' '),
    lengths: encodeBase64(lengths.done()),
    stream: Array.from(stream, (id) => String.fromCharCode(FIRST + id)).join(''),
  };
}

/** The words of a record's index; null where they are too many for one unit each. Equal records give equal data. */
export function searchDataOf(record: SearchRecord): SearchData | null {
  const [quotations, disputed] = [textsOfQuotations(record), textsOfDisputed(record)].map(({ texts }) =>
    write(streamsOf(texts)),
  );
  if (!quotations || !disputed) return null;
  return { format: 'verbatim-search', formatVersion: 1, quotations, disputed };
}

/** @throws {Error} where it is not of `texts` texts. */
export function readStreams(data: StreamData, texts: number): WordStreams {
  const lengths = new VarintReader(decodeBase64(data.lengths));
  const starts = new Int32Array(texts + 1);
  const { stream: units } = data;
  const wrong = 'The index is of other texts';
  for (let t = 0; t < texts; t += 1) {
    if (!lengths.more) throw new Error(wrong);
    starts[t + 1] = (starts[t] ?? 0) + lengths.next();
  }
  if (lengths.more || starts[texts] !== units.length) throw new Error(wrong);
  const stream = new Int32Array(units.length);
  for (let at = 0; at < units.length; at += 1) stream[at] = units.charCodeAt(at) - FIRST;
  return { words: data.words === '' ? [] : data.words.split(' '), starts, stream };
}
