/** No room is left: what was stored stays, the reader is told that a change was not taken, pages are checked as ever. */
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import en from '../../lib/i18n/locales/en/options.json' with { type: 'json' };
import { BOTH } from '../browsers/both.ts';
import { settledMarks } from '../browsers/highlights.ts';
import { until } from '../browsers/mortal.ts';
import { DISPUTED, MORE_FINDINGS_THAN } from './article.ts';
import { setStage } from './stage.ts';

/** So many that Firefox, which finds room for a line or two in half-empty pages of its file, must make room for them. */
const blocked = Array.from(
  { length: 2_000 },
  (_, i) => `${createHash('sha256').update(`${i}`).digest('hex')}.example`,
);
const STORED = {
  version: 1,
  language: 'en',
  sites: { mode: 'all-but', blocked, allowed: [] },
  later: ['field'],
};

/** In ever smaller pieces, until the browser refuses even the smallest. False where it never refuses. */
const fill = (area: 'local' | 'session') => `(async () => {
  // Firefox packs what repeats itself.
  const noise = (units) => Array.from({ length: units }, () => String.fromCharCode(33 + Math.random() * 90)).join('');
  let refused = false;
  for (let units = 1 << 22, n = 0; units >= 16 && n < 100; n++) {
    try {
      await browser.storage.${area}.set({ ['filler' + n]: noise(units) });
    } catch {
      refused = true;
      units /= 4;
    }
  }
  return refused;
})()`;
const empty = (area: 'local' | 'session') => `browser.storage.${area}.get(null).then((all) =>
  browser.storage.${area}.remove(Object.keys(all).filter((key) => key.startsWith('filler'))))`;

describe.each(BOTH)('a full disk in %s', (name) => {
  const stage = setStage(name, { launch: () => ({ storageKilobytes: 12_000 }) });
  const inExtension = <T>(expression: string) => stage.driver.inExtension<T>(expression);
  const stored = () =>
    inExtension<Record<string, unknown>>(
      `browser.storage.local.get('settings').then(({ settings }) => settings)`,
    );

  beforeEach(async () => {
    await stage.storeSettings(STORED);
    // Else no case here would hold anything.
    expect(await inExtension(fill('local'))).toBe(true);
  });
  afterEach(async () => {
    await inExtension(empty('local'));
    await stage.dropSettings();
  });

  test('a change is refused: the page says so, shows what holds, and what was stored is all there', async () => {
    const options = await stage.driver.openOwn('options.html');
    const everywhere = await options.waitForSelector('[role="switch"]');
    const isOn = async () => everywhere?.evaluate((element) => element.getAttribute('aria-checked'));
    const isTold = () =>
      options.$$eval(
        '[role="alert"]',
        (alerts, words) => alerts.some((alert) => alert.textContent?.includes(words)),
        en['not-saved'],
      );
    await everywhere?.click();
    expect(await until(isTold, Boolean)).toBe(true);
    expect(await until(isOn, (on) => on === 'true')).toBe('true');
    expect(await stored()).toEqual(STORED);

    await inExtension(empty('local'));
    // Firefox gives room back when it comes to it: the reader tries again until then.
    const tryAgain = async () => {
      await everywhere?.click();
      return until(isTold, (told) => !told, 3_000);
    };
    expect(await until(tryAgain, (told) => !told)).toBe(false);
    expect(await isOn()).toBe('false');
    expect(await stored()).toMatchObject({ ...STORED, enabled: false });
    await options.close();
  });

  test('pages are checked, and the panel knows of them', async () => {
    await stage.open('sample-article.html');
    expect(await settledMarks(stage.page, 'disputed', [DISPUTED])).toEqual([DISPUTED]);
    expect((await stage.settledState('checked')).findings.length).toBeGreaterThan(MORE_FINDINGS_THAN);
    expect(await stored()).toEqual(STORED);
  });

  test('no room in memory either', async () => {
    expect(await inExtension(fill('session'))).toBe(true);
    await stage.open('sample-article.html');
    expect(await settledMarks(stage.page, 'disputed', [DISPUTED])).toEqual([DISPUTED]);
    expect((await stage.settledState('checked')).findings.length).toBeGreaterThan(MORE_FINDINGS_THAN);
    await inExtension(empty('session'));
  });
});
