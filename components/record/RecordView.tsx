/** The record by its parts; each part has its own address. */
import { formatDate, formatNumber } from '../../lib/i18n/format.ts';
import type { RecordOverview } from '../../lib/messages.ts';
import type { Call } from '../call.ts';
import { useLanguage } from '../language.tsx';
import { formatRoute, RECORD_PARTS, type RecordPart } from '../route.ts';
import { coverageOf } from '../search/Coverage.tsx';
import { Timeline } from '../timeline/Timeline.tsx';
import { Answer } from '../ui/State.tsx';
import { Disputed } from './Disputed.tsx';
import styles from './record.module.css';
import { Sources } from './Sources.tsx';
import { Threads, Topics } from './Topics.tsx';

function Part({ part, record }: { part: RecordPart; record: RecordOverview }) {
  switch (part) {
    case 'sources':
      return <Sources record={record} />;
    case 'topics':
      return <Topics record={record} />;
    case 'timeline':
      return <Timeline record={record} />;
    case 'threads':
      return <Threads record={record} />;
    case 'disputed':
      return <Disputed record={record} />;
  }
}

/** How much there is; what was *searched* is said where something is or is not found. */
function Holdings({ record }: { record: RecordOverview }) {
  const { t, lang } = useLanguage();
  const { quotations, sources, until } = coverageOf(record);
  return (
    <p className={styles.small}>
      {t('panel:record-holds', {
        quotations: formatNumber(quotations, lang),
        sources: formatNumber(sources, lang),
        until: formatDate(until, lang),
      })}
    </p>
  );
}

export function RecordView({ part, record }: { part: RecordPart; record: Call<RecordOverview> }) {
  const { t, local } = useLanguage();
  return (
    <div className={styles.view}>
      <Answer call={record}>
        {(overview) => (
          <>
            <header>
              <h1 className={styles.title}>{local(overview.info.title)}</h1>
              <Holdings record={overview} />
            </header>
            <nav aria-label={t('panel:record-parts')}>
              <ul className={styles.parts}>
                {RECORD_PARTS.map((name) => (
                  <li key={name}>
                    <a
                      className={styles.part}
                      aria-current={name === part ? 'page' : undefined}
                      href={formatRoute({ view: 'record', part: name })}
                    >
                      {t(`panel:record-${name}`)}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
            <Part part={part} record={overview} />
          </>
        )}
      </Answer>
    </div>
  );
}
