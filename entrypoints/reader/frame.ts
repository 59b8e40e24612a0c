/** One frame of a page under the settings of the moment: starts the reading, follows the page, answers the reader. */
import type { CardAnchor, CardSubject } from '../../lib/card.ts';
import type { BackgroundCalls, PageState } from '../../lib/messages.ts';
import { client } from '../../lib/messaging.ts';
import { isAlive, watchLifetime } from '../../lib/page/lifetime.ts';
import { type Changes, PageObserver, whenSeen } from '../../lib/page/observer.ts';
import { selectedPassage } from '../../lib/page/selection.ts';
import { termsOf } from '../../lib/page/terms.ts';
import type { ReaderOptions, RunningReader } from '../../lib/reader.ts';
import { closeCard, openCard } from './card-link.ts';
import type { Mark } from './marks.ts';
import { createOwnElement, type OwnElement } from './own-element.ts';
import { Reader } from './page-reader.ts';
import { Places } from './places.ts';
import { onMarkClick } from './pointer.ts';
import { onRootChange } from './root-change.ts';
import { SelectionButton } from './selection-button.ts';
import { speak, type Voice } from './texts.ts';

/** A page that goes on changing is read again at most this often, and never more than a twentieth of the time. */
const REREAD_MS = 1000;
const REREAD_COST_FACTOR = 20;
/** More changes in a batch than this: the whole page is read again. */
const MAX_RECORDS = 5_000;

export class Frame implements RunningReader {
  private readonly onGone: () => void;
  private readonly stop = new AbortController();
  readonly reader: Reader;
  private readonly places: Places;
  private readonly observer: PageObserver;
  private readonly worker = client<BackgroundCalls>('background');
  private readonly voice: Voice;
  private own: OwnElement | null = null;
  private rereading = 0;
  private watched = false;
  private address = location.href;
  private readonly button: SelectionButton;

  constructor({ settings, sentinel, onGone }: ReaderOptions) {
    const { signal } = this.stop;
    this.onGone = onGone;
    this.voice = speak(settings.language);
    this.reader = new Reader({
      settings,
      signal,
      terms: termsOf(sentinel.factors, settings, async (question) => {
        try {
          return await this.worker.findTerms(question);
        } catch {
          this.checkAlive();
          return null;
        }
      }),
      check: async (piece) => {
        try {
          const lang = document.documentElement.lang || null;
          return await this.worker.checkPage({ ...piece, title: document.title, lang });
        } catch {
          // The worker says itself, in the panel, why it cannot check; names and topics stay marked.
          this.checkAlive();
          return null;
        }
      },
      onTree: (root) => this.observer.observe(root),
      report: (news) => void this.worker.reportPage(news).catch(() => this.checkAlive()),
      onChecked: (count) => {
        if (count > 0 && this.announced !== count)
          this.element().announce(this.voice.say('announce', { count }));
        this.announced = count;
      },
    });
    this.places = new Places(this.reader);
    this.observer = new PageObserver(signal, MAX_RECORDS, (changes) => this.follow(changes));
    this.button = new SelectionButton(
      () => this.element(),
      () => ({ text: this.voice.say('look-up'), lang: this.voice.lang }),
      ({ text, range }) => this.show({ kind: 'passage', text }, { rects: () => [...range.getClientRects()] }),
      signal,
    );
    this.listen(signal);
    void this.start();
  }

  private announced = 0;

  get state(): PageState {
    return this.reader.state;
  }

  offerSelection(): void {
    this.button.offer();
  }

  private async start(): Promise<void> {
    const { signal } = this.stop;
    await whenSeen(signal);
    if (signal.aborted) return;
    this.observer.observe(document);
    await this.read();
  }

  /** Leaves the page as it was. */
  end(): void {
    this.stop.abort();
    clearTimeout(this.rereading);
    closeCard();
    this.own?.remove();
    this.reader.marks.end();
  }

  open(mark: Mark): void {
    if (!this.checkAlive()) return;
    this.places.current = mark;
    this.show(subjectOf(mark), { rects: () => this.places.rectsOf(mark) });
  }

