/** Inputs of 100 kB made to cost much: each must be done with in a second of CPU. */
import { readHtml } from '../../cli/read-html.ts';
import { matchPassage } from '../../core/judge/match.ts';
import { readText } from '../../core/page/blocks/read-text.ts';
import { tokenize } from '../../core/text/tokenize.ts';
import { bundledEngine } from '../cases/engine.ts';
import { checkBlocks, insistCheck, insistMatch, searchFor } from './core.ts';

const UNITS = Number(process.env.FUZZ_UNITS ?? 100_000);
const engine = bundledEngine();
const NAME = engine.record.person.name.en;
const [QUOTED = ''] = [...engine.record.quotations.values()].map(({ exact }) => exact);

const SEEDS: Readonly<Record<string, string>> = {
  'opening quotes': '“',
  'closing quotes': '”',
  'straight quotes': '"',
  'single quotes before words': "'a ",
  'quotes in quotes': '“‘a ',
  'corner brackets': '「『',
  'quotes of one word': '“a” ',
  'quotes of five words': '“one two three four five” ',
  'credited quotes': `${NAME} said: “we counted the small green boats”. `,
  'uncredited quotes': '“We counted the small green boats”, he said. ',
  names: `${NAME} `,
  'names without blanks': NAME,
  'the record': `${QUOTED} `,
  'the record, quoted': `“${QUOTED}” ${NAME} said. `,
  'one word': 'the ',
  'two words': 'of the ',
  'one letter': 'a',
  negations: 'not ',
  numbers: 'twenty hundred ',
  digits: '1',
  'digits and commas': '1,',
  contractions: "don't ",
  hyphens: 'a-',
  dots: '.',
  initials: 'A. B. ',
  abbreviations: 'Mr. ',
  colons: 'a: ',
  dashes: '— a ',
  blanks: ' ',
  'line ends': '\n',
  Han: '超',
  'Han sentences': '他说：“我们数了小船。”',
  'Han terms in marks': '称为“是”，',
  'Han verbs': '，说',
  'Han clauses of a name': '，苏茨克维，',
  'combining marks': '\u0301',
  'zero width': '\u200b',
  'lone surrogates': '\ud83d',
  emoji: '👩‍👩‍👧',
  brackets: '([',
  'Markdown quotes': '> ',
  'Markdown tables': '|a',
  'list items': '- a\n',
  turns: 'A: b c d e\n',
  tags: '<div>',
  'line breaks': 'a<br>',
  'tags and quotes': '<q>',
  entities: '&amp;',
};

const to = (seed: string): string => seed.repeat(Math.ceil(UNITS / seed.length)).slice(0, UNITS);

const RECORD_WORDS = [...engine.record.quotations.values()].flatMap(({ exact }) => exact.split(' '));
const COMMON = ['the', 'and', 'that', 'is', 'of', 'a', 'it', 'to', 'you', 'not'];

/** Every piece another one, so that nothing that is remembered saves the work. */
const PIECES: Readonly<Record<string, (index: number) => string>> = {
  'quotations of one word repeated': (i) => `“${'very '.repeat(24)}${i}”, ${NAME} said. `,
  'quotations of two words repeated': (i) => `${NAME} said: “${i} ${'the thing and '.repeat(9)}”. `,
  'quotations of common words': (i) =>
    `${NAME} said: “${Array.from({ length: 28 }, (_, j) => COMMON[(i * 7 + j * (1 + (i % 9))) % 10]).join(' ')}”. `,
  'quotations of the record’s words, shuffled': (i) =>
    `${NAME} said: “${Array.from({ length: 24 }, (_, j) => RECORD_WORDS[(i * 131 + j * 977) % RECORD_WORDS.length]).join(' ')}”. `,
  'the record, a word changed in each': (i) => {
    const words = RECORD_WORDS.slice((i * 37) % (RECORD_WORDS.length - 40)).slice(0, 30);
    return `“${words.with(i % words.length, 'never').join(' ')}”, ${NAME} said. `;
  },
  'the record, two passages joined in each': (i) => {
    const from = (at: number) => RECORD_WORDS.slice(at % (RECORD_WORDS.length - 20)).slice(0, 14);
    return `“${[...from(i * 61), ...from(i * 61 + 3001)].join(' ')}”, ${NAME} said. `;
  },
  'few long quotations of the record, words changed': (i) => {
    const words = RECORD_WORDS.slice((i * 2203) % (RECORD_WORDS.length - 2200)).slice(0, 2000);
    const changed = words.map((word, j) => (j % 30 === i ? 'never' : word)).join(' ');
    return `${NAME} said: “${changed.replace(/["“”]/g, '').slice(0, 11_800)}”. `;
  },
  'quotations in quotations': (i) => `${NAME} said: “he told me ‘the ${i} boats “were green” and’ left”. `,
  'words no two of which are alike': (i) => `w${i} `,
};

