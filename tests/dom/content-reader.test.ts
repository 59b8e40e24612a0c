/** Over 300 lines: one reader on one page, whose set-up and readings every case shares. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { DetectorEntry } from '../../core/page/names/detector.ts';
import { literalFactors } from '../../core/page/names/probe.ts';
import type { Block, Finding } from '../../core/page/types.ts';
import { type PageNews, Reader } from '../../entrypoints/reader/page-reader.ts';
import { removeLeftovers } from '../../lib/page/leftovers.ts';
import { highlightName, MARK_KINDS } from '../../lib/page/mark-kinds.ts';
import { PageObserver } from '../../lib/page/observer.ts';
import { termsOf } from '../../lib/page/terms.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings-shape.ts';
import { findIn } from './find-terms.ts';

const TERMS: readonly DetectorEntry[] = [
  { text: 'Maria Lind', id: 'lind', kind: 'name' },
  { text: 'Lind', id: 'lind', kind: 'name' },
  { text: 'Maria', id: 'lind', kind: 'ambiguous' },
  { text: 'Maria Lindqvist', id: 'lind', kind: 'lookalike' },
  { text: 'peat bogs', id: 'peat', kind: 'topic' },
  { text: 'drainage', id: 'peat', kind: 'context' },
];

const page = document.createElement('main');
let stop = new AbortController();

interface Setup {
  readonly settings?: Partial<Settings>;
  readonly findings?: (blocks: readonly Block[]) => readonly Finding[];
}

function start({ settings = {}, findings = () => [] }: Setup = {}) {
  const all = { ...DEFAULT_SETTINGS, ...settings };
  const news: PageNews[] = [];
  const sent: (readonly Block[])[] = [];
  const reader = new Reader({
    settings: all,
    terms: termsOf(literalFactors(TERMS), all, findIn(TERMS)),
    signal: stop.signal,
    check: async ({ blocks }) => {
      sent.push(blocks);
      return findings(blocks);
    },
    report: (each) => news.push(each),
    onTree: () => undefined,
    onChecked: () => undefined,
  });
  return { reader, news, sent };
}

/** What a page sees of us: names of the registry and the words under them. */
function drawn(): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const kind of MARK_KINDS)
    for (const dark of [false, true]) {
      const words = [...(CSS.highlights.get(highlightName(kind, dark)) ?? [])].map((each) => {
        const range = document.createRange();
        range.setStart(each.startContainer, each.startOffset);
        range.setEnd(each.endContainer, each.endOffset);
        return range.toString();
      });
      if (words.length > 0) found[`${kind}${dark ? ' (dark)' : ''}`] = words;
    }
  return found;
}

const finding = (blocks: readonly Block[], words: string, more: Partial<Finding> = {}): Finding => {
  const block = blocks.findIndex(({ text }) => text.includes(words));
  const at = blocks[block]!.text.indexOf(words);
  return {
    id: `${block}:${at}`,
    block,
    start: at,
    end: at + words.length,
    kind: 'marks',
    attribution: { name: 'Maria Lind', person: 'lind', cue: null },
    continues: null,
    match: { wording: 'not-found', passage: words, near: [] },
    speakerVerdict: 'his',
    sourceVerdict: 'not-stated',
    ...more,
  };
};

beforeEach(() => {
  stop = new AbortController();
  page.removeAttribute('style');
  document.body.append(page);
});
afterEach(() => {
  stop.abort();
  removeLeftovers();
  page.remove();
});

