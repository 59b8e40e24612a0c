/** Which mark a click meant. */

import { toOffset } from '../../lib/page/live-block.ts';
import type { Mark, Marks } from './marks.ts';

interface CaretApis {
  caretPositionFromPoint?(
    x: number,
    y: number,
    options?: { shadowRoots: readonly ShadowRoot[] },
  ): { readonly offsetNode: Node; readonly offset: number } | null;
  caretRangeFromPoint?(x: number, y: number): Range | null;
}

/** Moved further between down and up, it was a drag. */
const DRAG_PX = 4;
const WEIGHT = (mark: Mark): number => (mark.finding ? 2 : mark.kind === 'mention' ? 1 : 0);

function caretAt(
  x: number,
  y: number,
  shadowRoots: readonly ShadowRoot[],
): { node: Node; offset: number } | null {
  const page = document as CaretApis;
  if (page.caretPositionFromPoint) {
    const caret = page.caretPositionFromPoint(x, y, { shadowRoots });
    return caret && { node: caret.offsetNode, offset: caret.offset };
  }
  // Chromium before 128.
  const range = page.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

export function rectsOf(range: AbstractRange): readonly DOMRectReadOnly[] {
  const live = document.createRange();
  try {
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
  } catch {
    return [];
  }
  return live.startContainer.isConnected ? [...live.getClientRects()] : [];
}

/** The caret snaps to the nearest text, so the point must also lie on the mark's own lines. */
function covers(marks: Marks, mark: Mark, x: number, y: number): boolean {
  const range = marks.rangeOf(mark);
  if (!range) return false;
  return rectsOf(range).some(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  );
}

/** A finding before a name before a topic; the shortest of equals. */
export function markAt(marks: Marks, x: number, y: number, shadowRoots: readonly ShadowRoot[]): Mark | null {
  const caret = caretAt(x, y, shadowRoots);
  if (!caret) return null;
  const hit = marks.at(caret.node).filter((mark) => {
    const offset = toOffset(mark.block, caret.node, caret.offset);
    return offset >= mark.start && offset <= mark.end && covers(marks, mark, x, y);
  });
  hit.sort((a, b) => WEIGHT(b) - WEIGHT(a) || a.end - a.start - (b.end - b.start));
  return hit[0] ?? null;
}

const INTERACTIVE =
  'a[href],button,summary,label,input,select,textarea,[role="button"],[role="link"],[role="tab"],[onclick]';

const isInteractive = (path: readonly EventTarget[]): boolean =>
  path.some((target) => target instanceof Element && target.matches(INTERACTIVE));

const isPlain = (event: MouseEvent): boolean =>
  event.isTrusted && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;

/**
 * Calls back with the mark under a plain click. A link keeps its click; there Alt and a click mean the mark.
 * Drags, and clicks that end a selection, mean none.
 */
export function onMarkClick(
  marks: Marks,
  shadowRoots: () => readonly ShadowRoot[],
  open: (mark: Mark) => void,
  signal: AbortSignal,
): void {
  let down = { x: 0, y: 0 };
  const wasDrag = ({ clientX, clientY }: MouseEvent) =>
    Math.hypot(clientX - down.x, clientY - down.y) > DRAG_PX || getSelection()?.isCollapsed === false;
  const onDown = ({ clientX: x, clientY: y }: PointerEvent) => {
    down = { x, y };
  };
  const onClick = (event: MouseEvent) => {
    if (!isPlain(event) || !marks.visible || marks.isEmpty() || wasDrag(event)) return;
    if (!event.altKey && isInteractive(event.composedPath())) return;
    const mark = markAt(marks, event.clientX, event.clientY, shadowRoots());
    if (!mark) return;
    if (event.altKey) event.preventDefault();
    open(mark);
  };
  document.addEventListener('pointerdown', onDown, { signal, capture: true, passive: true });
  document.addEventListener('click', onClick, { signal, capture: true });
}
