/** A disputed saying: the wording that goes round, why it fails, and the real words. */
import type { DisputedSaying } from '../../core/pack/types.ts';
import { formatTime } from '../../lib/i18n/format.ts';
import { type Language, useLanguage } from '../language.tsx';
import { quoteMarks } from '../quotation/Words.tsx';
import { formatRoute } from '../route.ts';
import { VerdictIcon } from '../ui/Icon.tsx';
import styles from './record.module.css';

function Quoted({ text, lang }: { text: string; lang: string }) {
  const [open, close] = quoteMarks(lang);
  return (
    <>
      {open}
      {text}
      {close}
    </>
  );
}

/** A writer's sentence about the person is not a quotation that somebody changed: it has its own heading. */
export function sayingTitle(saying: DisputedSaying, { t }: Language): string {
  return saying.flags?.includes('prose')
    ? t('panel:saying-prose')
    : t(`verdicts:sentence-disputed-${saying.verdict}`);
}

function RealWords({ saying }: { saying: DisputedSaying }) {
  const { t } = useLanguage();
  if (!saying.realText) return null;
  const place = saying.place?.time === undefined ? null : formatTime(saying.place.time);
  const text = <Quoted text={saying.realText} lang="en" />;
  return (
    <p className={styles.real} lang="en">
      <span className={styles.who} lang={document.documentElement.lang}>
        {saying.realSpeaker
          ? t('panel:saying-real-speaker', { speaker: saying.realSpeaker })
          : t('panel:saying-real')}
        {place ? ` · ${place}` : ''}
      </span>
      {saying.really ? <a href={formatRoute({ view: 'quotation', id: saying.really })}>{text}</a> : text}
    </p>
  );
}

export function SayingSummary({ saying, all }: { saying: DisputedSaying; all?: boolean }) {
  const language = useLanguage();
  const { local } = language;
  const wordings = all ? saying.wordings : saying.wordings.slice(0, 1);
  return (
    <article className={styles.saying}>
      <p className={styles.sayingVerdict}>
        <VerdictIcon verdict="disputed" />
        {sayingTitle(saying, language)}
      </p>
      {wordings.map((wording) => (
        <div key={wording.text}>
          <blockquote className={styles.circulated} lang={wording.lang}>
            <Quoted text={wording.text} lang={wording.lang} />
          </blockquote>
          {all && wording.reason ? <p className={styles.lead}>{local(wording.reason)}</p> : null}
        </div>
      ))}
      <p>{local(saying.reason)}</p>
      <RealWords saying={saying} />
    </article>
  );
}
