/** Pages that are hard to read or change under the reader; `hostile.test.ts` has those that pry. One browser for all. */
import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { BOTH } from '../browsers/both.ts';
import { readMarks, settledMarks, settledWords } from '../browsers/highlights.ts';
import { PAINTED, until } from '../browsers/mortal.ts';
import { selectText } from '../browsers/mouse.ts';
import { pointOnOwnUi } from '../browsers/own-ui.ts';
import { KINDS_OF_ARTICLE, MARKS_OF_ARTICLE } from './article.ts';
import { setStage } from './stage.ts';

/** Page order; how each is written in the page, unseen characters included. */
const IN_HARD_TEXT = [
  'Ilya Sutskever',
  'Ilya Sutskever',
  '伊利亚·苏茨克维',
  '苏sū茨cí克kè维',
  'Ilya Suts\u00adkev\u00ader',
  'Suts\u200bkever',
  'Sutskever',
  'Sutskever',
  'Ｓｕｔｓｋｅｖｅｒ',
  'Sutskever',
];

/** Where a mouse can select in `hard-editors.html`. */
const IN_EDITORS = [
  'written into a plain editable box',
  'drawn by a text box of scripts',
  'written into the sixth mirror of code',
  'shown by a mirror that takes no keys',
  'drawn by the fifth mirror of code',
  'drawn by the editor of the studio',
  'drawn by the ace among the editors',
  'written into a mirror of prose',
  'quoted on an island in the prose',
];

describe.each(BOTH)('hard pages in %s', (name) => {
  const stage = setStage(name);
  const { open, settledState } = stage;

  const mentions = async (where: Page | Frame, wanted: readonly string[]) =>
    expect(await settledMarks(where, 'mention', wanted)).toEqual(wanted);

  const framesOf = (...selectors: readonly string[]) =>
    Promise.all(
      selectors.map(async (selector) => (await stage.page.waitForSelector(selector))?.contentFrame()),
    );

  test('inline nodes, right to left, vertical, ruby, unseen characters, text like markup', async () => {
    await open('hard-text.html');
    await mentions(stage.page, IN_HARD_TEXT);
  });

  test('open, closed, nested and later shadow trees', async () => {
    await open('hard-shadow.html');
    const first = ['Dr. Sutskever', 'Ilya Sutskever', 'Mr Sutskever', 'Sutskever'];
    expect(await settledWords(stage.page, 'mention', first)).toEqual(first);
    await stage.page.click('#later');
    const then = [...first, 'Ilia Sutskever'].sort();
    expect(await settledWords(stage.page, 'mention', then)).toEqual(then);
  });

  test('editors and fields are never marked, nor is what is typed into them', async () => {
    await open('hard-editors.html');
    expect((await settledState('no-mention')).state).toBe('no-mention');
    for (const typedInto of ['#edit', '#line', '#cm', '[role="textbox"][tabindex]', '.inputarea']) {
      await stage.page.focus(typedInto);
      await stage.page.keyboard.type('Ilya Sutskever');
    }
    // A name outside comes after all that was typed, so its mark tells that the rest was looked at.
    const [framed, designed] = await framesOf('#framed', '#designed');
    for (const frame of [framed, designed])
      await frame?.evaluate(() => document.body.append('By Ilya Sutskever.'));
    await stage.page.evaluate(() => document.body.append('By Ilya Sutskever.'));
    await mentions(stage.page, ['Ilya Sutskever']);
    await mentions(framed as Frame, ['Ilya Sutskever']);
    // All of it is an editor.
    await mentions(designed as Frame, []);
  });

  test('no button stands over a selection in an editor', async () => {
    await open('hard-editors.html');
    const buttonAt = async (words: string, timeoutMs?: number) => {
      const { lastRight, lastY } = await selectText(stage.page, words);
      expect(await stage.page.evaluate(() => String(getSelection()))).toContain(words.slice(4, -4));
      return pointOnOwnUi(stage.page, { x: lastRight, y: lastY }, timeoutMs);
    };
    // Else this case would hold nothing; from now on the script that has the button is there.
    expect(await buttonAt('words and more that stand outside')).not.toBeNull();
    for (const words of IN_EDITORS) expect(await buttonAt(words, 500), words).toBeNull();
    expect(await buttonAt('words and more that stand outside')).not.toBeNull();
  });

  test('a list that uses its nodes again', async () => {
    await open('hard-changes.html');
    await mentions(stage.page, ['Ilya Sutskever']);
    await stage.page.click('#next');
    await mentions(stage.page, ['Ilya Sutskever']);
    expect(await stage.page.evaluate(() => document.querySelectorAll('p')[2]?.textContent)).toBe(
      'Row 10: Ilya Sutskever',
    );
  });

  test('a page that takes another body', async () => {
    await open('hard-changes.html');
    await mentions(stage.page, ['Ilya Sutskever']);
    await stage.page.click('#rewrite');
    await mentions(stage.page, ['Ilia Sutskever']);
  });

  test('a line of 200,000 text nodes', async () => {
    await open('hard-many.html?nodes');
    await mentions(stage.page, ['Ilya Sutskever']);
  });

  test('two thousand quotations: names drawn on coming near, as many verdicts as are promised', async () => {
    await open('hard-many.html');
    const { state, findings, unjudged, mentions: names } = await settledState('checked');
    const lastIsDrawn = (tries: number) =>
      stage.page.evaluate(async (tries) => {
        const last = document.querySelector('p:last-child');
        const isDrawn = () =>
          [...(CSS.highlights.get('verbatim-mention') ?? [])].some((at) => last?.contains(at.startContainer));
        for (let asked = 0; asked < tries && !isDrawn(); asked++)
          await new Promise((resolve) => setTimeout(resolve, 50));
        return isDrawn();
      }, tries);
    expect(names).toBe(2000);
    expect(await lastIsDrawn(1)).toBe(false);
    await stage.page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    expect(await lastIsDrawn(200)).toBe(true);
    expect(unjudged).toBe(1400);
    expect(state).toBe('checked');
    expect(findings).toHaveLength(2000);
    expect(findings.filter(({ match }) => match !== null)).toHaveLength(600);
  });

  test('marks are not printed', async () => {
    await open('sample-article.html');
    const painted = () => stage.page.evaluate(PAINTED) as Promise<string[]>;
    const kinds = (marks: readonly string[]) => [...new Set(marks.map((mark) => mark.split(':')[0]))].sort();
    const seen = await until(painted, (marks) => marks.length === MARKS_OF_ARTICLE);
    expect(kinds(seen).join(' ')).toBe(KINDS_OF_ARTICLE);
    await stage.driver.asPrinted(stage.page);
    expect(await painted()).toEqual([]);
    expect(await readMarks(stage.page)).toHaveLength(MARKS_OF_ARTICLE);
    const ours = await stage.page.evaluate(() =>
      [...document.documentElement.children]
        .filter(({ localName }) => localName.startsWith('verbatim-'))
        .map((element) => getComputedStyle(element).display),
    );
    expect(ours).toEqual(['none']);
  });

  test('nothing at all where the site is off', async () => {
    await stage.storeSettings({ sites: { mode: 'all-but', blocked: ['127.0.0.1'], allowed: [] } });
    await open('hard-text.html');
    expect((await settledState('off-here')).state).toBe('off-here');
    await stage.page.evaluate(() => document.body.append('By Ilya Sutskever.'));
    expect(await readMarks(stage.page)).toEqual([]);
    await stage.dropSettings();
  });
});
