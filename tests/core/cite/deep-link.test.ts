import { describe, expect, test } from 'vitest';
import { deepLink } from '../../../core/cite/deep-link.ts';
import type { Source } from '../../../core/pack/types.ts';
import { quotation } from '../search/record.ts';
import { record, SOURCES } from './record.ts';

describe('deepLink', () => {
  test.each([
    ['timed', 'https://www.youtube.com/watch?v=abc123&t=1510s', 'video', 1510],
    ['early', 'https://www.youtube.com/watch?v=abc123&t=0s', 'video', 0],
    ['untimed', 'https://shed.example/p/12#:~:text=Nobody%20waters%20at%20noon.', 'text', null],
    ['tweet', 'https://x.com/ada/status/149', 'post', null],
    ['sworn', 'https://court.example/d.pdf#page=37', 'page', null],
  ])('%s', (id, url, kind, atSec) => {
    const found = record.quotations.get(id);
    const source = record.sources.get(found?.source ?? '');
    expect(found && source && deepLink(source, found)).toEqual({ url, kind, atSec });
  });

  const at = { place: { time: 100 } };
  test.each<[string, Partial<Source>, string | null]>([
    [
      'short YouTube address',
      { video: { url: 'https://youtu.be/abc?si=x', id: 'abc' } },
      'https://youtu.be/abc?si=x&t=97s',
    ],
    [
      'a time that is there already',
      { video: { url: 'https://youtube.com/watch?v=a&t=5', id: 'a' } },
      'https://youtube.com/watch?v=a&t=97s',
    ],
    ['Vimeo', { video: { url: 'https://vimeo.com/77', id: '77' } }, 'https://vimeo.com/77#t=97s'],
    ['a media file', { video: { url: 'https://a.org/talk.mp3', id: '' } }, 'https://a.org/talk.mp3#t=97'],
    [
      'another player',
      { video: { url: 'https://player.example/77', id: '77' } },
      'https://player.example/77',
    ],
    [
      'a source that is the video',
      { video: undefined, URL: 'https://www.youtube.com/watch?v=q' },
      'https://www.youtube.com/watch?v=q&t=97s',
    ],
    ['a script for an address', { video: undefined, URL: 'javascript:alert(1)' }, null],
    ['no address', { video: undefined, URL: '' }, null],
  ])('%s', (_, source, url) => {
    const link = deepLink({ ...SOURCES.podcast, ...source }, quotation('q', 'words', at));
    expect(link?.url ?? null).toBe(url);
  });
});
