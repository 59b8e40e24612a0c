import type { RecordOverview } from '../../lib/messages.ts';
import type { Call } from '../call.ts';
import { useLanguage } from '../language.tsx';
import { Answer, Notice } from '../ui/State.tsx';
import { BackLink } from './BackLink.tsx';
import styles from './record.module.css';
import { SayingSummary } from './Saying.tsx';

export function SayingPage({ id, record }: { id: string; record: Call<RecordOverview> }) {
  const { t } = useLanguage();
  return (
    <div className={styles.view}>
      <h1 className="sr-only">{t('panel:record-disputed')}</h1>
      <BackLink part="disputed" />
      <Answer call={record}>
        {({ disputed }) => {
          const saying = disputed.find((each) => each.id === id);
          return saying ? <SayingSummary saying={saying} all /> : <Notice title={t('panel:gone')} />;
        }}
      </Answer>
    </div>
  );
}
