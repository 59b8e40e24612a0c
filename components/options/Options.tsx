import { UI_LANG_NAMES, UI_LANGS } from '../../lib/i18n/i18n.ts';
import type { Settings } from '../../lib/settings-shape.ts';
import { useLanguage } from '../language.tsx';
import { type SettingsState, useSettings } from '../settings.ts';
import { AnnounceProvider } from '../ui/Announce.tsx';
import { Logo } from '../ui/Logo.tsx';
import { Loading, Notice } from '../ui/State.tsx';
import { SwitchRow } from '../ui/SwitchRow.tsx';
import { About, ErrorSheet, Licences, Privacy } from './About.tsx';
import { Marks, Topics } from './Marks.tsx';
import styles from './options.module.css';
import { Choices, Section } from './Section.tsx';
import { Shortcuts } from './Shortcuts.tsx';
import { Sites } from './Sites.tsx';

const AUTO = 'auto';

function LanguageChoice({ settings, change }: { settings: Settings; change: SettingsState['change'] }) {
  const { t } = useLanguage();
  return (
    <Section title={t('options:language')}>
      <Choices
        label={t('options:language')}
        value={settings.language ?? AUTO}
        choices={[
          { value: AUTO, label: t('options:language-auto') },
          ...UI_LANGS.map((lang) => ({ value: lang, label: UI_LANG_NAMES[lang], lang })),
        ]}
        onChange={(value) => change({ language: value === AUTO ? null : value })}
      />
    </Section>
  );
}

export function Options() {
  const { t } = useLanguage();
  const { settings, failed, change } = useSettings();
  return (
    <AnnounceProvider>
      <main className={styles.page}>
        <h1 className={styles.title}>
          <Logo size={36} />
          {t('options:title')}
        </h1>
        {failed ? <Notice tone="error" title={t('options:not-saved')} /> : null}
        {settings ? (
          <>
            <Section title={t('options:general')}>
              <SwitchRow
                label={t('popup:everywhere')}
                hint={t('options:general-hint')}
                checked={settings.enabled}
                onChange={(enabled) => change({ enabled })}
              />
            </Section>
            <Sites settings={settings} change={change} />
            <Marks settings={settings} change={change} />
            <Topics settings={settings} change={change} />
            <LanguageChoice settings={settings} change={change} />
          </>
        ) : failed ? null : (
          <Loading />
        )}
        <Shortcuts />
        <Privacy />
        <About />
        <ErrorSheet />
        <Licences />
      </main>
    </AnnounceProvider>
  );
}
