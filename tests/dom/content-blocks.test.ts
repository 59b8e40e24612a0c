import { afterEach, describe, expect, test } from 'vitest';
import { describeBlock } from '../../lib/page/block-kinds.ts';
import { blocksAround, readBlocks, textWalker } from '../../lib/page/blocks.ts';
import { CARD_ELEMENT, Contexts, OWN_ELEMENT } from '../../lib/page/context.ts';
import { type LiveBlock, toBlock, toOffset, toRange } from '../../lib/page/live-block.ts';
import { shadowRootsIn } from '../../lib/page/shadow-roots.ts';

const page = document.createElement('div');
afterEach(() => page.replaceChildren());

function read(html: string): LiveBlock[] {
  page.innerHTML = html;
  document.body.append(page);
  return [...readBlocks(textWalker(page), new Contexts(describeBlock))].filter((block) => block !== null);
}

const texts = (blocks: readonly LiveBlock[]) => blocks.map((live) => toBlock(live, () => 0).text.trim());

describe('joins inline nodes and splits at blocks', () => {
  test.each([
    {
      name: 'inline elements are one text',
      html: '<p>He <b>said</b> <i>n<u>o</u></i>.</p>',
      blocks: ['He said no.'],
    },
    { name: 'paragraphs are apart', html: '<p>One.</p><p>Two.</p>', blocks: ['One.', 'Two.'] },
    { name: 'text around a nested block', html: '<div>A<p>B</p>C</div>', blocks: ['A', 'B', 'C'] },
    {
      name: 'layout blanks make no block',
      html: '<ul>\n <li>x</li>\n <li>y</li>\n</ul>',
      blocks: ['x', 'y'],
    },
    { name: 'one line break stays inside', html: '<p>A<br>B</p>', blocks: ['A\nB'] },
    { name: 'a line break inside an inline element', html: '<p>A<b><br>B</b></p>', blocks: ['A\nB'] },
    { name: 'two line breaks part paragraphs', html: '<div>A<br>\n<br> B</div>', blocks: ['A', 'B'] },
    { name: 'source line feeds are blanks', html: '<p>A\nB</p>', blocks: ['A B'] },
    { name: 'a pre keeps its lines', html: '<pre>A\nB</pre>', blocks: ['A\nB'] },
    { name: 'ruby readings are left out', html: '<p><ruby>苏<rt>sū</rt></ruby>茨</p>', blocks: ['苏茨'] },
    {
      name: 'scripts, styles, fields',
      html: '<p>A<script>x</script><style>y</style><textarea>z</textarea></p>',
      blocks: ['A'],
    },
    { name: 'code', html: '<p>A <code>b</code></p><pre><code>c</code></pre>', blocks: ['A'] },
    {
      name: 'editable text',
      html: '<div contenteditable>A</div><p contenteditable="false">B</p>',
      blocks: ['B'],
    },
    {
      name: 'text boxes of editors',
      html: '<div role="textbox"><p>A</p></div><div class="monaco-editor">B</div>',
      blocks: [],
    },
    { name: 'drawings', html: '<svg><text>A</text></svg><p>B</p>', blocks: ['B'] },
    { name: 'hidden by attribute', html: '<p hidden>A</p><p>B<span hidden>C</span></p>', blocks: ['B'] },
    { name: 'inline custom elements join', html: '<p>A<x-inline>B</x-inline>C</p>', blocks: ['ABC'] },
    {
      name: 'block custom elements part',
      html: '<x-card style="display:block">A</x-card><x-card style="display:block">B</x-card>',
      blocks: ['A', 'B'],
    },
    { name: 'text that looks like HTML', html: '<p>&lt;b&gt;A&lt;/b&gt;</p>', blocks: ['<b>A</b>'] },
    { name: 'lone surrogates survive', html: '<p>A\ud800B</p>', blocks: ['A\ud800B'] },
  ])('$name', ({ html, blocks }) => {
    expect(texts(read(html))).toEqual(blocks);
  });
});

describe('names kinds', () => {
  test.each([
    { html: '<h2>T</h2>', kind: 'heading', level: 2 },
    { html: '<blockquote><p>T</p></blockquote>', kind: 'blockquote', level: 0 },
    { html: '<ul><li><p>T</p></li></ul>', kind: 'list-item', level: 1 },
    { html: '<ul><li><ul><li>T</li></ul></li></ul>', kind: 'list-item', level: 2 },
    { html: '<table><tr><td>T</td></tr></table>', kind: 'table-cell', level: 0 },
    { html: '<figure><figcaption>T</figcaption></figure>', kind: 'caption', level: 0 },
    { html: '<blockquote class="twitter-tweet"><p>T</p></blockquote>', kind: 'post', level: 0 },
    { html: '<pre>T</pre>', kind: 'preformatted', level: 0 },
    { html: '<section><div>T</div></section>', kind: 'paragraph', level: 0 },
  ])('$kind: $html', ({ html, kind, level }) => {
    const [block] = read(html);
    expect(block?.context).toMatchObject({ kind, level });
  });

  test('the caption of a quoted figure shares its group', () => {
    const groups = new Map<Node, number>();
    const numberOf = (node: Node) => groups.get(node) ?? groups.set(node, groups.size).size - 1;
    const [quote, caption] = read('<figure><blockquote>Q</blockquote><figcaption>— N</figcaption></figure>');
    expect(toBlock(quote!, numberOf).group).toBe(toBlock(caption!, numberOf).group);
  });

  test('the author of an embedded post', () => {
    const [block] = read(
      '<article data-testid="tweet"><span data-testid="User-Name">A B</span><p>T</p></article>',
    );
    expect(block?.context.author).toBe('A B');
  });

  test('spans of quotation and emphasis', () => {
    const [block] = read('<p>He: <q>a <b>b</b></q> <cite>C</cite></p>');
    expect(toBlock(block!, () => 0).inline).toEqual([
      { tag: 'q', start: 4, end: 7 },
      { tag: 'strong', start: 6, end: 7 },
      { tag: 'cite', start: 8, end: 9 },
    ]);
  });
});

