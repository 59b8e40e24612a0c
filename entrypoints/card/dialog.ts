/**
 * The card's window: an element of our own with a closed shadow root, in the top layer, beside the words it explains.
 * It follows them, and closes when they leave. Focus moves in, stays in with Tab, and returns.
 */
import type { CardAnchor } from '../../lib/card.ts';
import colours from '../../lib/design/colours.css?inline';
import { UI_ICONS } from '../../lib/icons.ts';
import { build, button, icon } from './build.ts';
import styles from './card.css?inline';
import host from './host.css?inline';
import type { CardContent } from './pieces.ts';
import { placeCard, seenBox } from './place.ts';

const FOCUSABLE = 'a[href],button,[tabindex="0"]';
const TITLE_ID = 'title';

const viewport = () => ({
  left: 0,
  top: 0,
  right: document.documentElement.clientWidth || innerWidth,
  bottom: innerHeight,
});

/** The innermost focused element, through the shadow roots that let us in. */
function focused(): HTMLElement | null {
  const { activeElement } = document;
  return activeElement instanceof HTMLElement && activeElement !== document.body ? activeElement : null;
}

export class Dialog {
  private readonly host: HTMLElement;
  private readonly root: ShadowRoot;
  private readonly box: HTMLElement;
  private stop: AbortController | null = null;
  private anchor: CardAnchor | null = null;
  private returnTo: HTMLElement | null = null;
  private frame = 0;

  constructor(hostName: string, mode: ShadowRootMode) {
    this.host = document.createElement(hostName);
    this.host.popover = 'manual';
    this.root = this.host.attachShadow({ mode });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${host}\n${colours}\n${styles}`);
    this.root.adoptedStyleSheets = [sheet];
    this.box = build('div', 'card');
    this.box.setAttribute('role', 'dialog');
    this.box.setAttribute('aria-labelledby', TITLE_ID);
    this.box.tabIndex = -1;
    this.box.dataset.tokens = '';
    this.root.append(this.box);
    // The page's own shortcuts are not meant.
    for (const type of ['keydown', 'keyup', 'keypress'] as const)
      this.box.addEventListener(type, (event) => event.stopPropagation());
    this.box.addEventListener('keydown', (event) => this.onKey(event));
  }

  isOpen(): boolean {
    return this.stop !== null;
  }

  open(anchor: CardAnchor): void {
    if (!this.isOpen()) this.returnTo = focused();
    this.stop?.abort();
    this.stop = new AbortController();
    this.anchor = anchor;
    this.listen(this.stop.signal);
    if (!this.host.isConnected) document.documentElement.append(this.host);
    // Shown again, it comes to the front of the top layer.
    if (this.host.matches(':popover-open')) this.host.hidePopover();
    this.host.showPopover();
  }

  show({ title, tone, shape, body, actions }: CardContent, lang: string, closeLabel: string): void {
    const hadFocus = this.root.activeElement !== null;
    const heading = build('h2', '', title);
    heading.id = TITLE_ID;
    const close = button('', 'close', () => this.close(true));
    close.append(icon(UI_ICONS.close));
    close.setAttribute('aria-label', closeLabel);
    this.box.lang = lang;
    this.box.dataset.verdict = tone;
    this.box.replaceChildren(
      build('header', '', shape ? icon(shape) : null, heading, close),
      build('div', 'body', ...body),
      ...(actions.some((action) => action !== null) ? [build('footer', '', ...actions)] : []),
    );
    this.place();
    if (hadFocus || focused() !== this.host) this.box.focus({ preventScroll: true });
  }

  /** `returnFocus`: the reader closed it, rather than turned to something else. */
  close(returnFocus: boolean): void {
    if (!this.stop) return;
    this.stop.abort();
    this.stop = null;
    cancelAnimationFrame(this.frame);
    this.host.remove();
    this.box.replaceChildren();
    if (returnFocus) this.returnTo?.focus({ preventScroll: true });
    this.returnTo = null;
  }

  private listen(signal: AbortSignal): void {
    const follow = () => {
      cancelAnimationFrame(this.frame);
      this.frame = requestAnimationFrame(() => this.place());
    };
    const passive = { signal, passive: true, capture: true } as const;
    document.addEventListener('scroll', follow, passive);
    window.addEventListener('resize', follow, passive);
    document.addEventListener(
      'pointerdown',
      (event) => {
        if (!event.composedPath().includes(this.host)) this.close(false);
      },
      passive,
    );
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || !event.isTrusted) return;
        event.preventDefault();
        event.stopPropagation();
        this.close(true);
      },
      { signal, capture: true },
    );
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key !== 'Tab') return;
    const stops = [...this.box.querySelectorAll<HTMLElement>(FOCUSABLE)];
    const at = stops.indexOf(this.root.activeElement as HTMLElement);
    const leaves = event.shiftKey ? at <= 0 : at === stops.length - 1;
    if (!leaves) return;
    event.preventDefault();
    stops.at(event.shiftKey ? -1 : 0)?.focus();
  }

  private place(): void {
    const view = viewport();
    const words = this.anchor ? seenBox(this.anchor.rects(), view) : null;
    if (!words) {
      this.close(this.root.activeElement !== null);
      return;
    }
    this.box.style.maxHeight = '';
    const { width, height } = this.box.getBoundingClientRect();
    const place = placeCard(words, { width, height }, view);
    this.box.style.maxHeight = `${Math.floor(place.maxHeight)}px`;
    const body = this.box.querySelector<HTMLElement>('.body');
    // What scrolls must be reachable by keyboard (Chromium before 130 does not see to it).
    if (body && body.scrollHeight > body.clientHeight) body.tabIndex = 0;
    else body?.removeAttribute('tabindex');
    this.box.style.left = `${Math.round(place.left)}px`;
    this.box.style.top = `${Math.round(place.top)}px`;
  }
}
