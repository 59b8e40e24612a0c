/** Verbs of saying, and what may stand as their subject. */

import type { Credit } from '../credit.ts';
import { ZH_NOBODY, ZH_SAY } from '../lexicon/cjk.ts';
import type { CueKind } from '../types.ts';
import { type CjkSubject, isPersonNoun } from './clause.ts';
import type { CjkSubjects } from './subject.ts';

export const SAY_ALL = new RegExp(`(?:${ZH_SAY})(?![家者])`, 'g');
export const SAY_END = new RegExp(
  `(?:${ZH_SAY})(?:了|过|着|道|到|是|为|，)?[^，,。：:“「]{0,14}[：:，,、]?\\s*$`,
);
/** "：", or the dash that stands for it. */
export const COLON = /(?:[：:]|[—–―]{1,2})\s*$/;
/** Sentence ends outside quotations. */
export const STOP = /[。！？!?\n]/;

/** "连夜进城“解释”", "如某某所说那样": a verb that the page itself puts in marks, or that only compares. */
const isNoSaying = (text: string, { 0: verb, index }: RegExpExecArray): boolean => {
  const [before, after] = [text[index - 1] ?? '', text.slice(index + verb.length)];
  return (/[“「『]/.test(before) && /^[”」』]/.test(after)) || (before === '所' && /^的?那样/.test(after));
};

/**
 * The last verb of saying, with the one right before it ("评价道"); one before 的 modifies a noun ("提出的方案") and counts where
 * there is no other.
 */
export function lastVerb(text: string): RegExpExecArray | undefined {
  const verbs = [...text.matchAll(SAY_ALL)].filter((verb) => !isNoSaying(text, verb));
  const found = verbs.findLast((verb) => text[verb.index + verb[0].length] !== '的') ?? verbs.at(-1);
  const before = verbs.find((verb) => verb.index + verb[0].length === found?.index);
  if (found === undefined || before === undefined || !/^[道说称]$/.test(found[0])) return found;
  before[0] += found[0];
  return before;
}

const SAY_START = new RegExp(`^\\s*(?:${ZH_SAY})`);
export const startsSaying = (text: string): boolean => SAY_START.test(text);

/** What a group wishes or believes is told by whoever reports it. */
const WISHES = /^(?:希望|相信|觉得)$/;

/** A noun that names nobody and stands for nobody. */
export const isMatter = (label: string): boolean => !isPersonNoun(label) && !ZH_NOBODY.test(label);

/** A noun that nobody could be called by is a matter that the reporter speaks of. */
export function isNoSpeaker({ kind, label }: CjkSubject, verb = ''): boolean {
  if (kind !== 'noun') return kind === 'none';
  return WISHES.test(verb) || isMatter(label ?? '');
}

/** A speaker whom only a noun names is somebody all the same: later pronouns go back to them. */
export function settle(
  subjects: CjkSubjects,
  found: CjkSubject,
  kind: CueKind,
  start: number,
  end: number,
): Credit {
  const label = found.kind === 'noun' ? (found.label ?? '') : '';
  const person = isPersonNoun(label);
  return {
    entity: person ? subjects.other(label) : found.entity,
    // "我的公式": the author's, nobody else's.
    label: /^我/.test(label) ? null : found.label,
    kind: found.kind === 'pronoun' ? 'pronoun' : kind,
    start,
    end,
    cosigners: [],
  };
}
