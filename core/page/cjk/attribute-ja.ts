/** Cues of Japanese: "Xは「...」と述べた", "「...」とX氏は語った". */

import type { Credit } from '../credit.ts';
import { JA_SAY } from '../lexicon/cjk.ts';
import type { DetectorHit } from '../names/detector.ts';
import type { CjkContext } from './names.ts';

const TAG = new RegExp(`^と(?:[^。「]{0,24}?)(?:${JA_SAY})`);
const TOPIC =
  /([\p{Script=Han}\p{Script=Katakana}ーA-Za-z.・\s]{2,24}?)(?:氏|さん|教授|CEO|[社会]長|首相|大統領|博士)?(?:は|が|も|によると|によれば)/gu;

export interface JapanesePassage {
  /** Text of the sentence before the marks, and its offset. */
  readonly left: string;
  readonly leftOffset: number;
  /** Text after the marks up to the next quotation, and its offset. */
  readonly right: string;
  readonly rightOffset: number;
  readonly short: boolean;
  /** Text after the marks up to the end of the sentence, without other quotations' words. */
  readonly tail: string;
}

/** "...としている", "...と述べた" at the end of a sentence: all of it is reported. */
const REPORTED = new RegExp(`と(?:し(?:て|た)|いう|言う|[^。]{0,8}(?:${JA_SAY}))[^。]{0,10}$`);

/** "X氏は", "Xによると": the last topic of a stretch of text. */
function topicIn(
  context: CjkContext,
  hits: readonly DetectorHit[],
  text: string,
  offset: number,
): Credit | null {
  const all = [...text.matchAll(TOPIC)];
  // "Xによると、計画は": what is said has a topic of its own.
  const match = all.findLast(([one]) => /よ(?:ると|れば)$/.test(one)) ?? all.at(-1);
  if (match?.[1] === undefined) return null;
  const start = offset + match.index;
  const end = start + match[0].length;
  const label = match[1].trim();
  const his = hits.some((hit) => hit.start >= start - 20 && hit.end <= end && hit.end >= start);
  const pronoun = /^(?:同|彼)$/.test(label) ? context.focus.resolve(null) : null;
  const entity = his ? context.table.person : pronoun;
  return { entity, label: entity === null ? label : null, kind: 'verb-before', start, end, cosigners: [] };
}

/** Words of a sentence that reports as a whole, or that stand alone: the topic's, or the quotation's before. */
function creditUntagged(
  context: CjkContext,
  hits: readonly DetectorHit[],
  { left, leftOffset, right, short, tail }: JapanesePassage,
  previous: Credit | null,
): Credit | null {
  const reported = REPORTED.test(tail);
  if (!reported && (short || !/^と|^。?$|^、/.test(right))) return null;
  if (reported && previous !== null) return { ...previous, kind: 'continuation' };
  return topicIn(context, hits, left, leftOffset) ?? previous;
}

/** `carried`: speaker of the sentence before; `previous`: of the quotation before in this block. */
export function creditJapanese(
  context: CjkContext,
  hits: readonly DetectorHit[],
  passage: JapanesePassage,
  carried: Credit | null,
  previous: Credit | null,
): Credit | null {
  const { left, leftOffset, right, rightOffset } = passage;
  const tag = TAG.exec(right)?.[0];
  if (tag === undefined) return creditUntagged(context, hits, passage, previous);
  const topic =
    topicIn(context, hits, tag.slice(1), rightOffset + 1) ?? topicIn(context, hits, left, leftOffset);
  if (topic !== null) return topic;
  if (carried !== null && carried.entity === null) return { ...carried, kind: 'continuation' };
  const entity = carried?.entity ?? context.focus.lastSpeaker ?? context.focus.resolve(null);
  const end = rightOffset + tag.length;
  return entity && { entity, label: null, kind: 'continuation', start: rightOffset, end, cosigners: [] };
}

/** "X氏は次のように述べた。", "X氏のコメント：" at a block's end: what follows is theirs. */
const ANNOUNCES = new RegExp(
  `(?:以下|次)の(?:ように|とおり|通り)[^。]{0,12}(?:${JA_SAY})?[^。]{0,8}[。：:]?\\s*$|[：:]\\s*$`,
);

export function announcementJapanese(
  context: CjkContext,
  hits: readonly DetectorHit[],
  rest: string,
  offset: number,
): Credit | null {
  if (!ANNOUNCES.test(rest)) return null;
  const sentence = rest.replace(/[。\s]+$/, '');
  const from = sentence.lastIndexOf('。') + 1;
  return topicIn(context, hits, sentence.slice(from), offset + from);
}
