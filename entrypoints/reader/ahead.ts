/** Tells when the reader comes near to the end of what was read of a long page. */
import { lastBox } from './in-view.ts';
import type { BlockOfInterest } from './page-check.ts';

/** In heights of the window. */
const NEAR = 3;
/** Past it counts as near: who jumps to the end of a page has not seen the place. Chromium’s lengths end at 33 million. */
const PAST_PX = 9_999_999;

export class Ahead {
  private watch: IntersectionObserver | null = null;
  private place: Element | null = null;

  constructor(
    signal: AbortSignal,
    private readonly onNear: () => void,
  ) {
    signal.addEventListener('abort', () => this.stop());
  }

  stop(): void {
    this.watch?.disconnect();
    this.watch = null;
    this.place = null;
  }

  /** Waits for the reader to come near to the last of `blocks` that has a box; where none has, the place stays. */
  await(blocks: readonly BlockOfInterest[]): void {
    const place = lastBox(blocks) ?? this.place;
    this.stop();
    if (!place) return;
    // `scrollMargin`: the same in boxes that scroll; there Chromium takes a percentage of all that they hold.
    const margin = `${PAST_PX}px 0px ${NEAR * innerHeight}px 0px`;
    const options = { rootMargin: margin, scrollMargin: margin } as IntersectionObserverInit;
    this.place = place;
    this.watch = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      this.stop();
      this.onNear();
    }, options);
    this.watch.observe(place);
  }

  get lost(): boolean {
    return this.place?.isConnected === false;
  }
}
