import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Marks } from '../../entrypoints/reader/marks.ts';
import { createOwnElement, type OwnElement } from '../../entrypoints/reader/own-element.ts';
import { onMarkClick } from '../../entrypoints/reader/pointer.ts';
import { SelectionButton } from '../../entrypoints/reader/selection-button.ts';
import { readBlocks, textWalker } from '../../lib/page/blocks.ts';
import { Contexts, OWN_ELEMENT } from '../../lib/page/context.ts';
import type { LiveBlock } from '../../lib/page/live-block.ts';
import { isLongEnough, selectedPassage } from '../../lib/page/selection.ts';

const page = document.createElement('main');
let stop = new AbortController();

beforeEach(() => {
  stop = new AbortController();
  document.body.append(page);
});
afterEach(() => {
  stop.abort();
  page.remove();
  getSelection()?.removeAllRanges();
});

describe('how much is worth looking up', () => {
  test.each([
    { text: 'the age of research', enough: true },
    { text: 'age of research', enough: false },
    { text: 'don’t', enough: false },
    { text: '— … “ ” !', enough: false },
    { text: '预训练会结束吗？', enough: false },
    { text: '预训练时代必将结束', enough: true },
    { text: 'word '.repeat(5000), enough: false },
  ])('$text', ({ text, enough }) => {
    expect(isLongEnough(text)).toBe(enough);
  });
});

function select(node: Node): void {
  const range = document.createRange();
  range.selectNodeContents(node);
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
}

describe('what counts as selected', () => {
  test.each([
    { name: 'page text', html: '<p id="x">four words of text</p>', text: 'four words of text' },
    {
      name: 'not what is edited',
      html: '<div contenteditable><p id="x">four words of text</p></div>',
      text: null,
    },
  ])('$name', ({ html, text }) => {
    page.innerHTML = html;
    select(page.querySelector('#x')!);
    expect(selectedPassage()?.text ?? null).toBe(text);
  });
});

describe('the button beside a selection', () => {
  let own: OwnElement;
  let pressed: string[];
  let button: SelectionButton;
  const shown = () => own.root.querySelector('button');

  beforeEach(() => {
    own = createOwnElement();
    pressed = [];
    button = new SelectionButton(
      () => own,
      () => ({ text: 'Look up', lang: 'en' }),
      ({ text }) => pressed.push(text),
      stop.signal,
    );
  });
  afterEach(() => own.remove());

  test('stands beside the words, not over them', () => {
    page.innerHTML = '<p id="x" style="margin:200px 40px">four words of text</p>';
    select(page.querySelector('#x')!);
    button.offer();
    const box = shown()!.getBoundingClientRect();
    const words = getSelection()!.getRangeAt(0).getBoundingClientRect();
    expect(box.top >= words.bottom || box.bottom <= words.top).toBe(true);
  });

  test('is not there for three words, and goes with the selection', async () => {
    page.innerHTML =
      '<p id="x" style="margin:200px 40px">four words of text</p><p id="y">three words only</p>';
    select(page.querySelector('#y')!);
    button.offer();
    expect(shown()).toBeNull();
    select(page.querySelector('#x')!);
    button.offer();
    expect(shown()).not.toBeNull();
    getSelection()?.removeAllRanges();
    await vi.waitFor(() => expect(shown()).toBeNull());
  });

  test('hands over the words, and only when a person presses it', async () => {
    page.innerHTML = '<p id="x" style="margin:200px 40px">four words of text</p>';
    select(page.querySelector('#x')!);
    button.offer();
    shown()!.click();
    expect(pressed).toEqual([]);
    const { left, top } = shown()!.getBoundingClientRect();
    await userEvent.click(document.documentElement, {
      position: { x: left + 5 + scrollX, y: top + 5 + scrollY },
    });
    await vi.waitFor(() => expect(pressed).toEqual(['four words of text']));
  });

  test('comes back where a page has thrown everything out', () => {
    page.innerHTML = '<p id="x" style="margin:200px 40px">four words of text</p>';
    document.querySelector(OWN_ELEMENT)!.remove();
    select(page.querySelector('#x')!);
    button.offer();
    expect(shown()?.isConnected).toBe(true);
  });

  test('lets no page look in', () => {
    expect(document.querySelector(OWN_ELEMENT)?.shadowRoot).toBeNull();
  });
});

describe('a click on a mark', () => {
  function markWord(): { marks: Marks; opened: string[] } {
    const marks = new Marks();
    const opened: string[] = [];
    const blocks = [...readBlocks(textWalker(page), new Contexts())].filter(
      (block): block is LiveBlock => block !== null,
    );
    for (const block of blocks) {
      const start = block.text.indexOf('Lind');
      if (start >= 0) marks.add({ kind: 'mention', block, start, end: start + 4 });
      const peat = block.text.indexOf('peat');
      if (peat >= 0) marks.add({ kind: 'topic', topic: 'peat', block, start: peat, end: peat + 4 });
    }
    onMarkClick(
      marks,
      () => [],
      (mark) => opened.push(mark.kind),
      stop.signal,
    );
    return { marks, opened };
  }

  const clickOn = (word: string, modifiers: ('Alt' | 'Control')[] = []) => {
    const walker = textWalker(page);
    let node = walker.nextNode() as Text | null;
    while (node && !node.data.includes(word)) node = walker.nextNode() as Text | null;
    const range = document.createRange();
    const at = node!.data.indexOf(word);
    range.setStart(node!, at);
    range.setEnd(node!, at + word.length);
    const box = range.getBoundingClientRect();
    const base = page.getBoundingClientRect();
    const position = { x: box.left + box.width / 2 - base.left, y: box.top + box.height / 2 - base.top };
    return userEvent.click(page, { position, modifiers } as never);
  };

  test.each<{ name: string; html: string; word: string; modifiers?: ('Alt' | 'Control')[]; opens: string[] }>(
    [
      { name: 'on the name', html: '<p>by Lind on peat</p>', word: 'Lind', opens: ['mention'] },
      { name: 'on the topic', html: '<p>by Lind on peat</p>', word: 'peat', opens: ['topic'] },
      { name: 'beside it', html: '<p>by Lind on peat</p>', word: 'by', opens: [] },
      { name: 'in a link: the link’s', html: '<p><a href="#there">by Lind</a></p>', word: 'Lind', opens: [] },
      {
        name: 'in a link with Alt',
        html: '<p><a href="#there">by Lind</a></p>',
        word: 'Lind',
        modifiers: ['Alt'],
        opens: ['mention'],
      },
      { name: 'in a button: the button’s', html: '<p><button>by Lind</button></p>', word: 'Lind', opens: [] },
      {
        name: 'with Control: the browser’s',
        html: '<p>by Lind</p>',
        word: 'Lind',
        modifiers: ['Control'],
        opens: [],
      },
    ],
  )('$name', async ({ html, word, modifiers, opens }) => {
    page.innerHTML = html;
    const { opened } = markWord();
    await clickOn(word, modifiers);
    expect(opened).toEqual(opens);
  });

  test('not while marks are hidden', async () => {
    page.innerHTML = '<p>by Lind</p>';
    const { marks, opened } = markWord();
    marks.toggle();
    await clickOn('Lind');
    expect(opened).toEqual([]);
  });

  test('a page’s own click event opens nothing', () => {
    page.innerHTML = '<p>by Lind</p>';
    const { opened } = markWord();
    page
      .querySelector('p')!
      .dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: 20, clientY: 20 }));
    expect(opened).toEqual([]);
  });
});
