/**
 * Writes core/text/han-fold.generated.ts: Traditional characters and the Simplified ones they fold to, from OpenCC's
 * TSCharacters table (opencc-js; MIT, dictionary data Apache-2.0). Run: npx tsx cli/build/han-fold.ts
 *
 * Only characters in common use are kept (level 1 of Big5 and a few variants seen in print): the whole table is twice
 * the size and the rest does not occur in talk. Pairs are sorted by the Traditional character; each is the distance
 * from the one before (one byte, 255 adds and continues) and the Simplified character (two bytes, big-endian).
 */
import { writeFileSync } from 'node:fs';
// @ts-expect-error opencc-js ships no types for its dictionaries
import table from 'opencc-js/dict/TSCharacters';

/** Both characters live on in Simplified; for comparison one does for either (意味著, 意味着). Pairs. */
const ALSO = '著着瞭了妳你牠它祂它甚什藉借覆复';
const VARIANTS = '裏爲衆麽説着羣牀峯綫鈎脣祕僞偽啓痴麪';

function commonCharacters(): Set<string> {
  const big5 = new TextDecoder('big5');
  const common = new Set<string>(VARIANTS);
  for (let row = 0xa4; row <= 0xc6; row += 1) {
    for (let cell = 0x40; cell <= 0xfe; cell += 1) {
      if ((cell > 0x7e && cell < 0xa1) || (row === 0xc6 && cell > 0x7e)) continue;
      common.add(big5.decode(Uint8Array.of(row, cell)));
    }
  }
  return common;
}

function encode(pairs: readonly (readonly [number, number])[]): Uint8Array {
  const bytes: number[] = [];
  let last = 0x4e00;
  for (const [from, to] of pairs) {
    let step = from - last;
    for (; step >= 255; step -= 255) bytes.push(255);
    bytes.push(step, to >> 8, to & 255);
    last = from;
  }
  return Uint8Array.from(bytes);
}

const common = commonCharacters();
const also = ALSO.match(/../g)?.map((pair) => Array.from(pair)) ?? [];
const isAlso = (from: string): boolean => also.some(([one]) => one === from);
const pairs = (table as string)
  .split('|')
  .map((line) => line.split(' '))
  .filter(([from = '']) => !isAlso(from))
  .filter(([from = '', to = '']) => common.has(from) && from.length === 1 && to.length === 1 && from >= '一')
  .concat(also)
  .map(([from = '', to = '']) => [from.charCodeAt(0), to.charCodeAt(0)] as const)
  .sort((a, b) => a[0] - b[0]);

const base64 = Buffer.from(encode(pairs)).toString('base64');
writeFileSync(
  new URL('../../core/text/han-fold.generated.ts', import.meta.url),
  `/** Written by cli/build/han-fold.ts from OpenCC's TSCharacters (Apache-2.0); ${pairs.length} pairs. */\n` +
    `export const HAN_FOLD =\n  '${base64}';\n`,
);
