/**
 * What an older version of ours left in this page when it was ended in its place: in Firefox its scripts never run
 * again, in Chromium they notice only when something happens. By name: Firefox gives content scripts no iterator of
 * highlights, and refuses to hand them those of a script that is gone.
 */
import { CARD_ELEMENT, OWN_ELEMENT } from './context.ts';
import { highlightName, MARK_KINDS } from './mark-kinds.ts';

export function removeLeftovers(): void {
  // Almost every page is new and has none: to ask for each by name would be half of what this script costs it.
  if (CSS.highlights.size !== 0)
    for (const kind of MARK_KINDS)
      for (const dark of [false, true]) CSS.highlights.delete(highlightName(kind, dark));
  for (const child of [...(document.documentElement?.children ?? [])])
    if ([OWN_ELEMENT, CARD_ELEMENT].includes(child.localName)) child.remove();
}
