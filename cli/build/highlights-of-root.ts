/**
 * In Chromium highlights inherit, so that rules for the root serve every element. Rules for all elements, which Firefox
 * needs, cost Chromium 100 ms of style work on a page of 1 MB, whether anything is marked or not; these cost nothing
 * there, as long as the sheet comes with the page: later, it would have the whole page's styles computed again.
 */
import type { Plugin } from 'vite';

/** Tints for Firefox alone, to the end of the block; a rule that never holds is kept by every page all the same. */
const TINTS = /^( *)@supports \(-moz-appearance: none\)[\s\S]*?^\1\}$/m;
const SHEET = /entrypoints\/content\/style\.css/;

export function highlightsOfRoot(): Plugin {
  return {
    name: 'highlights-of-root',
    enforce: 'pre',
    transform: (code, id) =>
      SHEET.test(id) ? code.replace(TINTS, '').replaceAll(/^(\s*)::highlight/gm, '$1:root::highlight') : null,
  };
}
