/** Where the card stands: below the words, else above, else beside; never over them. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Place {
  readonly left: number;
  readonly top: number;
  readonly maxHeight: number;
}

const GAP_PX = 8;
const EDGE_PX = 8;
/** Less than this is no card: then the roomier side is taken, even if it must scroll. */
const ENOUGH_PX = 220;

const between = (low: number, value: number, high: number): number => Math.max(low, Math.min(value, high));

/** The lines' common box, cut to the viewport; null where nothing of it is seen. */
export function seenBox(rects: readonly DOMRectReadOnly[], view: Box): Box | null {
  const seen = rects.filter(
    ({ left, right, top, bottom }) =>
      bottom > view.top && top < view.bottom && right >= view.left && left <= view.right,
  );
  if (seen.length === 0) return null;
  return {
    left: Math.max(view.left, Math.min(...seen.map(({ left }) => left))),
    top: Math.max(view.top, Math.min(...seen.map(({ top }) => top))),
    right: Math.min(view.right, Math.max(...seen.map(({ right }) => right))),
    bottom: Math.min(view.bottom, Math.max(...seen.map(({ bottom }) => bottom))),
  };
}

/** `size` is what the card would like to have; CSS px throughout. */
export function placeCard(
  words: Box,
  size: { readonly width: number; readonly height: number },
  view: Box,
): Place {
  const left = between(view.left + EDGE_PX, words.left, view.right - EDGE_PX - size.width);
  const below = view.bottom - EDGE_PX - (words.bottom + GAP_PX);
  const above = words.top - GAP_PX - (view.top + EDGE_PX);
  if (below >= size.height || (below >= above && below >= ENOUGH_PX))
    return { left, top: words.bottom + GAP_PX, maxHeight: below };
  if (above >= size.height || (above > below && above >= ENOUGH_PX)) {
    const maxHeight = above;
    return { left, top: words.top - GAP_PX - Math.min(size.height, maxHeight), maxHeight };
  }
  return beside(words, size, view) ?? tight(words, size, view, { left, below, above });
}

function beside(
  words: Box,
  size: { readonly width: number; readonly height: number },
  view: Box,
): Place | null {
  const maxHeight = view.bottom - view.top - 2 * EDGE_PX;
  const height = Math.min(size.height, maxHeight);
  const top = between(view.top + EDGE_PX, words.top, view.bottom - EDGE_PX - height);
  if (view.right - EDGE_PX - size.width >= words.right + GAP_PX)
    return { left: words.right + GAP_PX, top, maxHeight };
  const left = words.left - GAP_PX - size.width;
  return left >= view.left + EDGE_PX ? { left, top, maxHeight } : null;
}

/** Words that fill the screen: the roomier edge, scrolling inside. */
function tight(
  words: Box,
  size: { readonly width: number; readonly height: number },
  view: Box,
  room: { readonly left: number; readonly below: number; readonly above: number },
): Place {
  const { left, below, above } = room;
  const least = Math.min(size.height, ENOUGH_PX / 2);
  if (below >= above) {
    const maxHeight = Math.max(below, least);
    return {
      left,
      top: Math.min(words.bottom + GAP_PX, view.bottom - EDGE_PX - Math.min(size.height, maxHeight)),
      maxHeight,
    };
  }
  const maxHeight = Math.max(above, least);
  return {
    left,
    top: Math.max(view.top + EDGE_PX, words.top - GAP_PX - Math.min(size.height, maxHeight)),
    maxHeight,
  };
}
