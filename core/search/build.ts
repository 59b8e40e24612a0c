/**
 * The index of the search box, in memory only: sorted vocabulary, the texts as runs of word ids (positions), and for
 * each word the texts that hold it, both as compressed sparse rows. Linear in the words.
 */
import { readStreams, type StreamData, streamsOf } from './streams.ts';
import {
  type SearchItem,
  type SearchRecord,
  type SearchText,
  type SearchTexts,
  textsOfDisputed,
  textsOfQuotations,
} from './texts.ts';
import { openVocabulary, type Vocabulary } from './vocabulary.ts';

export interface SearchIndex {
  /** Numbered; texts name them as owners. */
  readonly items: readonly SearchItem[];
  readonly vocabulary: Vocabulary;
  readonly texts: readonly SearchText[];
  /** Numbers of each item's texts, its own words first. */
  readonly textsOf: readonly (readonly number[])[];
  /** `stream[streamStart[t] .. streamStart[t + 1]]`: the word ids of text `t` in reading order. */
  readonly streamStart: Int32Array;
  readonly stream: Int32Array;
  /** `postings[postingStart[w] .. postingStart[w + 1]]`: the texts that hold word `w`, ascending. */
  readonly postingStart: Int32Array;
  readonly postings: Int32Array;
}

/** Calls `visit` once for each word of each text. */
function eachTextWord(
  streamStart: Int32Array,
  stream: Int32Array,
  words: number,
  visit: (word: number, text: number) => void,
) {
  const lastText = new Int32Array(words).fill(-1);
  for (let text = 0; text + 1 < streamStart.length; text += 1) {
    for (let at = streamStart[text] ?? 0; at < (streamStart[text + 1] ?? 0); at += 1) {
      const word = stream[at] ?? 0;
      if (lastText[word] === text) continue;
      lastText[word] = text;
      visit(word, text);
    }
  }
}

function invert(
  streamStart: Int32Array,
  stream: Int32Array,
  words: number,
): { postingStart: Int32Array; postings: Int32Array } {
  const postingStart = new Int32Array(words + 1);
  eachTextWord(streamStart, stream, words, (word) => {
    postingStart[word + 1] = (postingStart[word + 1] ?? 0) + 1;
  });
  for (let word = 0; word < words; word += 1)
    postingStart[word + 1] = (postingStart[word + 1] ?? 0) + (postingStart[word] ?? 0);
  const next = postingStart.slice();
  const postings = new Int32Array(postingStart[words] ?? 0);
  eachTextWord(streamStart, stream, words, (word, text) => {
    const at = next[word] ?? 0;
    postings[at] = text;
    next[word] = at + 1;
  });
  return { postingStart, postings };
}

function openIndex({ items, texts }: SearchTexts, data: StreamData | null): SearchIndex {
  const textsOf: number[][] = items.map(() => []);
  texts.forEach((text, t) => {
    for (const owner of text.owners) textsOf[owner]?.push(t);
  });
  const { words, starts, stream } = data ? readStreams(data, texts.length) : streamsOf(texts);
  const inverted = invert(starts, stream, words.length);
  return {
    items,
    vocabulary: openVocabulary(words),
    texts,
    textsOf,
    streamStart: starts,
    stream,
    ...inverted,
  };
}

/** `data`: what a pack brings of this very record; without it the texts are read. */
export function buildQuotationIndex(record: SearchRecord, data: StreamData | null = null): SearchIndex {
  return openIndex(textsOfQuotations(record), data);
}

export function buildDisputedIndex(record: SearchRecord, data: StreamData | null = null): SearchIndex {
  return openIndex(textsOfDisputed(record), data);
}
