/** What is photographed: each surface of ours by name, with its address and what to do before the picture is taken. */
import type { Page } from 'puppeteer-core';

export interface Scene {
  readonly name: string;
  readonly path: string;
  /** CSS px; the panel is as narrow as browsers make it. */
  readonly width: number;
  readonly height: number;
  /** The whole page instead of its first screenful. */
  readonly whole?: boolean;
  readonly before?: (page: Page) => Promise<void>;
}

const PANEL = { width: 360, height: 800 } as const;
const TAB = { width: 1200, height: 900 } as const;

async function press(page: Page, selector: string): Promise<void> {
  await page.waitForSelector(selector);
  await page.focus(selector);
  await page.keyboard.press('Enter');
}

async function openFirstFinding(page: Page): Promise<void> {
  await press(page, '[data-verdict="altered"] summary');
  await page.waitForSelector('[data-verdict="altered"] details[open] blockquote');
}

async function openCopyMenu(page: Page): Promise<void> {
  await press(page, 'li [aria-haspopup="menu"]');
  await page.waitForSelector('[role="menuitem"]');
}

async function openDot(page: Page): Promise<void> {
  const dot = await page.waitForSelector('svg [role="button"][tabindex="0"]');
  await dot?.evaluate((element) => (element as SVGElement).focus());
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
}

async function checkDraft(page: Page): Promise<void> {
  await page.type(
    'textarea',
    'Ilya Sutskever said: “Pre-training as we know it will certainly never end.” He added: “Data is the fossil fuel of AI.”',
  );
  await press(page, 'form button[type="submit"]');
  await page.waitForSelector('[data-finding]');
}

export const SCENES: readonly Scene[] = [
  { name: 'popup', path: 'popup.html', width: 360, height: 480, whole: true },
  { name: 'search-empty', path: 'sidepanel.html#search', ...PANEL, whole: true },
  { name: 'search', path: 'sidepanel.html#search?q=peak+data', ...PANEL },
  { name: 'search-nothing', path: 'sidepanel.html#search?q=zzqqxx', ...PANEL },
  { name: 'copy-menu', path: 'sidepanel.html#search?q=peak+data', ...PANEL, before: openCopyMenu },
  { name: 'page', path: 'sidepanel.html#page', ...PANEL, whole: true },
  { name: 'finding', path: 'sidepanel.html#page', ...PANEL, whole: true, before: openFirstFinding },
  { name: 'check', path: 'sidepanel.html#check', ...PANEL, before: checkDraft },
  { name: 'sources', path: 'sidepanel.html#record', ...PANEL },
  { name: 'topics', path: 'sidepanel.html#record?part=topics', ...PANEL },
  { name: 'timeline', path: 'sidepanel.html#record?part=timeline', ...PANEL, before: openDot },
  { name: 'timeline-tab', path: 'sidepanel.html#record?part=timeline', ...TAB },
  { name: 'threads', path: 'sidepanel.html#record?part=threads', ...PANEL },
  { name: 'disputed', path: 'sidepanel.html#record?part=disputed', ...PANEL },
  { name: 'source', path: 'sidepanel.html#source?id=neurips-2024', ...PANEL },
  { name: 'topic', path: 'sidepanel.html#topic?id=pre-training', ...PANEL },
  { name: 'thread', path: 'sidepanel.html#thread?id=pre-training', ...PANEL },
  { name: 'quotation', path: 'sidepanel.html#quotation?id=x-neurips-2024-013', ...PANEL, whole: true },
  { name: 'search-tab', path: 'sidepanel.html#search?q=scaling', ...TAB },
  { name: 'options', path: 'options.html', width: 1000, height: 800, whole: true },
  { name: 'welcome', path: 'welcome.html', width: 1000, height: 800, whole: true },
];
