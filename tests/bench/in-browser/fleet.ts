/** The browsers of one run: one with our extension and its rivals, and two that only load pages. */
import { mkdtemp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { DEFAULT_SETTINGS } from '../../../lib/settings-shape.ts';
import { launchChromium } from '../../browsers/chromium.ts';
import type { Driver } from '../../browsers/driver.ts';
import { CHROMIUM_FLAGS, findBrowser } from '../../browsers/find.ts';
import { type Job, startBySettings, writeEmpty, writeRivals } from './rivals.ts';

/** Another build to measure, or the one just made. */
export const OURS = resolve(process.env.EXTENSION ?? '.output/chrome-mv3');

export async function launch(folder: string, extension: string | null): Promise<Browser> {
  return puppeteer.launch({
    executablePath: findBrowser('chromium') ?? '',
    userDataDir: await mkdtemp(join(folder, 'profile-')),
    headless: true,
    pipe: true,
    ...(extension === null ? {} : { enableExtensions: [extension] }),
    defaultViewport: { width: 1000, height: 800 },
    args: [...CHROMIUM_FLAGS],
  });
}

/** Until the browser has been told what is switched off. A build whose manifest lists its scripts tells it nothing. */
const TOLD = (blocked: readonly string[]) => `(async () => {
  if (browser.runtime.getManifest().content_scripts) return;
  for (;;) {
    const [{ excludeMatches = [] }] = await browser.scripting.getRegisteredContentScripts();
    if (excludeMatches.length === ${blocked.length}) return;
    await new Promise((later) => setTimeout(later, 20));
  }
})()`;

/** The test pages' site. Pages that are open when it is switched on get what they lack. */
async function switchSite(driver: Driver, on: boolean): Promise<void> {
  const blocked = on ? [] : ['127.0.0.1'];
  const settings = JSON.stringify({ ...DEFAULT_SETTINGS, sites: { ...DEFAULT_SETTINGS.sites, blocked } });
  await driver.inExtension(`browser.storage.local.set({ settings: ${settings} })`);
  await driver.inExtension(TOLD(blocked));
}

const HOLD = `(async () => {
  for (;;) {
    const { sentinel } = await browser.storage.local.get('sentinel');
    globalThis.sentinel ??= sentinel;
    if (globalThis.sentinel) return browser.storage.local.remove('sentinel');
    await new Promise((later) => setTimeout(later, 20));
  }
})()`;

/**
 * Whether our script, which is in every page, has anything to look for; open pages hear of it. What is measured so is what
 * pages pay that are read, without the start of the script itself (`loadRows`).
 */
export function giveWork(driver: Driver, on: boolean): Promise<void> {
  return driver.inExtension(
    on ? 'globalThis.sentinel && browser.storage.local.set({ sentinel: globalThis.sentinel })' : HOLD,
  );
}

export class Fleet {
  private turn = 0;

  private constructor(
    readonly ours: Browser,
    /** Jobs that wait for an event of their name; no extension of ours. */
    readonly rivals: Browser,
    readonly empty: Browser,
    readonly none: Browser,
    private readonly driver: Driver,
  ) {}

  static async start(folder: string): Promise<Fleet> {
    const driver = await launchChromium({ extension: OURS });
    const rivals = await launch(folder, await writeRivals(folder));
    const empty = await launch(folder, await writeEmpty(folder));
    return new Fleet(driver.browser, rivals, empty, await launch(folder, null), driver);
  }

  switchSite(on: boolean): Promise<void> {
    return switchSite(this.driver, on);
  }

  giveWork(on: boolean): Promise<void> {
    return giveWork(this.driver, on);
  }

  /** In the page that is open, as ours is switched on. */
  async startRival(job: Job): Promise<void> {
    const target = await this.rivals.waitForTarget((each) => each.type() === 'service_worker');
    await (await target.worker())?.evaluate(startBySettings(job, ++this.turn));
  }

  async close(): Promise<void> {
    await this.driver.close();
    for (const browser of [this.rivals, this.empty, this.none]) await browser.close();
  }
}
