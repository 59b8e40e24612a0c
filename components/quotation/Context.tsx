/** The words before and after, folded, with who speaks them. */
import type { Neighbour, Quotation } from '../../core/pack/types.ts';
import { type Translate, useLanguage } from '../language.tsx';
import { Fold } from './Fold.tsx';
import styles from './quotation.module.css';

function speakerName(speaker: Neighbour['speaker'], t: Translate): string {
  if (speaker === 'person') return t('panel:speaker-person');
  if (speaker === 'mixed') return t('panel:speaker-mixed');
  return speaker ?? t('panel:speaker-unknown');
}

function NeighbourText({ neighbour, lang }: { neighbour: Neighbour; lang: string }) {
  const { t } = useLanguage();
  const speaker = speakerName(neighbour.speaker, t);
  return (
    <p className={styles.neighbour} lang={lang}>
      <span className={styles.who}>{speaker}</span>
      {neighbour.text}
    </p>
  );
}

export function Context({ quotation, open }: { quotation: Quotation; open?: boolean }) {
  const { t } = useLanguage();
  const { prefix, suffix, lang } = quotation;
  if (!prefix && !suffix) return null;
  return (
    <Fold label={t('panel:context')} open={open ?? false}>
      {prefix ? <NeighbourText neighbour={prefix} lang={lang} /> : null}
      <p className={`${styles.neighbour} ${styles.here}`} lang={lang}>
        <span className={styles.who}>{t('panel:context-here')}</span>
        {quotation.exact}
      </p>
      {suffix ? <NeighbourText neighbour={suffix} lang={lang} /> : null}
    </Fold>
  );
}
