/** Findings as the lists show them. */
import type { Match, WordingVerdict } from '../../core/judge/types.ts';
import type { Finding } from '../../core/page/types.ts';

export type JudgedFinding = Finding & {
  readonly match: Match;
  readonly text: string;
  readonly before?: string;
  readonly after?: string;
};

/** What a finding is counted and coloured as: right words under the wrong name are no "exact words". */
export type FindingKind = WordingVerdict | 'someone-else';
/** What deserves a look first, what is in order last. */
export const FINDING_KINDS: readonly FindingKind[] = [
  'someone-else',
  'disputed',
  'altered-meaning',
  'altered',
  'joined',
  'cut',
  'not-found',
  'possible',
  'translation',
  'light-edit',
  'exact',
];

export function findingKind({
  match,
  speakerVerdict,
}: Pick<JudgedFinding, 'match' | 'speakerVerdict'>): FindingKind {
  return speakerVerdict === 'someone-else' || speakerVerdict === 'page-says-other'
    ? 'someone-else'
    : match.wording;
}

/** Quotations of others that the record has nothing on carry no match and are not listed. */
export function judged<F extends Finding & { readonly text: string }>(
  findings: readonly F[],
): readonly (F & JudgedFinding)[] {
  return findings.filter((finding): finding is F & JudgedFinding => finding.match !== null);
}

export function countKinds(findings: readonly JudgedFinding[]): ReadonlyMap<FindingKind, number> {
  const counts = new Map<FindingKind, number>();
  for (const finding of findings) {
    const kind = findingKind(finding);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}

/** UTF-16 units of the page shown beside a passage: enough to recognise the place. */
const AROUND = 64;

/** The end of `text`, from the start of a word; text without blanks (Chinese) is cut between characters. */
export function startAtWord(text: string): string {
  if (text.length <= AROUND) return text;
  const end = text.slice(-AROUND).replace(/^[\uDC00-\uDFFF]/, '');
  return `… ${end.replace(/^\S{0,24}\s+/u, '')}`;
}

/** The start of `text`, to the end of a word. */
export function endAtWord(text: string): string {
  if (text.length <= AROUND) return text;
  const start = text.slice(0, AROUND).replace(/[\uD800-\uDBFF]$/, '');
  return `${start.replace(/\s+\S{0,24}$/u, '')} …`;
}
