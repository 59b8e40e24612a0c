/** Words printed whole: e-mails with their header, the record of a court, interviews whose labels stand for parts. */
import { describe, expect, test } from 'vitest';
import { findQuotations } from '../../../core/page/quotations.ts';
import type { Block } from '../../../core/page/types.ts';
import { SOMEBODY } from '../../cases/somebody.ts';

const read = (lines: readonly string[]) => {
  const blocks = lines.map((text): Block => ({ text, kind: /^# /.test(text) ? 'heading' : 'paragraph' }));
  return findQuotations(blocks, SOMEBODY).map(({ block, start, end, attribution }) => [
    blocks[block]!.text.slice(start, end),
    attribution.name,
  ]);
};

describe('e-mails', () => {
  const body = 'The ice is late again, and we should tell the town.';
  const more = 'A boat was lost in the narrows on Friday.';
  test.each([
    { name: 'lines of their own', header: ['From: Elena Marsh', 'To: Tomas Vela', 'Date: 3 May 2017'] },
    { name: 'one block', header: ['From: Elena Marsh\nTo: Tomas Vela\nSubject: ice'] },
    { name: 'the subject first', header: ['Subject: the ice', 'From: Elena Marsh <redacted>'] },
    { name: 'in bold', header: ['**From:** Elena Marsh', '**Sent:** Friday'] },
    {
      name: 'Chinese',
      header: ['发件人：Elena Marsh <redacted>', '日期：2017年5月3日', '收件人：Tomas Vela'],
    },
    { name: 'Traditional', header: ['寄件者：Elena Marsh', '主旨：冰'] },
  ])('header: $name', ({ header }) => {
    expect(read(['The e-mails were filed in May.', ...header, 'Tomas,', body, more, 'Elena'])).toEqual([
      [body, 'Elena Marsh'],
      [more, 'Elena Marsh'],
    ]);
  });

  test('the next header, the page and a heading end one', () => {
    const lines = ['From: Elena Marsh', 'To: Tomas Vela', body, 'From: Tomas Vela', 'To: Elena Marsh'];
    const reply = 'I will not tell them before the fair.';
    const page = ['Marsh left the office the same day.', 'The fair was held as planned.'];
    expect(read([...lines, reply, ...page])).toEqual([
      [body, 'Elena Marsh'],
      [reply, 'Tomas Vela'],
    ]);
  });

  test.each([
    {
      name: 'a line that only begins so',
      lines: ['From: Elena Marsh', 'The river froze in May.', 'It was cold.'],
    },
    { name: 'a date alone', lines: ['Date: 3 May', 'Marsh saw the ice.', 'It was cold.'] },
  ])('no header: $name', ({ lines }) => expect(read(lines)).toEqual([]));
});

describe('the record of a court', () => {
  test('Q., A., the witness and her counsel', () => {
    const lines = [
      'Deposition of Elena Marsh, October 1',
      'Q. Did you write the note about the ice?',
      'A. I wrote most of it.',
      'MS. HOLT: Objection to form.',
      'THE WITNESS: I would say that it was late.',
      'Q. When was that?',
      'A. In the spring, I think.',
    ];
    expect(read(lines).filter(([, name]) => name === 'Elena Marsh')).toEqual([
      ['I wrote most of it.', 'Elena Marsh'],
      ['I would say that it was late.', 'Elena Marsh'],
      ['In the spring, I think.', 'Elena Marsh'],
    ]);
  });

  test('points of an outline are no turns', () => {
    expect(
      read(['Elena Marsh on ice', 'A. The river', 'B. The town', 'A. The fair', 'B. The boats']),
    ).toEqual([]);
  });
});

describe('parts and fields', () => {
  test('a part named once keeps its name', () => {
    const lines = [
      'Elena Marsh was there too.',
      'Q (host): Is it late?',
      'A (Tomas Vela): It is.',
      'Q: Will it come back?',
      'A: Not in my time, I think.',
    ];
    expect(read(lines).map(([, name]) => name)).toEqual(['host', 'Tomas Vela', 'host', 'Tomas Vela']);
  });

  test('the fields of notes are no speakers', () => {
    const lines = ['Origin', 'Evidence', 'Implication'].flatMap((field) =>
      [1, 2, 3].map((n) => `${field}: note ${n} of the log on the ice.`),
    );
    expect(read(['What Marsh wrote of the ice', ...lines])).toEqual([]);
  });

  test('given names that the page knows are speakers', () => {
    const lines = [
      'A talk of Tomas Vela with Elena Marsh.',
      'Tomas: Is it late?',
      'Elena: It is.',
      'Tomas: Will it come back?',
    ];
    expect(read(lines)).toEqual([
      ['Is it late?', 'Tomas Vela'],
      ['It is.', 'Elena Marsh'],
      ['Will it come back?', 'Tomas Vela'],
    ]);
  });
});