  /** The given words, or the selected ones; true where there was something to look up. */
  lookUp(text: string | null): boolean {
    if (!this.checkAlive()) return true;
    const selected = selectedPassage();
    const words = text?.trim() || selected?.text;
    if (!words) return false;
    const range = selected?.range;
    this.show(
      { kind: 'passage', text: words },
      { rects: () => (range ? [...range.getClientRects()] : middle()) },
    );
    return true;
  }

  openAtFocus(): boolean {
    if (this.lookUp(null)) return true;
    const mark = this.places.nearest();
    if (!mark) return false;
    this.places.scrollTo(mark);
    this.open(mark);
    return true;
  }

  async step(by: 1 | -1): Promise<boolean> {
    const at = await this.places.step(by);
    if (at === null) return false;
    this.element().announce(this.voice.say('step', { ...at }));
    return true;
  }

  reveal(findingId: string): boolean {
    const mark = this.reader.drawing.findings().find(({ finding }) => finding?.id === findingId);
    if (mark) this.places.scrollTo(mark);
    return mark !== undefined;
  }

  /** Somebody asks what the whole page holds. */
  readRest(): void {
    void this.reader.readRest();
  }

  toggleMarks(): boolean {
    const shown = this.reader.marks.toggle();
    this.element().announce(this.voice.say(shown ? 'marks-shown' : 'marks-hidden'));
    return shown;
  }

  private listen(signal: AbortSignal): void {
    const { marks, trees } = this.reader;
    onMarkClick(
      marks,
      () => trees.known,
      (mark) => this.open(mark),
      signal,
    );
    const passive = { signal, passive: true, capture: true } as const;
    for (const type of ['toggle', 'click', 'transitionend'] as const)
      document.addEventListener(type, () => this.reader.drawing.retryUnseen(), passive);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => marks.repaint(), { signal });
    onRootChange(() => marks.repaint(), signal);
    const moved = () => this.moved();
    window.addEventListener('popstate', moved, { signal });
    (globalThis as { navigation?: EventTarget }).navigation?.addEventListener('currententrychange', moved, {
      signal,
    });
  }

  private async read(): Promise<void> {
    clearTimeout(this.rereading);
    this.rereading = 0;
    if (!this.checkAlive()) return;
    await this.reader.read();
    if (!this.reader.active || this.watched) return;
    this.watched = true;
    watchLifetime(() => this.gone(), this.stop.signal);
  }

  private async follow({ added, removed, all }: Changes): Promise<void> {
    if (!this.checkAlive()) return;
    const { reader } = this;
    if (all) return this.readSoon(reader.active ? REREAD_MS : 0);
    const moved = this.moved();
    const dropped = reader.active && reader.drop(removed);
    const changed = (await reader.readParts(added)) || dropped;
    if (changed && !moved) this.readSoon(reader.active ? REREAD_MS : 0);
  }

  private readSoon(delayMs: number): void {
    const waitMs = Math.max(delayMs, this.reader.lastCostMs * REREAD_COST_FACTOR);
    this.rereading ||= window.setTimeout(() => void this.read(), delayMs === 0 ? 0 : waitMs);
  }

  /** In-page navigation: another article under the same document. */
  private moved(): boolean {
    if (withoutHash(location.href) === withoutHash(this.address)) return false;
    this.address = location.href;
    this.places.current = null;
    this.announced = 0;
    closeCard();
    this.readSoon(REREAD_MS);
    return true;
  }

  private show(subject: CardSubject, anchor: CardAnchor): void {
    this.button.hide();
    void openCard(subject, anchor).then((came) => {
      if (!came) this.checkAlive();
    });
  }

  private element(): OwnElement {
    this.own ??= createOwnElement();
    return this.own;
  }

  private checkAlive(): boolean {
    const alive = isAlive();
    if (!alive) this.gone();
    return alive;
  }

  private gone(): void {
    if (!this.stop.signal.aborted) this.onGone();
  }
}

function subjectOf({ finding, topic }: Mark): CardSubject {
  if (finding) return { kind: 'finding', finding };
  return topic === undefined ? { kind: 'person' } : { kind: 'topic', id: topic };
}

const withoutHash = (address: string): string => address.replace(/#.*$/s, '');

/** Words that are not on the page (from a PDF viewer's menu): the card stands in the middle. */
const middle = (): DOMRectReadOnly[] => [new DOMRectReadOnly(innerWidth / 2, innerHeight / 4, 0, 0)];