function ofPieces(piece: (index: number) => string): string {
  let text = '';
  for (let i = 0; text.length < UNITS; i++) text += piece(i);
  return text.slice(0, UNITS);
}

const inBlocks = (text: string, units: number) =>
  Array.from({ length: Math.ceil(text.length / units) }, (_, i) => ({
    text: text.slice(i * units, (i + 1) * units),
    kind: 'paragraph' as const,
  }));

const WORK: Readonly<Record<string, (text: string) => void>> = {
  tokenize: (text) => void tokenize(text),
  'check, one block': (text) => {
    const blocks = [{ text, kind: 'paragraph' as const }];
    insistCheck(checkBlocks(blocks), blocks);
  },
  'check, a block a quotation': (text) => {
    const blocks = text.split(/(?<=\. )/).map((each) => ({ text: each, kind: 'paragraph' as const }));
    insistCheck(checkBlocks(blocks), blocks);
  },
  'check, a block quotation': (text) => {
    const blocks = [{ text, kind: 'blockquote' as const }];
    insistCheck(checkBlocks(blocks), blocks);
  },
  'check, short blocks': (text) => {
    const blocks = inBlocks(text, 200);
    insistCheck(checkBlocks(blocks), blocks);
  },
  match: (text) => insistMatch(matchPassage(engine, text), text),
  search: searchFor,
  'read Markdown': (text) => void readText(text, true),
  'read HTML': (text) => void readHtml(text),
};

export interface HeavyCase {
  readonly name: string;
  /** Throws where the promises of `core.ts` do not hold. */
  run(): void;
}

/** What a pattern that begins anywhere and ends at the end would try from every place. */
const ENDED: Readonly<Record<string, string>> = {
  'one clause before a quotation': `${to('被问到').slice(40)}，回答：“我们数了小船的数目。”`,
  'times before a quotation': `${to('时，').slice(60)}: "we counted all of the boats," she said`,
  'blanks before a credit': `a${to(' ').slice(60)}b — ${NAME}`,
  'blanks before a signature': `a${to(' ').slice(60)}b — ${NAME} (@somebody)`,
  'links before a signature': `${to('https://t.co/a ').slice(60)}— ${NAME} (@somebody)`,
  'stars before a credit': `a${to('*').slice(60)}b — ${NAME}`,
};

const TEXTS: readonly (readonly [string, () => string])[] = [
  ...Object.entries(SEEDS).map(([name, seed]) => [name, () => to(seed)] as const),
  ...Object.entries(PIECES).map(([name, piece]) => [name, () => ofPieces(piece)] as const),
  ...Object.entries(ENDED).map(([name, text]) => [name, () => text] as const),
];

export const HEAVY: readonly HeavyCase[] = Object.entries(WORK).flatMap(([work, run]) =>
  TEXTS.map(([name, text]) => ({ name: `${work}: ${name}`, run: () => run(text()) })),
);
