/** What the reader can do from a card. */
import { formatTime } from '../../lib/i18n/format.ts';
import type { BackgroundCalls, QuotationView } from '../../lib/messages.ts';
import { button, sourceLink } from './build.ts';
import type { CardContext } from './pieces.ts';

const COPIED_MS = 2000;

/** Insecure pages have no clipboard API. */
async function writeClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const give = (event: ClipboardEvent) => {
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    document.addEventListener('copy', give, { capture: true, once: true });
    const copied = document.execCommand('copy');
    document.removeEventListener('copy', give, { capture: true });
    return copied;
  }
}

export function copyButton(id: string, { words, worker }: CardContext): HTMLButtonElement {
  const label = words.card('copy');
  const element = button(label, 'action', () => {
    const copy = worker.cite({ id, form: 'plain' }).then(writeClipboard, () => false);
    void copy.then((copied) => {
      element.textContent = words.card(copied ? 'copied' : 'copy-failed');
      setTimeout(() => {
        element.textContent = label;
      }, COPIED_MS);
    });
  });
  element.setAttribute('aria-live', 'polite');
  return element;
}

export function panelButton(
  label: 'show-in-panel' | 'open-panel',
  view: Parameters<BackgroundCalls['openPanel']>[0],
  { words, worker }: CardContext,
): HTMLButtonElement {
  return button(words.card(label), 'action', () => void worker.openPanel(view).catch(() => undefined));
}

export function openButton({ link }: QuotationView, { words }: CardContext): HTMLAnchorElement | null {
  if (!link) return null;
  const label =
    link.atSec === null ? words.card('open-source') : words.card('open-at', { time: formatTime(link.atSec) });
  return sourceLink(label, link.url);
}
