/** The worker dies at any moment: the next question starts a new one, and what was found is still known. */
import { afterEach, describe, expect, test } from 'vitest';
import type { MatchView, TabSummary } from '../../lib/messages.ts';
import { BOTH } from '../browsers/both.ts';
import { type MortalPage, PAINTED, until } from '../browsers/mortal.ts';
import { DISPUTED_MARK } from './article.ts';
import { overhear, writeQuotations } from './long-check.ts';
import { setMortalStage } from './stage.ts';

/** Long enough to be interrupted, and not more than is judged on one page. */
const MANY = 500;
describe.each(BOTH)('a worker that dies in %s', (name) => {
  const stage = setMortalStage(name);
  let page: MortalPage | undefined;

  afterEach(async () => {
    await page?.close();
    page = undefined;
  });

  const open = async (path: string): Promise<MortalPage> => {
    page = await stage.mortal.open(stage.server.base + path);
    return page;
  };
  const summaryOf = (tabId: number) => stage.mortal.ask<TabSummary>('tab', { tabId });
  const checked = (tabId: number) =>
    until(
      () => summaryOf(tabId),
      ({ state }) => state === 'checked',
    );

  test('the next one answers', async () => {
    for (let life = 0; life < 3; life++) {
      await stage.mortal.endWorker();
      const { match } = await stage.mortal.ask<MatchView>('lookUp', {
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
    await stage.mortal.endWorker();
    expect(await summaryOf(tabId)).toEqual(before);
  });

  test('a page opened after its death is checked', async () => {
    await stage.mortal.endWorker();
    const { tabId } = await open('/sample-article.html?again');
    expect((await checked(tabId)).findings.length).toBeGreaterThan(10);
  });

  test('in the middle of a check: the page is checked by the next', async () => {
    const article = await open('/none.html?many');
    const heard = stage.mortal.inExtension(overhear('checkPage'));
    await article.evaluate(writeQuotations(MANY));
    await article.front();
    await heard;
    await stage.mortal.endWorker();
    const { findings } = await until(
      () => summaryOf(article.tabId),
      (summary) => summary.findings.length === MANY,
      30_000,
    );
    expect(findings.filter(({ match }) => match?.wording === 'not-found')).toHaveLength(MANY);
    const marks = await article.evaluate<string[]>(PAINTED);
    expect(marks.some((mark) => mark.startsWith('not-found'))).toBe(true);
  });

  test.each(['loadReader', 'findTerms', 'reportPage'])(
    'at %s: the page is checked by the next',
    async (call) => {
      const heard = stage.mortal.inExtension(overhear(call));
      const opened = open(`/sample-article.html?${call}`);
      await heard;
      await stage.mortal.endWorker();
      const article = await opened;
      const marks = await until(
        () => article.evaluate<string[]>(PAINTED),
        (painted) => painted.includes(DISPUTED_MARK),
      );
      expect(marks).toContain(DISPUTED_MARK);
    },
  );

  test('findings that found no room are found again', async () => {
    const { tabId } = await open('/sample-article.html?lost');
    const before = await checked(tabId);
    await stage.mortal.endWorker();
    await stage.mortal.inExtension(`browser.storage.session.remove('tab:${tabId}').then(() => true)`);
    const after = await until(
      () => summaryOf(tabId),
      ({ findings }) => findings.length === before.findings.length,
    );
    expect(after.findings.map(({ text }) => text)).toEqual(before.findings.map(({ text }) => text));
  });

  test('a tab closed in the middle of a check leaves nothing behind', async () => {
    const article = await stage.mortal.open(`${stage.server.base}/none.html?closed`);
    const heard = stage.mortal.inExtension(overhear('checkPage'));
    await article.evaluate(writeQuotations(MANY));
    await article.front();
    await heard;
    await article.close();
    // Answered after the check: the worker does one thing at a time.
    await stage.mortal.ask('person');
    const kept = () =>
      stage.mortal.inExtension<string[]>(`browser.storage.session.get(null).then(Object.keys)`);
    const gone = await until(kept, (keys) => !keys.includes(`tab:${article.tabId}`));
    expect(gone).not.toContain(`tab:${article.tabId}`);
  });
});
