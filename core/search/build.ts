/**
 * The index of the search box, in memory only: sorted vocabulary, the texts as runs of word ids (positions), and for
 * each word the texts that hold it, both as compressed sparse rows. Built from an open record, linear in its words.
 */
import type { PackRecord } from '../pack/record.ts';
import type { Quotation, Source, Topic } from '../pack/types.ts';
import { openVocabulary, type Vocabulary } from './vocabulary.ts';
import { sinkWords, type WordSink } from './words.ts';

/** What the search box needs of a record. */
export type SearchRecord = Pick<PackRecord, 'person' | 'sources' | 'quotations' | 'disputed' | 'topics'>;

export type TextField = 'exact' | 'wording' | 'translation' | 'about';

/** A searched text. `owners`: the items (by number) it belongs to; about-texts belong to many. */
export interface SearchText {
  readonly field: TextField;
  /** Index in `otherWordings`, `translations` or a disputed saying's `wordings`. */
  readonly index: number;
  readonly text: string;
  readonly owners: readonly number[];
}

/** What ranking knows of a quotation (or a disputed saying) beside its texts. */
export interface SearchItem {
  readonly id: string;
  /** 1 to 5. */
  readonly salience: number;
  /** A piece of a sentence: found, but after whole quotations. */
  readonly fragment: boolean;
}

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

const yearOf = (quotation: Quotation): string => quotation.date.slice(0, 4);

function labelsOf(topic: Topic): string {
  return [topic.label.en, topic.label['zh-Hans'], topic.label['zh-Hant']].filter(Boolean).join('\n');
}

function namesOf(source: Source): string {
  const people = (source.interviewer ?? []).map(
    (name) => name.literal ?? `${name.given ?? ''} ${name.family ?? ''}`,
  );
  const names = [
    source.title,
    source['container-title'],
    source.event,
    ...(source.mentions ?? []),
    ...people,
  ];
  return names.filter(Boolean).join('\n');
}

/** Texts about many quotations: their source, topics and year. */
function aboutTexts(record: SearchRecord, quotations: readonly Quotation[]): SearchText[] {
  const groups = new Map<string, number[]>();
  const texts: SearchText[] = [];
  const join = (key: string, owner: number, text: () => string): void => {
    const group = groups.get(key);
    if (group) return void group.push(owner);
    const owners = [owner];
    groups.set(key, owners);
    texts.push({ field: 'about', index: 0, text: text(), owners });
  };
  quotations.forEach((quotation, owner) => {
    const source = record.sources.get(quotation.source);
    if (source) join(`source ${source.id}`, owner, () => namesOf(source));
    join(`year ${yearOf(quotation)}`, owner, () => yearOf(quotation));
    for (const id of quotation.topics) {
      const topic = record.topics.get(id);
      if (topic) join(`topic ${id}`, owner, () => labelsOf(topic));
    }
  });
  return texts;
}

function ownTexts(quotation: Quotation, owner: number): SearchText[] {
  const owners = [owner];
  return [
    { field: 'exact', index: 0, text: quotation.exact, owners },
    ...(quotation.otherWordings ?? []).map(
      ({ text }, index): SearchText => ({ field: 'wording', index, text, owners }),
    ),
    ...(quotation.translations ?? []).map(
      ({ text }, index): SearchText => ({ field: 'translation', index, text, owners }),
    ),
  ];
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

/** Streams of first-seen numbers and the words they stand for. */
function readStreams(texts: readonly SearchText[]): {
  streamStart: Int32Array;
  stream: number[];
  words: string[];
  numbers: ReadonlyMap<string, number>;
} {
  const reader = new StreamReader();
  const streamStart = new Int32Array(texts.length + 1);
  texts.forEach(({ text }, t) => {
    sinkWords(text, reader);
    streamStart[t + 1] = reader.stream.length;
  });
  return { streamStart, stream: reader.stream, words: reader.words, numbers: reader.numbers };
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

function buildIndex(items: readonly SearchItem[], texts: readonly SearchText[]): SearchIndex {
  const textsOf: number[][] = items.map(() => []);
  texts.forEach((text, t) => {
    for (const owner of text.owners) textsOf[owner]?.push(t);
  });
  const { streamStart, stream: firstSeen, words, numbers } = readStreams(texts);
  const vocabulary = openVocabulary([...words].sort());
  const rank = new Int32Array(words.length);
  vocabulary.words.forEach((word, id) => {
    rank[numbers.get(word) ?? 0] = id;
  });
  const stream = new Int32Array(firstSeen.length);
  for (let at = 0; at < stream.length; at += 1) stream[at] = rank[firstSeen[at] ?? 0] ?? 0;
  const inverted = invert(streamStart, stream, words.length);
  return { items, vocabulary, texts, textsOf, streamStart, stream, ...inverted };
}

/** Items are numbered in the record's order. */
export function buildQuotationIndex(record: SearchRecord): SearchIndex {
  const quotations = [...record.quotations.values()];
  const items = quotations.map(({ id, salience, standsAlone }) => ({ id, salience, fragment: !standsAlone }));
  return buildIndex(items, [...quotations.flatMap(ownTexts), ...aboutTexts(record, quotations)]);
}

export function buildDisputedIndex(record: SearchRecord): SearchIndex {
  const sayings = [...record.disputed.values()];
  const texts = sayings.flatMap(({ wordings }, owner) =>
    wordings.map(({ text }, index): SearchText => ({ field: 'wording', index, text, owners: [owner] })),
  );
  return buildIndex(
    sayings.map(({ id }) => ({ id, salience: 1, fragment: false })),
    texts,
  );
}
