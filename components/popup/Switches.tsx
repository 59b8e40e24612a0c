/** On or off here, and everywhere; both take effect at once. */
import { siteEnabled } from '../../lib/settings.ts';
import { useLanguage } from '../language.tsx';
import { withSite } from '../options/sites.ts';
import { useSettings } from '../settings.ts';
import { SwitchRow } from '../ui/SwitchRow.tsx';
import styles from './popup.module.css';

export function Switches({ host }: { host: string | null }) {
  const { t } = useLanguage();
  const { settings, failed, change } = useSettings();
  if (!settings) return failed ? <p role="alert">{t('options:not-saved')}</p> : null;
  return (
    <section className={styles.switches} aria-label={t('popup:switches')}>
      {host ? (
        <SwitchRow
          label={t('popup:this-site')}
          hint={host}
          checked={siteEnabled(settings, host)}
          disabled={!settings.enabled}
          onChange={(on) => change({ sites: withSite(settings.sites, host, on) })}
        />
      ) : null}
      <SwitchRow
        label={t('popup:everywhere')}
        checked={settings.enabled}
        onChange={(enabled) => change({ enabled })}
      />
      {failed ? <p role="alert">{t('options:not-saved')}</p> : null}
    </section>
  );
}
