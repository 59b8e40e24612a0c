/** Text in shadow trees is text the reader reads. */
import { CARD_ELEMENT, OWN_ELEMENT } from './context.ts';
import { isBig } from './text-pieces.ts';

type Opener = (element: Element) => ShadowRoot | null;

interface WithDom {
  readonly chrome?: { readonly dom?: { openOrClosedShadowRoot?: Opener } };
}
interface FirefoxElement {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

/**
 * Which elements may be hosts, found by the browser's own selector engine: no selector knows hosts, and asking every
 * element would make an object for each. Custom elements are whatever has no common name; of the others those that
 * only a shadow tree could fill. Parents of `[slot]` are asked too. One list each: together they cost more.
 */
const COMMON =
  'p,a,span,div,li,td,b,i,em,strong,br,img,tr,ul,h2,h3,h4,path,g,svg,use,rect,circle,line,text,tspan,option,script,style,link,meta,button,input,label,code,pre,sup,sub,small,u,s,q,cite,time,th,table,tbody,thead,ol,dl,dt,dd,h1,h5,h6,figure,figcaption,form,picture,source,video,iframe,hr,wbr,abbr,mark,noscript,template,html,head,title';
const NOT_COMMON = `:not(${COMMON})`;
const UNFILLED = 'div:empty';
const SLOTTED = '[slot]';

const ELEMENTS_PER_STEP = 128;
/** Elements in a subtree that the selectors go through at once: 1 ms. */
const AT_ONCE = 10_000;

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

/** Elements at and below `part` that may be hosts. */
function hostsIn(part: Element): ReadonlySet<Element> {
  const hosts = new Set<Element>(part.querySelectorAll(NOT_COMMON)).add(part);
  for (const element of part.querySelectorAll(UNFILLED)) hosts.add(element);
  for (const { parentElement } of part.querySelectorAll(SLOTTED)) if (parentElement) hosts.add(parentElement);
  return hosts;
}

/**
 * Shadow roots at and below `root`, nested ones included; null now and then, so that the caller can look at the clock.
 * Sections, articles and their like are few, so each is asked. Not found: an open root on a `div`, `span`, `p` or heading
 * that has content of its own, none of it in a named slot.
 */
export function* shadowRootsIn(root: Node): Generator<ShadowRoot | null> {
  const big = isBig(root, AT_ONCE);
  const hosts = root.nodeType !== Node.ELEMENT_NODE ? [] : big ? [root as Element] : hostsIn(root as Element);
  let steps = 0;
  for (const element of hosts) {
    if (++steps % ELEMENTS_PER_STEP === 0) yield null;
    const shadow = shadowRootOf(element);
    if (shadow === null) continue;
    yield shadow;
    yield* shadowRootsIn(shadow);
  }
  yield null;
  if (big)
    for (let child = root.firstChild; child !== null; child = child.nextSibling)
      if (child.nodeType === Node.ELEMENT_NODE) yield* shadowRootsIn(child);
}
