/** Looking words up in a page: by real mouse selection, by the menu, by the keyboard command. */
import { describe, expect, test } from 'vitest';
import { BOTH } from '../browsers/both.ts';
import { settledMarks } from '../browsers/highlights.ts';
import { locateText, selectText } from '../browsers/mouse.ts';
import { type OwnUi, pointOnOwnUi, waitForOwnUi } from '../browsers/own-ui.ts';
import { DISPUTED } from './article.ts';
import { setStage } from './stage.ts';

/**
 * Passages of the sample article, the place in the record that they come from (by hand: the source's address and the
 * second less the lead of three), and words of the record that the card must show.
 */
const PASSAGES = [
  {
    name: 'exact words',
    words: 'We’ve achieved peak data, and there will be no more.',
    link: 'https://www.youtube.com/watch?v=1yvBqasHLZs&t=511s',
    shows: 'peak data',
  },
  {
    name: 'a word changed',
    words: 'we will see a big change in the way all AI companies approach safety',
    link: 'https://www.youtube.com/watch?v=aR20FWCCjAs',
    shows: 'paranoid',
  },
  {
    name: 'an unsourced saying',
    words: 'If your theory is very complicated, it’s probably wrong.',
    link: null,
    shows: 'No source known',
  },
  {
    name: 'a second pair of exact words',
    words: 'pre-training as we know it will unquestionably end.',
    link: 'https://www.youtube.com/watch?v=1yvBqasHLZs',
    shows: 'unquestionably',
  },
  {
    name: 'a passage that is cut',
    words: 'Predicting the next token well means that you understand the underlying reality',
    link: 'https://www.youtube.com/watch?v=Yf1o0TQzry8&t=455s',
    shows: 'what is statistics?',
  },
  {
    name: 'the interviewer’s sentence',
    words: 'It seems like humans have some solution, but I’m curious about how they are doing it',
    link: 'https://www.youtube.com/watch?v=aR20FWCCjAs',
    shows: 'Dwarkesh Patel',
  },
  {
    name: 'a translation',
    words: '我會說數據情況仍然相當好。還有很多路要走，但在某個時刻，是的，在某個時刻，數據將會耗盡。',
    link: 'https://www.youtube.com/watch?v=Yf1o0TQzry8&t=686s',
    shows: 'I would say the data situation is still quite good.',
  },
] as const;

const hasDialog = (ui: OwnUi): boolean => ui.roles.includes('dialog');

describe.each(BOTH)('look-up in %s', (name) => {
  const stage = setStage(name);

  const openArticle = async (): Promise<void> => {
    await stage.open('sample-article.html');
    const unchecked = await settledMarks(stage.page, 'disputed', [DISPUTED]);
    expect(unchecked).toHaveLength(1);
  };

  /** The card's words in Chromium; in Firefox, which keeps closed roots closed, that our element covers a point. */
  const expectCard = async (passage: (typeof PASSAGES)[number], near: { x: number; y: number }) => {
    if (name === 'firefox') return expect(await pointOnOwnUi(stage.page, near)).not.toBeNull();
    const ui = await waitForOwnUi(stage.page, (each) => hasDialog(each) && each.text.includes(passage.shows));
    expect(ui.roles).toContain('dialog');
    expect(ui.text).toContain(passage.shows);
    if (passage.link === null) return;
    expect(ui.links.some((link) => link.startsWith(passage.link))).toBe(true);
  };

  test.each(PASSAGES)('by mouse: $name', async (passage) => {
    await openArticle();
    const box = await selectText(stage.page, passage.words);
    const end = { x: box.lastRight, y: box.lastY };
    const button = await pointOnOwnUi(stage.page, end);
    expect(button).not.toBeNull();
    await stage.page.mouse.click(button?.x ?? 0, button?.y ?? 0);
    await expectCard(passage, end);
  });

  test('by the menu', async () => {
    await openArticle();
    const box = await selectText(stage.page, PASSAGES[0].words);
    await stage.driver.clickMenu(stage.page);
    await expectCard(PASSAGES[0], { x: box.lastRight, y: box.lastY });
  });

  test('by the keyboard command', async () => {
    await openArticle();
    const box = await selectText(stage.page, PASSAGES[0].words);
    await stage.driver.runCommand('look-up-selection', stage.page);
    await expectCard(PASSAGES[0], { x: box.lastRight, y: box.lastY });
  });

  test('three words are no passage: no button', async () => {
    await openArticle();
    const box = await selectText(stage.page, 'no more.');
    // The button comes within a frame or two of the mouse going up; a longer selection shows that it would.
    expect(await pointOnOwnUi(stage.page, { x: box.lastRight, y: box.lastY }, 1_000)).toBeNull();
  });

  test('a click on a checked quotation opens its card, Escape closes it', async () => {
    await openArticle();
    const box = await locateText(stage.page, 'Simplicity is a sign');
    await stage.page.mouse.click(box.left + 20, box.y);
    await expectCard(PASSAGES[2], { x: box.left + 20, y: box.y });
    await stage.page.keyboard.press('Escape');
    const gone = await stage.page.waitForFunction(
      () => !document.querySelector('verbatim-card')?.matches(':popover-open'),
      { polling: 50 },
    );
    expect(await gone.jsonValue()).toBe(true);
  });
});
