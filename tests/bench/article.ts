/**
 * A news article of any length: the prose of our press cases with the marks taken off and names changed about, and every
 * so often a quotation with its tag, the person's (altered copies of the record) or somebody else's. Same seed, same text.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pack } from '../../core/pack/types.ts';
import { alter, seeded } from '../cases/alter.ts';
import type { OtherCase } from '../cases/types.ts';

const CASES = join(import.meta.dirname, '../cases');
const SURNAMES = 'Keller Vance Stone Alvarez Brandt Okafor Lindqvist Moreau Tanaka Rossi'.split(' ');
const GIVEN = 'Nora Paul Ines Omar Lucy Tom Rita Amy'.split(' ');
const VERBS = ['said', 'told reporters', 'wrote', 'argued', 'added'];
const ADJECTIVES = ['other', 'recent', 'second', 'whole', 'public'];
/** Longer quotations are rare on pages. */
const MOST_WORDS = 60;

export interface ArticlePlan {
  readonly words: number;
  readonly quotations: number;
  /** Share of the quotations that are the person's, 0 to 1. */
  readonly his: number;
  /** Share of his that are word for word; the others are copies with something altered in each. */
  readonly exact: number;
}

const readCases = <T>(name: string): T => JSON.parse(readFileSync(join(CASES, name), 'utf8')) as T;
const wordsIn = (text: string): number => text.split(/\s+/).length;

function paragraphs(): string[] {
  const cases = ['attribution-press.json', 'attribution-en.json'].flatMap(
    readCases<readonly { readonly text: string }[]>,
  );
  const all = cases.flatMap(({ text }) => text.split(/\n{2,}/));
  return all.filter((text) => wordsIn(text) > 12).map((text) => text.replace(/["“”«»]/g, ''));
}

class Writer {
  private readonly random: () => number;
  private readonly prose = paragraphs();
  private readonly his: readonly string[];
  private readonly altered: readonly string[];
  private readonly others: readonly string[];
  private next = 0;

  constructor(pack: Pack, seed: number) {
    this.random = seeded(seed);
    const english = pack.quotations.filter(({ lang }) => lang === 'en');
    const fits = (text: string): boolean => wordsIn(text) < MOST_WORDS;
    this.his = english.map(({ exact }) => exact).filter((text) => fits(text) && wordsIn(text) > 8);
    this.altered = alter(english, 8, 0)
      .map(({ text }) => text)
      .filter(fits);
    this.others = readCases<readonly OtherCase[]>('others.json')
      .filter(({ lang, group }) => lang === 'en' && group === 'long')
      .map(({ text }) => text);
  }

  private pick(list: readonly string[]): string {
    return list[Math.floor(this.random() * list.length)] ?? '';
  }

  /** Names and adjectives differ each time, so that no paragraph is one that was read before. */
  paragraph(): string {
    const text = this.prose[this.next % this.prose.length] ?? '';
    this.next += 1;
    return text
      .replace(/\b(?:Tom|Rita|Amy)\b/g, () => this.pick(GIVEN))
      .replace(/\b(?:Keller|Vance|Stone)\b/g, () => this.pick(SURNAMES))
      .replace(/\b(the|a) (?=[a-z])/g, (article) =>
        this.random() < 0.1 ? `${article}${this.pick(ADJECTIVES)} ` : article,
      );
  }

  quotation({ his, exact }: ArticlePlan, surname: string): string {
    const own = this.random() < his;
    const copies = exact > 0 && this.random() < exact ? this.his : this.altered;
    const text = this.pick(own ? copies : this.others).replace(/["“”]|\.$/g, '');
    const speaker = own ? surname : this.pick(SURNAMES);
    const verb = this.pick(VERBS);
    const middle = text.indexOf(' ', text.length >> 1);
    const form = Math.floor(this.random() * 3);
    if (form === 0) return `“${text},” ${speaker} ${verb}.`;
    if (form === 1 || middle < 0) return `${speaker} ${verb}: “${text}.”`;
    return `“${text.slice(0, middle)},” ${speaker} said, “${text.slice(middle + 1)}.”`;
  }
}

/** Paragraphs parted by blank lines, with the person named first. */
export function writeArticle(pack: Pack, plan: ArticlePlan, seed: number): string {
  const writer = new Writer(pack, seed);
  const name = pack.person.name.en;
  const surname = name.split(' ').at(-1) ?? name;
  const out = [`# An evening with ${name}`, `${name} was one of the speakers of the evening.`];
  let words = 12;
  for (let quotations = 0; words < plan.words; ) {
    const due = words * plan.quotations > quotations * plan.words;
    const text = due ? writer.quotation(plan, surname) : writer.paragraph();
    if (due) quotations += 1;
    out.push(text);
    words += wordsIn(text);
  }
  return out.join('\n\n');
}
