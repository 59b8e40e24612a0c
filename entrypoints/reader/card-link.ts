/** Brings the card when it is first wanted. The worker injects it, so that no page can fetch it. */
import { type Card, type CardAnchor, type CardSubject, currentCard } from '../../lib/card.ts';
import type { BackgroundCalls } from '../../lib/messages.ts';
import { client } from '../../lib/messaging.ts';

async function loadCard(): Promise<Card | undefined> {
  const loaded = currentCard();
  if (loaded) return loaded;
  await client<BackgroundCalls>('background').loadCard();
  return currentCard();
}

let loading: Promise<Card | undefined> | null = null;

/** False where the card cannot come: the extension is gone, or the browser forbids scripts here. */
export async function openCard(subject: CardSubject, anchor: CardAnchor): Promise<boolean> {
  loading ??= loadCard().finally(() => {
    loading = null;
  });
  const card = await loading.catch(() => undefined);
  card?.open(subject, anchor);
  return card !== undefined;
}

export function closeCard(): void {
  currentCard()?.close();
}
