/** The interface's texts: all languages complete, with the same placeholders, every key used and every used key there. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { UI_LANGS } from '../../../lib/i18n/i18n.ts';

const LOCALES = 'lib/i18n/locales';
const SOURCES = ['components', 'entrypoints', 'lib', 'core/report'];

const namespaces = readdirSync(join(LOCALES, 'en')).map((file) => file.replace('.json', ''));

function texts(lang: string, namespace: string): ReadonlyMap<string, string> {
  return new Map(Object.entries(JSON.parse(readFileSync(join(LOCALES, lang, `${namespace}.json`), 'utf8'))));
}

/** Languages have different plural forms: `_one`, `_other` are one key. */
const baseOf = (key: string): string => key.replace(/_(?:zero|one|two|few|many|other)$/, '');
const basesOf = (keys: Iterable<string>): readonly string[] => [...new Set([...keys].map(baseOf))].sort();
const placeholders = (text: string): readonly string[] =>
  [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort();

/** Simplified and Traditional forms of characters that the interface's words are full of. */
const ONLY_SIMPLIFIED = /[这说为时间开关设语线档记录页显链导删务应与对过]/;
const ONLY_TRADITIONAL = /[這說為時間開關設語線檔記錄頁顯鏈導刪務應與對過]/;

describe.each(namespaces)('%s', (namespace) => {
  const english = texts('en', namespace);

  test.each(UI_LANGS)('%s has every key, none empty, none more', (lang) => {
    const own = texts(lang, namespace);
    expect(basesOf(own.keys())).toEqual(basesOf(english.keys()));
    expect([...own].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test.each(UI_LANGS)('%s has the plural forms that its language asks for', (lang) => {
    const forms = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
    const own = texts(lang, namespace);
    const plural = [...english.keys()].filter((key) => key.endsWith('_other')).map(baseOf);
    const missing = plural
      .flatMap((key) => forms.map((form) => `${key}_${form}`))
      .filter((key) => !own.has(key));
    expect(missing).toEqual([]);
  });

  test.each(UI_LANGS)('%s has the same placeholders', (lang) => {
    const wrong = [...texts(lang, namespace)].filter(([key, text]) => {
      const model = english.get(key) ?? english.get(`${baseOf(key)}_other`) ?? '';
      return placeholders(text).join() !== placeholders(model).join();
    });
    expect(wrong).toEqual([]);
  });

  test('Simplified and Traditional stay apart', () => {
    const simplified = [...texts('zh-Hans', namespace).values()].filter((text) =>
      ONLY_TRADITIONAL.test(text),
    );
    const traditional = [...texts('zh-Hant', namespace).values()].filter((text) =>
      ONLY_SIMPLIFIED.test(text),
    );
    expect({ simplified, traditional }).toEqual({ simplified: [], traditional: [] });
  });
});

function sourceTexts(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('locales'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}

describe('keys in the code of our pages', () => {
  const code = SOURCES.flatMap(sourceTexts).join('\n');
  /** `'panel:gone'`, and the fixed start of `panel:tab-${name}`. */
  const literal = new Set([...code.matchAll(/['"`](\w+:[\w-]+)['"`]/g)].map((match) => match[1] ?? ''));
  const prefixes = [...new Set([...code.matchAll(/`(\w+:[\w-]*)\$\{/g)].map((match) => match[1] ?? ''))];
  const ours = ['common', 'panel', 'popup', 'options', 'welcome', 'about'];
  const known = new Set(
    ours.flatMap((name) => basesOf(texts('en', name).keys()).map((key) => `${name}:${key}`)),
  );

  test('every key is used', () => {
    const unused = [...known].filter(
      (key) => !literal.has(key) && !prefixes.some((prefix) => key.startsWith(prefix)),
    );
    expect(unused).toEqual([]);
  });

  test('every used key exists', () => {
    const used = [...literal].filter((key) => ours.includes(key.split(':')[0] ?? ''));
    expect(used.length).toBeGreaterThan(100);
    expect(used.filter((key) => !known.has(key))).toEqual([]);
  });

  test('every template has keys to choose from', () => {
    const dead = prefixes
      .filter((prefix) => ours.includes(prefix.split(':')[0] ?? ''))
      .filter((prefix) => ![...known].some((key) => key.startsWith(prefix)));
    expect(dead).toEqual([]);
  });
});
