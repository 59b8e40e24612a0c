/** Which sites are read: all but some, or only some. */
import { type ChangeEvent, useRef, useState } from 'react';
import type { Settings } from '../../lib/settings-shape.ts';
import { useLanguage } from '../language.tsx';
import { useServices } from '../services.ts';
import type { SettingsState } from '../settings.ts';
import { useAnnounce } from '../ui/Announce.tsx';
import { Button, IconButton } from '../ui/Button.tsx';
import ui from '../ui/ui.module.css';
import styles from './options.module.css';
import { Choices, Section } from './Section.tsx';
import { readHost, readSites, type SitesProblem, writeSites } from './sites.ts';

/** Problems beyond this many are counted, not listed. */
const PROBLEMS_SHOWN = 10;

interface SitesProps {
  settings: Settings;
  change: SettingsState['change'];
}

function AddHost({ onAdd }: { onAdd: (host: string) => void }) {
  const { t } = useLanguage();
  const [text, setText] = useState('');
  const [bad, setBad] = useState(false);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const host = readHost(text);
        setBad(!host);
        if (!host) return;
        onAdd(host);
        setText('');
      }}
    >
      <div className={styles.form}>
        <input
          className={ui.field}
          value={text}
          maxLength={300}
          placeholder="example.org"
          aria-label={t('options:site-add-label')}
          aria-invalid={bad}
          aria-describedby="site-error"
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit">{t('options:site-add')}</Button>
      </div>
      <p id="site-error" className={styles.error} role="alert">
        {bad ? t('options:site-bad', { text }) : ''}
      </p>
    </form>
  );
}

function Problems({ problems }: { problems: readonly SitesProblem[] }) {
  const { t } = useLanguage();
  return (
    <div role="alert" className={styles.error}>
      <p>{t('options:import-nothing-changed')}</p>
      <ul className={styles.lines}>
        {problems.slice(0, PROBLEMS_SHOWN).map(({ key, path, found }) => (
          <li key={`${path} ${key}`}>
            <code>{path}</code>: {t(`options:${key}`, { found })}
          </li>
        ))}
      </ul>
      {problems.length > PROBLEMS_SHOWN ? (
        <p>{t('options:import-more', { count: problems.length - PROBLEMS_SHOWN })}</p>
      ) : null}
    </div>
  );
}

function Transfer({ settings, change }: SitesProps) {
  const { t } = useLanguage();
  const services = useServices();
  const announce = useAnnounce();
  const file = useRef<HTMLInputElement>(null);
  const [problems, setProblems] = useState<readonly SitesProblem[]>([]);

  const take = async (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = event.target.files?.[0];
    event.target.value = '';
    if (!chosen) return;
    const read = readSites(await chosen.text());
    if ('problems' in read) {
      setProblems(read.problems);
      return;
    }
    setProblems([]);
    change({ sites: read.sites });
    announce(t('options:imported', { count: read.sites.blocked.length + read.sites.allowed.length }));
  };

  return (
    <>
      <div className={styles.actions}>
        <Button
          onClick={() =>
            services.download('verbatim-sites.json', 'application/json', writeSites(settings.sites))
          }
        >
          {t('options:export')}
        </Button>
        <Button onClick={() => file.current?.click()}>{t('options:import')}</Button>
        <input
          ref={file}
          type="file"
          accept="application/json,.json"
          hidden
          aria-label={t('options:import')}
          onChange={(event) => void take(event)}
        />
      </div>
      {problems.length > 0 ? <Problems problems={problems} /> : null}
    </>
  );
}

export function Sites({ settings, change }: SitesProps) {
  const { t } = useLanguage();
  const { sites } = settings;
  const list = sites.mode === 'only' ? 'allowed' : 'blocked';
  const hosts = sites[list];
  const set = (next: readonly string[]) => change({ sites: { ...sites, [list]: next } });
  return (
    <Section title={t('options:sites')} lead={t('options:sites-lead')}>
      <Choices
        label={t('options:sites')}
        value={sites.mode}
        choices={[
          { value: 'all-but', label: t('options:sites-all-but') },
          { value: 'only', label: t('options:sites-only') },
        ]}
        onChange={(mode) => change({ sites: { ...sites, mode } })}
      />
      {hosts.length > 0 ? (
        <ul className={styles.hosts} aria-label={t(`options:sites-${list}`)}>
          {hosts.map((host) => (
            <li key={host}>
              <span>{host}</span>
              <IconButton
                name="close"
                label={t('options:site-remove', { host })}
                onClick={() => set(hosts.filter((each) => each !== host))}
              />
            </li>
          ))}
        </ul>
      ) : (
        <p className={styles.soft}>{t(`options:sites-${list}-empty`)}</p>
      )}
      <AddHost onAdd={(host) => set([...new Set([...hosts, host])].sort())} />
      <Transfer settings={settings} change={change} />
    </Section>
  );
}
