import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText } from '../../../core/text/fold.ts';
import { foldHan } from '../../../core/text/han.ts';
import { tokenize } from '../../../core/text/tokenize.ts';

const keys = (text: string): string =>
  tokenize(text)
    .tokens.map((token) => token.key)
    .join(' ');

/** Two ways to write the same words. */
const SAME: readonly (readonly [string, string])[] = [
  ["I don’t think that's it", 'I do not think that is it'],
  ["we're gonna, you'll see: it won't", 'we are going to you will see it will not'],
  ['cannot', "can't"],
  ['dont doesnt youre', "don't doesn't you're"],
  ['decision-making', 'decision making'],
  ['ten, twenty-five, 20%, 1,000', '10 25 20 percent one thousand'],
  ['two hundred and five thousand', '205,000'],
  ['a million', '1000000'],
  ['five per cent', '5 percent'],
  ['nineteen eighty-four', '1984'],
  ['twenty twenty-five', '2025'],
  ['the first and the third', 'the 1st and the 3rd'],
  ['GPT-4', 'GPT4'],
  [
    'generalisation behaviours analysed modelling the centre',
    'generalization behaviors analyzed modeling the center',
  ],
  ['naïve İstanbul ﬁne ｆｕｌｌ', 'naive istanbul fine full'],
  ['co\u00adoperate zero\u200bwidth', 'cooperate zerowidth'],
  ['**bold** _it_ <em>tag</em> [link](https://a.b/c_(d)) note[12]', 'bold it tag link note'],
  ['[T]he learn[ed]', 'the learned'],
  ['build A.G.I. with A.I. for 3.5 years', 'build AGI with AI for 3.5 years'],
  ['&ldquo;don&rsquo;t stop&rdquo; &amp;&nbsp;it&#39;s &#x201C;good&#x201D;', "don't stop it's good"],
  ['a [link](https://a.b/c "Its title") here', 'a link here'],
  ['the end. [1] And then.[^2] The rest [12]', 'the end and then the rest'],
  ['word<sup>3</sup> and <sup class="x"><a href="#n">[4]</a></sup>', 'word and'],
  ['don`t say `this`', "don't say this"],
  ['預訓練的數據', '预训练的数据'],
  ['這意味著甚麼，妳瞭解牠', '这意味着什么，你了解它'],
];

/** Written alike, not the same. */
const DIFFERENT: readonly (readonly [string, string])[] = [
  ['promise exercise wise', 'promize exercize wize'],
  ['its', "it's"],
  ['five ten', '15'],
  ['say no. But', 'say number but'],
  ['10<sup>5</sup>', '10'],
  ['within [20] years', 'within years'],
  ['AT&T; R&D; x &unknown; y', 'at d x y'],
];

describe('words', () => {
  test.each(SAME)('%s = %s', (a, b) => {
    expect(keys(a)).toBe(keys(b));
  });

  test.each(DIFFERENT)('%s ≠ %s', (a, b) => {
    expect(keys(a)).not.toBe(keys(b));
  });

  test('sentence ends, not abbreviations', () => {
    const starts = (text: string): string[] =>
      tokenize(text)
        .tokens.filter((token) => token.lead === 3)
        .map((token) => token.form);
    expect(starts('I said no. But Dr. Who of the U.S. left. i went.')).toEqual(['but']);
    expect(starts('再见。你好？是的')).toEqual(['你', '是']);
  });

  test.each(['...', '…', '[...]', '[…]', '(...)', '. . .'])('%s is an omission mark', (mark) => {
    const { tokens, tailGap } = tokenize(`one ${mark} two${mark}`);
    expect(tokens.map((token) => token.gapBefore)).toEqual([false, true]);
    expect(tailGap).toBe(true);
  });

  test.each([
    ['it [the model] works', 'the model'],
    ['it (laughs) works (well)', 'laughs well'],
    ['it works (as a footnote of more than sixty characters explains at length below)', ''],
  ])('%s: %s is put in', (text, inserted) => {
    const words = tokenize(text).tokens.filter((token) => token.inserted);
    expect(words.map((token) => token.form).join(' ')).toBe(inserted);
  });
});

/** Any code units: lone surrogates, marks on nothing, everything the map must survive. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '\ud800',
        '\udc00',
        'e\u0301',
        '\u0301',
        'İ',
        'ﬃ',
        '㍿',
        '數',
        "n't",
        '[',
        '](',
        '...',
        '1,0',
        '0\u0301%',
        '&rsquo;',
        '&#x1F600;',
        '&amp',
        '<sup>',
        '(laughs)',
        '%',
        ' ',
        'a',
      ),
    ),
  )
  .map((parts) => parts.join(''));

describe('offsets', () => {
  test('folding maps every unit into the raw text, in order', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const { text, starts, ends } = foldText(raw);
        let last = 0;
        for (let i = 0; i < text.length; i += 1) {
          const start = starts ? starts[i]! : i;
          const end = ends ? ends[i]! : i + 1;
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(raw.length);
          last = start;
        }
      }),
      { numRuns: 500 },
    );
  });

  test('tokens lie inside the text, in order, and hold their words', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        let last = 0;
        for (const token of tokenize(raw).tokens) {
          expect(token.start).toBeGreaterThanOrEqual(last);
          expect(token.end).toBeGreaterThanOrEqual(token.start);
          expect(token.end).toBeLessThanOrEqual(raw.length);
          last = token.start;
        }
      }),
      { numRuns: 500 },
    );
  });

  test('the raw words of a token give the same key again', () => {
    const plain = fc.array(fc.constantFrom('Data', 'naïve', '数', 'GPT', 'ﬁve', 'don’t', 'Ünder', 'x'), {
      minLength: 1,
    });
    fc.assert(
      fc.property(plain, (words) => {
        const raw = words.join(' ');
        for (const token of tokenize(raw).tokens) {
          if (token.soft === 'contraction' || token.kind === 'number') continue;
          expect(keys(raw.slice(token.start, token.end))).toContain(token.key);
        }
      }),
    );
  });

  test('an HTML character reference is one raw span', () => {
    const raw = 'We don&rsquo;t &ldquo;know&rdquo; yet';
    const spans = tokenize(raw).tokens.map((token) => raw.slice(token.start, token.end));
    expect(spans).toEqual(['We', 'do', 'n&rsquo;t', 'know', 'yet']);
  });

  test('Chinese folding keeps the length', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => foldHan(text).length === text.length));
  });
});
