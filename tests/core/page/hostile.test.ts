/** Pages made to hurt: nothing throws, offsets stay inside, work stays bounded. */

import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPack } from '../../../cli/pack/read.ts';
import { openEngine } from '../../../core/judge/engine.ts';
import { compilePack } from '../../../core/pack/compile.ts';
import { MAX_JUDGED, MAX_PASSAGE } from '../../../core/page/bounded-judge.ts';
import { checkPage } from '../../../core/page/check.ts';
import { scanMarks } from '../../../core/page/marks/quotation-marks.ts';
import type { Block, BlockKind } from '../../../core/page/types.ts';

const pack = readPack(join(import.meta.dirname, '../../../data/ilya-sutskever'));
const engine = openEngine(compilePack(pack));
const person = { ...pack.person, name: pack.person.name.en };
const check = (blocks: readonly Block[]) => checkPage({ blocks, person, topics: pack.topics, engine });
const paragraph = (text: string): Block => ({ text, kind: 'paragraph' });

const marks = [...'"“”‘’\'«»„「」『』《》()[]:：—,，.。?\n '];
const words = [
  person.name,
  'he',
  'she said',
  'the models will',
  'according to',
  '他说',
  '苏茨克维',
  'と述べた',
  '氏は',
  '😀',
  'a\u0301',
];
const kinds: BlockKind[] = [
  'paragraph',
  'heading',
  'blockquote',
  'list-item',
  'table-cell',
  'caption',
  'post',
  'preformatted',
];
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...marks),
      fc.constantFrom(...words),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));
const block = fc.record({
  text,
  kind: fc.constantFrom(...kinds),
  group: fc.option(fc.nat(3), { nil: undefined }),
});

test('any blocks: no throw, spans inside their block, in order', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
      const page = check(blocks);
      for (const { block: at, start, end, attribution } of page.quotations) {
        const length = blocks[at]!.text.length;
        expect(start >= 0 && start < end && end <= length).toBe(true);
        const { cue } = attribution;
        if (cue !== null) expect(cue.start >= 0 && cue.end <= blocks[cue.block]!.text.length).toBe(true);
      }
      const order = page.quotations.map((one) => one.block);
      expect(order).toEqual(order.toSorted((a, b) => a - b));
    }),
    { numRuns: 200 },
  );
});

test('a page of more quotations than any article is judged in part and listed whole', () => {
  const count = MAX_JUDGED + 50;
  const { quotations: found, unjudged } = check(
    Array.from({ length: count }, (_, i) =>
      paragraph(`${person.name} said “we counted ${i} small green boats”.`),
    ),
  );
  expect(found).toHaveLength(count);
  expect(unjudged).toBe(50);
  expect(found.filter(({ match }) => match !== null)).toHaveLength(MAX_JUDGED);
});

test('passages made to cost much are judged up to a bound, the others unjudged', { timeout: 60_000 }, () => {
  const words = pack.quotations.flatMap(({ exact }) => exact.replace(/["“”]/g, '').split(' '));
  const from = (at: number) => words.slice(at % (words.length - 20)).slice(0, 14);
  const count = MAX_JUDGED - 10;
  const { quotations: found, unjudged } = check(
    Array.from({ length: count }, (_, i) =>
      paragraph(`“${[...from(i * 61), ...from(i * 61 + 3001)].join(' ')}”, ${person.name} said.`),
    ),
  );
  const judged = found.filter(({ match }) => match !== null).length;
  expect(unjudged).toBeGreaterThan(0);
  expect(judged).toBeGreaterThan(100);
  expect(judged + unjudged).toBeLessThanOrEqual(count);
});

test('a whole transcript in one pair of marks is found and not judged', () => {
  const page = check([
    paragraph(`${person.name} said: “${'the boats are small and green '.repeat(MAX_PASSAGE / 20)}”`),
  ]);
  expect(page.unjudged).toBe(1);
  const [found] = page.quotations;
  expect(found?.match).toBeNull();
  expect(found?.speakerVerdict).toBe('his');
});

test('marks nested without end keep to a bounded depth', () => {
  expect(scanMarks('“'.repeat(5000)).spans).toEqual([]);
  expect(scanMarks(`${"'a ".repeat(5000)}“four words and more”`).spans.map(({ open }) => open)).toContain(
    '“',
  );
});

test.each([0, 7, 1e9])('a heading of level %d is a heading', (level) => {
  const heading: Block = { text: 'Quotes', kind: 'heading', level };
  const { quotations } = check([
    heading,
    { ...heading, level: 0 },
    paragraph(`${person.name} said “we counted small green boats”.`),
  ]);
  expect(quotations).toHaveLength(1);
});
