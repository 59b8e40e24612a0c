/** What is marked on pages, with a picture of each mark. */
import { WORDING_VERDICTS } from '../../core/judge/types.ts';
import type { Settings } from '../../lib/settings-shape.ts';
import { useCall } from '../call.ts';
import { useLanguage } from '../language.tsx';
import { Fold } from '../quotation/Fold.tsx';
import { useServices } from '../services.ts';
import type { SettingsState } from '../settings.ts';
import { VerdictIcon } from '../ui/Icon.tsx';
import { Answer } from '../ui/State.tsx';
import { SwitchRow } from '../ui/SwitchRow.tsx';
import styles from './options.module.css';
import { Choices, Section } from './Section.tsx';

interface MarksProps {
  settings: Settings;
  change: SettingsState['change'];
}

function Preview() {
  const { t } = useLanguage();
  return (
    <ul className={styles.preview} aria-label={t('options:preview')}>
      {WORDING_VERDICTS.map((verdict) => (
        <li key={verdict} data-verdict={verdict}>
          <VerdictIcon verdict={verdict} />
          <span className={styles.sample} data-verdict={verdict}>
            {t(`verdicts:wording-${verdict}`)}
          </span>
        </li>
      ))}
    </ul>
  );
}

export function Marks({ settings, change }: MarksProps) {
  const { t } = useLanguage();
  const { marks } = settings;
  return (
    <Section title={t('options:marks')} lead={t('options:marks-lead')}>
      <SwitchRow
        label={t('options:marks-person')}
        checked={marks.person}
        onChange={(person) => change({ marks: { ...marks, person } })}
      />
      <SwitchRow
        label={t('options:marks-quotations')}
        checked={marks.quotations}
        onChange={(quotations) => change({ marks: { ...marks, quotations } })}
      />
      <Preview />
      <SwitchRow
        label={t('options:selection-button')}
        hint={t('options:selection-button-hint')}
        checked={settings.selectionButton}
        onChange={(selectionButton) => change({ selectionButton })}
      />
    </Section>
  );
}

const TOPIC_MARKING = ['off', 'with-person', 'everywhere'] as const;

export function Topics({ settings, change }: MarksProps) {
  const { t, local } = useLanguage();
  const { background } = useServices();
  const record = useCall('record', () => background.record());
  const { marks, topicsOff } = settings;
  return (
    <Section title={t('options:topics')} lead={t('options:topics-lead')}>
      <Choices
        label={t('options:topics')}
        value={marks.topics}
        choices={TOPIC_MARKING.map((value) => ({ value, label: t(`options:topics-${value}`) }))}
        onChange={(topics) => change({ marks: { ...marks, topics } })}
      />
      {marks.topics === 'off' ? null : (
        <Answer call={record}>
          {({ topics }) => (
            <Fold
              label={t('options:topics-chosen', {
                count: topics.filter(({ id }) => !topicsOff.includes(id)).length,
                total: topics.length,
              })}
            >
              <fieldset className={styles.topics} aria-label={t('options:topics-which')}>
                {topics.map((topic) => (
                  <label key={topic.id} className={styles.choice}>
                    <input
                      type="checkbox"
                      checked={!topicsOff.includes(topic.id)}
                      onChange={(event) =>
                        change({
                          topicsOff: event.target.checked
                            ? topicsOff.filter((id) => id !== topic.id)
                            : [...topicsOff, topic.id],
                        })
                      }
                    />
                    {local(topic.label)}
                  </label>
                ))}
              </fieldset>
            </Fold>
          )}
        </Answer>
      )}
    </Section>
  );
}
