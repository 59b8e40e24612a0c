import { defineContentScript } from 'wxt/utils/define-content-script';
import './style.css';
import type { ContentCalls, PageState } from '../../lib/messages.ts';
import { handle } from '../../lib/messaging.ts';
import { removeLeftovers } from '../../lib/page/leftovers.ts';
import { provideReader } from '../../lib/reader.ts';
import { siteEnabled } from '../../lib/settings.ts';
import { Session } from './session.ts';
import { siteHost } from './site.ts';
import { onStored, readStored } from './stored.ts';

export default defineContentScript({
  // By the worker (`background/registration.ts`), which leaves out the sites that are switched off.
  registration: 'runtime',
  matches: ['<all_urls>'],
  noScriptStartedPostMessage: true,
  async main(ctx) {
    // What an older version left in this world must not answer for this one.
    provideReader(undefined);
    removeLeftovers();
    let session: Session | null = null;
    let off: PageState = 'looking';
    let turn = 0;

    /** Reads under the settings as they are now; the latest of several calls wins. */
    const restart = async (): Promise<void> => {
      const mine = ++turn;
      const { settings, sentinel } = await readStored();
      if (mine !== turn || ctx.signal.aborted) return;
      session?.end();
      session = null;
      off = settings.enabled ? 'off-here' : 'off-everywhere';
      if (!siteEnabled(settings, siteHost())) return;
      // Nothing to look for; written anew by the next worker, and heard of then.
      off = 'unchecked';
      if (!sentinel) return;
      session = new Session({ settings, sentinel, onGone: () => ctx.abort() });
      await session.start();
    };

    const stopListening = onStored(() => void restart());
    const stopAnswering = handle<ContentCalls>('content', {
      summary: ({ whole }) => {
        if (whole) session?.running?.readRest();
        return {
          state: session?.state ?? off,
          title: document.title,
          lang: document.documentElement.lang || null,
        };
      },
      reveal: ({ finding }) => session?.running?.reveal(finding) ?? false,
      lookUpSelection: async ({ text }) => (await session?.reader())?.lookUp(text) ?? false,
      stepFinding: async ({ by }) => (await session?.running?.step(by)) ?? false,
      openCardAtFocus: async () => (await session?.reader())?.openAtFocus() ?? false,
      toggleMarks: () => session?.running?.toggleMarks() ?? false,
      settingsChanged: async () => {
        await restart();
        return null;
      },
    });
    ctx.onInvalidated(() => {
      turn++;
      session?.end();
      stopListening();
      stopAnswering();
    });
    await restart();
  },
});
