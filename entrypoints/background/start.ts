/** What is done when the extension is installed or updated, and when the browser or the worker starts. */
import { browser } from 'wxt/browser';
import { loadSettings, siteEnabled } from '../../lib/settings.ts';
import { refreshIcon } from './icon.ts';
import { fillInOpenTabs } from './inject.ts';
import { createMenu } from './lookup.ts';
import { describeOmnibox } from './omnibox.ts';
import { keepRegistered } from './registration.ts';
import { forgetClosedTabs } from './tabs.ts';
import { refreshSentinel } from './terms.ts';

type Step = () => Promise<unknown>;

/** In turn; one that fails (a full storage, a browser without menus) does not take the others with it. */
async function each(steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    try {
      await step();
    } catch {
      // What it would have done is tried again at the next start.
    }
  }
}

const openWelcome: Step = () => browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });

export async function onInstalled(reason: string): Promise<void> {
  await each([
    keepRegistered,
    createMenu,
    refreshSentinel,
    refreshIcon,
    ...(reason === 'install' ? [openWelcome] : []),
  ]);
}

export async function onStartup(): Promise<void> {
  await each([keepRegistered, refreshSentinel, refreshIcon, forgetClosedTabs]);
}

const TAKEN_OVER = 'taken-over';

/**
 * The pages that are open when the extension is installed, updated or switched on again have no script of this version.
 * Nothing tells a worker that it was switched on; but `storage.session` is empty then, and only then. The browser keeps
 * the hint of the address bar from one worker to the next.
 */
const takeOver: Step = async () => {
  if (TAKEN_OVER in (await browser.storage.session.get(TAKEN_OVER))) return;
  await browser.storage.session.set({ [TAKEN_OVER]: true });
  describeOmnibox();
  const settings = await loadSettings();
  await fillInOpenTabs((host) => siteEnabled(settings, host));
};

/**
 * Every worker's first work. What brings us to pages may have been lost or refused; what they look for cleared, full or
 * damaged: they would be left alone until the browser starts again.
 */
export async function onWake(): Promise<void> {
  await each([keepRegistered, refreshSentinel, takeOver]);
}
