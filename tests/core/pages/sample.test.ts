/** The sample article is one text in two places: served by the tests, and bundled as a page of the extension. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const article = (path: string): string =>
  /<main>[\s\S]*<\/main>/.exec(readFileSync(path, 'utf8'))?.[0] ?? path;

test('the bundled sample article is the one that is tested', () => {
  expect(article('entrypoints/sample/index.html')).toBe(article('tests/pages/sample-article.html'));
});
