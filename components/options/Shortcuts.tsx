import { useCall } from '../call.ts';
import { useLanguage } from '../language.tsx';
import { useServices } from '../services.ts';
import { Button } from '../ui/Button.tsx';
import { Answer } from '../ui/State.tsx';
import styles from './options.module.css';
import { Section } from './Section.tsx';

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
              {list
                .filter(({ description }) => description !== '')
                .map(({ name, description, keys }) => (
                  <tr key={name}>
                    <th scope="row">{description}</th>
                    <td>
                      {keys ? (
                        <kbd>{keys}</kbd>
                      ) : (
                        <span className={styles.soft}>{t('options:shortcut-none')}</span>
                      )}
                    </td>
                  </tr>
                ))}
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