describe('marks names and topics', () => {
  test.each<{ name: string; html: string; settings?: Partial<Settings>; marks: Record<string, string[]> }>([
    {
      name: 'nothing on a page that does not name her',
      html: '<p>peat bogs, drainage, Maria</p>',
      marks: {},
    },
    { name: 'not the look-alike', html: '<p>Maria Lindqvist dug.</p>', marks: {} },
    {
      name: 'names, and what leans on them',
      html: '<p>Maria Lind on peat bogs.</p><p>Maria likes drainage.</p>',
      marks: { mention: ['Maria Lind', 'Maria'], topic: ['peat bogs', 'drainage'] },
    },
    {
      name: 'a name over inline nodes',
      html: '<p><b>Maria</b> <i>Li<u>nd</u></i></p>',
      marks: { mention: ['Maria Lind'] },
    },
    {
      name: 'not in fields and code',
      html: '<p>Lind</p><code>Lind</code><div contenteditable>Lind</div>',
      marks: { mention: ['Lind'] },
    },
    {
      name: 'not where it is not shown',
      html: '<p>Lind</p><p style="display:none">Lind</p><p style="visibility:hidden">Lind</p>',
      marks: { mention: ['Lind'] },
    },
    {
      name: 'by another name on dark ground',
      html: '<p style="color:#eee;background:#111">Lind</p>',
      marks: { 'mention (dark)': ['Lind'] },
    },
    {
      name: 'light text in a modern colour',
      html: '<p style="color:oklch(0.95 0 0)">Lind</p>',
      marks: { 'mention (dark)': ['Lind'] },
    },
    {
      name: 'topics off',
      html: '<p>Lind on peat bogs</p>',
      settings: { marks: { ...DEFAULT_SETTINGS.marks, topics: 'off' } },
      marks: { mention: ['Lind'] },
    },
    {
      name: 'one topic off',
      html: '<p>Lind on peat bogs</p>',
      settings: { topicsOff: ['peat'] },
      marks: { mention: ['Lind'] },
    },
    {
      name: 'topics everywhere',
      html: '<p>On peat bogs and Maria</p>',
      settings: { marks: { ...DEFAULT_SETTINGS.marks, topics: 'everywhere' } },
      marks: { topic: ['peat bogs'] },
    },
    {
      name: 'names off, topics on',
      html: '<p>Lind on peat bogs</p>',
      settings: { marks: { ...DEFAULT_SETTINGS.marks, person: false } },
      marks: { topic: ['peat bogs'] },
    },
  ])('$name', async ({ html, settings, marks }) => {
    page.innerHTML = html;
    const { reader } = start(settings ? { settings } : {});
    await reader.read();
    expect(drawn()).toEqual(marks);
  });
});

describe('checks quotations', () => {
  test('sends blocks of a page that names her, and no other', async () => {
    page.innerHTML = '<p>“No one is named here.”</p>';
    const none = start();
    await none.reader.read();
    expect(none.sent).toEqual([]);
    expect(none.news).toEqual([]);
    page.innerHTML = '<h1>Bogs</h1><p>Lind said “peat is slow”.</p>';
    const some = start();
    await some.reader.read();
    expect(some.sent[0]?.map(({ text, kind }) => ({ text, kind }))).toEqual([
      { text: 'Bogs', kind: 'heading' },
      { text: 'Lind said “peat is slow”.', kind: 'paragraph' },
    ]);
    expect(some.news.map(({ state }) => state)).toEqual(['checking', 'checked']);
  });

  test.each<{ name: string; more: Partial<Finding>; marks: Record<string, string[]> }>([
    { name: 'absence, where the page credits her', more: {}, marks: { 'not-found': ['peat is slow'] } },
    {
      name: 'no absence for words of others',
      more: { attribution: { name: 'B', person: null, cue: null }, speakerVerdict: 'unattributed' },
      marks: {},
    },
    { name: 'nothing without a verdict', more: { match: null }, marks: {} },
  ])('$name', async ({ more, marks }) => {
    page.innerHTML = '<p>Lind said “peat is slow”.</p>';
    const { reader } = start({ findings: (blocks) => [finding(blocks, 'peat is slow', more)] });
    await reader.read();
    const { mention, ...rest } = drawn();
    expect(mention).toEqual(['Lind']);
    expect(rest).toEqual(marks);
  });

  test('drops findings for text that changed while the worker was asked', async () => {
    page.innerHTML = '<p>Lind said “peat is slow”.</p>';
    const { reader } = start({
      findings: (blocks) => {
        page.querySelector('p')!.firstChild!.nodeValue = 'Lind said “peat is fast”.';
        return [finding(blocks, 'peat is slow')];
      },
    });
    await reader.read();
    expect(drawn()['not-found']).toBeUndefined();
  });
});

