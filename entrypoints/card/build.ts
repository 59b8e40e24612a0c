/** Builds the card's nodes: elements and text only, so that no word of a page or a pack is ever read as markup. */
import { ICON_BOX, ICON_STROKE, type IconShape } from '../../lib/icons.ts';

export type Child = Node | string | null;

export function build<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children.filter((child) => child !== null));
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

export function icon(shape: IconShape): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `0 0 ${ICON_BOX} ${ICON_BOX}`);
  svg.setAttribute('aria-hidden', 'true');
  for (const { d, filled, dash } of shape) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', d);
    path.setAttribute('fill', filled ? 'currentColor' : 'none');
    if (filled) path.setAttribute('fill-rule', 'evenodd');
    else {
      path.setAttribute('stroke', 'currentColor');
      path.setAttribute('stroke-width', String(ICON_STROKE));
      path.setAttribute('stroke-linecap', 'round');
      path.setAttribute('stroke-linejoin', 'round');
    }
    if (dash) path.setAttribute('stroke-dasharray', dash);
    svg.append(path);
  }
  return svg;
}

export function button(label: string, className: string, onPress: () => void): HTMLButtonElement {
  const element = build('button', className, label);
  element.type = 'button';
  // A page may send clicks of its own making.
  element.addEventListener('click', (event) => {
    if (event.isTrusted) onPress();
  });
  return element;
}

/** Null for anything but a web address. */
export function sourceLink(label: string, url: string): HTMLAnchorElement | null {
  if (!/^https?:\/\//i.test(url)) return null;
  const link = build('a', 'action main', label);
  link.href = url;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  return link;
}

/** At most `limit` UTF-16 units, cut at a word; `from` says which end stays. */
export function shorten(text: string, limit: number, from: 'start' | 'end'): string {
  if (text.length <= limit) return text;
  if (from === 'start') {
    const cut = text.slice(0, limit);
    return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), limit - 40)).trimEnd()} …`;
  }
  const cut = text.slice(-limit);
  const space = cut.indexOf(' ');
  return `… ${cut.slice(space >= 0 && space < 40 ? space + 1 : 0)}`;
}
