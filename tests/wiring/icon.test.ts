import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followIcon, refreshIcon } from '../../entrypoints/background/icon.ts';
import { updateSettings } from '../../lib/settings.ts';
import { DEFAULT_SETTINGS } from '../../lib/settings-shape.ts';

const setIcon = vi.fn(async (_details: { path: Record<string, string> }) => undefined);

beforeEach(() => {
  fakeBrowser.reset();
  setIcon.mockClear();
  vi.spyOn(fakeBrowser.action, 'setIcon').mockImplementation(setIcon as never);
});
afterEach(() => vi.restoreAllMocks());

const shown = (): (string | undefined)[] => setIcon.mock.calls.map(([{ path }]) => path['16']);

test('grey as long as everything is switched off', async () => {
  followIcon();
  await updateSettings(() => ({ ...DEFAULT_SETTINGS, enabled: false }));
  await vi.waitFor(() => expect(shown()).toEqual(['/icon-off/16.png']));
  await updateSettings(() => DEFAULT_SETTINGS);
  await vi.waitFor(() => expect(shown().at(-1)).toBe('/icon/16.png'));
});

test('set again on start only where it differs from the manifest’s', async () => {
  await refreshIcon();
  expect(shown()).toEqual([]);
  await updateSettings(() => ({ ...DEFAULT_SETTINGS, enabled: false }));
  await refreshIcon();
  expect(shown()).toContain('/icon-off/16.png');
});
