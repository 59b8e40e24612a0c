/** Pieces that several kinds of card are made of. */
import type { DiffRun } from '../../core/judge/types.ts';
import type { Neighbour } from '../../core/pack/types.ts';
import { diffTokens, type Phrase, tierPhrase } from '../../core/report/explain.ts';
import type { Span } from '../../core/text/types.ts';
import { formatDate, formatList, formatTime, localText } from '../../lib/i18n/format.ts';
import { type IconShape, UI_ICONS } from '../../lib/icons.ts';
import type { BackgroundCalls, QuotationView } from '../../lib/messages.ts';
import type { Client } from '../../lib/messaging.ts';
import { build, type Child, icon, shorten } from './build.ts';
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
const AROUND_UNITS = 120;
const RELATED_UNITS = 140;
const RELATED_SHOWN = 2;

/** `how`: a heading that is seen, or only heard where what follows explains itself. */
export const labelled = (
  how: 'label' | 'sr-only',
  label: string,
  ...children: readonly Child[]
): HTMLElement => build('section', '', build('h3', how, label), ...children);

export const section = (label: string, ...children: readonly Child[]): HTMLElement =>
  labelled('label', label, ...children);

export function passage(text: string, lang: string): HTMLElement {
  const quote = build('blockquote', 'words', text);
  quote.lang = lang;
  return quote;
}

/** The record's words with those the page has in full ink, and what stands around them fainter and shortened. */
export function passageIn(text: string, { start, end }: Span, lang: string): HTMLElement {
  const quote = build('blockquote', 'words');
  quote.lang = lang;
  const before = shorten(text.slice(0, start), AROUND_UNITS, 'end');
  const after = shorten(text.slice(end), AROUND_UNITS, 'start');
  quote.append(
    before ? build('span', 'around-words', before) : '',
    text.slice(start, end),
    after ? build('span', 'around-words', after) : '',
  );
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

type Relation = QuotationView['relations'][number];

/** What came later first; the caution of a relation is never left out. */
const RELATION_ORDER: readonly Relation['type'][] = ['laterPosition', 'restOf', 'sameIdea', 'answersTo'];

function relationLabel({ type, from }: Relation, here: string) {
  if (type === 'restOf') return 'relation-rest';
  if (type === 'sameIdea') return 'relation-same';
  return from === here ? 'relation-later' : 'relation-earlier';
}

/** What came later, what completes the words, what says the same: a line each; the panel has them all. */
export function related({ quotation, relations }: QuotationView, { words }: CardContext): HTMLElement | null {
  const shown = [...relations]
    .sort((a, b) => RELATION_ORDER.indexOf(a.type) - RELATION_ORDER.indexOf(b.type))
    .slice(0, RELATED_SHOWN);
  if (shown.length === 0) return null;
  const items = shown.map((relation) => {
    const date = formatDate(relation.other.date, words.lang);
    const line = build('span', '', shorten(relation.other.exact, RELATED_UNITS, 'start'));
    line.lang = quotation.lang;
    const caution = relation.caution ? localText(relation.caution, words.lang) : null;
    return build(
      'div',
      'context',
      build('span', 'label', words.card(relationLabel(relation, quotation.id), { date })),
      ' ',
      line,
      caution ? build('p', 'aside', icon(UI_ICONS.caution), caution) : null,
    );
  });
  return section(words.card('related'), build('div', 'around', ...items));
}
