/** Our own elements in a page: closed shadow roots, so what is inside is read through the browser's protocol. */
import type { Page } from 'puppeteer-core';

/** Both start with it: the button beside a selection and the card. */
const OWN_PREFIX = 'VERBATIM-';

interface DomNode {
  readonly nodeName: string;
  readonly nodeValue?: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
}

export interface OwnUi {
  readonly text: string;
  readonly links: readonly string[];
  readonly roles: readonly string[];
}

function gather(node: DomNode, into: { text: string[]; links: string[]; roles: string[] }): void {
  if (node.nodeName === '#text') into.text.push(node.nodeValue ?? '');
  const attributes = node.attributes ?? [];
  for (let i = 0; i + 1 < attributes.length; i += 2) {
    if (attributes[i] === 'href') into.links.push(attributes[i + 1] ?? '');
    if (attributes[i] === 'role') into.roles.push(attributes[i + 1] ?? '');
  }
  if (node.nodeName === 'STYLE') return;
  for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) gather(child, into);
}

function findOwn(node: DomNode): DomNode[] {
  if (node.nodeName.startsWith(OWN_PREFIX)) return [node];
  return (node.children ?? []).flatMap(findOwn);
}

/** Chromium only: words, links and roles inside our elements, closed roots included. */
export async function readOwnUi(page: Page): Promise<OwnUi> {
  const session = await page.createCDPSession();
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: DomNode };
  await session.detach();
  const into = { text: [] as string[], links: [] as string[], roles: [] as string[] };
  for (const own of findOwn(root)) gather(own, into);
  return { text: into.text.join(' ').replace(/\s+/g, ' '), links: into.links, roles: into.roles };
}

/** Waits until our elements say what is wanted (Chromium only). */
export async function waitForOwnUi(
  page: Page,
  wanted: (ui: OwnUi) => boolean,
  timeoutMs = 10_000,
): Promise<OwnUi> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const ui = await readOwnUi(page);
    if (wanted(ui) || performance.now() > deadline) return ui;
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
  }
}

/**
 * A point of the screen that our elements cover, near another one; null after the time is up. Works in both browsers:
 * from outside a closed root, the element under a point is its host.
 */
export async function pointOnOwnUi(
  page: Page,
  near: { readonly x: number; readonly y: number },
  timeoutMs = 10_000,
): Promise<{ x: number; y: number } | null> {
  const handle = await page
    .waitForFunction(
      ({ x, y }: { x: number; y: number }) => {
        for (let distance = 0; distance < 400; distance += 6) {
          for (let angle = 0; angle < 16; angle++) {
            const px = x + distance * Math.cos((angle * Math.PI) / 8);
            const py = y + distance * Math.sin((angle * Math.PI) / 8);
            // Two steps further in, so that the click does not land on the very edge.
            const inner = document.elementFromPoint(px + 4, py + 4);
            const own = document.elementFromPoint(px, py);
            if (own?.localName.startsWith('verbatim-') && inner === own) return { x: px + 4, y: py + 4 };
          }
        }
        return null;
      },
      { timeout: timeoutMs, polling: 50 },
      near,
    )
    .catch(() => null);
  return handle ? ((await handle.jsonValue()) as { x: number; y: number }) : null;
}
