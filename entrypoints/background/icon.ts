/** The toolbar button: grey while the reader has switched everything off. */
import { browser } from 'wxt/browser';
import { loadSettings, subscribeSettings } from '../../lib/settings.ts';

const SIZES = [16, 32, 48] as const;

const pathsIn = (folder: string): Record<string, string> =>
  Object.fromEntries(SIZES.map((size) => [String(size), `/${folder}/${size}.png`]));

export async function showIcon(enabled: boolean): Promise<void> {
  try {
    await browser.action.setIcon({ path: pathsIn(enabled ? 'icon' : 'icon-off') });
  } catch {
    // Without a toolbar there is nothing to show.
  }
}

/** The browser forgets a changed icon when it closes, so it is set again on start. */
export async function refreshIcon(): Promise<void> {
  const { enabled } = await loadSettings();
  if (!enabled) await showIcon(false);
}

export function followIcon(): void {
  subscribeSettings(({ enabled }) => void showIcon(enabled));
}
