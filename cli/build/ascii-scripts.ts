/**
 * Of the scripts that come to pages every letter beyond ASCII is written as an escape: with a single one Chromium keeps the
 * whole source, for as long as the page lives, in two bytes a letter.
 */
import type { Plugin } from 'vite';

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant.
const BEYOND = /[^\x00-\x7f]/g;

/** A backslash that escapes such a letter would take the backslash of its escape for itself. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant.
const ESCAPED = /(?<!\\)(?:\\\\)*\\[^\x00-\x7f]/;

/** Strings, templates and patterns mean the same. Throws where they would not. */
export function inAscii(code: string): string {
  if (code.includes('String.raw')) throw new Error('a raw template would show its escapes');
  if (ESCAPED.test(code)) throw new Error('a letter beyond ASCII has a backslash before it');
  return code.replace(BEYOND, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** `files`: as they are written. */
export function asciiScripts(...files: readonly string[]): Plugin {
  return {
    name: 'ascii-scripts',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of files) {
          const chunk = bundle[file];
          if (chunk?.type === 'chunk') chunk.code = inAscii(chunk.code);
        }
      },
    },
  };
}
