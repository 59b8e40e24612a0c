/** One card for a frame: opened for one subject after another. */
import type { UiLang } from '../../core/text/types.ts';
import type { Card, CardAnchor, CardSubject } from '../../lib/card.ts';
import type { BackgroundCalls } from '../../lib/messages.ts';
import type { Client } from '../../lib/messaging.ts';
import { CARD_ELEMENT } from '../../lib/page/context.ts';
import { contentFor, errorContent, loadingContent } from './contents.ts';
import { Dialog } from './dialog.ts';
import type { CardContent } from './pieces.ts';
import { type Words, wordsIn } from './words.ts';

/** `mode` is open in tests alone: a page must not look in. */
export function createCard(
  worker: Client<BackgroundCalls>,
  language: () => Promise<UiLang | null>,
  mode: ShadowRootMode = 'closed',
): Card {
  const dialog = new Dialog(CARD_ELEMENT, mode);
  let asked = 0;

  const fill = async (subject: CardSubject, turn: number, words: Words): Promise<void> => {
    const current = () => turn === asked && dialog.isOpen();
    const show = (content: CardContent) => {
      if (current()) dialog.show(content, words.lang, words.card('close'));
    };
    try {
      show(await contentFor(subject, words, worker));
    } catch (error) {
      show(errorContent(error, words, () => void fill(subject, turn, words)));
    }
  };

  const open = async (subject: CardSubject, anchor: CardAnchor): Promise<void> => {
    const turn = ++asked;
    const words = wordsIn(await language());
    if (turn !== asked) return;
    dialog.open(anchor);
    dialog.show(loadingContent(words), words.lang, words.card('close'));
    await fill(subject, turn, words);
  };

  return {
    open: (subject, anchor) => void open(subject, anchor),
    close: () => {
      asked++;
      dialog.close(false);
    },
    isOpen: () => dialog.isOpen(),
  };
}
