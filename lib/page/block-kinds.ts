/** Which kind of block an element makes, for the engine: headings, quotes, list items, embedded posts. */
import { ELEMENT_KINDS, HEADING_ELEMENT, POST_CLASS } from '../../core/page/blocks/html-elements.ts';
import type { BlockKind } from '../../core/page/types.ts';
import { type BlockContext, classOf, type Describe } from './context.ts';

const POST_AUTHOR = '[data-testid="User-Name"],[rel~="author"],[itemprop="author"],.p-author';
const MAX_AUTHOR_LENGTH = 80;

const isPost = (element: Element): boolean =>
  (element.localName === 'blockquote' || element.localName === 'article') &&
  (POST_CLASS.test(classOf(element)) || element.getAttribute('data-testid') === 'tweet');

function authorOf(post: Element): string | null {
  const name = post.querySelector(POST_AUTHOR)?.textContent?.trim() ?? '';
  return name === '' ? null : name.slice(0, MAX_AUTHOR_LENGTH);
}

function groupOf(element: Element, kind: BlockKind): Node | null {
  const parent = element.parentElement;
  if (kind === 'list-item' || kind === 'table-cell') return parent;
  return parent?.localName === 'figure' ? parent : element;
}

function ofKind(element: Element, kind: BlockKind, outer: BlockContext): BlockContext {
  const depth = kind === 'list-item' ? (outer.kind === 'list-item' ? outer.level : 0) + 1 : 0;
  return { block: element, kind, level: depth, group: groupOf(element, kind), author: null };
}

export const describeBlock: Describe = (element, outer) => {
  const tag = element.localName;
  if (isPost(element))
    return { block: element, kind: 'post', level: 0, group: element, author: authorOf(element) };
  if (HEADING_ELEMENT.test(tag)) return { ...outer, block: element, kind: 'heading', level: Number(tag[1]) };
  const kind = ELEMENT_KINDS.get(tag);
  if (kind !== undefined && outer.kind !== 'post') return ofKind(element, kind, outer);
  // A plain block is what its container is: a `<p>` of a block quote is quoted.
  return outer.kind === 'heading'
    ? { ...outer, block: element, kind: 'paragraph', level: 0 }
    : { ...outer, block: element };
};
