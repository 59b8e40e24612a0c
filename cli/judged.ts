/** A match in the fields that `check --json` and `match --json` share: the contract of the command line. */
import { type Match, WORDING_VERDICTS, type WordingVerdict } from '../core/judge/types.ts';
import type { SpeakerVerdict } from '../core/page/types.ts';
import { placeFields } from './load.ts';
import { UsageError } from './usage.ts';

export interface JudgedFields {
  readonly wording: WordingVerdict | null;
  readonly quotation: string | null;
  readonly disputed: string | null;
  readonly source: string | null;
  /** `time` is hh:mm:ss. */
  readonly place: Readonly<Record<string, unknown>> | null;
  readonly differences: readonly object[];
}

const NOTHING = { quotation: null, disputed: null, source: null, place: null, differences: [] } as const;

/** The first part stands for the match; `partFields` gives all. */
export function judgedFields(match: Match | null): JudgedFields {
  if (match === null || match.wording === 'not-found') return { wording: match?.wording ?? null, ...NOTHING };
  const [first] = match.parts;
  return {
    wording: match.wording,
    quotation: first.quotation,
    disputed: match.wording === 'disputed' ? match.disputed : first.disputed,
    source: first.source,
    place: placeFields(first.place),
    differences: match.differences.map((one) => ({ class: one.class, page: one.page, record: one.record })),
  };
}

/** Evidence beyond the contract: every place the words stand in, and what lies outside the passage. */
export function evidenceFields(match: Match): object {
  if (match.wording === 'not-found') return {};
  const parts = match.parts.map((part) => ({
    quotation: part.quotation,
    disputed: part.disputed,
    source: part.source,
    place: placeFields(part.place),
    witness: part.witness,
    speaker: part.speaker,
    start: part.passageSpan.start,
    end: part.passageSpan.end,
  }));
  return 'edges' in match ? { parts, edges: match.edges } : { parts };
}

const severity = (verdict: WordingVerdict): number => WORDING_VERDICTS.indexOf(verdict);

/** The level of `--fail-on`; null: never fail. @throws {UsageError} */
export function parseLevel(value: string | undefined): WordingVerdict | null {
  if (value === undefined) return null;
  const level = WORDING_VERDICTS.find((verdict) => verdict === value);
  if (level) return level;
  throw new UsageError(`--fail-on takes one of: ${WORDING_VERDICTS.join(', ')}; not "${value}"`);
}

/** Words that are somebody else's are as bad as a changed meaning, however exact. */
export function reaches(
  level: WordingVerdict | null,
  wording: WordingVerdict | null,
  speaker?: SpeakerVerdict,
): boolean {
  if (level === null || wording === null) return false;
  const worst = Math.max(severity(wording), speaker === 'someone-else' ? severity('altered-meaning') : 0);
  return worst >= severity(level);
}
