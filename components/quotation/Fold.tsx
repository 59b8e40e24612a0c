import { type ReactNode, useState } from 'react';
import { Icon } from '../ui/Icon.tsx';
import styles from './quotation.module.css';

/** A part of the card that opens in place. What is inside is made when it is first opened. */
export function Fold({
  label,
  open = false,
  children,
}: {
  label: string;
  open?: boolean;
  children: ReactNode;
}) {
  const [opened, setOpened] = useState(open);
  return (
    <details
      className={styles.fold}
      open={open}
      onToggle={(event) => event.currentTarget.open && setOpened(true)}
    >
      <summary>
        <Icon name="right" size={12} />
        {label}
      </summary>
      {opened ? <div className={styles.foldBody}>{children}</div> : null}
    </details>
  );
}
