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

export const HEAVY: readonly HeavyCase[] = Object.entries(WORK).flatMap(([work, run]) =>
  Object.entries(SEEDS).map(([seed, text]) => ({ name: `${work}: ${seed}`, run: () => run(to(text)) })),
);
