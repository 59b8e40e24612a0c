/**
 * Writes core/cite/styles.generated.ts: the MLA and Chicago styles of the Citation Style Language project (APA comes
 * with @citation-js/plugin-csl), blanks between tags removed, rights and authors kept (CC BY-SA 3.0).
 * Run: npx tsx cli/build/csl-styles.ts DIR, where DIR holds the project's .csl files (Debian:
 * /usr/share/citation-style-language/styles).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const STYLES = [
  ['MLA', 'modern-language-association'],
  ['CHICAGO', 'chicago-author-date'],
] as const;

const [dir] = process.argv.slice(2);
if (dir === undefined) throw new Error('give the folder that holds the .csl files');

const exports = STYLES.map(([name, file]) => {
  const xml = readFileSync(join(dir, `${file}.csl`), 'utf8')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/>\s+</g, '><');
  return `/** ${file}.csl, CC BY-SA 3.0: authors and rights inside. */\nexport const ${name} =\n  ${JSON.stringify(xml.trim())};\n`;
});
const head =
  '/** Written by cli/build/csl-styles.ts from the styles of https://citationstyles.org (CC BY-SA 3.0). */\n';
writeFileSync(
  new URL('../../core/cite/styles.generated.ts', import.meta.url),
  `${head}${exports.join('\n')}`,
);
