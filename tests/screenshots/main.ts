/**
 * `npm run screenshots [-- NAME ...]`: photographs every surface of the built extension in Chromium, in several looks
 * (light and dark, languages, 200 % zoom, forced colours), into `.screenshots/`, and the README's pictures into
 * `.github/`. A name is a scene, a look or `readme`; none means all. Build first (`npm run build`).
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { UiLang } from '../../core/text/types.ts';
import { launchChromium } from '../browsers/chromium.ts';
import type { Driver } from '../browsers/driver.ts';
import { ensureBrowsers } from '../browsers/ensure.ts';
import { servePages } from '../browsers/server.ts';
import { ARTICLE_SHOTS, openArticle, reopenArticle } from './article.ts';
import { applyLook, LOOKS, type Look, openScene, README_LOOKS, settled } from './look.ts';
import { SCENES, type Scene } from './scenes.ts';

const FOLDER = '.screenshots';

/** Pictures of the README, by scene; the article is cut to where the card is. */
const README_FOLDER = '.github';
const README_SCENES = ['card-altered', 'page', 'topic', 'timeline-tab'];

interface Picture {
  /** Without what follows the dot. */
  readonly path: string;
  readonly whole: boolean;
  /** WebP is a quarter of PNG's size; PNG can be looked at everywhere. */
  readonly type: 'png' | 'webp';
}

type Shot = (look: Look, picture: Picture) => Promise<void>;

async function setLanguage(driver: Driver, article: Page, lang: UiLang): Promise<void> {
  await driver.inExtension(
    `browser.storage.local.set({ settings: { version: 1, language: ${JSON.stringify(lang)} } }).then(() => true)`,
  );
  await reopenArticle(article);
}

async function save(page: Page, { path, whole, type }: Picture): Promise<void> {
  if (type === 'png') await page.screenshot({ path: `${path}.png`, fullPage: whole });
  else await page.screenshot({ path: `${path}.webp`, type, quality: 70 });
}

function sceneShot(driver: Driver, article: Page, scene: Scene): Shot {
  return async (look, picture) => {
    // The panel and the popup speak of the tab in front.
    await article.bringToFront();
    const page = await openScene(driver, scene, look);
    try {
      await save(page, { ...picture, whole: picture.whole && (scene.whole ?? false) });
    } finally {
      await page.close();
    }
  };
}

function articleShot(article: Page, { shown }: (typeof ARTICLE_SHOTS)[number]): Shot {
  return async (look, picture) => {
    await article.bringToFront();
    await applyLook(article, look, { width: 1000, height: 800 });
    await shown(article);
    await settled(article);
    await save(article, { ...picture, whole: false });
  };
}

/** One that fails does not keep the others from being taken; the command fails at the end. */
async function take(look: Look, name: string, shot: Shot, picture: Picture): Promise<void> {
  try {
    await shot(look, picture);
  } catch (error) {
    process.stderr.write(`${look.name}/${name}: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}

async function main(wanted: readonly string[]): Promise<void> {
  const missing = ensureBrowsers(['chromium']);
  if (missing.length > 0) throw new Error(missing.join('\n'));
  const chosen = <T extends { readonly name: string }>(all: readonly T[]): readonly T[] => {
    const named = all.filter(({ name }) => wanted.includes(name));
    return named.length > 0 ? named : all;
  };
  const server = await servePages();
  const driver = await launchChromium();
  const article = await openArticle(driver, server.base);
  const all = [
    ...SCENES.map((scene) => ({ name: scene.name, shot: sceneShot(driver, article, scene) })),
    ...ARTICLE_SHOTS.map((each) => ({ name: each.name, shot: articleShot(article, each) })),
  ];
  const shots = chosen(all);
  for (const look of wanted.join() === 'readme' ? [] : chosen(LOOKS)) {
    mkdirSync(join(FOLDER, look.name), { recursive: true });
    await setLanguage(driver, article, look.lang);
    for (const { name, shot } of shots) {
      await take(look, name, shot, { path: join(FOLDER, look.name, name), whole: true, type: 'png' });
    }
    process.stdout.write(`${look.name}: ${shots.length} pictures\n`);
  }
  if (wanted.length === 0 || wanted.includes('readme')) {
    await setLanguage(driver, article, 'en');
    for (const look of README_LOOKS) {
      for (const { name, shot } of all.filter((each) => README_SCENES.includes(each.name))) {
        const path = join(README_FOLDER, `${name}-${look.scheme}`);
        await take(look, name, shot, { path, whole: false, type: 'webp' });
      }
    }
    process.stdout.write('the pictures of the README\n');
  }
  await driver.close();
  await server.close();
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
