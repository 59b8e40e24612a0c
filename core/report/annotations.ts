/** The report as W3C Web Annotations (JSON-LD), one annotation per finding. */
import type { ReportedFinding, ReportedSource, ReportLabels, ReportPage } from './rows.ts';
import { sourceIds } from './rows.ts';

interface Selector {
  readonly type: 'TextQuoteSelector' | 'TextPositionSelector';
  readonly exact?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly start?: number;
  readonly end?: number;
}

export interface Annotation {
  readonly type: 'Annotation';
  readonly id: string;
  readonly motivation: 'assessing';
  readonly body: readonly object[];
  readonly target: { readonly source: string; readonly selector: readonly Selector[] };
}

export interface AnnotationPage {
  readonly '@context': 'http://www.w3.org/ns/anno.jsonld';
  readonly type: 'AnnotationPage';
  readonly label: string;
  readonly items: readonly Annotation[];
}

/** Positions are UTF-16 offsets into the page's text as this program reads it, given only where it is known. */
function selectors(finding: ReportedFinding): Selector[] {
  const quote: Selector = {
    type: 'TextQuoteSelector',
    exact: finding.text,
    ...(finding.prefix === undefined ? {} : { prefix: finding.prefix }),
    ...(finding.suffix === undefined ? {} : { suffix: finding.suffix }),
  };
  if (finding.blockOffset === undefined) return [quote];
  const start = finding.blockOffset + finding.start;
  return [quote, { type: 'TextPositionSelector', start, end: start + finding.end - finding.start }];
}

function bodies(
  finding: ReportedFinding,
  labels: ReportLabels,
  sourceOf: (id: string) => ReportedSource | null,
): object[] {
  const wording = finding.match?.wording ?? 'none';
  const text = (value: string) => ({
    type: 'TextualBody',
    purpose: 'assessing',
    format: 'text/plain',
    value,
  });
  const links = sourceIds(finding).flatMap((id) => {
    const source = sourceOf(id);
    return source?.url == null ? [] : [{ type: 'SpecificResource', purpose: 'linking', source: source.url }];
  });
  return [
    { type: 'TextualBody', purpose: 'tagging', value: wording },
    { type: 'TextualBody', purpose: 'tagging', value: finding.speakerVerdict },
    text(`${labels.wording[wording]}. ${labels.speaker[finding.speakerVerdict]}`),
    ...links,
  ];
}

/** Serialise with `JSON.stringify`; identifiers are relative to the report. */
export function annotationReport(
  page: ReportPage,
  findings: readonly ReportedFinding[],
  labels: ReportLabels,
  sourceOf: (id: string) => ReportedSource | null,
): AnnotationPage {
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationPage',
    label: labels.heading(page.title),
    items: findings.map((finding) => ({
      type: 'Annotation',
      id: `#finding-${finding.id.replace(/[^\w-]+/g, '-')}`,
      motivation: 'assessing',
      body: bodies(finding, labels, sourceOf),
      target: { source: page.url ?? '', selector: selectors(finding) },
    })),
  };
}