describe('follows the page', () => {
  function follow(reader: Reader): () => Promise<boolean> {
    let mustRead = false;
    let batches = 0;
    const observer = new PageObserver(stop.signal, 1_000, async ({ added, removed }) => {
      reader.drop(removed);
      mustRead = (await reader.readParts(added)) || mustRead;
      batches++;
    });
    observer.observe(document);
    return async () => {
      await vi.waitFor(() => expect(batches).toBeGreaterThan(0), { timeout: 3000 });
      return mustRead;
    };
  }

  test.each<{ name: string; change: () => void; mentions: string[] | undefined }>([
    {
      name: 'added text',
      change: () => page.insertAdjacentHTML('beforeend', '<p>Maria again</p>'),
      mentions: ['Lind', 'Maria'],
    },
    { name: 'text removed', change: () => page.querySelector('p')!.remove(), mentions: undefined },
    {
      name: 'text rewritten in place',
      change: () => {
        (page.querySelector('p')!.firstChild as Text).data = 'Ask Maria Lind';
      },
      mentions: ['Maria Lind'],
    },
    {
      name: 'the name taken apart',
      change: () => {
        (page.querySelector('p')!.firstChild as Text).data = 'Li nd';
      },
      mentions: undefined,
    },
    {
      name: 'nothing of interest',
      change: () => page.insertAdjacentHTML('beforeend', '<p>other</p>'),
      mentions: ['Lind'],
    },
  ])('$name', async ({ change, mentions }) => {
    page.innerHTML = '<p>Lind</p>';
    const { reader } = start();
    await reader.read();
    const batch = follow(reader);
    change();
    await batch();
    expect(drawn().mention).toEqual(mentions);
  });

  test('a name that comes later asks for a reading', async () => {
    page.innerHTML = '<p>other</p>';
    const { reader } = start();
    await reader.read();
    const batch = follow(reader);
    page.insertAdjacentHTML('beforeend', '<p>by Lind</p>');
    expect(await batch()).toBe(true);
    await reader.read();
    expect(drawn()).toEqual({ mention: ['Lind'] });
  });

  test('what is unfolded later is marked then', async () => {
    page.innerHTML = '<p>Lind</p><details><summary>more</summary><p>Maria Lind</p></details>';
    const { reader } = start();
    await reader.read();
    expect(drawn()).toEqual({ mention: ['Lind'] });
    page.querySelector('details')!.open = true;
    reader.drawing.retryUnseen();
    await vi.waitFor(() => expect(drawn()).toEqual({ mention: ['Lind', 'Maria Lind'] }));
  });

  test('a page that stops naming her loses its marks and says so once', async () => {
    page.innerHTML = '<p>Lind</p>';
    const { reader, news } = start();
    await reader.read();
    page.innerHTML = '<p>other</p>';
    await reader.read();
    expect(drawn()).toEqual({});
    expect(news.at(-1)?.state).toBe('no-mention');
  });

  test('shadow trees are read', async () => {
    page.innerHTML = '<x-host></x-host>';
    page.querySelector('x-host')!.attachShadow({ mode: 'open' }).innerHTML = '<p>Lind</p>';
    const { reader } = start();
    await reader.read();
    expect(drawn()).toEqual({ mention: ['Lind'] });
  });
});

test('hides and shows all marks', async () => {
  page.innerHTML = '<p>Lind</p>';
  const { reader } = start();
  await reader.read();
  expect(reader.marks.toggle()).toBe(false);
  expect(drawn()).toEqual({});
  expect(reader.marks.toggle()).toBe(true);
  expect(drawn()).toEqual({ mention: ['Lind'] });
});
