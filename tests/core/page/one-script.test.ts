/** Traditional Chinese is read as Simplified is: the same quotations and speakers, names as the page writes them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as OpenCC from 'opencc-js';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { inOneScript } from '../../../core/page/cjk/one-script.ts';
import { findQuotations } from '../../../core/page/quotations.ts';
import type { Block, PersonNames } from '../../../core/page/types.ts';
import { foldHan } from '../../../core/text/han.ts';
import chinese from '../../cases/attribution-zh.json' with { type: 'json' };
import chineseSites from '../../cases/attribution-zh-web.json' with { type: 'json' };
import { SOMEBODY } from '../../cases/somebody.ts';

const paragraph = (text: string): Block => ({ text, kind: 'paragraph' });

const toTraditional = OpenCC.Converter({ from: 'cn', to: 't' });
/** Unit for unit, so that offsets compare. */
const traditional = (text: string): string => [...text].map((one) => toTraditional(one)).join('');

const cases = [...chinese, ...chineseSites].filter(
  ({ text }) => foldHan(text) === text && traditional(text) !== text && !/[\u3041-\u30fa]/.test(text),
);

const personOf = (one: (typeof cases)[number]): PersonNames => ({
  id: 'p',
  name: one.person,
  pronouns: one.pronouns ?? [],
  aliases: [
    ...('aliases' in one ? (one.aliases ?? []) : []).map((text) => ({ text, kind: 'family' })),
    ...('given' in one ? (one.given ?? []) : []).map((text) => ({ text, kind: 'given' })),
  ],
});

const readAs = (text: string, person: PersonNames) =>
  findQuotations(text.split('\n\n').map(paragraph), person).map(({ block, start, end, attribution }) => [
    block,
    start,
    end,
    attribution.person,
    attribution.name === null ? null : foldHan(attribution.name),
  ]);

test('enough cases are compared', () => expect(cases.length).toBeGreaterThan(100));

test.each(cases)('$name', (one) => {
  const person = personOf(one);
  expect(readAs(traditional(one.text), person)).toEqual(readAs(one.text, person));
});

describe('names are given as the page writes them', () => {
  test.each([
    ['執行長約翰·韋伯表示：「我們不會在這個時候賣掉實驗室。」', '約翰·韋伯'],
    ['张三说：“我们不会在这个时候卖掉实验室。”', '张三'],
  ])('%s: %s', (text, name) =>
    expect(findQuotations([paragraph(text)], SOMEBODY).map(({ attribution }) => attribution.name)).toEqual([
      name,
    ]),
  );
});

test('Japanese and Latin blocks stay the blocks they were', () => {
  const blocks = ['彼女は「橋を説明し続ける」と語った。', 'He said nothing.'].map(paragraph);
  expect(inOneScript(blocks, SOMEBODY).blocks).toBe(blocks);
});

/** Read before the text is folded, or for Japanese. */
const BOTH_SCRIPTS = /(?:attribute-ja|read-text|source-verdict|detector|probe)\.ts$/;
const KANA = /[\u3041-\u30fa]/;

function literalsOf(file: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isLiteralExpression(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      found.push(node.getText());
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
  return found;
}

test('every pattern for Chinese is written as texts are folded', () => {
  const room = join(import.meta.dirname, '../../../core/page');
  const files = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !BOTH_SCRIPTS.test(name),
  );
  expect(files.length).toBeGreaterThan(50);
  const unfolded = files.flatMap((name) =>
    literalsOf(join(room, name)).filter((literal) => !KANA.test(literal) && foldHan(literal) !== literal),
  );
  expect(unfolded).toEqual([]);
});
