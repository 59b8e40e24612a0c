/** "Check a text": a draft or a passage that no tab shows, checked on this machine like a page. */
import { useId, useState } from 'react';
import type { RecordOverview } from '../../lib/messages.ts';
import { type Call, useCall } from '../call.ts';
import { useLanguage } from '../language.tsx';
import { Coverage } from '../search/Coverage.tsx';
import { useServices } from '../services.ts';
import { Button } from '../ui/Button.tsx';
import { Answer, Notice } from '../ui/State.tsx';
import ui from '../ui/ui.module.css';
import { Findings } from './Findings.tsx';
import { judged } from './finding.ts';
import styles from './page.module.css';

/** UTF-16 units; as many as the worker takes in one message. */
const LONGEST = 500_000;

function Checked({ text, record }: { text: string; record: RecordOverview | null }) {
  const { t } = useLanguage();
  const { background } = useServices();
  const checked = useCall(text, () => background.checkText({ text }));
  return (
    <Answer call={checked}>
      {({ findings }) => {
        const list = judged(findings);
        return (
          <>
            {list.length > 0 ? (
              <Findings findings={list} record={record} chosen={null} onReveal={null} />
            ) : (
              <Notice title={t('panel:check-none-title')}>
                <p>{t('panel:check-none-text')}</p>
              </Notice>
            )}
            {record ? (
              <div className={styles.searched}>
                <Coverage record={record} />
              </div>
            ) : null}
          </>
        );
      }}
    </Answer>
  );
}

export function CheckText({ record }: { record: Call<RecordOverview> }) {
  const { t } = useLanguage();
  const id = useId();
  const [draft, setDraft] = useState('');
  const [text, setText] = useState<string | null>(null);
  return (
    <div className={styles.view}>
      <header className={styles.heading}>
        <h1 className={styles.title}>{t('panel:check-title')}</h1>
        <p className={styles.host}>{t('panel:check-lead')}</p>
      </header>
      <form
        className={styles.list}
        onSubmit={(event) => {
          event.preventDefault();
          setText(draft);
        }}
      >
        <label className="sr-only" htmlFor={id}>
          {t('panel:check-label')}
        </label>
        <textarea
          id={id}
          className={`${ui.field} ${styles.textarea}`}
          value={draft}
          maxLength={LONGEST}
          placeholder={t('panel:check-placeholder')}
          onChange={(event) => setDraft(event.target.value)}
        />
        <div>
          <Button type="submit" kind="primary" disabled={draft.trim() === ''}>
            {t('panel:check-button')}
          </Button>
        </div>
      </form>
      {text === null ? null : <Checked key={text} text={text} record={record.value} />}
    </div>
  );
}
