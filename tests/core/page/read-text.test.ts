import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readText } from '../../../core/page/blocks/read-text.ts';

const kinds = (text: string, markdown: boolean) =>
  readText(text, markdown).map(({ block }) => [block.kind, block.text]);

describe('readText', () => {
  test.each([
    [
      'One.\n\nTwo.',
      false,
      [
        ['paragraph', 'One.'],
        ['paragraph', 'Two.'],
      ],
    ],
    [
      '# Title\n\nWords *here*.',
      true,
      [
        ['heading', 'Title'],
        ['paragraph', 'Words *here*.'],
      ],
    ],
    [
      '> a\n> b\n>\n> — c',
      true,
      [
        ['blockquote', 'a\n> b'],
        ['blockquote', '— c'],
      ],
    ],
    [
      '- one\n- two',
      true,
      [
        ['list-item', 'one'],
        ['list-item', 'two'],
      ],
    ],
    [
      '[00:10] Ada: One\n[00:13] Bo: Two\n\nAda Lin: Yes.\nBo Reed: No.\nAda says\nBo: no.',
      true,
      [
        ['paragraph', '[00:10] Ada: One'],
        ['paragraph', '[00:13] Bo: Two'],
        ['paragraph', 'Ada Lin: Yes.'],
        ['paragraph', 'Bo Reed: No.\nAda says\nBo: no.'],
      ],
    ],
    ['```\ncode "x"\n```\nafter', true, [['paragraph', 'after']]],
    [
      '| a | b |\n|---|---|\n| c | d |',
      true,
      [
        ['table-cell', 'a'],
        ['table-cell', 'b'],
        ['table-cell', 'c'],
        ['table-cell', 'd'],
      ],
    ],
  ] as const)('%j', (text, markdown, expected) => {
    expect(kinds(text, markdown)).toEqual(expected);
  });

  test('every block is the file at its offset', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('# ', '> ', '- ', '| x | ', 'words', ' ', '\n', '\r\n', '\n\n', '“q”', '```\n'),
          { maxLength: 40 },
        ),
        fc.boolean(),
        (parts, markdown) => {
          const text = parts.join('');
          for (const { offset, block } of readText(text, markdown))
            expect(text.slice(offset, offset + block.text.length)).toBe(block.text);
        },
      ),
    );
  });
});
