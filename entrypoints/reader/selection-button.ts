/** Offers to look a selection up: a small button beside its end, in our own element. */
import { isLongEnough, type SelectedPassage, selectedPassage } from '../../lib/page/selection.ts';
import type { OwnElement } from './own-element.ts';

const GAP_PX = 6;
const HEIGHT_PX = 30;
const EDGE_PX = 8;

/** Below the last line; above the first one where there is no room. Never over the selected words. */
function place(button: HTMLElement, rects: readonly DOMRectReadOnly[]): boolean {
  const first = rects[0];
  const last = rects.at(-1);
  if (!first || !last) return false;
  const below = last.bottom + GAP_PX;
  const top = below + HEIGHT_PX + EDGE_PX <= innerHeight ? below : first.top - GAP_PX - HEIGHT_PX;
  if (top < 0 || top + HEIGHT_PX > innerHeight) return false;
  const right = Math.max(EDGE_PX, innerWidth - button.offsetWidth - EDGE_PX);
  button.style.top = `${top}px`;
  button.style.left = `${Math.min(right, Math.max(EDGE_PX, last.right - button.offsetWidth / 2))}px`;
  return true;
}

export class SelectionButton {
  private button: HTMLButtonElement | null = null;

  constructor(
    private readonly own: () => OwnElement,
    private readonly label: () => { readonly text: string; readonly lang: string },
    private readonly lookUp: (passage: SelectedPassage) => void,
    signal: AbortSignal,
  ) {
    const options = { signal, passive: true } as const;
    document.addEventListener('selectionchange', () => this.hideIfGone(), options);
    document.addEventListener('scroll', () => this.hide(), { ...options, capture: true });
    signal.addEventListener('abort', () => this.hide());
  }

  hide(): void {
    this.button?.remove();
    this.button = null;
  }

  private hideIfGone(): void {
    if (this.button !== null && selectedPassage() === null) this.hide();
  }

  /** Beside the selection as it is now, where it is long enough. */
  offer(): void {
    const passage = selectedPassage();
    if (passage === null || !isLongEnough(passage.text)) this.hide();
    else if (this.button === null) this.show(passage);
  }

  private show(passage: SelectedPassage): void {
    const button = document.createElement('button');
    const { text, lang } = this.label();
    button.type = 'button';
    button.lang = lang;
    button.textContent = text;
    // Pressing it must not take the selection away.
    button.addEventListener('pointerdown', (event) => event.preventDefault());
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', (event) => {
      if (!event.isTrusted) return;
      this.hide();
      this.lookUp(passage);
    });
    this.own().root.append(button);
    this.button = button;
    if (!place(button, [...passage.range.getClientRects()])) this.hide();
  }
}
