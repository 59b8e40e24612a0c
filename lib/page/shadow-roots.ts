/** Text in shadow trees is text the reader reads. */
import { CARD_ELEMENT, OWN_ELEMENT } from './context.ts';

type Opener = (element: Element) => ShadowRoot | null;

interface WithDom {
  readonly chrome?: { readonly dom?: { openOrClosedShadowRoot?: Opener } };
}
interface FirefoxElement {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

const ELEMENTS_PER_STEP = 512;

/** Closed roots need a call per element, so only custom elements are asked; any element may have an open one. */
function shadowRootOf(element: Element): ShadowRoot | null {
  if (!element.localName.includes('-')) return element.shadowRoot;
  if (element.localName === OWN_ELEMENT || element.localName === CARD_ELEMENT) return null;
  const opener = (globalThis as WithDom).chrome?.dom?.openOrClosedShadowRoot;
  try {
    return opener
      ? opener(element as HTMLElement)
      : ((element as FirefoxElement).openOrClosedShadowRoot ?? element.shadowRoot);
  } catch {
    return element.shadowRoot;
  }
}

/** Shadow roots below `root`, nested ones included; null now and then, so that the caller can look at the clock. */
export function* shadowRootsIn(root: Node): Generator<ShadowRoot | null> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  let steps = 0;
  for (let node: Node | null = walker.currentNode; node !== null; node = walker.nextNode()) {
    if (++steps % ELEMENTS_PER_STEP === 0) yield null;
    const shadow = node.nodeType === Node.ELEMENT_NODE ? shadowRootOf(node as Element) : null;
    if (shadow === null) continue;
    yield shadow;
    yield* shadowRootsIn(shadow);
  }
}
