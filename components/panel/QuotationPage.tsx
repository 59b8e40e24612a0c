import { useCall } from '../call.ts';
import { useLanguage } from '../language.tsx';
import { QuotationCard } from '../quotation/QuotationCard.tsx';
import record from '../record/record.module.css';
import { useServices } from '../services.ts';
import { Icon } from '../ui/Icon.tsx';
import { Answer, Notice } from '../ui/State.tsx';

/** One quotation with everything open. */
export function QuotationPage({ id }: { id: string }) {
  const { t } = useLanguage();
  const { background } = useServices();
  const found = useCall(id, () => background.quotation({ id }));
  return (
    <div className={record.view}>
      <h1 className="sr-only">{t('panel:quotation')}</h1>
      {window.history.length > 1 ? (
        <button type="button" className={record.backButton} onClick={() => window.history.back()}>
          <Icon name="back" size={13} />
          {t('common:back')}
        </button>
      ) : null}
      <Answer call={found}>
        {(view) => (view ? <QuotationCard view={view} alone /> : <Notice title={t('panel:gone')} />)}
      </Answer>
    </div>
  );
}
