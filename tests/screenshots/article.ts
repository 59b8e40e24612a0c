/** The sample article with its marks, and the card open on quotations of several kinds. */
import type { Page } from 'puppeteer-core';
import type { Driver } from '../browsers/driver.ts';
import { settledMarks } from '../browsers/highlights.ts';
import { locateText, selectText } from '../browsers/mouse.ts';

const LAST_DRAWN = [
  'Simplicity is a sign of truth. If your theory is very complicated, it’s probably wrong.',
];

export async function openArticle(driver: Driver, base: string): Promise<Page> {
  const article = await driver.open(`${base}/sample-article.html`);
  await settledMarks(article, 'disputed', LAST_DRAWN);
  return article;
}

/**
 * Under settings that have changed: every page starts over then, and one that is hidden by the next before it has begun
 * waits until it is seen again, while the popup says that it is being looked through.
 */
export async function reopenArticle(article: Page): Promise<void> {
  await article.bringToFront();
  await article.reload();
  await settledMarks(article, 'disputed', LAST_DRAWN);
}

/** Words within the quotation whose card is opened. */
const CARDS = [
  { name: 'card-exact', words: 'These models somehow just' },
  { name: 'card-altered', words: 'we will see a big change' },
  { name: 'card-cut', words: 'Predicting the next token' },
  { name: 'card-someone-else', words: 'It seems like humans have' },
  { name: 'card-translation', words: '我會說數據情況' },
  { name: 'card-disputed', words: 'Simplicity is a sign' },
] as const;

async function openCard(page: Page, words: string): Promise<void> {
  const box = await locateText(page, words);
  await page.mouse.click(box.left + 20, box.y);
  await page.waitForFunction(() => document.querySelector('verbatim-card')?.matches(':popover-open'), {
    polling: 50,
  });
}

async function closeCard(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !document.querySelector('verbatim-card')?.matches(':popover-open'), {
    polling: 50,
  });
}

export interface ArticleShot {
  readonly name: string;
  readonly shown: (article: Page) => Promise<void>;
}

export const ARTICLE_SHOTS: readonly ArticleShot[] = [
  {
    name: 'article',
    shown: async (article) => {
      await closeCard(article);
      await locateText(article, 'What the numbers are for');
    },
  },
  ...CARDS.map(({ name, words }) => ({
    name,
    shown: async (article: Page) => {
      await closeCard(article);
      await openCard(article, words);
    },
  })),
  {
    name: 'selection-button',
    shown: async (article) => {
      await closeCard(article);
      await selectText(article, 'pre-training as we know it will');
    },
  },
];
