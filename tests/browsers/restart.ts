/** A browser that is closed and opened again on the same profile, the extension installed for good. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Page as PlaywrightPage } from 'playwright';
import puppeteer from 'puppeteer-core';
import { archive, filesBelow } from '../../cli/release/archive.ts';
import { type BrowserName, CHROMIUM_FLAGS, findBrowser } from './find.ts';
import { EXTENSION_ID, FIXED_UUID, inChrome } from './firefox.ts';

/** One life of the browser. */
export interface Life {
  /** A tab in front; expressions in it. */
  open(url: string): Promise<<T>(expression: string) => Promise<T>>;
  /** An expression in one of our own pages, where `browser` is the extension's API. */
  inExtension<T>(expression: string): Promise<T>;
  close(): Promise<void>;
}

export interface Profile {
  start(): Promise<Life>;
  remove(): Promise<void>;
}

async function newFolder(name: BrowserName): Promise<string> {
  return mkdtemp(join(tmpdir(), `verbatim-${name}-`));
}

const removed = (folder: string) => rm(folder, { recursive: true, force: true, maxRetries: 5 });

/** Of either driver's page. */
interface Tab {
  goto(url: string): Promise<unknown>;
  bringToFront(): Promise<unknown>;
  evaluate(expression: string): Promise<unknown>;
}

async function show(page: Tab, url: string): Promise<<T>(expression: string) => Promise<T>> {
  await page.goto(url);
  await page.bringToFront();
  return async <T>(expression: string) => (await page.evaluate(expression)) as T;
}

/** As from the command line: what a driver installs over the protocol is gone with the browser. */
async function chromiumProfile(): Promise<Profile> {
  const folder = await newFolder('chromium');
  const extension = resolve('.output/chrome-mv3');
  const loaded = [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`];
  return {
    async start() {
      const context = await chromium.launchPersistentContext(folder, {
        executablePath: findBrowser('chromium') ?? '',
        headless: true,
        args: [...CHROMIUM_FLAGS, ...loaded],
      });
      const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
      const address = new URL('/options.html', worker.url()).href;
      let own: PlaywrightPage | null = null;
      return {
        open: async (url) => show(await context.newPage(), url),
        async inExtension<T>(expression: string) {
          if (own === null) {
            own = await context.newPage();
            await own.goto(address);
          }
          return (await own.evaluate(`(async (browser) => (${expression}))(globalThis.chrome)`)) as T;
        },
        close: () => context.close(),
      };
    },
    remove: () => removed(folder),
  };
}

const installFrom = (path: string): string => `
  const file = Cc['@mozilla.org/file/local;1'].createInstance(Ci.nsIFile);
  file.initWithPath(${JSON.stringify(path)});
  if (await AddonManager.getAddonByID('${EXTENSION_ID}')) return;
  const install = await AddonManager.getInstallForFile(file);
  await install.install();`;

/** From a package, unsigned, which this edition of Firefox can be told to take. */
async function firefoxProfile(): Promise<Profile> {
  const folder = await newFolder('firefox');
  const package_ = join(folder, 'verbatim.xpi');
  await writeFile(package_, archive(filesBelow('.output/firefox-mv3')));
  return {
    async start() {
      const browser = await puppeteer.launch({
        browser: 'firefox',
        executablePath: findBrowser('firefox') ?? '',
        userDataDir: folder,
        headless: true,
        extraPrefsFirefox: {
          'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: FIXED_UUID }),
          'xpinstall.signatures.required': false,
        },
        args: ['--remote-allow-system-access'],
      });
      await inChrome(browser, installFrom(package_));
      return {
        open: async (url) => show(await browser.newPage(), url),
        async inExtension<T>(expression: string) {
          const page = await browser.newPage();
          await page.goto(`moz-extension://${FIXED_UUID}/options.html`, { waitUntil: [] });
          await page.waitForFunction(() => (document.getElementById('root')?.childElementCount ?? 0) > 0);
          const value = (await page.evaluate(`(async () => (${expression}))()`)) as T;
          await page.close();
          return value;
        },
        close: () => browser.close(),
      };
    },
    remove: () => removed(folder),
  };
}

export const newProfile: Readonly<Record<BrowserName, () => Promise<Profile>>> = {
  chromium: chromiumProfile,
  firefox: firefoxProfile,
};
