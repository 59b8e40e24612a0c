import { describe, expect, test } from 'vitest';
import { withoutSinks } from '../../../cli/build/no-sinks.ts';

const CITEPROC = '/app/node_modules/citeproc/citeproc_commonjs.js';

describe('libraries that could write HTML or make a request', () => {
  test('are changed where they could', () => {
    const citeproc = 'if ("undefined" != typeof XMLHttpRequest) ask(); text = node.innerHTML;';
    expect(withoutSinks(CITEPROC, citeproc)).toBe('if (false) ask(); text = node.textContent;');
    const citation = '/app/node_modules/@citation-js/core/lib-mjs/Cite/get.js';
    expect(withoutSinks(citation, 'tmp.innerHTML = result;')).toContain('HTML from strings is switched off');
  });

  test.each(['', 'node.innerHTML; node.innerHTML;'])(
    'stop the build when they are not as they were: %j',
    (code) => {
      expect(() => withoutSinks(CITEPROC, code)).toThrow(/stands there \d times, not 1/);
    },
  );

  test('others are left alone', () => {
    expect(withoutSinks('/app/components/panel/Panel.tsx', 'x.innerHTML = y')).toBeNull();
  });
});
