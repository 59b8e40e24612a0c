/** Where a position moved: both ends side by side, what links them, and every caution. */
import { formatDate } from '../../lib/i18n/format.ts';
import type { QuotationView } from '../../lib/messages.ts';
import { useLanguage } from '../language.tsx';
import { Caution, MustKeep } from '../quotation/Cautions.tsx';
import { quoteMarks } from '../quotation/Words.tsx';
import { formatRoute } from '../route.ts';
import { type Move, movesAmong } from './moves.ts';
import styles from './record.module.css';

function End({ view, year }: { view: QuotationView; year: boolean }) {
  const { lang } = useLanguage();
  const { id, exact, date, lang: spoken } = view.quotation;
  const [open, close] = quoteMarks(spoken);
  return (
    <>
      <span className={styles.moveYear}>{year ? date.slice(0, 4) : formatDate(date, lang)}</span>
      <blockquote className={styles.moveWords} lang={spoken}>
        <a href={formatRoute({ view: 'quotation', id })}>
          {open}
          {exact}
          {close}
        </a>
      </blockquote>
    </>
  );
}

function MoveItem({ move: { from, to, relation } }: { move: Move }) {
  const { local } = useLanguage();
  const years = from.quotation.date.slice(0, 4) !== to.quotation.date.slice(0, 4);
  return (
    <li className={styles.move}>
      <div className={styles.moveEnds}>
        <End view={from} year={years} />
        <End view={to} year={years} />
      </div>
      <p>{local(relation.note)}</p>
      {relation.caution ? <Caution>{local(relation.caution)}</Caution> : null}
      <MustKeep quotation={from.quotation} />
      <MustKeep quotation={to.quotation} />
    </li>
  );
}

export function Moves({ views }: { views: readonly QuotationView[] }) {
  const { t } = useLanguage();
  const moves = movesAmong(views);
  if (moves.length === 0) return null;
  return (
    <section className={styles.moves} aria-labelledby="moves">
      <h2 id="moves">{t('panel:moves')}</h2>
      <ol className={styles.cards}>
        {moves.map((move) => (
          <MoveItem key={`${move.relation.from} ${move.relation.to}`} move={move} />
        ))}
      </ol>
    </section>
  );
}
