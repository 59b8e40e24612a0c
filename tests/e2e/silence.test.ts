/** Nothing leaves the machine: all traffic of the browser goes through a logging proxy while the extension works. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BOTH } from '../browsers/both.ts';
import { settledMarks } from '../browsers/highlights.ts';
import { selectText } from '../browsers/mouse.ts';
import { foreignHosts, type LoggingProxy, startProxy } from '../browsers/proxy.ts';
import { DISPUTED } from './article.ts';
import { setStage } from './stage.ts';

/** What the local pages themselves ask for. */
const PAGES_OWN = new Set(['/sample-article.html', '/favicon.ico']);

/** What the consoles say of the two requests that the cases themselves make. */
const REFUSED = /ERR_|leak\.example|connect-src|none\.html/;

describe.each(BOTH)('silence in %s', (name) => {
  let proxy: LoggingProxy;

  beforeAll(async () => {
    proxy = await startProxy();
  });
  afterAll(() => proxy?.close());
  const stage = setStage(name, {
    launch: () => ({ proxyPort: proxy.port }),
    expectedErrors: REFUSED,
  });

  /** The citation is made in the page, by the libraries that could load things if they were let. */
  const citeFromPanel = async () => {
    const page = await stage.driver.openOwn('sidepanel.html#quotation?id=neurips-pretraining-end');
    // The menu's own button: the one that stands in for it until its code has come does not say that it is closed.
    const button = 'button[aria-haspopup="menu"][aria-expanded="false"]';
    for (const form of ['APA', 'BibTeX']) {
      await page.waitForSelector(button);
      await page.focus(button);
      await page.keyboard.press('Enter');
      await page.waitForFunction(
        (name) => {
          const items = [...document.querySelectorAll<HTMLElement>('[role^="menuitem"]')];
          const item = items.find((each) => each.textContent?.includes(name));
          item?.click();
          return item !== undefined;
        },
        { polling: 50 },
        form,
      );
      await page.waitForFunction(() => document.querySelector('[role^="menuitem"]') === null, {
        polling: 50,
      });
    }
    await page.close();
  };
  const pasteIntoPanel = async () => {
    const page = await stage.driver.openOwn('sidepanel.html#check');
    await page.waitForSelector('textarea');
    await page.type(
      'textarea',
      'Ilya Sutskever said: “We’ve achieved peak data.” https://leak.example/x.png',
    );
    await page.keyboard.press('Tab');
    await page.close();
  };
  const changeSettings = async () => {
    const page = await stage.driver.openOwn('options.html');
    await page.waitForSelector('[role="switch"]');
    for (const _twice of [0, 1]) await page.click('[role="switch"]');
    await page.close();
  };

  test('reading, checking, searching and citing ask for nothing', async () => {
    const page = await stage.driver.open(`${stage.server.base}/sample-article.html`);
    const checked = await settledMarks(page, 'disputed', [DISPUTED]);
    expect(checked).toHaveLength(1);
    await selectText(page, 'We’ve achieved peak data');
    await stage.driver.runCommand('look-up-selection', page);
    for (const path of ['popup.html', 'sidepanel.html#search?q=peak+data', 'options.html', 'welcome.html']) {
      await (await stage.driver.openOwn(path)).close();
    }
    await citeFromPanel();
    await pasteIntoPanel();
    await changeSettings();
    await stage.driver.ask('lookUp', { text: 'pre-training as we know it will unquestionably end' });
    await stage.driver.ask('search', { query: 'superintelligence' });
    await stage.driver.ask('cite', { id: 'neurips-pretraining-end', form: 'wikitext-ref' });
    await stage.driver.ask('checkText', { text: 'Ilya Sutskever said: “We’ve achieved peak data.”' });
    expect(foreignHosts(proxy.hosts)).toEqual([]);
    expect(stage.server.requests.filter((path) => !PAGES_OWN.has(path))).toEqual([]);
    await page.close();
  });

  test('a request would be seen', async () => {
    const page = await stage.driver.open(`${stage.server.base}/none.html`);
    await page.evaluate(() => fetch('http://leak.example/', { mode: 'no-cors' }).catch(() => null));
    expect(foreignHosts(proxy.hosts)).toEqual(['leak.example']);
    await page.close();
  });

  test('our pages may not fetch at all', async () => {
    const page = await stage.driver.openOwn('options.html');
    const answer = await page.evaluate(
      (base) => fetch(`${base}/none.html`).then(String, String),
      stage.server.base,
    );
    expect(answer).toMatch(/TypeError/);
    await page.close();
  });
});
