/**
 * What the content script and the card's script say to each other. The card comes on first use and runs in the same
 * isolated world, so that the one finds the other as a global; pages cannot see it.
 */
import type { Finding } from '../core/page/types.ts';

export type CardSubject =
  | { readonly kind: 'person' }
  | { readonly kind: 'topic'; readonly id: string }
  /** Words that the reader selected. */
  | { readonly kind: 'passage'; readonly text: string }
  | { readonly kind: 'finding'; readonly finding: Finding };

/** The words that the card explains. */
export interface CardAnchor {
  /** Where they are now, in CSS px of the viewport; empty once they left the page. */
  rects(): readonly DOMRectReadOnly[];
}

export interface Card {
  open(subject: CardSubject, anchor: CardAnchor): void;
  close(): void;
  isOpen(): boolean;
}

interface WithCard {
  __verbatimCard?: Card | undefined;
}

export function currentCard(): Card | undefined {
  return (globalThis as WithCard).__verbatimCard;
}

export function provideCard(card: Card): void {
  (globalThis as WithCard).__verbatimCard = card;
}
