/** What the card says of a name and of a topic. */
import { formatDate, localText } from '../../lib/i18n/format.ts';
import { UI_ICONS } from '../../lib/icons.ts';
import type { PersonView, TopicView } from '../../lib/messages.ts';
import { openButton, panelButton } from './actions.ts';
import { build, shorten } from './build.ts';
import { type CardContent, type CardContext, passage, sourceLines } from './pieces.ts';

const TOPIC_UNITS = 260;

export function personContent({ person, info, counts, years }: PersonView, card: CardContext): CardContent {
  const { words } = card;
  const [from, to] = years;
  const holds = words.card('holds', {
    quotations: words.number(counts.quotations),
    sources: words.number(counts.sources),
    from,
    to,
  });
  const apart = counts.disputed > 0 ? words.card('holds-disputed', { count: counts.disputed }) : '';
  return {
    title: localText(person.name, words.lang),
    tone: 'mention',
    shape: UI_ICONS.record,
    body: [
      build('p', '', localText(person.description, words.lang)),
      build('p', '', [holds, apart].filter(Boolean).join(words.lang === 'en' ? ' ' : '')),
      build('p', 'soft', localText(info.notice, words.lang)),
      build('p', 'soft', words.card('until', { date: formatDate(info.date, words.lang) })),
    ],
    actions: [panelButton('open-panel', { view: 'record' }, card)],
  };
}

export function topicContent({ topic, total, quotations }: TopicView, card: CardContext): CardContent {
  const { words } = card;
  return {
    title: words.card('title-topic', { topic: localText(topic.label, words.lang) }),
    tone: 'topic',
    shape: UI_ICONS.quote,
    body: [
      build('p', 'soft', words.card('topic-total', { count: total })),
      ...quotations.map((view) =>
        build(
          'article',
          'telling',
          passage(shorten(view.quotation.exact, TOPIC_UNITS, 'start'), view.quotation.lang),
          sourceLines(view, card),
          openButton(view, card),
        ),
      ),
    ],
    actions: [panelButton('show-in-panel', { view: 'topic', id: topic.id }, card)],
  };
}
