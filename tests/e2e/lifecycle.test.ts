/** The extension is updated, switched off, switched on and removed while pages are open. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { BOTH } from '../browsers/both.ts';
import { launchMortal, type Mortal, type MortalPage, PAINTED, until } from '../browsers/mortal.ts';
import { type PageServer, servePages } from '../browsers/server.ts';

const DISPUTED =
  'disputed: Simplicity is a sign of truth. If your theory is very complicated, it’s probably wrong.';
const MARKS_OF_ARTICLE = 40;

/** Whether a reader sees anything of our elements, closed roots included. */
const OWN_SEEN = `(() => {
  for (let y = 4; y < innerHeight; y += 12)
    for (let x = 4; x < innerWidth; x += 12)
      if (document.elementFromPoint(x, y)?.localName.startsWith('verbatim-')) return true;
  return false;
})()`;

/** The page adds words about the person: what watches it has something to do. */
const ADD_NAME = `(() => {
  const paragraph = document.createElement('p');
  paragraph.textContent = 'Later Ilya Sutskever left the room.';
  document.body.append(paragraph);
})()`;

describe.each(BOTH)('with a page open in %s', (name) => {
  let server: PageServer;
  let mortal: Mortal;
  let article: MortalPage;
  let opened = 0;

  const painted = () => article.evaluate<string[]>(PAINTED);
  const settled = (count: number) => until(painted, (marks) => marks.length === count);

  beforeAll(async () => {
    server = await servePages();
    mortal = await launchMortal[name]();
  });
  afterAll(async () => {
    await mortal?.close();
    await server?.close();
  });
  beforeEach(async () => {
    article = await mortal.open(`${server.base}/sample-article.html?${++opened}`);
    expect(await settled(MARKS_OF_ARTICLE)).toContain(DISPUTED);
  });
  afterEach(async () => {
    await article?.close();
    expect(mortal.errors.splice(0)).toEqual([]);
  });

  /** The new version follows the page, alone: a mark more, none lost. */
  const followsThePage = async () => {
    await article.evaluate(ADD_NAME);
    expect(await settled(MARKS_OF_ARTICLE + 1)).toHaveLength(MARKS_OF_ARTICLE + 1);
    expect(await painted()).toContain(DISPUTED);
    const { tabId } = article;
    const alive = `browser.tabs.sendMessage(${tabId}, { to: 'content', call: 'summary', request: { whole: false } })`;
    expect(await mortal.inExtension(alive)).toMatchObject({ ok: true, value: { state: 'checked' } });
  };

  test('an update takes over, the worker being awake', async () => {
    await mortal.update();
    await article.front();
    expect(await settled(MARKS_OF_ARTICLE)).toContain(DISPUTED);
    await followsThePage();
  });

  test('an update takes over, the worker being asleep', async () => {
    await mortal.endWorker();
    await mortal.update();
    await article.front();
    expect(await settled(MARKS_OF_ARTICLE)).toContain(DISPUTED);
    await followsThePage();
  });

  test('an update under other settings leaves no mark of the old version', async () => {
    await mortal.inExtension(
      `browser.storage.local.set({ settings: { version: 1, marks: { topics: 'off' } } })`,
    );
    await until(painted, (marks) => marks.length > 0);
    await mortal.endWorker();
    await mortal.update();
    await article.front();
    const marks = await until(painted, (now) => now.includes(DISPUTED));
    expect(marks).toContain(DISPUTED);
    expect(marks.filter((mark) => mark.startsWith('topic'))).toEqual([]);
    await mortal.inExtension(`browser.storage.local.remove('settings')`);
  });

  test('switched off and on again, the worker being asleep', async () => {
    await mortal.endWorker();
    await mortal.switchOff();
    await article.front();
    expect(await settled(0)).toEqual([]);
    await mortal.switchOn();
    await article.front();
    expect(await settled(MARKS_OF_ARTICLE)).toContain(DISPUTED);
    await followsThePage();
  });

  // The last one: nothing of the extension is left after it.
  test('removed, with a card open', async () => {
    const call = `{ to: 'content', call: 'lookUpSelection', request: { text: 'data is the fossil fuel of AI' } }`;
    await mortal.inExtension(`browser.tabs.sendMessage(${article.tabId}, ${call})`);
    const seen = () => article.evaluate<boolean>(OWN_SEEN);
    expect(await until(seen, Boolean)).toBe(true);
    await mortal.remove();
    await article.front();
    expect(await settled(0)).toEqual([]);
    // Firefox ends our scripts at once and tells them nothing: an open card stays until the page is left.
    if (name === 'chromium') expect(await until(seen, (card) => !card)).toBe(false);
    await article.evaluate(ADD_NAME);
    expect(await painted()).toEqual([]);
  });
});
