/** Asks the worker for what the card shows, and turns failures into words. */
import type { CardSubject } from '../../lib/card.ts';
import { localText } from '../../lib/i18n/format.ts';
import { UI_ICONS } from '../../lib/icons.ts';
import type { BackgroundCalls, MatchView } from '../../lib/messages.ts';
import { CallError, type Client } from '../../lib/messaging.ts';
import { build, button } from './build.ts';
import { matchContent } from './match-content.ts';
import type { CardContent, CardContext } from './pieces.ts';
import { personContent, topicContent } from './record-content.ts';
import type { Words } from './words.ts';

const TOPIC_QUOTATIONS = 3;

export async function contentFor(
  subject: CardSubject,
  words: Words,
  worker: Client<BackgroundCalls>,
): Promise<CardContent> {
  const card = (person: string): CardContext => ({ words, worker, person });
  const ofMatch = (view: MatchView): CardContext => card(localText(view.person.name, words.lang));
  switch (subject.kind) {
    case 'person': {
      const view = await worker.person();
      return personContent(view, card(localText(view.person.name, words.lang)));
    }
    case 'topic':
      return topicContent(await worker.topic({ id: subject.id, limit: TOPIC_QUOTATIONS }), card(''));
    case 'passage': {
      const view = await worker.lookUp({ text: subject.text });
      return matchContent(view, null, ofMatch(view));
    }
    case 'finding': {
      const { match } = subject.finding;
      if (match === null) throw new CallError('nothing to show', false);
      const view = await worker.matchViewOf({ match });
      return matchContent(view, subject.finding, ofMatch(view));
    }
  }
}

export function loadingContent(words: Words): CardContent {
  const status = build('p', 'soft', words.card('loading'));
  status.setAttribute('role', 'status');
  return { title: words.card('title-loading'), tone: 'mention', shape: null, body: [status], actions: [] };
}

export function errorContent(error: unknown, words: Words, retry: () => void): CardContent {
  const unanswered = !(error instanceof CallError) || error.unanswered;
  const reason = error instanceof Error ? error.message : String(error);
  const text = unanswered ? words.card('error-worker') : words.card('error-pack', { reason });
  const message = build('p', '', text);
  message.setAttribute('role', 'alert');
  return {
    title: words.card('error-title'),
    tone: 'error',
    shape: UI_ICONS.caution,
    body: [message],
    actions: [button(words.card('try-again'), 'action', retry)],
  };
}
