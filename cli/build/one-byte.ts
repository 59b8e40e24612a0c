/** Scripts of pages in letters of one byte: Chromium keeps a source with a single wider one, a `“` say, in twice the memory. */
import type { Plugin } from 'vite';

/** As escapes, which mean the same in strings, templates and patterns: nothing of ours stands in `String.raw` or in a name. */
export const inOneByte = (code: string): string =>
  code.replace(/[\u0100-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** `files`: as they are written. */
export function oneByte(...files: readonly string[]): Plugin {
  return {
    name: 'one-byte',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of files) {
          const chunk = bundle[file];
          if (chunk?.type === 'chunk') chunk.code = inOneByte(chunk.code);
        }
      },
    },
  };
}
