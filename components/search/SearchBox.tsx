import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useLanguage } from '../language.tsx';
import { IconButton } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import ui from '../ui/ui.module.css';
import styles from './search.module.css';

interface SearchBoxProps {
  query: string;
  onChange: (query: string) => void;
  /** Down from the box goes into the results. */
  onDown: () => void;
}

export function SearchBox({ query, onChange, onDown }: SearchBoxProps) {
  const { t } = useLanguage();
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => input.current?.focus({ preventScroll: true }), []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      onDown();
    } else if (event.key === 'Escape' && query) {
      event.preventDefault();
      onChange('');
    }
  };

  return (
    <search className={styles.box}>
      <Icon name="search" />
      <input
        ref={input}
        type="search"
        className={ui.field}
        value={query}
        placeholder={t('panel:search-placeholder')}
        aria-label={t('panel:search-label')}
        autoComplete="off"
        spellCheck={false}
        maxLength={400}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {query ? (
        <span className={styles.clear}>
          <IconButton
            name="close"
            label={t('panel:search-clear')}
            onClick={() => {
              onChange('');
              input.current?.focus();
            }}
          />
        </span>
      ) : null}
    </search>
  );
}
