import { useCall } from '../call.ts';
import { useLanguage } from '../language.tsx';
import { useServices } from '../services.ts';
import { Button } from '../ui/Button.tsx';
import { Answer } from '../ui/State.tsx';
import styles from './options.module.css';
import { Section } from './Section.tsx';

/**
 * In the order of use, and in the reader's language: the browser gives the descriptions in its own. Other commands of
 * the browser's list (the toolbar button) are the browser's to explain.
 */
const COMMANDS = [
  'look-up-selection',
  'open-panel',
  'next-finding',
  'previous-finding',
  'open-card',
  'toggle-marks',
] as const;

/** The browser owns the shortcuts: they are shown as they are, with the way to change them. */
export function Shortcuts() {
  const { t } = useLanguage();
  const services = useServices();
  const shortcuts = useCall('shortcuts', () => services.shortcuts());
  return (
    <Section title={t('options:shortcuts')}>
      <Answer call={shortcuts}>
        {(list) => (
          <table className={styles.keys}>
            <caption className="sr-only">{t('options:shortcuts')}</caption>
            <tbody>
              {COMMANDS.map((name) => {
                const keys = list.find((shortcut) => shortcut.name === name)?.keys;
                return (
                  <tr key={name}>
                    <th scope="row">{t(`options:command-${name}`)}</th>
                    <td>
                      {keys ? (
                        <kbd>{keys}</kbd>
                      ) : (
                        <span className={styles.soft}>{t('options:shortcut-none')}</span>
                      )}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        )}
      </Answer>
      <p className={styles.soft}>{t(`options:shortcuts-how-${services.browserName}`)}</p>
      {services.shortcutPage ? (
        <div className={styles.actions}>
          <Button onClick={() => services.openPage('shortcuts')}>{t('options:shortcuts-open')}</Button>
        </div>
      ) : null}
    </Section>
  );
}
