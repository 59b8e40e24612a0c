/** What outlets set around and between the paragraphs of a text. */
import { describe, expect, test } from 'vitest';
import { isApart } from '../../../core/page/blocks/apart.ts';
import { findQuotations } from '../../../core/page/quotations.ts';
import type { Block } from '../../../core/page/types.ts';
import { SOMEBODY } from '../../cases/somebody.ts';

const paragraph = (text: string): Block => ({ text, kind: 'paragraph' });

describe('is apart from the text', () => {
  test.each([
    'Advertisement',
    'Story continues below advertisement',
    'Read More',
    'Related Stories',
    'Read more: Why the river froze in May',
    'By Tomas Vela and Priya Nair',
    'Reporting by Anna Holt; editing by Lee Ann',
    'Elena Marsh at the river in March. (Photo: Lee Ann)',
    'Tomas Vela speaks at the harbour last week. Lee Ann/Getty Images',
    'Photograph: Chloe Winter/The Post',
    '广告',
    '延伸阅读：河水为何结冰',
    '记者：李安',
    '艾琳娜在河边。（图：李安）',
    '00:12:40',
  ])('%s', (text) => expect(isApart(paragraph(text))).toBe(true));
});

describe('is text', () => {
  test.each([
    'By then the river had frozen, and Marsh had gone home.',
    'By the way',
    'She said the photo was hers.',
    'Share the work, she told them.',
    'More on stories later, she wrote in the log of the boat, and then nothing more came.',
    'Marsh agreed with the image of a river: slow, wide and stubborn.',
    '“Watch: the ice will go by noon,” she said.',
    '记者问她河水为何结冰。',
  ])('%s', (text) => expect(isApart(paragraph(text))).toBe(false));
});

const speakers = (blocks: readonly Block[]) =>
  findQuotations(blocks, SOMEBODY).map(({ block, start, end, attribution }) => [
    blocks[block]!.text.slice(start, end),
    attribution.name,
  ]);

describe('speakers', () => {
  const quoted = (noise: readonly string[]) => [
    paragraph('Elena Marsh has measured the river for thirty years.'),
    ...noise.map(paragraph),
    paragraph('“The ice comes later every winter,” she said. “It is plain to see.”'),
  ];
  test.each([
    {
      name: 'a caption of somebody else',
      noise: ['Anna Holt, who sells boats, at her pier. (Photo: Lee Ann)'],
    },
    { name: 'the byline', noise: ['By Anna Holt'] },
    { name: 'advertisements', noise: ['Advertisement', 'Story continues below advertisement'] },
    { name: 'a pointer to another story', noise: ['Read more: Anna Holt on the price of boats'] },
  ])('the pronoun goes past $name', ({ noise }) => {
    expect(speakers(quoted(noise))).toEqual([
      ['The ice comes later every winter,', 'Elena Marsh'],
      ['It is plain to see.', 'Elena Marsh'],
    ]);
  });

  test.each(['Advertisement', 'The Harbour Ledger', 'Morning Brief', 'Sponsored Content'])(
    'a line that comes again is no speaker: %s',
    (line) => {
      const text = ['Marsh lives on the river.', 'The town sells boats.', 'Nobody buys them.', 'It is cold.'];
      const blocks = text.flatMap((one) => [paragraph(line), paragraph(one)]);
      expect(speakers([...blocks, paragraph('Key Question'), paragraph('Will it freeze?')])).toEqual([]);
    },
  );

  test('names on lines of their own are speakers, advertisements between them or not', () => {
    const turns = [
      'Tomas Vela',
      'Is it late?',
      'Elena Marsh',
      'It is.',
      'Advertisement',
      'It was late last year too.',
    ];
    const rest = ['Tomas Vela', 'Why is that?', 'Elena Marsh', 'Nobody knows for sure.'];
    const blocks = ['A talk of Tomas Vela with Elena Marsh about the river and its ice.', ...turns, ...rest];
    expect(speakers(blocks.map(paragraph))).toEqual([
      ['Is it late?', 'Tomas Vela'],
      ['It is.', 'Elena Marsh'],
      ['It was late last year too.', 'Elena Marsh'],
      ['Why is that?', 'Tomas Vela'],
      ['Nobody knows for sure.', 'Elena Marsh'],
    ]);
  });

  test('a short term in a caption is no quotation', () => {
    const caption: Block = { text: 'The sign “Ice late!” on the pier. (Photo: Lee Ann)', kind: 'caption' };
    expect(speakers([paragraph('Elena Marsh lives on the river.'), caption])).toEqual([]);
  });

  test('a lead-in reaches over an advertisement', () => {
    const blocks = [
      'Elena Marsh wrote in the log of the boat:',
      'Advertisement',
      'I will not sail again before the spring.',
    ];
    expect(speakers(blocks.map(paragraph))).toEqual([
      ['I will not sail again before the spring.', 'Elena Marsh'],
    ]);
  });

  test('tags and the author after the last answer are no answer', () => {
    const blocks: Block[] = [
      { text: 'An interview with Elena Marsh, edited for length.', kind: 'paragraph' },
      { text: 'Is the ice late?', kind: 'paragraph', inline: [{ tag: 'strong', start: 0, end: 16 }] },
      paragraph('It comes later every winter.'),
      { text: 'Will it come back?', kind: 'paragraph', inline: [{ tag: 'strong', start: 0, end: 18 }] },
      paragraph('Not in my time, I think.'),
      paragraph('Elena Marsh River Ice'),
      paragraph('Tomas Vela covers rivers. He lives in Malmö.'),
    ];
    expect(speakers(blocks)).toEqual([
      ['It comes later every winter.', 'Elena Marsh'],
      ['Not in my time, I think.', 'Elena Marsh'],
    ]);
  });
});
