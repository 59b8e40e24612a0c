/** How a surface is looked at: scheme, language, zoom, forced colours; and when it has come to rest. */
import type { MediaFeature, Page } from 'puppeteer-core';
import type { UiLang } from '../../core/text/types.ts';
import type { Driver } from '../browsers/driver.ts';
import type { Scene } from './scenes.ts';

export interface Look {
  readonly name: string;
  readonly lang: UiLang;
  readonly scheme: 'light' | 'dark';
  /** 2: what a reader at 200 % zoom has, half the CSS px in the same window. */
  readonly zoom?: number;
  readonly forcedColors?: boolean;
  /** Device px per CSS px, without making anything bigger on the page. */
  readonly sharpness?: number;
}

export const LOOKS: readonly Look[] = [
  { name: 'light-en', lang: 'en', scheme: 'light' },
  { name: 'dark-en', lang: 'en', scheme: 'dark' },
  { name: 'light-zh-Hans', lang: 'zh-Hans', scheme: 'light' },
  { name: 'dark-zh-Hans', lang: 'zh-Hans', scheme: 'dark' },
  { name: 'light-zh-Hant', lang: 'zh-Hant', scheme: 'light' },
  { name: 'zoom-200', lang: 'en', scheme: 'light', zoom: 2 },
  { name: 'forced-colors', lang: 'en', scheme: 'dark', forcedColors: true },
];

/** The README's: sharp on dense screens, in both schemes. */
export const README_LOOKS: readonly Look[] = [
  { name: 'light', lang: 'en', scheme: 'light', sharpness: 1.5 },
  { name: 'dark', lang: 'en', scheme: 'dark', sharpness: 1.5 },
];

export function featuresOf(look: Look): MediaFeature[] {
  return [
    { name: 'prefers-color-scheme', value: look.scheme },
    // Pictures do not wait for movements.
    { name: 'prefers-reduced-motion', value: 'reduce' },
    ...(look.forcedColors ? [{ name: 'forced-colors', value: 'active' }] : []),
  ];
}

/** Everything asked for has come, faces are loaded, and no transition is caught half way. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () => !document.querySelector('[aria-busy="true"]') && document.fonts.status === 'loaded',
    { polling: 50, timeout: 15_000 },
  );
  await page.evaluate(async () => {
    for (const animation of document.getAnimations()) {
      if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) animation.finish();
    }
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}

export async function applyLook(
  page: Page,
  look: Look,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', { features: featuresOf(look) });
  const zoom = look.zoom ?? 1;
  await page.setViewport({
    width: Math.round(width / zoom),
    height: Math.round(height / zoom),
    deviceScaleFactor: zoom * (look.sharpness ?? 1),
  });
}

export async function openScene(driver: Driver, scene: Scene, look: Look): Promise<Page> {
  const page = await driver.openOwn(scene.path);
  await applyLook(page, look, scene);
  await page.waitForSelector('#root h1, #root h2');
  await settled(page);
  await scene.before?.(page);
  if (scene.whole) await page.evaluate(() => window.scrollTo(0, 0));
  await settled(page);
  return page;
}
