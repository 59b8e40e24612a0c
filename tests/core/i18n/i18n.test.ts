import { describe, expect, test } from 'vitest';
import type { UiLang } from '../../../core/text/types.ts';
import { formatDate, formatTime, localText } from '../../../lib/i18n/format.ts';
import { createI18n } from '../../../lib/i18n/i18n.ts';
import { pickLanguage } from '../../../lib/i18n/language.ts';

test.each<[chosen: UiLang | null, preferred: string[], expected: UiLang]>([
  [null, ['en-GB'], 'en'],
  [null, ['zh-TW', 'en'], 'zh-Hant'],
  [null, ['zh-HK'], 'zh-Hant'],
  [null, ['zh-Hant-CN'], 'zh-Hant'],
  [null, ['zh-MO'], 'zh-Hant'],
  [null, ['zh'], 'zh-Hans'],
  [null, ['zh-CN'], 'zh-Hans'],
  [null, ['zh-SG'], 'zh-Hans'],
  [null, ['zh-Hans-TW'], 'zh-Hans'],
  [null, ['fr', 'zh-CN', 'en'], 'zh-Hans'],
  [null, ['fr', 'de'], 'en'],
  [null, [], 'en'],
  ['zh-Hant', ['en'], 'zh-Hant'],
  ['en', ['zh-CN'], 'en'],
])('chosen %s, browser %j: %s', (chosen, preferred, expected) => {
  expect(pickLanguage(chosen, preferred)).toBe(expected);
});

describe('dates and times', () => {
  test.each<[iso: string, lang: UiLang, expected: string]>([
    ['2024-12-13', 'en', 'December 13, 2024'],
    ['2024-12-13', 'zh-Hans', '2024\u00a0年\u00a012\u00a0月\u00a013\u00a0日'],
    ['2024-12-13', 'zh-Hant', '2024\u00a0年\u00a012\u00a0月\u00a013\u00a0日'],
    ['2023-03', 'en', 'March 2023'],
    ['2023-03', 'zh-Hans', '2023\u00a0年\u00a03\u00a0月'],
    ['2017', 'en', '2017'],
    ['2017', 'zh-Hans', '2017\u00a0年'],
    ['no date', 'en', 'no date'],
  ])('%s in %s', (iso, lang, expected) => {
    expect(formatDate(iso, lang)).toBe(expected);
  });

  test.each([
    [0, '00:00:00'],
    [500, '00:08:20'],
    [1513.9, '00:25:13'],
    [36_000, '10:00:00'],
    [-3, '00:00:00'],
  ])('%d s', (seconds, expected) => {
    expect(formatTime(seconds)).toBe(expected);
  });
});

test.each<[UiLang, string]>([
  ['en', 'color'],
  ['zh-Hans', '颜色'],
  ['zh-Hant', '颜色'],
])('a text without %s falls back to the other script, then to English', (lang, expected) => {
  expect(localText({ en: 'color', 'zh-Hans': '颜色' }, lang)).toBe(expected);
});

test('texts are not HTML-escaped, plurals follow the language', () => {
  const { t } = createI18n('en', {
    common: { found_one: '{{count}} “{{what}}”', found_other: '{{count}} × {{what}}' },
  });
  const say = t as (key: string, values: object) => string;
  expect(say('common:found', { count: 1, what: '<b> & b' })).toBe('1 “<b> & b”');
  expect(say('common:found', { count: 2, what: 'a/b' })).toBe('2 × a/b');
});
