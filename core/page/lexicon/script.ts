/** Which rules a text needs: by its script, then by its commonest words. */

import { remembered } from '../../remembered.ts';
import type { Block } from '../types.ts';
import { EN } from './en.ts';
import { ROMANCE_GERMAN } from './romance-german.ts';
import type { LatinLexicon } from './types.ts';

export type Script = 'latin' | 'zh' | 'ja';

/** Chinese characters or kana of all letters decide above this share; mixed pages quote Latin names inside Chinese. */
const CJK_SHARE = 0.2;

/** By block: false where there is no Chinese or Japanese at all. Several rooms ask. */
export const mayBeCjk: (blocks: readonly Block[]) => readonly boolean[] = remembered((blocks) =>
  blocks.map(({ text }) => /[\u3040-\u9fff]/.test(text)),
);

const CJK = /[\u3041-\u30fa\u3400-\u9fff]/;
const isKana = (c: number): boolean => c >= 0x3041 && c <= 0x30fa;
const isHan = (c: number): boolean => c >= 0x3400 && c < 0xa000;
const isAlphabetic = (c: number): boolean =>
  (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 0xc0 && c < 0x590);

export function scriptOf(text: string): Script {
  if (!CJK.test(text)) return 'latin';
  let han = 0;
  let kana = 0;
  let other = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (isAlphabetic(c)) other++;
    else if (isHan(c)) han++;
    else if (isKana(c)) kana++;
  }
  if (han + kana === 0 || han + kana < (han + kana + other) * CJK_SHARE) return 'latin';
  return kana * 8 > han + kana ? 'ja' : 'zh';
}

const MARKERS: readonly (readonly [LatinLexicon['lang'], RegExp])[] = [
  ['en', /\b(?:the|and|of|to|that)\b/gi],
  ['fr', /\b(?:le|la|les|et|des|une|est|du|dans)\b/gi],
  ['de', /\b(?:der|die|das|und|ist|nicht|ein)\b/gi],
  ['es', /\b(?:el|la|los|las|que|una|por|del|con|y)\b/gi],
  ['pt', /\b(?:o|os|da|das|dos|em|um|uma|que|com|para)\b/gi],
  ['it', /\b(?:di|che|della|dei|per|con|una|del|gli|nel|non|sono)\b/gi],
];
/** Enough text to tell a language by its commonest words. */
const SAMPLE = 4000;

/** English unless another of our languages clearly prevails. */
export function lexiconOf(texts: readonly string[]): LatinLexicon {
  let sample = '';
  for (const text of texts) {
    if (sample.length > SAMPLE) break;
    if (text.length > 60) sample += ` ${text.slice(0, 600)}`;
  }
  let best: LatinLexicon = EN;
  let most = (sample.match(MARKERS[0]?.[1] ?? /$^/) ?? []).length * 1.3 + 2;
  for (const [lang, pattern] of MARKERS.slice(1)) {
    const count = (sample.match(pattern) ?? []).length;
    const lexicon = ROMANCE_GERMAN.find((one) => one.lang === lang);
    if (lexicon === undefined || count <= most) continue;
    most = count;
    best = lexicon;
  }
  return best;
}
