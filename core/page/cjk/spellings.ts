/** Spellings of a transliterated name by its sound: "苏兹克维" for "苏茨克维尔", as the next translator writes it. */
import { foldHan } from '../../text/han.ts';
import { mayBeCjk } from '../lexicon/script.ts';
import type { Block, PersonNames } from '../types.ts';

/** Characters that stand for one sound of a foreign name, simplified. */
const SOUNDS =
  '苏萨沙索舒 茨兹次慈斯思司丝 克科柯凯可基吉 维韦弗夫沃佛威瓦费 伊依艾 利里莉丽力黎立李尔 亚雅娅 德特 曼蒙门 奥欧 马玛麦 罗洛 布勃波博伯 ' +
  '顿登敦 尼妮内 森申逊桑 莱雷赖 帕巴 戈高格古 帝迪蒂 托多图 卡加 塔达';
/** Shorter names have too many others that sound like them (characters). */
const LEAST = { family: 4, given: 3 };

const soundOf = (char: string): string => {
  const group = SOUNDS.split(' ').find((one) => one.includes(char));
  return group === undefined ? char : `[${group}]`;
};

/** Whatever sounds like one of the names; a last 尔 comes and goes. */
function patternOf(names: readonly string[], least: number): RegExp | null {
  const parts = names.filter((name) => name.length >= least && /^[\u4e00-\u9fff]+$/.test(name));
  const sounds = parts.map((name) => [...name.replace(/(?<=.{4})尔$/, '')].map(soundOf).join(''));
  return sounds.length === 0 ? null : new RegExp(`(?:${[...new Set(sounds)].join('|')})(?:尔(?!亚))?`, 'g');
}

export interface Spelling {
  readonly text: string;
  readonly kind: 'name' | 'ambiguous';
}

/** A page in other scripts is not read at all. */
const HAN = /[\u4e00-\u9fff]/;

const matches = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([one]) => one);

/** What the page calls the person in Chinese beside the names that are known, each once. Linear in the text. */
export function spellingsIn(blocks: readonly Block[], { aliases }: PersonNames): Spelling[] {
  const cjk = mayBeCjk(blocks);
  const texts = blocks.flatMap(({ text }, i) => (cjk[i] && HAN.test(text) ? text : []));
  if (texts.length === 0) return [];
  const written = new Set(aliases.map(({ text }) => text));
  const known = new Set([...written].map(foldHan));
  const names = [...known].map((name) => name.split(/[·・•‧]/));
  const given = names.flatMap(([first, ...rest]) => (rest.length === 0 ? [] : (first ?? '')));
  const families = names.flatMap((parts) => (parts.length > 1 ? (parts.at(-1) ?? '') : []));
  const found = new Map<string, Spelling>();
  for (const [pattern, kind] of [
    [patternOf(families, LEAST.family), 'name'],
    [patternOf(given, LEAST.given), 'ambiguous'],
  ] as const) {
    const raws = pattern === null ? [] : texts.flatMap((text) => matches(text, pattern));
    for (const text of raws) if (!written.has(text)) found.set(text, { text, kind });
  }
  return [...found.values()];
}
