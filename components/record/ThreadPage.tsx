/** A question followed over the years: his answers in order, with what links two of them and every caution. */
import type { Thread } from '../../core/pack/types.ts';
import { formatNumber } from '../../lib/i18n/format.ts';
import type { QuotationView } from '../../lib/messages.ts';
import { useCall } from '../call.ts';
import { useLanguage } from '../language.tsx';
import { QuotationCard } from '../quotation/QuotationCard.tsx';
import { RelationText } from '../quotation/Related.tsx';
import { useServices } from '../services.ts';
import { Answer, Notice } from '../ui/State.tsx';
import { BackLink } from './BackLink.tsx';
import styles from './record.module.css';

/** Relations of a step to the steps already shown: each is told once, where its second end appears. */
function relationsTo(view: QuotationView, shown: ReadonlySet<string>) {
  return view.relations.filter((relation) => shown.has(relation.other.id));
}

function Steps({ views }: { views: readonly QuotationView[] }) {
  const { t, lang } = useLanguage();
  const shown = new Set<string>();
  let year = '';
  return (
    <div className={styles.cards}>
      <p className={styles.lead}>
        {t('panel:quotation-count', { count: views.length, shown: formatNumber(views.length, lang) })}
      </p>
      {views.map((view) => {
        const { id, date } = view.quotation;
        const relations = relationsTo(view, shown);
        const newYear = date.slice(0, 4) === year ? null : date.slice(0, 4);
        year = date.slice(0, 4);
        shown.add(id);
        return (
          <section key={id} className={styles.cards} aria-label={date}>
            {newYear ? <h2 className={styles.year}>{newYear}</h2> : null}
            {relations.length > 0 ? (
              <div className={styles.step}>
                {relations.map((relation) => (
                  <RelationText
                    key={`${relation.type} ${relation.other.id}`}
                    relation={relation}
                    here={id}
                    quoted
                  />
                ))}
              </div>
            ) : null}
            <QuotationCard view={view} />
          </section>
        );
      })}
    </div>
  );
}

function ThreadQuotations({ thread }: { thread: Thread }) {
  const { background } = useServices();
  const found = useCall(thread.id, async () => {
    const views = await Promise.all(thread.quotations.map((id) => background.quotation({ id })));
    return views.filter((view) => view !== null);
  });
  return <Answer call={found}>{(views) => <Steps views={views} />}</Answer>;
}

export function ThreadPage({ id }: { id: string }) {
  const { t, local } = useLanguage();
  const { background } = useServices();
  const record = useCall('record', () => background.record());
  return (
    <div className={styles.view}>
      <BackLink part="threads" />
      <Answer call={record}>
        {({ threads }) => {
          const thread = threads.find((each) => each.id === id);
          if (!thread) return <Notice title={t('panel:gone')} />;
          return (
            <>
              <header className={styles.head}>
                <h1 className={styles.title}>{local(thread.title)}</h1>
                <p className={styles.lead}>{t('panel:thread-lead')}</p>
              </header>
              <ThreadQuotations key={id} thread={thread} />
            </>
          );
        }}
      </Answer>
    </div>
  );
}
