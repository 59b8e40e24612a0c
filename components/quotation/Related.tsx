/** What completes the words, what says the same, what came later; each caution stands beside its relation. */

import { formatDate } from '../../lib/i18n/format.ts';
import type { QuotationView } from '../../lib/messages.ts';
import { useLanguage } from '../language.tsx';
import { formatRoute } from '../route.ts';
import { Caution } from './Cautions.tsx';
import { Fold } from './Fold.tsx';
import styles from './quotation.module.css';

type RelationView = QuotationView['relations'][number];

/** A relation reads differently from its two ends. */
export function relationKey(relation: Pick<RelationView, 'type' | 'from'>, here: string) {
  return relation.from === here
    ? (`panel:relation-${relation.type}-from` as const)
    : (`panel:relation-${relation.type}-to` as const);
}

export function RelationText({
  relation,
  here,
  quoted,
}: {
  relation: RelationView;
  here: string;
  quoted?: boolean;
}) {
  const { t, lang, local } = useLanguage();
  return (
    <div className={styles.relation}>
      <span className={styles.who}>
        {t(relationKey(relation, here))} · {formatDate(relation.other.date, lang)}
      </span>
      {quoted ? null : (
        <a
          className={styles.neighbour}
          href={formatRoute({ view: 'quotation', id: relation.other.id })}
          lang="en"
        >
          {relation.other.exact}
        </a>
      )}
      <p>{local(relation.note)}</p>
      {relation.caution ? <Caution>{local(relation.caution)}</Caution> : null}
    </div>
  );
}

export function Related({ view, open }: { view: QuotationView; open?: boolean }) {
  const { t } = useLanguage();
  const { relations, fullerQuotation, quotation } = view;
  const count = relations.length + (fullerQuotation ? 1 : 0);
  if (count === 0) return null;
  return (
    <Fold label={t('panel:related', { count })} open={open ?? false}>
      {fullerQuotation ? (
        <div className={styles.relation}>
          <span className={styles.who}>{t('panel:related-fuller')}</span>
          <a
            className={styles.neighbour}
            href={formatRoute({ view: 'quotation', id: fullerQuotation.id })}
            lang={quotation.lang}
          >
            {fullerQuotation.exact}
          </a>
        </div>
      ) : null}
      {relations.map((relation) => (
        <RelationText
          key={`${relation.type} ${relation.from} ${relation.to}`}
          relation={relation}
          here={quotation.id}
        />
      ))}
    </Fold>
  );
}
