/** A page's findings as rows of a report, with every word of the interface passed in. */
import type { WordingVerdict } from '../judge/types.ts';
import type { Finding, SourceVerdict, SpeakerVerdict } from '../page/types.ts';

/** Texts of a report; `wording.none`: nothing to judge. */
export interface ReportLabels {
  readonly wording: Readonly<Record<WordingVerdict | 'none', string>>;
  readonly speaker: Readonly<Record<SpeakerVerdict, string>>;
  readonly source: Readonly<Record<SourceVerdict, string>>;
  readonly columns: {
    readonly quotation: string;
    readonly verdict: string;
    readonly credited: string;
    readonly speaker: string;
    readonly source: string;
    readonly record: string;
    readonly link: string;
  };
  readonly nobody: string;
  /** Heading of the report; `title` is the page's. */
  readonly heading: (title: string) => string;
}

export interface ReportedSource {
  readonly title: string;
  /** Shown as it is: "Dwarkesh Podcast, 2025-11-25". */
  readonly line: string;
  readonly url: string | null;
}

export interface ReportPage {
  readonly title: string;
  readonly url: string | null;
  /** What was searched, as a sentence. */
  readonly coverage: string;
}

export type ReportedFinding = Finding & {
  readonly text: string;
  /** Text around the quotation in its block, for a TextQuoteSelector. */
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  /** UTF-16 offset of the finding's block in the page's text, where known. */
  readonly blockOffset?: number | undefined;
};

export interface ReportRow {
  readonly quotation: string;
  readonly verdict: string;
  readonly credited: string;
  readonly speaker: string;
  readonly source: string;
  readonly record: string;
  readonly link: string;
}

const recordWords = ({ match }: Finding): string =>
  match === null || match.wording === 'not-found'
    ? ''
    : match.parts.map((part) => part.record).join(' [...] ');

export function sourceIds({ match }: Finding): readonly string[] {
  if (match === null || match.wording === 'not-found') return [];
  return [...new Set(match.parts.flatMap((part) => (part.source === null ? [] : [part.source])))];
}

/** One row per finding, in the order given. `sourceOf` answers null for an unknown id. */
export function reportRows(
  findings: readonly ReportedFinding[],
  labels: ReportLabels,
  sourceOf: (id: string) => ReportedSource | null,
): ReportRow[] {
  return findings.map((finding) => {
    const sources = sourceIds(finding).flatMap((id) => sourceOf(id) ?? []);
    const lines = sources.map((source) => source.line);
    if (finding.sourceVerdict !== 'not-stated') lines.push(labels.source[finding.sourceVerdict]);
    return {
      quotation: finding.text,
      verdict: labels.wording[finding.match?.wording ?? 'none'],
      credited: finding.attribution.name ?? labels.nobody,
      speaker: labels.speaker[finding.speakerVerdict],
      source: lines.join('; '),
      record: recordWords(finding),
      link: sources[0]?.url ?? '',
    };
  });
}
