/**
 * No built file can write HTML from a string or make a request: the few places of our libraries that could are turned
 * into an error or taken out. We use none of them (`dangerouslySetInnerHTML`, a `<script>` made by React, citation-js's HTML element), and Mozilla's
 * linter then has nothing to warn of. Each place is counted, so that an update of a library stops the build, not the rule.
 */
import type { Plugin } from 'vite';

interface Rewrite {
  readonly file: RegExp;
  readonly from: RegExp;
  readonly to: string;
  readonly times: number;
}

const REWRITES: readonly Rewrite[] = [
  {
    file: /react-dom\/cjs\/react-dom-client\.production\.js$/,
    from: /\(domElement\.innerHTML = key\)/g,
    to: 'noHtmlFromStrings()',
    times: 2,
  },
  {
    file: /react-dom\/cjs\/react-dom-client\.production\.js$/,
    from: /nextResource\.innerHTML = "<script>\\x3c\/script>";/g,
    to: 'noHtmlFromStrings();',
    times: 1,
  },
  // React lets attributes of this name pass unset; without the line an element would get an attribute that means nothing.
  {
    file: /react-dom\/cjs\/react-dom-client\.production\.js$/,
    from: /\n\s*case "innerHTML":/g,
    to: '',
    times: 2,
  },
  {
    file: /@citation-js\/core\/lib(?:-mjs)?\/Cite\/get\.js$/,
    from: /\w+\.innerHTML = \w+;/g,
    to: 'noHtmlFromStrings();',
    times: 1,
  },
  // For browsers without `DOMParser`: XML by a request to a `data:` address.
  {
    file: /citeproc\/citeproc_commonjs\.js$/,
    from: /"undefined" != typeof XMLHttpRequest/g,
    to: 'false',
    times: 1,
  },
  // For a Safari without `textContent`.
  { file: /citeproc\/citeproc_commonjs\.js$/, from: /node\.innerHTML/g, to: 'node.textContent', times: 1 },
];

const REFUSAL = '\nfunction noHtmlFromStrings() { throw new Error("HTML from strings is switched off"); }\n';

/** The module without its sinks; null where it has none to take out. Throws where it is not as it was. */
export function withoutSinks(id: string, code: string): string | null {
  const path = id.replaceAll('\\', '/').replace(/\?.*$/, '');
  const rewrites = REWRITES.filter(({ file }) => file.test(path));
  if (rewrites.length === 0) return null;
  let next = code;
  for (const { from, to, times } of rewrites) {
    const found = next.match(from)?.length ?? 0;
    if (found !== times) throw new Error(`${path}: ${from} stands there ${found} times, not ${times}`);
    next = next.replace(from, to);
  }
  return next.includes('noHtmlFromStrings') ? next + REFUSAL : next;
}

export function noSinks(): Plugin {
  return {
    name: 'no-sinks',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      const next = withoutSinks(id, code);
      return next === null ? null : { code: next, map: null };
    },
  };
}
