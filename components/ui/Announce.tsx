/** One polite live region per page: short messages seen at the foot and heard by screen readers. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import styles from './ui.module.css';

const AnnounceContext = createContext<(text: string) => void>(() => {});

/** Long enough to read a short line twice. */
const SHOWN_MS = 4000;

export function AnnounceProvider({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState({ text: '', at: 0 });
  const announce = useCallback((text: string) => setMessage((last) => ({ text, at: last.at + 1 })), []);

  useEffect(() => {
    if (!message.text) return;
    const timer = setTimeout(() => setMessage((last) => ({ ...last, text: '' })), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [message]);

  return (
    <AnnounceContext value={announce}>
      {children}
      <div className={styles.toast} role="status">
        {message.text ? (
          <span key={message.at} className={styles.toastText}>
            {message.text}
          </span>
        ) : null}
      </div>
    </AnnounceContext>
  );
}

export function useAnnounce(): (text: string) => void {
  return useContext(AnnounceContext);
}
