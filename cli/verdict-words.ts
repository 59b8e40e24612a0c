/** Verdicts in words, as the screen says them. */
import type { Difference, Match, WordingVerdict } from '../core/judge/types.ts';
import type { PackRecord } from '../core/pack/record.ts';
import type { SpeakerVerdict } from '../core/page/types.ts';
import { edgesByWeight } from '../core/report/explain.ts';
import type { Style } from './paint.ts';

export const WORDING_WORDS: Readonly<Record<WordingVerdict, string>> = {
  exact: 'Exact words',
  'light-edit': 'Light edit',
  translation: 'Translation',
  cut: 'Cut',
  joined: 'Joined',
  altered: 'Changed',
  'altered-meaning': 'Changed in meaning',
  disputed: 'Disputed',
  possible: 'Possible match',
  'not-found': 'Not found',
};

export const WORDING_STYLES: Readonly<Record<WordingVerdict, Style>> = {
  exact: 'green',
  'light-edit': 'green',
  translation: 'green',
  cut: 'yellow',
  joined: 'yellow',
  altered: 'red',
  'altered-meaning': 'red',
  disputed: 'red',
  possible: 'dim',
  'not-found': 'dim',
};

export const SPEAKER_WORDS: Readonly<Record<SpeakerVerdict, string | null>> = {
  his: null,
  'someone-else': 'said by somebody else',
  'page-says-other': 'the text names another speaker',
  unattributed: 'no speaker named',
};

function differenceWords({ page, record }: Difference): string {
  if (page === null) return `"${record ?? ''}" is missing`;
  if (record === null) return `"${page}" is added`;
  return `"${record}" became "${page}"`;
}

/** What differs, what was cut, what was found: one line each, none for exact words. */
export function evidenceLines(match: Match, record: PackRecord): string[] {
  if (match.wording === 'not-found') {
    const { quotations, sources, info } = record;
    return [
      `searched ${quotations.size} quotations in ${sources.size} sources, to ${info.date}; absence is no proof`,
    ];
  }
  const edges = edgesByWeight(match).map(({ where, words }) => `left out ${where}: "${words}"`);
  return [...match.differences.map(differenceWords), ...edges];
}
