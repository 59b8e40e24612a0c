/** What an element makes of the text in it: which block it belongs to, of which kind, or that it is not read at all. */
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

const words = (list: string): string[] => list.split(' ');

/** Not prose, or not the page's: forms, code, drawings, ruby readings, our own elements. */
const SKIP = new Set([
  ...words('script style noscript template textarea input select option optgroup datalist code kbd samp'),
  ...words('var svg math canvas iframe object embed audio video head title rt rp meter progress'),
  OWN_ELEMENT,
  CARD_ELEMENT,
]);

const BLOCKS = new Set([
  ...words(
    'p div section article main header footer nav aside address form fieldset legend details summary dialog',
  ),
  ...words(
    'figure figcaption ul ol dl li dt dd menu table caption thead tbody tfoot tr td th hr center blockquote',
  ),
  ...words('pre body html hgroup search h1 h2 h3 h4 h5 h6'),
]);

const CODE_CLASS = /\b(?:code|highlight|hljs|prettyprint|brush|lang|language|sourceCode)\b/i;
const EDITOR_CLASS = /\b(?:monaco-editor|CodeMirror|cm-editor|ace_editor)\b/;
export const SKIPPED: BlockContext = {
  block: null as never,
  kind: 'paragraph',
  level: 0,
  group: null,
  author: null,
};

function hiddenOrEdited(element: Element): boolean {
  if (!element.hasAttributes()) return false;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable !== 'false') return true;
  const role = element.getAttribute('role');
  return (
    element.hasAttribute('hidden') ||
    role === 'textbox' ||
    role === 'searchbox' ||
    EDITOR_CLASS.test(classOf(element))
  );
}

export const classOf = (element: Element): string => element.getAttribute('class') ?? '';

/** A `<pre>` holds letters and transcripts as well as programs. */
const isCode = (element: Element): boolean =>
  CODE_CLASS.test(classOf(element)) || element.firstElementChild?.localName === 'code';

/** Custom elements say nothing by their name. */
function displaysAsBlock(element: Element): boolean {
  const { display } = getComputedStyle(element);
  return !display.startsWith('inline') && display !== 'contents' && display !== 'none';
}

/** By its name alone; custom elements say nothing by theirs. A document or shadow root ends every line too. */
export const isBlock = (node: Node): boolean =>
  node.nodeType === Node.ELEMENT_NODE ? BLOCKS.has((node as Element).localName) : node.nodeType > 8;

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
    if (node.nodeType !== Node.ELEMENT_NODE) return { ...here, block: node };
    const element = node as Element;
    const tag = element.localName;
    if (SKIP.has(tag) || hiddenOrEdited(element)) return SKIPPED;
    if (tag === 'pre' && isCode(element)) return SKIPPED;
    const parts = BLOCKS.has(tag) || (tag.includes('-') && displaysAsBlock(element));
    return parts ? this.describe(element, here) : here;
  }
}
