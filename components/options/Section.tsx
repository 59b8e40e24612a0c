import { type ReactNode, useId } from 'react';
import styles from './options.module.css';

export function Section({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lead ? <p className={styles.soft}>{lead}</p> : null}
      <div className={styles.panel}>{children}</div>
    </section>
  );
}

interface ChoicesProps<V extends string> {
  label: string;
  value: V;
  choices: readonly { value: V; label: string; lang?: string }[];
  onChange: (value: V) => void;
}

/** One of a few: native radio buttons, which every reader's tools know. */
export function Choices<V extends string>({ label, value, choices, onChange }: ChoicesProps<V>) {
  const name = useId();
  return (
    <fieldset className={styles.choices} aria-label={label}>
      {choices.map((choice) => (
        <label key={choice.value} className={styles.choice} lang={choice.lang}>
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          {choice.label}
        </label>
      ))}
    </fieldset>
  );
}
