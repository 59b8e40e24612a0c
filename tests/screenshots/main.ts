/**
 * `npm run screenshots [-- NAME ...]`: photographs every surface of the built extension in Chromium, in several looks
 * (light and dark, languages, 200 % zoom, forced colours), into `.screenshots/`. Build first (`npm run build`).
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { UiLang } from '../../core/text/types.ts';
import { launchChromium } from '../browsers/chromium.ts';
import type { Driver } from '../browsers/driver.ts';
import { ensureBrowsers } from '../browsers/ensure.ts';
import { servePages } from '../browsers/server.ts';
import { articleShots, openArticle } from './article.ts';
import { LOOKS, type Look, openScene, settled } from './look.ts';
import { SCENES, type Scene } from './scenes.ts';

const FOLDER = '.screenshots';

function setLanguage(driver: Driver, lang: UiLang): Promise<unknown> {
  return driver.inExtension(
    `browser.storage.local.set({ settings: { version: 1, language: ${JSON.stringify(lang)} } }).then(() => true)`,
  );
}

async function photograph(driver: Driver, article: Page, scene: Scene, look: Look): Promise<void> {
  // The panel and the popup speak of the tab in front.
  await article.bringToFront();
  const page = await openScene(driver, scene, look);
  try {
    await page.screenshot({
      path: join(FOLDER, look.name, `${scene.name}.png`) as `${string}.png`,
      fullPage: scene.whole ?? false,
    });
  } finally {
    await page.close();
  }
}

async function main(wanted: readonly string[]): Promise<void> {
  const missing = ensureBrowsers(['chromium']);
  if (missing.length > 0) throw new Error(missing.join('\n'));
  const is = (name: string) => wanted.length === 0 || wanted.includes(name);
  const server = await servePages();
  const driver = await launchChromium();
  const article = await openArticle(driver, server.base);
  for (const look of LOOKS.filter(
    (each) => !wanted.some((name) => name.startsWith('@')) || is(`@${each.name}`),
  )) {
    const scenes = SCENES.filter(({ name }) => is(name) || wanted.every((each) => each.startsWith('@')));
    mkdirSync(join(FOLDER, look.name), { recursive: true });
    await setLanguage(driver, look.lang);
    for (const scene of scenes) {
      try {
        await photograph(driver, article, scene, look);
      } catch (error) {
        process.stderr.write(
          `${look.name}/${scene.name}: ${error instanceof Error ? error.message : error}\n`,
        );
        process.exitCode = 1;
      }
    }
    if (is('card') || wanted.every((each) => each.startsWith('@'))) {
      await article.bringToFront();
      for (const { name, shown } of articleShots(article, look)) {
        await shown();
        await settled(article);
        await article.screenshot({ path: join(FOLDER, look.name, `${name}.png`) as `${string}.png` });
      }
    }
    process.stdout.write(`${look.name}: ${scenes.length} surfaces\n`);
  }
  await driver.close();
  await server.close();
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
