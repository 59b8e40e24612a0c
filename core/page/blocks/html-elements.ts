/** What the elements of HTML mean for reading: the same for a live page and for a file. */
import type { BlockKind } from '../types.ts';

const words = (list: string): string[] => list.split(' ');

/** Not prose, or not the text of the page: menus, forms, code, drawings, ruby readings. */
export const UNREAD: ReadonlySet<string> = new Set([
  ...words('script style noscript template textarea input select option optgroup datalist code kbd samp nav'),
  ...words('var svg math canvas iframe object embed audio video head title rt rp meter progress'),
]);

/** Elements that end a line of text; custom elements say nothing by their name. */
export const BLOCK_ELEMENTS: ReadonlySet<string> = new Set([
  ...words(
    'p div section article main header footer aside address form fieldset legend details summary dialog',
  ),
  ...words(
    'figure figcaption ul ol dl li dt dd menu table caption thead tbody tfoot tr td th hr center blockquote',
  ),
  ...words('pre body html hgroup search h1 h2 h3 h4 h5 h6'),
]);

/** Elements that make a block of their own kind. */
export const ELEMENT_KINDS: ReadonlyMap<string, BlockKind> = new Map<string, BlockKind>([
  ['li', 'list-item'],
  ['dt', 'list-item'],
  ['dd', 'list-item'],
  ['td', 'table-cell'],
  ['th', 'table-cell'],
  ['figcaption', 'caption'],
  ['caption', 'caption'],
  ['summary', 'caption'],
  ['blockquote', 'blockquote'],
  ['pre', 'preformatted'],
]);

export const HEADING_ELEMENT = /^h([1-6])$/;

/** `<br><br>` is how old pages write paragraphs. */
export const PARAGRAPH_BREAKS = 2;

/** Classes that the embedding scripts of social networks give to a `<blockquote>` or `<article>`. */
export const POST_CLASS =
  /\b(?:twitter-tweet|bluesky-embed|mastodon-embed|instagram-media|text-post-media)\b/;

const CODE_CLASS = /\b(?:code|highlight|hljs|prettyprint|brush|lang|language|sourceCode)\b/i;

/** A `<pre>` holds letters and transcripts as well as programs. `first`: the name of its first child element. */
export const isProgram = (className: string, first: string | undefined): boolean =>
  CODE_CLASS.test(className) || first === 'code';

/** Text that the reader writes, not the page. */
export const isEdited = (editable: string | null | undefined, role: string | null | undefined): boolean =>
  (editable != null && editable !== 'false') || role === 'textbox' || role === 'searchbox';
