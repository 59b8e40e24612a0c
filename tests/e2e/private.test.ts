/** A private window in which the extension is allowed: it reads there, and keeps nothing of it. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { MatchView, TabSummary } from '../../lib/messages.ts';
import { BOTH } from '../browsers/both.ts';
import { until } from '../browsers/mortal.ts';
import { setMortalStage } from './stage.ts';

const WORDS = 'Simplicity is a sign of truth';

describe.each(BOTH)('a private window in %s', (name) => {
  const stage = setMortalStage(name);
  beforeAll(() => stage.mortal.allowPrivate());

  const onDisk = () => stage.mortal.inExtension<Record<string, unknown>>(`browser.storage.local.get(null)`);
  const inMemory = () =>
    stage.mortal.inExtension<string[]>(`browser.storage.session.get(null).then(Object.keys)`);

  test('pages are checked there, the panel knows of them, nothing is left when it closes', async () => {
    const before = await until(onDisk, (stored) => 'sentinel' in stored && 'terms' in stored);
    const { windowId, tabId, isPrivate } = await stage.mortal.inExtension<{
      windowId: number;
      tabId: number;
      isPrivate: boolean;
    }>(`browser.windows.create({ incognito: true, url: '${stage.server.base}/sample-article.html' }).then(async ({ id }) => {
      const [tab] = await browser.tabs.query({ windowId: id });
      return { windowId: id, tabId: tab.id, isPrivate: tab.incognito };
    })`);
    expect(isPrivate).toBe(true);
    const ask = () => stage.mortal.ask<TabSummary>('tab', { tabId });
    const summary = await until(ask, ({ state }) => state === 'checked');
    expect(summary.state).toBe('checked');
    expect(summary.findings.some(({ text }) => text.startsWith(WORDS))).toBe(true);
    const drawn = await stage.mortal.inExtension<number>(`browser.scripting.executeScript({
      target: { tabId: ${tabId} }, func: () => CSS.highlights.get('verbatim-disputed')?.size ?? 0,
    }).then(([{ result }]) => result)`);
    expect(drawn).toBe(1);
    const { match } = await stage.mortal.ask<MatchView>('lookUp', {
      text: 'pre-training as we know it will end',
    });
    expect(match.wording).not.toBe('not-found');

    expect(await onDisk()).toEqual(before);
    expect(JSON.stringify(await onDisk())).not.toContain(new URL(stage.server.base).host);
    expect(await inMemory()).toContain(`tab:${tabId}`);
    await stage.mortal.inExtension(`browser.windows.remove(${windowId}).then(() => true)`);
    const kept = await until(inMemory, (keys) => !keys.includes(`tab:${tabId}`));
    expect(kept).not.toContain(`tab:${tabId}`);
    expect(await onDisk()).toEqual(before);
  });
});
