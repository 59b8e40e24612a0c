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

const words = (list: string): string[] => list.split(' ');

/** Not prose, or not the page's: forms, code, drawings, ruby readings, our own elements. */
const SKIP = new Set([
  ...words('script style noscript template textarea input select option optgroup datalist code kbd samp'),
  ...words('var svg math canvas iframe object embed audio video head title rt rp meter progress'),
  OWN_ELEMENT,
]);

const KINDS = new Map<string, BlockKind>([
  ...words(
    'p div section article main header footer nav aside address form fieldset legend details summary dialog figure ' +
      'ul ol dl menu table thead tbody tfoot tr hr center body html hgroup search',
  ).map((tag): [string, BlockKind] => [tag, 'paragraph']),
  ...words('h1 h2 h3 h4 h5 h6').map((tag): [string, BlockKind] => [tag, 'heading']),
  ...words('li dt dd').map((tag): [string, BlockKind] => [tag, 'list-item']),
  ...words('td th').map((tag): [string, BlockKind] => [tag, 'table-cell']),
  ...words('figcaption caption').map((tag): [string, BlockKind] => [tag, 'caption']),
  ['blockquote', 'blockquote'],
  ['pre', 'preformatted'],
]);

const CODE_CLASS = /\b(?:code|highlight|hljs|prettyprint|brush|lang|language|sourceCode)\b/i;
const EDITOR_CLASS = /\b(?:monaco-editor|CodeMirror|cm-editor|ace_editor)\b/;
const POST_CLASS = /\b(?:twitter-tweet|bluesky-embed|mastodon-embed|instagram-media|text-post-media)\b/;
const POST_AUTHOR = '[data-testid="User-Name"],[rel~="author"],[itemprop="author"],.p-author';
const MAX_AUTHOR_LENGTH = 80;

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

const classOf = (element: Element): string => element.getAttribute('class') ?? '';

/** A `<pre>` holds letters and transcripts as well as programs. */
const isCode = (element: Element): boolean =>
  CODE_CLASS.test(classOf(element)) || element.firstElementChild?.localName === 'code';

/** Custom elements say nothing by their name. */
function displaysAsBlock(element: Element): boolean {
  const { display } = getComputedStyle(element);
  return !display.startsWith('inline') && display !== 'contents' && display !== 'none';
}

const isPost = (element: Element): boolean =>
  POST_CLASS.test(classOf(element)) || element.getAttribute('data-testid') === 'tweet';

function authorOf(post: Element): string | null {
  const name = post.querySelector(POST_AUTHOR)?.textContent?.trim() ?? '';
  return name === '' ? null : name.slice(0, MAX_AUTHOR_LENGTH);
}

function groupOf(element: Element, kind: BlockKind): Node | null {
  const parent = element.parentElement;
  if (kind === 'list-item' || kind === 'table-cell') return parent;
  return parent?.localName === 'figure' ? parent : element;
}

function blockContext(element: Element, kind: BlockKind, outer: BlockContext): BlockContext {
  const tag = element.localName;
  if ((tag === 'blockquote' || tag === 'article') && isPost(element))
    return { block: element, kind: 'post', level: 0, group: element, author: authorOf(element) };
  if (kind === 'heading') return { ...outer, block: element, kind, level: Number(tag[1]) };
  // A plain block is what its container is: a `<p>` of a block quote is quoted.
  if (kind === 'paragraph')
    return { ...outer, block: element, ...(outer.kind === 'heading' ? { kind, level: 0 } : {}) };
  if (outer.kind === 'post') return { ...outer, block: element };
  const depth = kind === 'list-item' ? (outer.kind === 'list-item' ? outer.level : 0) + 1 : 0;
  return { block: element, kind, level: depth, group: groupOf(element, kind), author: null };
}

/** Remembers what it has seen: use one per walk, since attributes change. */
export class Contexts {
  private readonly known = new Map<Node, BlockContext>();

  of(node: Node | null): BlockContext {
    const path: Node[] = [];
    let at = node;
    let context: BlockContext | undefined;
    while (at !== null) {
      context = this.known.get(at);
      if (context !== undefined) break;
      path.push(at);
      at = at.parentNode;
    }
    for (let inner = path.pop(); inner !== undefined; inner = path.pop()) {
      context = this.derive(inner, context);
      this.known.set(inner, context);
    }
    return context ?? SKIPPED;
  }

  private derive(node: Node, outer: BlockContext | undefined): BlockContext {
    if (outer === SKIPPED) return SKIPPED;
    const here = outer ?? { block: node, kind: 'paragraph', level: 0, group: null, author: null };
    if (node.nodeType !== Node.ELEMENT_NODE) return { ...here, block: node };
    const element = node as Element;
    const tag = element.localName;
    if (SKIP.has(tag) || hiddenOrEdited(element)) return SKIPPED;
    const kind = KINDS.get(tag);
    if (kind === 'preformatted' && isCode(element)) return SKIPPED;
    if (kind !== undefined) return blockContext(element, kind, here);
    return tag.includes('-') && displaysAsBlock(element) ? blockContext(element, 'paragraph', here) : here;
  }
}
