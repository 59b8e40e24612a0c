/** The file reader of the command line and the page reader of the extension see the same blocks. */
import { afterEach, expect, test } from 'vitest';
import { readHtml } from '../../cli/read-html.ts';
import type { Block } from '../../core/page/types.ts';
import { describeBlock } from '../../lib/page/block-kinds.ts';
import { readBlocks, textWalker } from '../../lib/page/blocks.ts';
import { Contexts } from '../../lib/page/context.ts';
import { toBlock } from '../../lib/page/live-block.ts';

const pages = Object.entries(
  import.meta.glob<string>(
    ['../pages/*-en.html', '../pages/*-{zh,ja}*.html', '../pages/{none,sample}*.html'],
    {
      query: '?raw',
      import: 'default',
      eager: true,
    },
  ),
).map(([path, html]) => ({ name: path.split('/').at(-1) ?? path, html }));

const frame = document.createElement('iframe');
afterEach(() => frame.remove());

/** As the engine reads it; groups by the first block that has them. */
function comparable(blocks: readonly Block[]) {
  const groups = new Map<number, number>();
  return blocks.flatMap(({ text, kind, level, group, inline }, i) => {
    const tidy = text
      .replace(/[ \t]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim();
    if (tidy === '') return [];
    if (group !== undefined && !groups.has(group)) groups.set(group, i);
    const ranked = kind === 'heading' || kind === 'list-item' ? level : undefined;
    const runs = (inline ?? [])
      .map(({ tag, start, end }) => `${tag} ${text.slice(start, end).trim()}`)
      .sort();
    return [{ text: tidy, kind, level: ranked, group: groups.get(group ?? -1), runs }];
  });
}

function onPage(html: string): Block[] {
  document.body.append(frame);
  const inside = frame.contentDocument!;
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  inside.body.replaceWith(inside.importNode(body, true));
  const numbers = new Map<Node, number>();
  const numberOf = (node: Node) => numbers.get(node) ?? numbers.set(node, numbers.size).size - 1;
  const live = [...readBlocks(textWalker(inside.body), new Contexts(describeBlock))];
  return live.flatMap((one) => (one === null ? [] : [toBlock(one, numberOf)]));
}

const inFile = (html: string) => readHtml(html).blocks.map(({ block }) => block);

test.each(pages)('$name', ({ html }) => {
  expect(comparable(onPage(html))).toEqual(comparable(inFile(html)));
});

test.each([
  ['two breaks part paragraphs', '<div>A<br>\n<br> B<br>C</div>'],
  ['a break at the edge', '<p><br>A<br></p><p><br><br>B</p>'],
  ['emphasis over a paragraph break', '<div>A <b>B<br><br>C</b> D</div>'],
  ['menus are not read', '<nav><ul><li>A</li></ul></nav><p>B</p>'],
  ['ruby readings', '<p><ruby>苏<rt>sū</rt></ruby>茨</p>'],
  ['letters and programs', '<pre>A\n  B</pre><pre><code>C</code></pre><pre class="language-js">D</pre>'],
  [
    'fields and editors',
    '<form><label>A <input value="B"></label></form><div contenteditable><p>C</p></div>',
  ],
  ['definition lists', '<dl><dt>A</dt><dd>B</dd></dl>'],
  [
    'lists in lists and in quotations',
    '<ul><li>A<ul><li>B</li></ul></li></ul><blockquote><ol><li>C</li></ol></blockquote>',
  ],
  ['rows of a table', '<table><tr><th>A</th><td>B</td></tr><tr><td>C</td><td>D</td></tr></table>'],
  [
    'a quoted figure',
    '<figure><blockquote><p>A</p><p>B</p></blockquote><figcaption>— C</figcaption></figure>',
  ],
  ['posts', '<blockquote class="twitter-tweet"><p>A</p>— B</blockquote><div class="tweet">C</div>'],
  ['runs', '<p>He: <q>a <b>b</b></q> <cite>C</cite></p>'],
])('%s', (_, html) => {
  expect(comparable(onPage(html))).toEqual(comparable(inFile(html)));
});
