import { resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { askFrom, CLOSE_WELCOME, type Driver, watchConsole } from './driver.ts';
import { findBrowser } from './find.ts';

export const EXTENSION_ID = 'verbatim@verbatim.example';
/** A fixed host for `moz-extension://`, which Firefox otherwise draws at random. */
export const FIXED_UUID = '5f0c1b9e-4c57-4a43-9d0a-3a1f6c7e2b10';

/** The raw BiDi connection: Firefox's own windows are reachable through it alone (`moz:scope`). */
interface BidiConnection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

interface Tree {
  readonly contexts: readonly { readonly context: string; readonly url: string }[];
}

function connectionOf(browser: Browser): BidiConnection {
  return (browser as unknown as { connection: BidiConnection }).connection;
}

/** Evaluates in the browser window itself, where menus and shortcuts live. */
export async function inChrome(browser: Browser, body: string): Promise<unknown> {
  const connection = connectionOf(browser);
  const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result as Tree;
  const windowContext = tree.contexts.find(({ url }) => url.includes('browser.xhtml'));
  if (!windowContext) throw new Error('no browser window');
  const reply = (
    await connection.send('script.evaluate', {
      expression: `(async () => { ${body} })()`,
      target: { context: windowContext.context },
      awaitPromise: true,
      userActivation: true,
    })
  ).result as { type: string; exceptionDetails?: { text: string }; result?: { value?: unknown } };
  if (reply.exceptionDetails) throw new Error(reply.exceptionDetails.text);
  return reply.result?.value;
}

/** Opens the real context menu over the selection and activates our entry. */
const CLICK_MENU = `
  const menu = document.getElementById('contentAreaContextMenu');
  const shown = new Promise((resolve) => menu.addEventListener('popupshown', resolve, { once: true }));
  const actor = gBrowser.selectedBrowser.browsingContext.currentWindowGlobal;
  if (menu.state !== 'open') await shown;
  const item = [...menu.querySelectorAll('menuitem, menu')].find((entry) => entry.id.startsWith('verbatim'));
  if (!item) throw new Error('our entry is not in the menu');
  menu.activateItem(item);
  return actor !== null;
`;

function runCommandBody(name: string): string {
  return `
    const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(EXTENSION_ID)});
    extension.shortcuts.onCommand(${JSON.stringify(name)});
    return true;
  `;
}

async function selectionCentre(page: Page): Promise<{ x: number; y: number }> {
  return page.evaluate(() => {
    const box = getSelection()?.getRangeAt(0).getClientRects()[0];
    if (!box) throw new Error('nothing is selected');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
}

/** Everything, loopback included, through the logging proxy; Firefox's own services are switched off as far as they go. */
function proxyPrefs(port: number): Record<string, unknown> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
  };
}

export async function launchFirefox(
  options: {
    readonly headless?: boolean;
    readonly proxyPort?: number;
    readonly extension?: string;
    readonly env?: Readonly<Record<string, string>>;
    readonly storageKilobytes?: number;
  } = {},
): Promise<Driver & { readonly browser: Browser }> {
  const executablePath = findBrowser('firefox');
  if (!executablePath) throw new Error('Firefox is not installed');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: options.headless ?? true,
    env: { ...process.env, ...options.env },
    defaultViewport: { width: 1000, height: 800 },
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: FIXED_UUID }),
      ...(options.proxyPort === undefined ? {} : proxyPrefs(options.proxyPort)),
      ...(options.storageKilobytes === undefined
        ? {}
        : { 'dom.quotaManager.temporaryStorage.fixedLimit': options.storageKilobytes }),
    },
    args: ['--remote-allow-system-access'],
  });
  await browser.installExtension(resolve(options.extension ?? '.output/firefox-mv3'));
  const extensionBase = `moz-extension://${FIXED_UUID}/`;
  const errors: string[] = [];
  const openOwn = async (path: string): Promise<Page> => {
    const page = await browser.newPage();
    watchConsole(page, errors);
    // With the default the navigation of a moz-extension page never counts as finished.
    await page.goto(extensionBase + path, { waitUntil: [] });
    await page.waitForFunction(() => (document.getElementById('root')?.childElementCount ?? 0) > 0);
    return page;
  };
  // The event page cannot be evaluated over BiDi; an own page has the same API.
  const helper = await openOwn('options.html');
  await helper.evaluate(`(async () => (${CLOSE_WELCOME}))()`);
  return {
    name: 'firefox',
    browser,
    extensionBase,
    errors,
    openOwn,
    ask: <T>(call: string, request?: unknown) => askFrom<T>(helper, call, request),
    async open(url) {
      const page = await browser.newPage();
      watchConsole(page, errors);
      await page.goto(url);
      await page.bringToFront();
      return page;
    },
    inExtension: async <T>(expression: string) =>
      (await helper.evaluate(`(async () => (${expression}))()`)) as T,
    async clickMenu(page) {
      await page.bringToFront();
      const { x, y } = await selectionCentre(page);
      await page.mouse.click(x, y, { button: 'right' });
      await inChrome(browser, CLICK_MENU);
    },
    async runCommand(name, page) {
      await page.bringToFront();
      await inChrome(browser, runCommandBody(name));
    },
    async endEventPage() {
      await inChrome(
        browser,
        `const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(EXTENSION_ID)});
         await extension.terminateBackground({ ignoreDevToolsAttached: true });`,
      );
    },
    async asPrinted(page) {
      await page.bringToFront();
      await inChrome(browser, `gBrowser.selectedBrowser.browsingContext.mediumOverride = 'print';`);
    },
    close: () => browser.close(),
  };
}
