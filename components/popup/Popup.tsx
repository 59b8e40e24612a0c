/** The state of this tab at a glance, a way into the panel, and the two switches. */

import { useState } from 'react';
import { useCall } from '../call.ts';
import { useLanguage } from '../language.tsx';
import { useTabSummary } from '../page/tab.ts';
import { useServices } from '../services.ts';
import { AnnounceProvider } from '../ui/Announce.tsx';
import { Button, IconButton } from '../ui/Button.tsx';
import { Logo } from '../ui/Logo.tsx';
import { Answer } from '../ui/State.tsx';
import ui from '../ui/ui.module.css';
import styles from './popup.module.css';
import { Switches } from './Switches.tsx';
import { TabState } from './TabState.tsx';

function QuickSearch() {
  const { t } = useLanguage();
  const services = useServices();
  const [query, setQuery] = useState('');
  return (
    <search>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void services.openPanel({ view: 'search', query }).then(() => window.close());
        }}
      >
        <input
          type="search"
          className={ui.field}
          value={query}
          maxLength={400}
          placeholder={t('popup:search-placeholder')}
          aria-label={t('panel:search-label')}
          onChange={(event) => setQuery(event.target.value)}
        />
      </form>
    </search>
  );
}

export function Popup() {
  const { t } = useLanguage();
  const services = useServices();
  const page = useTabSummary();
  const person = useCall('person', () => services.background.person());
  return (
    <AnnounceProvider>
      <main className={styles.popup}>
        <header className={styles.head}>
          <h1 className={styles.brand}>
            <Logo size={26} />
            Verbatim
          </h1>
          <IconButton
            name="settings"
            label={t('common:open-options')}
            onClick={() => services.openPage('options')}
          />
        </header>
        <Answer call={page}>
          {({ summary }) => (
            <TabState summary={summary} person={person.value} failed={person.state === 'failed'} />
          )}
        </Answer>
        <div className={styles.actions}>
          <Button
            kind="primary"
            icon="panel"
            onClick={() => void services.openPanel({ view: 'page' }).then(() => window.close())}
          >
            {t('popup:open-panel')}
          </Button>
          <QuickSearch />
        </div>
        <Switches host={page.value?.summary?.host ?? null} />
        <p className={styles.soft}>{t('popup:reads')}</p>
      </main>
    </AnnounceProvider>
  );
}
