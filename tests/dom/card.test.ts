import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createCard } from '../../entrypoints/card/create.ts';
import type { Card, CardSubject } from '../../lib/card.ts';
import type { BackgroundCalls } from '../../lib/messages.ts';
import { CallError, type Client } from '../../lib/messaging.ts';
import { CARD_ELEMENT } from '../../lib/page/context.ts';
import { ALTERED, CUT, EXACT, findingOf, NOT_FOUND, PERSON, TOPIC, viewOf } from './card-views.ts';

const words = document.createElement('p');
const before = document.createElement('button');
let card: Card;
let worker: Client<BackgroundCalls>;

function workerWith(
  answers: Partial<Record<keyof BackgroundCalls, (request: never) => unknown>>,
): Client<BackgroundCalls> {
  return new Proxy({} as Client<BackgroundCalls>, {
    get: (_target, call: keyof BackgroundCalls) => async (request: never) => {
      const answer = answers[call];
      if (!answer) throw new CallError('no answer', true);
      return answer(request);
    },
  });
}

const host = () => document.querySelector<HTMLElement>(CARD_ELEMENT);
const dialog = () => host()?.shadowRoot?.querySelector<HTMLElement>('[role="dialog"]') ?? null;
const anchor = { rects: () => (words.isConnected ? [words.getBoundingClientRect()] : []) };

/** Opens it and waits until it is no longer loading. */
async function open(subject: CardSubject): Promise<HTMLElement> {
  card.open(subject, anchor);
  return vi.waitFor(() => {
    const box = dialog();
    if (!box || box.querySelector('[role="status"]')) throw new Error('still loading');
    return box;
  });
}

const visibleText = (box: HTMLElement) => (box.textContent ?? '').replace(/\s+/g, ' ');
const find = (box: HTMLElement, name: string) =>
  [...box.querySelectorAll<HTMLElement>('button,a')].find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent) === name,
  );

beforeEach(() => {
  words.textContent = 'Peat is slow, it is patient.';
  words.style.cssText = 'position:absolute;left:40px;top:60px;margin:0';
  before.textContent = 'before';
  document.body.append(before, words);
  worker = workerWith({
    person: () => PERSON,
    topic: () => TOPIC,
    lookUp: () => viewOf(EXACT),
    matchViewOf: ({ match }: { match: typeof EXACT }) => viewOf(match),
  });
  card = createCard(worker, async () => 'en', 'open');
});
afterEach(() => {
  card.close();
  before.remove();
  words.remove();
});

describe('says what there is to say', () => {
  test.each<{ name: string; subject: CardSubject; title: string; says: string[]; buttons: string[] }>([
    {
      name: 'of a name',
      subject: { kind: 'person' },
      title: 'Maria Lind',
      says: [
        '1,200 quotations from 29 sources, 2010 to 2026',
        '3 disputed sayings',
        'Not affiliated',
        'May 1, 2026',
      ],
      buttons: ['Open panel'],
    },
    {
      name: 'of a topic',
      subject: { kind: 'topic', id: 'peat' },
      title: 'On Peat',
      says: ['12 quotations on this topic', 'Peat is not slow, it is patient.', 'The Bog Hour'],
      buttons: ['Open at 00:01:15', 'Show in panel'],
    },
    {
      name: 'of selected words that are exact',
      subject: { kind: 'passage', text: 'Peat is not slow, it is patient.' },
      title: 'Exact words',
      says: [
        'The Bog Hour',
        'Bog Radio · May 6, 2024 · 00:01:15',
        'Official transcript',
        'Ada Host: What is peat?',
        'Maybe too patient.',
      ],
      buttons: ['Open at 00:01:15', 'Copy', 'Show in panel'],
    },
    {
      name: 'of a dropped negation',
      subject: { kind: 'finding', finding: findingOf(ALTERED) },
      title: 'Changed in meaning: a negation',
      says: [
        'Credited to Maria Lind, as in the record',
        '“not” is missing',
        'in the record: not',
        'only in the record',
      ],
      buttons: ['Open at 00:01:15', 'Copy', 'Show in panel'],
    },
    {
      name: 'of a cut, with the words restored',
      subject: { kind: 'finding', finding: findingOf(CUT) },
      title: 'Cut: the sentence goes on',
      says: ['What was left out', 'it is patient.'],
      buttons: ['Copy'],
    },
    {
      name: 'of absence: what was searched, and that it proves nothing',
      subject: { kind: 'finding', finding: findingOf(NOT_FOUND) },
      title: 'Not found in 29 sources (to May 1, 2026)',
      says: ['1,200 quotations from 29 sources', 'no proof', 'Nearest in the record', 'Peat is not slow'],
      buttons: ['Show in panel'],
    },
    {
      name: 'of words credited to somebody else',
      subject: {
        kind: 'finding',
        finding: findingOf(EXACT, {
          speakerVerdict: 'page-says-other',
          sourceVerdict: 'differs',
          attribution: { name: 'Bo Berg', person: null, cue: null },
        }),
      },
      title: 'The page credits Bo Berg; the record has Maria Lind',
      says: ['Exact words', 'names another occasion'],
      buttons: ['Copy'],
    },
  ])('$name', async ({ subject, title, says, buttons }) => {
    const box = await open(subject);
    expect(box.querySelector('h2')?.textContent).toBe(title);
    expect(box.getAttribute('aria-labelledby')).toBe(box.querySelector('h2')?.id);
    for (const words of says) expect(visibleText(box)).toContain(words);
    for (const name of buttons) expect(find(box, name), name).toBeDefined();
  });

  test('absence offers no source to open and nothing to copy', async () => {
    const box = await open({ kind: 'finding', finding: findingOf(NOT_FOUND) });
    expect(find(box, 'Copy')).toBeUndefined();
    expect(box.querySelector('a')).toBeNull();
  });

  test('the source opens apart and learns nothing of us', async () => {
    const box = await open({ kind: 'passage', text: 'x' });
    const link = find(box, 'Open at 00:01:15') as HTMLAnchorElement;
    expect(link.href).toBe('https://example.org/bog?t=75');
    expect([link.target, link.rel]).toEqual(['_blank', 'noopener noreferrer']);
  });

  test('an address that is none of the web is no link', async () => {
    const view = viewOf(EXACT);
    const quotation = {
      ...view.quotations[0]!,
      link: { url: 'javascript:alert(1)', kind: 'plain' as const, atSec: null },
    };
    card = createCard(
      workerWith({ lookUp: () => ({ ...view, quotations: [quotation] }) }),
      async () => 'en',
      'open',
    );
    const box = await open({ kind: 'passage', text: 'x' });
    expect(box.querySelector('a')).toBeNull();
  });

  test('page words are text, never markup', async () => {
    const view = viewOf({
      ...ALTERED,
      parts: [{ ...ALTERED.parts[0], runs: [{ kind: 'changed', page: '<img src=x>', record: 'not' }] }],
    });
    card = createCard(workerWith({ lookUp: () => view }), async () => 'en', 'open');
    const box = await open({ kind: 'passage', text: 'x' });
    expect(box.querySelector('img')).toBeNull();
    expect(visibleText(box)).toContain('<img src=x>');
  });

  test.each([
    { lang: 'zh-Hans' as const, title: '改动了原意：否定词不同', says: '少了“not”' },
    { lang: 'zh-Hant' as const, title: '更動了原意：否定詞不同', says: '少了「not」' },
  ])('in $lang', async ({ lang, title, says }) => {
    card = createCard(worker, async () => lang, 'open');
    const box = await open({ kind: 'finding', finding: findingOf(ALTERED) });
    expect(box.querySelector('h2')?.textContent).toBe(title);
    expect(box.lang).toBe(lang);
    expect(visibleText(box)).toContain(says);
  });
});

