import { expect, test } from 'vitest';
import { inAscii } from '../../../cli/build/ascii-scripts.ts';

/** The value of an expression, as it is written and with its letters escaped. */
const values = (expression: string): unknown[] =>
  [expression, inAscii(expression)].map((code) => new Function(`return ${code}`)());

test.each([
  "'“peat” – 泥炭, 𠮷'",
  '`：泥炭`',
  "/[“”]/.exec('a “b”').index",
  "/^[𠮷\\p{Script=Han}]+$/u.test('𠮷泥')",
  "'a𠮷b'.replace(/[𠮷]/u, '-')",
  '({ 泥: 1 }).泥',
  String.raw`'\\“'`,
])('%s means the same in ASCII', (expression) => {
  const [before, after] = values(expression);
  expect(after).toEqual(before);
  expect(inAscii(expression)).toMatch(/^[\x20-\x7e]+$/);
});

test.each([
  ['a raw template, which would show the escapes', 'String.raw`泥`', 'raw template'],
  ['a letter with a backslash, which the escape would lose', String.raw`'\泥'`, 'backslash'],
])('%s, stops the build', (_, code, reason) => {
  expect(() => inAscii(code)).toThrow(reason);
});
