/** The states every view has beside its content: waiting, failed, nothing there. */
import type { ReactNode } from 'react';
import type { Call } from '../call.ts';
import { useLanguage } from '../language.tsx';
import { Button } from './Button.tsx';
import styles from './ui.module.css';

export function Loading({ text }: { text?: string }) {
  const { t } = useLanguage();
  return (
    <div className={styles.loading} role="status" aria-busy="true">
      {text ?? t('common:loading')}
    </div>
  );
}

interface NoticeProps {
  title: string;
  tone?: 'plain' | 'error';
  children?: ReactNode;
}

export function Notice({ title, tone = 'plain', children }: NoticeProps) {
  return (
    <section className={styles.notice} data-tone={tone} role={tone === 'error' ? 'alert' : undefined}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** `detail` is the error's own text, shown small: it names the cause for whoever reports it. */
export function Failure({ detail, onAgain }: { detail: string; onAgain?: (() => void) | undefined }) {
  const { t } = useLanguage();
  const damaged = detail.startsWith('pack-broken');
  return (
    <Notice title={t(damaged ? 'popup:pack-failed-title' : 'common:failed-title')} tone="error">
      <p>{t(damaged ? 'popup:pack-failed-text' : 'common:failed-text')}</p>
      <p className={styles.noticeDetail}>{detail}</p>
      {onAgain ? (
        <p>
          <Button onClick={onAgain}>{t('common:try-again')}</Button>
        </p>
      ) : null}
    </Notice>
  );
}

/** Shows the newest value while the next one loads; a failure replaces it. */
export function Answer<T>({ call, children }: { call: Call<T>; children: (value: T) => ReactNode }) {
  if (call.state === 'failed') return <Failure detail={call.error} onAgain={call.again} />;
  if (call.value === null) return call.state === 'ready' ? children(call.value) : <Loading />;
  return children(call.value);
}
