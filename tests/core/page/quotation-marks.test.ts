import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scanMarks } from '../../../core/page/marks/quotation-marks.ts';

const inside = (text: string) => scanMarks(text).spans.map(({ start, end }) => text.slice(start, end));

describe('scanMarks', () => {
  test.each([
    ['“one” and "two"', ['one', 'two']],
    ['‘It’s the workers’ own,’ he said', ['It’s the workers’ own,']],
    ["'It's the workers' own,' he said", ["It's the workers' own,"]],
    ["don't, isn't, the '90s, rock 'n' roll", []],
    ['« Bonjour à tous », dit-il', ['Bonjour à tous']],
    ['„So ist das“, sagte er', ['So ist das']],
    ['»So ist das«, sagte er', ['So ist das']],
    ['他说：「我说『慢』。」', ['我说『慢』。']],
    ['“outer ‘inner’ outer”', ['outer ‘inner’ outer']],
    ['"outer \'inner\' outer"', ["outer 'inner' outer"]],
    ['“mixed" and "mixed”', ['mixed', 'mixed']],
    ['“wrong closer“ he said', ['wrong closer']],
    ['a 6" pipe and a 7" pipe', []],
    ['a 6 " pipe and a 7 " pipe', []],
    ['He said: " we will build it. " Then he left', ['we will build it.']],
    ['will come when " digital brains are as good, " he said', ['digital brains are as good,']],
    ['will come when " digital brains are as good," he said', ['digital brains are as good,']],
    ['a stray " mark and a "quoted" word', ['quoted']],
    ["''I've gone,'' she said. ''I won't.''", ["I've gone,", "I won't."]],
    ["``TeX'' and ''He said 'no' ''", ['TeX', "He said 'no'"]],
    ["the workers'' own '' marks", []],
    ['他说: " 数据是化石燃料。 "', ['数据是化石燃料。']],
    ['“A,” he said, “B.”', ['A,', 'B.']],
    ['“never closed', ['never closed']],
    ['("in brackets")', ['in brackets']],
    ['—"after a dash"—', ['after a dash']],
    ['《书名》和“话”', ['话']],
  ])('%s', (text, expected) => {
    expect(inside(text)).toEqual(expected);
  });

  test('an orphan closer is reported', () => {
    expect(scanMarks('end of it.” And more').orphanClose).toBe(10);
  });

  test('spans are ordered, apart and inside the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab s.,“”"‘’\'「」«»„ '), maxLength: 60 }), (text) => {
        let last = 0;
        for (const { start, end, outer } of scanMarks(text).spans) {
          expect(outer.start).toBeGreaterThanOrEqual(last);
          expect(start).toBeGreaterThan(outer.start);
          expect(end).toBeGreaterThan(start);
          expect(outer.end).toBeLessThanOrEqual(text.length);
          last = outer.end;
        }
      }),
    );
  });
});
