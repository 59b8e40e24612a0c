/** The texts for the stores say what the package says. Reads `.output`: build first (`npm test` does). */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** Chrome Web Store: 75 characters of name, 132 of summary, 16,000 of description. AMO: 50, 250, none. */
const NAME = 50;
const SUMMARY = 132;
const DESCRIPTION = 16_000;

const LISTINGS = [
  { file: 'en', locale: 'en' },
  { file: 'zh-CN', locale: 'zh_CN' },
  { file: 'zh-TW', locale: 'zh_TW' },
] as const;

function sections(file: string): ReadonlyMap<string, string> {
  const [, ...parts] = readFileSync(`docs/store/${file}.md`, 'utf8').split(/^## /m);
  return new Map(
    parts.map((part) => {
      const [title = '', ...rest] = part.split('\n');
      return [title, rest.join('\n').trim()];
    }),
  );
}

function message(locale: string, key: string): string {
  const texts = JSON.parse(readFileSync(`public/_locales/${locale}/messages.json`, 'utf8')) as Record<
    string,
    { message: string }
  >;
  return texts[key]?.message ?? '';
}

describe.each(LISTINGS)('$file', ({ file, locale }) => {
  const listing = sections(file);

  test('name and summary are the manifest’s, and short enough', () => {
    expect(listing.get('Name')).toBe(message(locale, 'extName'));
    expect(listing.get('Summary')).toBe(message(locale, 'extDescription'));
    expect(message(locale, 'extName').length).toBeLessThanOrEqual(NAME);
    expect(message(locale, 'extDescription').length).toBeLessThanOrEqual(SUMMARY);
  });

  test('the description fits, and names the size of the record as it is', () => {
    const description = listing.get('Description') ?? '';
    expect(description.length).toBeGreaterThan(500);
    expect(description.length).toBeLessThanOrEqual(DESCRIPTION);
    const sources = JSON.parse(readFileSync('data/ilya-sutskever/sources.json', 'utf8')) as unknown[];
    expect(description).toContain(String(sources.length));
  });
});

test.each(['.output/chrome-mv3', '.output/firefox-mv3'])('every permission of %s is explained', (dir) => {
  const { permissions, host_permissions: hosts } = JSON.parse(
    readFileSync(`${dir}/manifest.json`, 'utf8'),
  ) as { permissions: string[]; host_permissions: string[] };
  const explained = readFileSync('docs/store/permissions-and-privacy.md', 'utf8');
  for (const name of [...permissions, ...hosts]) expect(explained).toContain(`\`${name}\``);
});
