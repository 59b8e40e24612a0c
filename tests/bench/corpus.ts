/**
 * Synthetic talk: a vocabulary with Zipf's frequencies, English function words on top, and for every word a few words
 * that like to follow it, so that short runs recur as they do in speech. Nothing is downloaded; same seed, same text.
 */
import type { Pack, Quotation, Source } from '../../core/pack/types.ts';
import { seeded } from '../cases/alter.ts';

const COMMON =
  'the of and to a in that it is you i we this so for be are have they not on what with do as if or at but can there will think just very like like one all more about know people because going an has would from some models when really something data was thing how which them get then than things world also make learning could want much way even new see time good only same need lot now who where every other our most may any good two five ten'.split(
    ' ',
  );
const SYLLABLES =
  'ba ko ri ten sul mar do vi pel ga nor tis lu fen cra mo zi ber ta lin sho wex qua di pru'.split(' ');
const VOCABULARY = 24_000;
const FOLLOWERS = 12;

export class Talk {
  private readonly words: readonly string[];
  private readonly random: () => number;

  constructor(seed: number) {
    this.random = seeded(seed);
    const made = new Set<string>(COMMON);
    const coin = seeded(1);
    while (made.size < VOCABULARY) {
      const length = 2 + Math.floor(coin() * 3);
      made.add(Array.from({ length }, () => SYLLABLES[Math.floor(coin() * SYLLABLES.length)]).join(''));
    }
    this.words = Array.from(made);
  }

  /** Zipf by inverse transform: rank grows exponentially in a uniform number. */
  private rank(): number {
    return Math.min(
      this.words.length - 1,
      Math.floor(Math.exp(this.random() * Math.log(this.words.length))) - 1,
    );
  }

  private after(rank: number): number {
    if (this.random() < 0.45) return this.rank();
    const choice = Math.floor(this.random() ** 2 * FOLLOWERS);
    const spread = seeded(rank * 31 + choice)();
    return Math.min(this.words.length - 1, Math.floor(Math.exp(spread * Math.log(this.words.length))) - 1);
  }

  sentence(words: number): string {
    const out: string[] = [];
    let rank = this.rank();
    for (let i = 0; i < words; i += 1) {
      out.push(this.words[rank] ?? 'the');
      rank = this.after(rank);
    }
    const text = out.join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  }

  /** 8 to 60 words, short ones more often. */
  quotation(): string {
    return this.sentence(8 + Math.floor(this.random() ** 2 * 52));
  }
}

const PER_SOURCE = 25;

/** A pack of synthetic quotations: only what finding and judging read. */
export function syntheticPack(size: number): Pack {
  const talk = new Talk(size);
  const quotations = Array.from(
    { length: size },
    (_, i): Quotation => ({
      id: `q${i}`,
      source: `s${Math.floor(i / PER_SOURCE)}`,
      exact: talk.quotation(),
      lang: 'en',
      date: '2020-01-01',
      place: { time: (i % PER_SOURCE) * 120 },
      topics: [],
      patterns: [],
      salience: 3,
      voice: 'own',
      status: 'primary',
      verification: { tier: 'own-text', against: 'made' },
      standsAlone: true,
    }),
  );
  const sources = Array.from({ length: Math.ceil(size / PER_SOURCE) }, (_, i) => ({ id: `s${i}` }) as Source);
  return {
    info: {
      format: 'verbatim-pack',
      formatVersion: 1,
      id: 'made',
      title: { en: 'Made' },
      version: '1',
      date: '2020-01-01',
      notice: { en: '' },
      licence: 'CC0-1.0',
    },
    person: {
      id: 'nobody',
      name: { en: 'Nobody' },
      description: { en: '' },
      aliases: [],
      lookalikes: [],
      pronouns: [],
    },
    sources,
    quotations,
    disputed: [],
    topics: [],
    relations: [],
    threads: [],
  };
}