describe('says what went wrong', () => {
  test.each([
    { name: 'the worker is dead', error: new CallError('no answer', true), says: 'did not answer' },
    {
      name: 'the record is broken',
      error: new CallError('checksum differs', false),
      says: 'checksum differs',
    },
  ])('$name', async ({ error, says }) => {
    let failing = true;
    const answer = () => {
      if (failing) throw error;
      return PERSON;
    };
    card = createCard(workerWith({ person: answer }), async () => 'en', 'open');
    const box = await open({ kind: 'person' });
    expect(box.querySelector('[role="alert"]')?.textContent).toContain(says);
    failing = false;
    await userEvent.click(find(box, 'Try again')!);
    await vi.waitFor(() => expect(dialog()?.querySelector('h2')?.textContent).toBe('Maria Lind'));
  });
});

describe('behaves', () => {
  test('takes the focus and gives it back', async () => {
    before.focus();
    await open({ kind: 'person' });
    expect(document.activeElement).toBe(host());
    await userEvent.keyboard('{Escape}');
    expect(host()).toBeNull();
    expect(document.activeElement).toBe(before);
  });

  test('keeps Tab inside', async () => {
    const box = await open({ kind: 'passage', text: 'x' });
    const stops = box.querySelectorAll('a,button,[tabindex="0"]').length;
    const seen = new Set<Element | null>();
    for (let i = 0; i <= stops; i++) {
      await userEvent.keyboard('{Tab}');
      seen.add(host()!.shadowRoot!.activeElement);
      expect(document.activeElement).toBe(host());
    }
    expect(seen.size).toBe(stops);
  });

  test('does not cover the words', async () => {
    const box = await open({ kind: 'person' });
    const a = box.getBoundingClientRect();
    const b = words.getBoundingClientRect();
    expect(a.top >= b.bottom || a.bottom <= b.top || a.left >= b.right || a.right <= b.left).toBe(true);
    expect(a.width).toBeGreaterThanOrEqual(320);
  });

  test('follows its words, and goes when they go', async () => {
    const box = await open({ kind: 'person' });
    words.style.top = '100px';
    document.dispatchEvent(new Event('scroll'));
    const gap = () => box.getBoundingClientRect().top - words.getBoundingClientRect().bottom;
    await vi.waitFor(() => expect(Math.abs(gap() - 8)).toBeLessThanOrEqual(1));
    words.style.top = '-500px';
    document.dispatchEvent(new Event('scroll'));
    await vi.waitFor(() => expect(host()).toBeNull());
  });

  test('a press outside closes it', async () => {
    await open({ kind: 'person' });
    await userEvent.click(before);
    expect(host()).toBeNull();
  });

  test('the page hears none of the keys pressed in it', async () => {
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    await open({ kind: 'person' });
    await userEvent.keyboard('j');
    document.removeEventListener('keydown', heard);
    expect(heard).not.toHaveBeenCalled();
  });

  test('lets no page look in', async () => {
    card = createCard(worker, async () => 'en');
    card.open({ kind: 'person' }, anchor);
    await vi.waitFor(() => expect(host()).not.toBeNull());
    expect(host()!.shadowRoot).toBeNull();
  });

  test.each<CardSubject>([
    { kind: 'person' },
    { kind: 'topic', id: 'peat' },
    { kind: 'finding', finding: findingOf(ALTERED) },
    { kind: 'finding', finding: findingOf(NOT_FOUND) },
  ])('axe finds nothing: $kind', async (subject) => {
    const box = await open(subject);
    const { violations } = await axe.run(host()!, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    expect(box.isConnected).toBe(true);
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
