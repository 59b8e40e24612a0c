/** The one element of ours in the page: beside its content, with a closed shadow root, empty until it is needed. */
import { OWN_ELEMENT } from '../../lib/page/context.ts';

export interface OwnElement {
  readonly root: ShadowRoot;
  /** Says it to screen readers, politely. */
  announce(text: string): void;
  remove(): void;
}

const STYLE = `
:host { all: initial !important; position: fixed !important; inset: auto !important; }
[aria-live] { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
button {
  position: fixed; inset: auto; margin: 0; padding: 0 10px; height: 30px; display: flex; align-items: center;
  border: 1px solid #c9ccd3; border-radius: 8px; background: #fff; color: #1b1d22; cursor: pointer;
  font: 500 13px/1 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "PingFang SC", "Noto Sans CJK SC", sans-serif;
  box-shadow: 0 1px 2px rgb(0 0 0 / .12), 0 4px 12px rgb(0 0 0 / .14);
}
button:hover { background: #f1f3f7; }
button:focus-visible { outline: 2px solid #2457d6; outline-offset: 2px; }
@media (prefers-color-scheme: dark) {
  button { background: #26282e; color: #eceef2; border-color: #4a4e58; }
  button:hover { background: #32353d; }
  button:focus-visible { outline-color: #8fb0ff; }
}
@media (forced-colors: active) { button { border-color: ButtonText; } }
@media print { :host { display: none !important; } }
`;

export function createOwnElement(): OwnElement {
  const host = document.createElement(OWN_ELEMENT);
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
  const live = document.createElement('div');
  live.setAttribute('aria-live', 'polite');
  root.append(live);
  // A page may have thrown the element out with everything else.
  const attached = () => {
    if (!host.isConnected) document.documentElement.append(host);
    return root;
  };
  attached();
  return {
    get root() {
      return attached();
    },
    announce: (text) => {
      attached();
      live.textContent = text;
    },
    remove: () => host.remove(),
  };
}
