/** Why the verdict: both wordings as a word diff, what is missing around them, and the quotations they come from. */
import type { Edge, Match, Part } from '../../core/judge/types.ts';
import { type DiffToken, differencePhrases, diffTokens, edgesByWeight } from '../../core/report/explain.ts';
import type { RecordOverview } from '../../lib/messages.ts';
import { useCall } from '../call.ts';
import { useLanguage } from '../language.tsx';
import { Caution } from '../quotation/Cautions.tsx';
import { QuotationCard } from '../quotation/QuotationCard.tsx';
import { SayingSummary } from '../record/Saying.tsx';
import { Coverage } from '../search/Coverage.tsx';
import { useServices } from '../services.ts';
import { Answer } from '../ui/State.tsx';
import styles from './page.module.css';

/** The page's words struck out where the record has others; never by colour alone, and named for screen readers. */
function Token({ token }: { token: DiffToken }) {
  const { t } = useLanguage();
  const space = token.spaceBefore ? ' ' : '';
  if (token.kind === 'same' || token.kind === 'gap') return `${space}${token.text}`;
  const Mark = token.kind === 'page' ? 'del' : 'ins';
  return (
    <>
      {space}
      <Mark>
        <span className="sr-only">{t(`panel:diff-${token.kind}`)} </span>
        {token.text}
      </Mark>
    </>
  );
}

function Diff({ part }: { part: Part }) {
  const { t } = useLanguage();
  const tokens = diffTokens(part.runs);
  if (tokens.every(({ kind }) => kind === 'same')) return null;
  let at = 0;
  return (
    <div>
      <p className={styles.diff}>
        {tokens.map((token) => {
          at += 1;
          return <Token key={at} token={token} />;
        })}
      </p>
      <p className={styles.legend} aria-hidden="true">
        <span className={styles.diff}>
          <del>{t('panel:diff-page')}</del>
        </span>
        <span className={styles.diff}>
          <ins>{t('panel:diff-record')}</ins>
        </span>
      </p>
    </div>
  );
}

/** More differences than this are a count: the diff above shows them all. */
const DIFFERENCES_NAMED = 5;

function Differences({ match }: { match: Match }) {
  const { say } = useLanguage();
  const phrases = differencePhrases(match, DIFFERENCES_NAMED);
  if (phrases.length === 0) return null;
  return (
    <ul className={styles.differences}>
      {phrases.map((phrase) => (
        <li key={`${phrase.key} ${JSON.stringify(phrase.params)}`}>{say(phrase)}</li>
      ))}
    </ul>
  );
}

function Edges({ edges }: { edges: readonly Edge[] }) {
  const { t } = useLanguage();
  return edges.map((edge) => (
    <Caution key={`${edge.kind} ${edge.words}`}>
      <p>
        <strong>{t(`verdicts:edge-${edge.kind}`)}</strong>
      </p>
      <p lang="en">“{edge.words}”</p>
    </Caution>
  ));
}

export function Evidence({ match, record }: { match: Match; record: RecordOverview | null }) {
  const { t } = useLanguage();
  const { background } = useServices();
  const view = useCall(match.passage, () => background.matchViewOf({ match }));
  const parts = 'parts' in match ? match.parts : [];
  return (
    <Answer call={view}>
      {({ quotations, disputed }) => (
        <div className={styles.evidence}>
          {parts.map((part) => (
            <Diff key={`${part.passageSpan.start} ${part.quotation}`} part={part} />
          ))}
          <Differences match={match} />
          <Edges edges={edgesByWeight(match)} />
          {disputed ? <SayingSummary saying={disputed} /> : null}
          {match.wording === 'not-found' ? (
            <div>
              {record ? <Coverage record={record} /> : null}
              <p>{t('verdicts:absence')}</p>
            </div>
          ) : null}
          {quotations.length > 0 && parts.length === 0 ? <p>{t('panel:nearest')}</p> : null}
          {quotations.map((quotation) => (
            <QuotationCard key={quotation.quotation.id} view={quotation} flat />
          ))}
        </div>
      )}
    </Answer>
  );
}
