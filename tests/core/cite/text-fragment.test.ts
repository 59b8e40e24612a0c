import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeDirective, linkToText } from '../../../core/cite/text-fragment.ts';

/** What a browser does with a directive: split at commas, look at hyphens, decode. */
function readDirective(url: string): string[] {
  const directive = url.split(':~:text=')[1] ?? '';
  return directive.split(',').map((part) => {
    expect(part.startsWith('-') || part.endsWith('-')).toBe(false);
    return decodeURIComponent(part);
  });
}

describe('linkToText', () => {
  test.each([
    ['https://a.org/x', 'peak data', 'https://a.org/x#:~:text=peak%20data'],
    ['https://a.org/x#top', 'peak data', 'https://a.org/x#top:~:text=peak%20data'],
    ['https://a.org/x#:~:text=old', 'new', 'https://a.org/x#:~:text=new'],
    ['https://a.org/x', 'pre-training, & more', 'https://a.org/x#:~:text=pre%2Dtraining%2C%20%26%20more'],
    ['https://a.org/x', '  two\n lines ', 'https://a.org/x#:~:text=two%20lines'],
    ['https://a.org/x', '', 'https://a.org/x'],
    [
      'https://a.org/x',
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen',
      'https://a.org/x#:~:text=one%20two%20three%20four%20five%20six,nine%20ten%20eleven%20twelve%20thirteen%20fourteen',
    ],
    ['https://a.org/x', '100% of "it"?', 'https://a.org/x#:~:text=100%25%20of%20%22it%22%3F'],
  ])('%s %j', (url, text, expected) => {
    expect(linkToText(url, text)).toBe(expected);
  });

  test('any text: comes back as it was, or as its two ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (text) => {
        const clean = text.replace(/\s+/gu, ' ').trim();
        if (clean === '') return;
        const parts = readDirective(linkToText('https://a.org/', text));
        expect(parts.length).toBeLessThanOrEqual(2);
        expect(clean.startsWith(parts[0] ?? '')).toBe(true);
        expect(clean.endsWith(parts.at(-1) ?? '')).toBe(true);
      }),
    );
  });

  test('lone surrogates do not throw', () => {
    expect(encodeDirective('a\ud800b')).toBe('a%EF%BF%BDb');
  });
});
