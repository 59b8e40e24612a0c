/** Texts as nobody writes them, out of the pieces that the engine looks at. */
import fc from 'fast-check';
import { bundledEngine } from '../cases/engine.ts';

const engine = bundledEngine();
const { person } = engine.record;

const MARKS = [...'"“”‘’\'«»„「」『』《》〈〉()[]{}:：—–-，,.。?!…/|*_#>~`\n\t\r \u00a0\u3000'];
const INVISIBLE = ['\u00ad', '\u200b', '\u200d', '\ufeff', '\u202e', '\u2028', '\u0000', '\ufe0f'];
const ODD = [
  '\u0301',
  'a\u0301\u0327',
  'ﬁ',
  'ß',
  'İ',
  'ｆｕｌｌ',
  '①',
  '½',
  '😀',
  '👩‍👩‍👧',
  '\ud83d',
  '\ude00',
  'ـ',
  'क्षि',
];
const WORDS = [
  'he',
  'she',
  'not',
  'never',
  'no',
  'said',
  'says',
  'told',
  'according to',
  'the',
  'and',
  'uh',
  'like',
  'I mean',
  "don't",
  'cannot',
  'twenty',
  'hundred',
  '1,000',
  '3.14',
  '2024',
  'Mr.',
  'U.S.',
  'e.g.',
  '...',
  '[sic]',
  '[…]',
  '他说',
  '她表示',
  '写道',
  '蘇茨克維',
  '苏茨克维',
  '氏は',
  'と述べた',
  'hat gesagt',
  'a déclaré',
];
const NAMES = [person.name.en, ...person.aliases.map(({ text }) => text), ...person.lookalikes];
const RECORD = [...engine.record.quotations.values()].map(({ exact }) => exact);
const SAYINGS = [...engine.record.disputed.values()].flatMap(({ wordings }) =>
  wordings.map(({ text }) => text),
);

/** A stretch of the record's own words, now and then with a word lost or doubled. */
const fromRecord = fc
  .tuple(fc.constantFrom(...RECORD, ...SAYINGS), fc.nat(40), fc.integer({ min: 1, max: 60 }), fc.nat(4))
  .map(([text, from, count, harm]) => {
    const words = text.split(' ').slice(from, from + count);
    if (harm === 1) words.splice(1, 1);
    if (harm === 2) words.splice(1, 0, words[0] ?? '');
    return words.join(' ');
  });

const piece = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...MARKS) },
  { weight: 1, arbitrary: fc.constantFrom(...INVISIBLE) },
  { weight: 1, arbitrary: fc.constantFrom(...ODD) },
  { weight: 4, arbitrary: fc.constantFrom(...WORDS).map((word) => `${word} `) },
  { weight: 2, arbitrary: fc.constantFrom(...NAMES).map((name) => `${name} `) },
  { weight: 2, arbitrary: fromRecord },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  // The same thing again and again.
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...MARKS, ...WORDS), fc.integer({ min: 2, max: 40 }))
      .map(([one, times]) => one.repeat(times)),
  },
);

export const hostileText = (maxPieces = 60): fc.Arbitrary<string> =>
  fc.array(piece, { maxLength: maxPieces }).map((pieces) => pieces.join(''));

const TAGS = [
  'p',
  'div',
  'blockquote',
  'q',
  'li',
  'ul',
  'h2',
  'br',
  'script',
  'pre',
  'table',
  'td',
  'cite',
  'svg',
  'template',
  'b',
  'select',
  'title',
  'x-y',
];

/** Markup that no writer closed. */
export const hostileHtml: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...TAGS).map((tag) => `<${tag}>`),
      fc.constantFrom(...TAGS).map((tag) => `</${tag}>`),
      fc.constantFrom(
        '<!--',
        '-->',
        '<!doctype html>',
        '&amp;',
        '&#x110000;',
        '&',
        '<',
        '<a href="',
        '" hidden>',
        ']]>',
      ),
      hostileText(8),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));
