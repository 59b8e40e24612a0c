/** Pieces that several kinds of card are made of. */
import type { DiffRun } from '../../core/judge/types.ts';
import type { Neighbour } from '../../core/pack/types.ts';
import { diffTokens, type Phrase, tierPhrase } from '../../core/report/explain.ts';
import { formatDate, formatList, formatTime } from '../../lib/i18n/format.ts';
import type { IconShape } from '../../lib/icons.ts';
import type { BackgroundCalls, QuotationView } from '../../lib/messages.ts';
import type { Client } from '../../lib/messaging.ts';
import { build, button, type Child, shorten, sourceLink } from './build.ts';
import type { Words } from './words.ts';

export interface CardContext {
  readonly words: Words;
  readonly worker: Client<BackgroundCalls>;
  /** The person's name in the reader's language. */
  readonly person: string;
}

/** `title` names the dialog. `actions` stay in sight while `body` scrolls. */
export interface CardContent {
  readonly title: string;
  readonly tone: string;
  readonly shape: IconShape | null;
  readonly body: readonly Child[];
  readonly actions: readonly Child[];
}

const CONTEXT_UNITS = 160;
const COPIED_MS = 2000;

export const section = (label: string, ...children: readonly Child[]): HTMLElement => {
  const heading = build('h3', 'label', label);
  return build('section', '', heading, ...children);
};

export function passage(text: string, lang: string): HTMLElement {
  const quote = build('blockquote', 'words', text);
  quote.lang = lang;
  return quote;
}

const hidden = (text: string): HTMLElement => build('span', 'sr-only', text);

/** The page's words turned into the record's: struck out and put in, and said so for those who cannot see it. */
export function diff(runs: readonly DiffRun[], lang: string, { words }: CardContext): HTMLElement {
  const line = build('p', 'words diff');
  line.lang = lang;
  for (const { kind, text, spaceBefore } of diffTokens(runs)) {
    if (spaceBefore) line.append(' ');
    if (kind === 'same' || kind === 'gap') line.append(text);
    else {
      const mark = hidden(`${words.card(kind === 'page' ? 'diff-page-mark' : 'diff-record-mark')} `);
      mark.lang = words.lang;
      line.append(build(kind === 'page' ? 'del' : 'ins', '', mark, text));
    }
  }
  const legend = build(
    'p',
    'legend',
    build('del', '', words.card('diff-page')),
    ' ',
    build('ins', '', words.card('diff-record')),
  );
  legend.setAttribute('aria-hidden', 'true');
  return build('div', '', line, legend);
}

export const differs = (runs: readonly DiffRun[]): boolean => runs.some(({ kind }) => kind !== 'same');

export function list(phrases: readonly Phrase[], { words }: CardContext): HTMLElement {
  return build('ul', 'list', ...phrases.map((phrase) => build('li', '', words.verdict(phrase))));
}

/** Source, date, place; below it how well the wording is established, and who else signed. */
export function sourceLines({ quotation, source, link }: QuotationView, { words }: CardContext): HTMLElement {
  const { lang } = words;
  const date = formatDate(quotation.date, lang);
  const time = link?.atSec ?? quotation.place?.time;
  const where = [
    source.event ?? source['container-title'],
    quotation.dateApproximate ? words.verdict({ key: 'circa', params: { date } }) : date,
    time === undefined || time === null ? quotation.place?.page : formatTime(time),
  ];
  const signers = quotation.signers ?? [];
  const title = build('cite', 'source', source.title);
  title.lang = quotation.lang;
  return build(
    'div',
    'provenance',
    title,
    build('p', 'soft', where.filter(Boolean).join(' · ')),
    build('p', 'soft tier', words.verdict(tierPhrase(quotation, source))),
    signers.length === 0
      ? null
      : build(
          'p',
          'soft',
          words.verdict({ key: 'signed-with', params: { names: formatList(signers, lang) } }),
        ),
  );
}

function neighbour(
  label: string,
  { text, speaker }: Neighbour,
  from: 'start' | 'end',
  lang: string,
): HTMLElement {
  const who = speaker === null || speaker === 'person' || speaker === 'mixed' ? '' : `${speaker}: `;
  const line = build('span', '', `${who}${shorten(text, CONTEXT_UNITS, from)}`);
  line.lang = lang;
  return build('p', 'context', build('span', 'label', label), ' ', line);
}

/** One line before and after, from the record. */
export function context({ quotation }: QuotationView, { words }: CardContext): HTMLElement | null {
  const { prefix, suffix, lang } = quotation;
  if (!prefix && !suffix) return null;
  return build(
    'div',
    'around',
    prefix ? neighbour(words.card('context-before'), prefix, 'end', lang) : null,
    suffix ? neighbour(words.card('context-after'), suffix, 'start', lang) : null,
  );
}

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