const textOf = (range: StaticRange | null): string => {
  if (!range) return '';
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return live.toString();
};

describe('leads from offsets back to the page', () => {
  test.each([
    { name: 'within one node', html: '<p>abc Word def</p>', words: 'Word' },
    { name: 'over inline elements', html: '<p>abc W<b>o<i>r</i></b>d def</p>', words: 'Word' },
    { name: 'at element borders', html: '<p>abc <b>Word</b> def</p>', words: 'Word' },
    { name: 'after a line break', html: '<p>abc<br>Word def</p>', words: 'Word' },
    {
      name: 'past skipped nodes',
      html: '<p>abc <script>Word</script>Wo<style>x</style>rd</p>',
      words: 'Woxrd',
    },
    { name: 'after wide characters', html: '<p>😀𠮷 Word</p>', words: 'Word' },
  ])('$name', ({ html, words }) => {
    const [block] = read(html);
    const start = block!.text.indexOf('Word');
    const range = toRange(block!, start, start + 4);
    expect(textOf(range)).toBe(words);
    expect(toOffset(block!, range!.startContainer, range!.startOffset)).toBe(start);
  });

  test('never into text that changed since', () => {
    const [block] = read('<p>abc Word</p>');
    block!.nodes[0]!.data = 'abc Wand';
    expect(toRange(block!, 4, 8)).toBeNull();
  });

  test('never into text that left', () => {
    const [block] = read('<p>abc Word</p>');
    page.replaceChildren();
    expect(toRange(block!, 4, 8)).toBeNull();
  });
});

describe('reads again what changed, and no more', () => {
  test.each([
    { name: 'a text node: its whole block', html: '<p>A <b id="x">B</b> C</p><p>D</p>', around: ['A B C'] },
    { name: 'an added paragraph', html: '<p>A</p><p id="x">B</p><p>C</p>', around: ['B'] },
    {
      name: 'an added section',
      html: '<p>A</p><div id="x"><p>B</p><p>C</p></div><p>D</p>',
      around: ['B', 'C'],
    },
    { name: 'an element without text', html: '<p>A</p><div id="x"></div>', around: [] },
  ])('$name', ({ html, around }) => {
    read(html);
    const part = page.querySelector('#x')!;
    const blocks = [...blocksAround(part, new Contexts())].filter((block) => block !== null);
    expect(texts(blocks)).toEqual(around);
  });

  test.each(['the line', 'its text'])(
    'a key pressed in a long editor: no line but the one is walked to (%s)',
    (part) => {
      const line = '<div class="cm-line"><span>words</span></div>';
      read(`<p>A</p><div contenteditable>${line.repeat(5_000)}</div><p>B</p>`);
      const pressed = page.querySelectorAll('.cm-line')[2_500]!;
      const changed = part === 'the line' ? pressed : pressed.firstChild!.firstChild!;
      // One null for every few hundred nodes that are walked over.
      expect([...blocksAround(changed, new Contexts())]).toEqual([]);
    },
  );
});

test.each([OWN_ELEMENT, CARD_ELEMENT])('does not read our own %s', (name) => {
  const own = document.createElement(name);
  own.attachShadow({ mode: 'open' }).textContent = 'a name in our own words';
  document.body.append(own);
  expect([...shadowRootsIn(document.body)].filter((root) => root?.host === own)).toEqual([]);
  own.remove();
});

test('finds nested open shadow roots', () => {
  read('<section><x-a></x-a></section>');
  const outer = page.querySelector('x-a')!.attachShadow({ mode: 'open' });
  outer.innerHTML = '<p>A</p><div id="inner"></div>';
  const inner = outer.querySelector('#inner')!.attachShadow({ mode: 'open' });
  inner.innerHTML = '<p>B</p>';
  const roots = [...shadowRootsIn(page)].filter((root) => root !== null);
  expect(roots).toEqual([outer, inner]);
  const found = roots.flatMap((root) => [...readBlocks(textWalker(root), new Contexts())]);
  expect(found.map((block) => block?.text)).toEqual(['A', 'B']);
});
