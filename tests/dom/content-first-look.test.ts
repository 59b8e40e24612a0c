import { afterEach, describe, expect, test } from 'vitest';
import { literalFactors } from '../../core/page/names/probe.ts';
import { readBlocks, textWalker } from '../../lib/page/blocks.ts';
import { Contexts } from '../../lib/page/context.ts';
import { changedPieces, nextSuspect } from '../../lib/page/first-look.ts';
import { PageObserver } from '../../lib/page/observer.ts';
import { shadowRootsIn } from '../../lib/page/shadow-roots.ts';
import { textPieces } from '../../lib/page/text-pieces.ts';

const FACTORS = literalFactors([{ text: 'Mira Solano', id: 'x', kind: 'name' }]);
const page = document.createElement('main');
let stop = new AbortController();
afterEach(() => {
  stop.abort();
  stop = new AbortController();
  page.replaceChildren();
});

function show(html: string): HTMLElement {
  page.innerHTML = html;
  document.body.append(page);
  return page;
}

const suspects = (root: Node) => nextSuspect(textPieces(root), FACTORS, stop.signal);

describe('the first look', () => {
  const MANY = '<p>A <b>word</b> and <i>another</i>.</p>'.repeat(2000);
  test.each([
    { name: 'a name', html: '<p>Mira Solano</p>', found: true },
    { name: 'none', html: '<p>Mira</p>', found: false },
    { name: 'over inline nodes', html: '<p>Mira S<b>ol<i>a</i></b>no</p>', found: true },
    { name: 'in a big page', html: `${MANY}<p>Sol<u>ano</u></p>${MANY}`, found: true },
    { name: 'at the border of two pieces', html: `${'x'.repeat(49_998)}<b>So</b><i>lano</i>`, found: true },
    { name: 'in big inline content', html: `<p>${'<b>S</b>'.repeat(1200)}olano</p>`, found: true },
    { name: 'not in scripts of a big page', html: `${MANY}<script>Solano</script>${MANY}`, found: false },
    { name: 'with soft hyphens', html: '<p>So&shy;la&shy;no</p>', found: true },
    { name: 'after a lone surrogate', html: '<p>\ud800 Solano</p>', found: true },
  ])('$name', async ({ html, found }) => {
    expect((await suspects(show(html))) !== null).toBe(found);
  });

  test('every text node of a big page is in one piece', () => {
    const root = show(`${MANY}<p>last</p>text of the page itself`);
    const text = [...textPieces(root)].map((piece, index) =>
      index === 0 ? piece.text : piece.text.slice(40),
    );
    expect(text.join('')).toBe(root.textContent);
  });

  test('a shadow root', async () => {
    const host = document.createElement('x-host');
    host.attachShadow({ mode: 'open' }).innerHTML = '<p>by Mira Solano</p>';
    expect(await suspects(host.shadowRoot!)).not.toBeNull();
  });

  test.each([
    { name: 'a name that grows', change: () => page.querySelector('i')!.append('no'), found: true },
    {
      name: 'a letter in a text node',
      change: () => (page.querySelector('i')!.firstChild as Text).appendData('no'),
      found: true,
    },
    {
      name: 'another paragraph',
      change: () => page.insertAdjacentHTML('beforeend', '<p>Ann</p>'),
      found: false,
    },
  ])('changes: $name', async ({ change, found }) => {
    show('<p>Mira <b>So</b><i>la</i></p>');
    const nodes = new Promise<readonly Node[]>((resolve) => {
      new PageObserver(stop.signal, 100, async ({ added }) => resolve(added)).observe(page);
    });
    change();
    const suspect = await nextSuspect(changedPieces(await nodes), FACTORS, stop.signal);
    expect(suspect !== null).toBe(found);
  });
});

describe('finds hosts of shadow trees', () => {
  test.each([
    { name: 'a custom element', html: '<x-a id="host">light</x-a>' },
    { name: 'an empty div', html: '<div id="host"></div>' },
    { name: 'an article with words of its own', html: '<article id="host">not shown</article>' },
    { name: 'a blockquote with words of its own', html: '<blockquote id="host"><p>x</p></blockquote>' },
    { name: 'a section with slotted children', html: '<section id="host"><p slot="a">A</p></section>' },
    { name: 'far down a big page', html: `${'<p><b>a</b></p>'.repeat(6000)}<x-a id="host"></x-a>` },
  ])('$name', ({ html }) => {
    const root = show(html).querySelector('#host')!.attachShadow({ mode: 'open' });
    expect([...shadowRootsIn(page)].filter((each) => each !== null)).toEqual([root]);
  });
});

describe('a flood of changes', () => {
  test('is not listened to, and counts as everything', async () => {
    show('');
    const batches: boolean[] = [];
    const second = new Promise<void>((resolve) => {
      const observer = new PageObserver(stop.signal, 10, async ({ all }) => {
        batches.push(all);
        if (batches.length === 2) resolve();
        else page.append('heard again');
      });
      observer.observe(page);
    });
    for (let i = 0; i < 11; i++) page.append(String(i));
    await second;
    expect(batches).toEqual([true, false]);
  });
});

describe('blocks taken as a whole', () => {
  test.each([
    { name: 'plain inline elements', html: '<p>He <b>said</b> <i>n<u>o</u></i>.</p><p>x</p>' },
    { name: 'a script between', html: '<p>one</p><script>y</script><p>two</p>' },
    { name: 'blanks between', html: '<p>one</p>\n\n<p>two <a href="#">three</a></p>\n' },
  ])('$name: its nodes make its text', ({ html }) => {
    const blocks = [...readBlocks(textWalker(show(html)), new Contexts())].filter((block) => block !== null);
    expect(blocks).toHaveLength(2);
    for (const { text, nodes, starts } of blocks) {
      expect(nodes.map(({ data }) => data).join('')).toBe(text);
      expect(nodes.every(({ data }, index) => text.startsWith(data, starts[index]))).toBe(true);
    }
  });
});
