/**
 * Frames of sites that are switched off when opened by themselves: browsers bring our script to each frame by its own
 * address and leave it out there, but what counts is the site of the page that they stand in. They are asked for.
 */
import type { BackgroundCalls } from '../../lib/messages.ts';
import { client } from '../../lib/messaging.ts';
import { siteEnabled } from '../../lib/settings.ts';
import type { Settings } from '../../lib/settings-shape.ts';

const FRAMES = 'iframe, frame';

/** By the address it was given: where it has gone since is not ours to see. */
function isLeftOut(frame: Element, settings: Settings): boolean {
  const { src } = frame as HTMLIFrameElement;
  if (!/^https?:/.test(src) || !URL.canParse(src)) return false;
  return !siteEnabled(settings, new URL(src).hostname);
}

/** One question at a time, and one more for all frames that came meanwhile: a page may have any number of them. */
function asker(): () => Promise<void> {
  let asking = false;
  let again = false;
  return async () => {
    again = true;
    if (asking) return;
    asking = true;
    while (again) {
      again = false;
      await client<BackgroundCalls>('background')
        .fillFrames()
        .catch(() => undefined);
    }
    asking = false;
  };
}

export function followLeftOutFrames(settings: Settings, signal: AbortSignal): void {
  const { mode, blocked } = settings.sites;
  if (mode === 'all-but' && blocked.length === 0) return;
  const ask = asker();
  const onLoad = ({ target }: Event) => {
    if (target instanceof Element && target.matches(FRAMES) && isLeftOut(target, settings)) void ask();
  };
  document.addEventListener('load', onLoad, { capture: true, passive: true, signal });
  if ([...document.querySelectorAll(FRAMES)].some((frame) => isLeftOut(frame, settings))) void ask();
}
