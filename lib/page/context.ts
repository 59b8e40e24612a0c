/** What an element makes of the text in it: which block it belongs to, of which kind, or that it is not read at all. */
import { BLOCK_ELEMENTS, isEdited, isProgram, UNREAD } from '../../core/page/blocks/html-elements.ts';
import type { BlockKind } from '../../core/page/types.ts';

/** One per block element; inline elements share their block's. */
export interface BlockContext {
  readonly block: Node;
  readonly kind: BlockKind;
  /** Heading level, or depth of the list; 0 where neither applies. */
  readonly level: number;
  /** The blockquote, list, post or table row. */
  readonly group: Node | null;
  readonly author: string | null;
}

export const OWN_ELEMENT = 'verbatim-reader';
export const CARD_ELEMENT = 'verbatim-card';

const isOwnTag = (tag: string): boolean => tag === OWN_ELEMENT || tag === CARD_ELEMENT;

/** An element that we have put into the page. */
export const isOwn = (node: Node): boolean => isOwnTag((node as Partial<Element>).localName ?? '');

const isUnread = (tag: string): boolean => UNREAD.has(tag) || isOwnTag(tag);

/** Editors that draw their text beside a field that nobody sees, or show it without taking keys. */
export const DRAWN_EDITORS = ['monaco-editor', 'CodeMirror', 'cm-editor', 'ace_editor'] as const;
const EDITOR_CLASS = new RegExp(`\\b(?:${DRAWN_EDITORS.join('|')})\\b`);
export const SKIPPED: BlockContext = {
  block: null as never,
  kind: 'paragraph',
  level: 0,
  group: null,
  author: null,
};

function hiddenOrEdited(element: Element): boolean {
  if (!element.hasAttributes()) return false;
  return (
    isEdited(element.getAttribute('contenteditable'), element.getAttribute('role')) ||
    element.hasAttribute('hidden') ||
    EDITOR_CLASS.test(classOf(element))
  );
}

const EDITORS = [
  'textarea,[contenteditable]:not([contenteditable="false"]),[role="textbox"],[role="searchbox"]',
  ...DRAWN_EDITORS.map((name) => `.${name}`),
].join();

/** It stands in a field or an editor, of which nothing is read. */
export function standsInEditor(node: Node): boolean {
  const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
  return element !== null && element.closest(EDITORS) !== null;
}

export const classOf = (element: Element): string => element.getAttribute('class') ?? '';

/** Custom elements say nothing by their name. */
function displaysAsBlock(element: Element): boolean {
  const { display } = getComputedStyle(element);
  return !display.startsWith('inline') && display !== 'contents' && display !== 'none';
}

/** By its name alone; custom elements say nothing by theirs. A document or shadow root ends every line too. */
export const isBlock = (node: Node): boolean =>
  node.nodeType === Node.ELEMENT_NODE ? BLOCK_ELEMENTS.has((node as Element).localName) : node.nodeType > 8;

/** What a block element is; `outer` is the context that it stands in. */
export type Describe = (element: Element, outer: BlockContext) => BlockContext;

/** Enough where only the text counts. */
const plain: Describe = (element, outer) => ({ ...outer, block: element });

/** Parsers stop at 512; only scripts nest deeper, and nobody reads text there. */
const MAX_DEPTH = 2000;

/** Remembers what it has seen: use one per walk, since attributes change. */
export class Contexts {
  private readonly known = new Map<Node, BlockContext>();

  private readonly breaking = new Map<Node, boolean>();

  constructor(private readonly describe: Describe = plain) {}

  of(node: Node | null, depth = 0): BlockContext {
    if (node === null || depth > MAX_DEPTH) return SKIPPED;
    const known = this.known.get(node);
    if (known !== undefined) return known;
    const parent = node.parentNode;
    const outer = parent === null ? undefined : this.of(parent, depth + 1);
    const context = this.derive(node, outer);
    // Inline elements are many, and ask seldom twice.
    if (context !== outer || context === SKIPPED) this.known.set(node, context);
    return context;
  }

  /** Whether a `<br>` stands anywhere in the block: most have none, and then no text node need look for one. */
  breaksLines(block: Node): boolean {
    let breaks = this.breaking.get(block);
    if (breaks === undefined) {
      breaks = 'querySelector' in block && (block as ParentNode).querySelector('br') !== null;
      this.breaking.set(block, breaks);
    }
    return breaks;
  }

  private derive(node: Node, outer: BlockContext | undefined): BlockContext {
    if (outer === SKIPPED) return SKIPPED;
    const here = outer ?? { block: node, kind: 'paragraph', level: 0, group: null, author: null };
    if (node.nodeType !== Node.ELEMENT_NODE)
      return (node as Document).designMode === 'on' ? SKIPPED : { ...here, block: node };
    const element = node as Element;
    const tag = element.localName;
    if (isUnread(tag) || hiddenOrEdited(element)) return SKIPPED;
    if (tag === 'pre' && isProgram(classOf(element), element.firstElementChild?.localName)) return SKIPPED;
    const parts = BLOCK_ELEMENTS.has(tag) || (tag.includes('-') && displaysAsBlock(element));
    return parts ? this.describe(element, here) : here;
  }
}
