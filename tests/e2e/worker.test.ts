/** The worker dies at any moment: the next question starts a new one, and what was found is still known. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { MatchView, TabSummary } from '../../lib/messages.ts';
import { BOTH } from '../browsers/both.ts';
import { launchMortal, type Mortal, type MortalPage, PAINTED, until } from '../browsers/mortal.ts';
import { type PageServer, servePages } from '../browsers/server.ts';

const DISPUTED =
  'disputed: Simplicity is a sign of truth. If your theory is very complicated, it’s probably wrong.';

/** Settles as soon as one of our pages overhears a call to the worker. */
const overhear = (call: string): string => `new Promise((heard) => {
  const listen = (message) => {
    if (message?.call !== '${call}') return;
    browser.runtime.onMessage.removeListener(listen);
    heard(true);
  };
  browser.runtime.onMessage.addListener(listen);
})`;

/** Long enough to be interrupted, and not more than is judged on one page. */
const MANY = 500;
const WRITE_MANY = `(() => {
  for (let i = 0; i < ${MANY}; i++) {
    const paragraph = document.createElement('p');
    paragraph.textContent = 'Ilya Sutskever said: “We counted ' + i + ' small green boats in the harbour of the old town.”';
    document.body.append(paragraph);
  }
})()`;

describe.each(BOTH)('a worker that dies in %s', (name) => {
  let server: PageServer;
  let mortal: Mortal;
  let page: MortalPage | undefined;

  beforeAll(async () => {
    server = await servePages();
    mortal = await launchMortal[name]();
  });
  afterAll(async () => {
    await mortal?.close();
    await server?.close();
  });
  afterEach(async () => {
    await page?.close();
    page = undefined;
    expect(mortal.errors.splice(0)).toEqual([]);
  });

  const open = async (path: string): Promise<MortalPage> => {
    page = await mortal.open(server.base + path);
    return page;
  };
  const summaryOf = (tabId: number) => mortal.ask<TabSummary>('tab', { tabId });
  const checked = (tabId: number) =>
    until(
      () => summaryOf(tabId),
      ({ state }) => state === 'checked',
    );

  test('the next one answers', async () => {
    for (let life = 0; life < 3; life++) {
      await mortal.endWorker();
      const { match } = await mortal.ask<MatchView>('lookUp', {
        text: 'pre-training as we know it will unquestionably end',
      });
      expect(match.wording).toBe('exact');
    }
  });

  test('findings are still known', async () => {
    const { tabId } = await open('/sample-article.html');
    const before = await checked(tabId);
    expect(before.state).toBe('checked');
    expect(before.findings.length).toBeGreaterThan(10);
    await mortal.endWorker();
    expect(await summaryOf(tabId)).toEqual(before);
  });

  test('a page opened after its death is checked', async () => {
    await mortal.endWorker();
    const { tabId } = await open('/sample-article.html?again');
    expect((await checked(tabId)).findings.length).toBeGreaterThan(10);
  });

  test('in the middle of a check: the page is checked by the next', async () => {
    const article = await open('/none.html?many');
    const heard = mortal.inExtension(overhear('checkPage'));
    await article.evaluate(WRITE_MANY);
    await article.front();
    await heard;
    await mortal.endWorker();
    const { findings } = await until(
      () => summaryOf(article.tabId),
      (summary) => summary.findings.length === MANY,
      30_000,
    );
    expect(findings.filter(({ match }) => match?.wording === 'not-found')).toHaveLength(MANY);
    const marks = await article.evaluate<string[]>(PAINTED);
    expect(marks.some((mark) => mark.startsWith('not-found'))).toBe(true);
  });

  test.each(['loadReader', 'reportPage'])('at %s: the page is checked by the next', async (call) => {
    const heard = mortal.inExtension(overhear(call));
    const opened = open(`/sample-article.html?${call}`);
    await heard;
    await mortal.endWorker();
    const article = await opened;
    const marks = await until(
      () => article.evaluate<string[]>(PAINTED),
      (painted) => painted.includes(DISPUTED),
    );
    expect(marks).toContain(DISPUTED);
  });

  test('findings that found no room are found again', async () => {
    const { tabId } = await open('/sample-article.html?lost');
    const before = await checked(tabId);
    await mortal.endWorker();
    await mortal.inExtension(`browser.storage.session.remove('tab:${tabId}').then(() => true)`);
    const after = await until(
      () => summaryOf(tabId),
      ({ findings }) => findings.length === before.findings.length,
    );
    expect(after.findings.map(({ text }) => text)).toEqual(before.findings.map(({ text }) => text));
  });

  test('a tab closed in the middle of a check leaves nothing behind', async () => {
    const article = await mortal.open(`${server.base}/none.html?closed`);
    const heard = mortal.inExtension(overhear('checkPage'));
    await article.evaluate(WRITE_MANY);
    await article.front();
    await heard;
    await article.close();
    // Answered after the check: the worker does one thing at a time.
    await mortal.ask('person');
    const kept = () => mortal.inExtension<string[]>(`browser.storage.session.get(null).then(Object.keys)`);
    const gone = await until(kept, (keys) => !keys.includes(`tab:${article.tabId}`));
    expect(gone).not.toContain(`tab:${article.tabId}`);
  });
});
