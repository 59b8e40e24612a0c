/** One frame under one state of the settings: watches, and brings the reader's script when there is reason to. */
import type { BackgroundCalls, PageState } from '../../lib/messages.ts';
import { client } from '../../lib/messaging.ts';
import { isAlive } from '../../lib/page/lifetime.ts';
import { isLongEnough, selectedPassage } from '../../lib/page/selection.ts';
import { factorsFor } from '../../lib/page/terms.ts';
import { currentReader, type ReaderOptions, type RunningReader } from '../../lib/reader.ts';
import { followLeftOutFrames } from './left-out-frames.ts';
import { Watch } from './watch.ts';

export class Session {
  running: RunningReader | null = null;
  private readonly stop = new AbortController();
  private readonly watch: Watch;
  private loading: Promise<RunningReader | null> | null = null;

  constructor(private readonly options: ReaderOptions) {
    const { settings, sentinel } = options;
    this.watch = new Watch(
      factorsFor(sentinel.factors, settings),
      () => this.alive(),
      () => void this.reader(),
    );
    if (settings.selectionButton) this.followSelection();
    followLeftOutFrames(settings, this.stop.signal);
  }

  get state(): PageState {
    if (this.running) return this.running.state;
    if (this.loading !== null || !this.watch.looked) return 'looking';
    return this.watch.suspects ? 'unchecked' : 'no-mention';
  }

  start(): Promise<void> {
    return this.watch.start();
  }

  end(): void {
    this.stop.abort();
    this.watch.end();
    this.running?.end();
  }

  /** Null where the script cannot come: the extension is gone, or the browser forbids it here. */
  reader(): Promise<RunningReader | null> {
    this.loading ??= this.load();
    return this.loading;
  }

  private async load(): Promise<RunningReader | null> {
    if (!this.alive()) return null;
    try {
      if (!currentReader()) await client<BackgroundCalls>('background').loadReader();
    } catch {
      this.alive();
    }
    const start = currentReader();
    if (!start || this.stop.signal.aborted) {
      this.loading = null;
      return null;
    }
    this.watch.end();
    this.running = start(this.options);
    return this.running;
  }

  /** The selection is final once the pointer or the key is up, and one turn later; a key that types leaves none. */
  private followSelection(): void {
    const offer = async () => {
      const passage = selectedPassage();
      if (!passage || !isLongEnough(passage.text) || !this.alive()) return;
      (await this.reader())?.offerSelection();
    };
    for (const type of ['pointerup', 'keyup'] as const)
      document.addEventListener(
        type,
        () => {
          if (type === 'pointerup' || getSelection()?.isCollapsed === false)
            setTimeout(() => void offer(), 0);
        },
        { signal: this.stop.signal, passive: true },
      );
  }

  private alive(): boolean {
    const alive = isAlive();
    if (!alive && !this.stop.signal.aborted) this.options.onGone();
    return alive;
  }
}
