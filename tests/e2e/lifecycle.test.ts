/** The extension is updated, switched off, switched on and removed while pages are open. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BOTH } from '../browsers/both.ts';
import { type MortalPage, PAINTED, until } from '../browsers/mortal.ts';
import { DISPUTED_MARK, MARKS_OF_ARTICLE } from './article.ts';
import { ADD_NAME } from './long-check.ts';
import { setMortalStage } from './stage.ts';

/** Whether a reader sees anything of our elements, closed roots included. */
const OWN_SEEN = `(() => {
  for (let y = 4; y < innerHeight; y += 12)
    for (let x = 4; x < innerWidth; x += 12)
      if (document.elementFromPoint(x, y)?.localName.startsWith('verbatim-')) return true;
  return false;
})()`;

/** A mark under a name of ours that none of our scripts knows of. */
const LEAVE_TOPIC = `(() => {
  const range = document.createRange();
  range.selectNodeContents(document.querySelector('main p'));
  CSS.highlights.set('verbatim-topic', new Highlight(range));
})()`;

describe.each(BOTH)('with a page open in %s', (name) => {
  const stage = setMortalStage(name);
  let article: MortalPage;
  let opened = 0;

  const painted = () => article.evaluate<string[]>(PAINTED);
  const settled = (count: number) => until(painted, (marks) => marks.length === count);

  beforeEach(async () => {
    article = await stage.mortal.open(`${stage.server.base}/sample-article.html?${++opened}`);
    expect(await settled(MARKS_OF_ARTICLE)).toContain(DISPUTED_MARK);
  });
  afterEach(() => article?.close());

  /** The new version follows the page, alone: a mark more, none lost. */
  const followsThePage = async () => {
    await article.evaluate(ADD_NAME);
    expect(await settled(MARKS_OF_ARTICLE + 1)).toHaveLength(MARKS_OF_ARTICLE + 1);
    expect(await painted()).toContain(DISPUTED_MARK);
    const { tabId } = article;
    const alive = `browser.tabs.sendMessage(${tabId}, { to: 'content', call: 'summary', request: { whole: false } })`;
    expect(await stage.mortal.inExtension(alive)).toMatchObject({ ok: true, value: { state: 'checked' } });
  };

  test('an update takes over, the worker being awake', async () => {
    await stage.mortal.update();
    await article.front();
    expect(await settled(MARKS_OF_ARTICLE)).toContain(DISPUTED_MARK);
    await followsThePage();
  });

  test('an update takes over, the worker being asleep', async () => {
    await stage.mortal.endWorker();
    await stage.mortal.update();
    await article.front();
    expect(await settled(MARKS_OF_ARTICLE)).toContain(DISPUTED_MARK);
    await followsThePage();
  });

  test('an update under other settings leaves no mark of the old version', async () => {
    await stage.mortal.inExtension(
      `browser.storage.local.set({ settings: { version: 1, marks: { topics: 'off' } } })`,
    );
    await until(painted, (marks) => marks.length > 0);
    // What a version leaves that was ended in the middle of its work: the next draws no topic over it.
    await article.evaluate(LEAVE_TOPIC);
    expect((await painted()).filter((mark) => mark.startsWith('topic'))).toHaveLength(1);
    await stage.mortal.endWorker();
    await stage.mortal.update();
    await article.front();
    const marks = await until(painted, (now) => now.includes(DISPUTED_MARK));
    expect(marks).toContain(DISPUTED_MARK);
    expect(marks.filter((mark) => mark.startsWith('topic'))).toEqual([]);
    await stage.mortal.inExtension(`browser.storage.local.remove('settings')`);
  });

  test('switched off and on again, the worker being asleep', async () => {
    await stage.mortal.endWorker();
    await stage.mortal.switchOff();
    await article.front();
    expect(await settled(0)).toEqual([]);
    await stage.mortal.switchOn();
    await article.front();
    expect(await settled(MARKS_OF_ARTICLE)).toContain(DISPUTED_MARK);
    await followsThePage();
  });

  // The last one: nothing of the extension is left after it.
  test('removed, with a card open', async () => {
    const call = `{ to: 'content', call: 'lookUpSelection', request: { text: 'data is the fossil fuel of AI' } }`;
    await stage.mortal.inExtension(`browser.tabs.sendMessage(${article.tabId}, ${call})`);
    const seen = () => article.evaluate<boolean>(OWN_SEEN);
    expect(await until(seen, Boolean)).toBe(true);
    await stage.mortal.remove();
    await article.front();
    expect(await settled(0)).toEqual([]);
    // Firefox ends our scripts at once and tells them nothing: an open card stays until the page is left.
    if (name === 'chromium') expect(await until(seen, (card) => !card)).toBe(false);
    await article.evaluate(ADD_NAME);
    expect(await painted()).toEqual([]);
  });
});
