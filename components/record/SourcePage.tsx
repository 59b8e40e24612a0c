/** One source: what it is, how far its wording can be trusted, and its quotations in the order they were said. */

import { useState } from 'react';
import type { Pattern, Place, Source } from '../../core/pack/types.ts';
import { formatCslDate, formatList, formatNumber, nameText } from '../../lib/i18n/format.ts';
import type { QuotationView } from '../../lib/messages.ts';
import { useCall } from '../call.ts';
import { useLanguage } from '../language.tsx';
import { useServices } from '../services.ts';
import { LinkButton } from '../ui/Button.tsx';
import { Answer, Notice } from '../ui/State.tsx';
import { BackLink } from './BackLink.tsx';
import { PatternFilter, QuotationList } from './QuotationList.tsx';
import styles from './record.module.css';

const ALL = 2000;

/** Time, then page, then paragraph; what has no place keeps its order after those that have one. */
export function comparePlaces(a: Place | undefined, b: Place | undefined): number {
  const key = (place: Place | undefined) =>
    place?.time ??
    (place?.page ? Number.parseFloat(place.page) : place?.paragraph) ??
    Number.POSITIVE_INFINITY;
  const [first, second] = [key(a), key(b)];
  return first === second ? 0 : first - second;
}

function Facts({ source }: { source: Source }) {
  const { t, lang, local } = useLanguage();
  const interviewers = (source.interviewer ?? []).map(nameText);
  const facts: readonly (readonly [string, string | null])[] = [
    [t('panel:fact-kind'), t(`verdicts:kind-${source.kind}`)],
    [t('panel:fact-date'), source.issued ? formatCslDate(source.issued, lang) : t('panel:undated')],
    [t('panel:fact-published'), source['container-title'] ?? source.publisher ?? null],
    [t('panel:fact-occasion'), source.event ?? null],
    [t('panel:fact-interviewer'), interviewers.length > 0 ? formatList(interviewers, lang) : null],
    [t('panel:fact-checked'), t(`verdicts:tier-${source.tier}`)],
    [t('panel:fact-coverage'), t(`panel:coverage-${source.coverage}`)],
    [t('panel:fact-transcript'), source.transcript?.by ?? null],
    [t('panel:fact-note'), source.note ? local(source.note) : null],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) =>
        value ? (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

function SourceQuotations({ views }: { views: readonly QuotationView[] }) {
  const { t, lang } = useLanguage();
  const [patterns, setPatterns] = useState<readonly Pattern[]>([]);
  const ordered = [...views].sort((a, b) => comparePlaces(a.quotation.place, b.quotation.place));
  const shown = ordered.filter(
    ({ quotation }) =>
      patterns.length === 0 || quotation.patterns.some((pattern) => patterns.includes(pattern)),
  );
  return (
    <>
      <div className={styles.toolbar}>
        <p className={styles.small} role="status">
          {t('panel:quotation-count', { count: shown.length, shown: formatNumber(shown.length, lang) })}
        </p>
        <PatternFilter views={views} chosen={patterns} onChange={setPatterns} />
      </div>
      <QuotationList key={patterns.join()} views={shown} inSource />
    </>
  );
}

export function SourcePage({ id }: { id: string }) {
  const { t } = useLanguage();
  const { background } = useServices();
  const record = useCall('record', () => background.record());
  const found = useCall(id, () =>
    background.search({ query: '', sources: [id], sort: 'oldest', limit: ALL }),
  );
  return (
    <div className={styles.view}>
      <BackLink part="sources" />
      <Answer call={record}>
        {(overview) => {
          const source = overview.sources.find((each) => each.id === id);
          if (!source) return <Notice title={t('panel:gone')} />;
          return (
            <>
              <h1 className={styles.title} lang="en">
                {source.title}
              </h1>
              <Facts source={source} />
              {source.URL ? (
                <div>
                  <LinkButton href={source.URL} icon="open" outside>
                    {t('panel:open-source')}
                  </LinkButton>
                </div>
              ) : null}
            </>
          );
        }}
      </Answer>
      <Answer call={found}>{({ views }) => <SourceQuotations views={views} />}</Answer>
    </div>
  );
}
