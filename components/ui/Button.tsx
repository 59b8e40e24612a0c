import type { ComponentProps, ReactNode } from 'react';
import type { UiIconName } from '../../lib/icons.ts';
import { Icon } from './Icon.tsx';
import styles from './ui.module.css';

type ButtonProps = ComponentProps<'button'> & { kind?: 'primary' | 'plain' | 'quiet'; icon?: UiIconName };

/** All props go on to the `<button>`, so that it can also be the trigger of a menu. */
export function Button({ kind = 'plain', icon, children, ...rest }: ButtonProps) {
  return (
    <button type="button" className={styles.button} data-kind={kind} {...rest}>
      {icon ? <Icon name={icon} size={14} /> : null}
      {children}
    </button>
  );
}

interface LinkButtonProps {
  href: string;
  kind?: 'primary' | 'plain' | 'quiet';
  icon?: UiIconName;
  /** A page of the web: its own tab, and no word about where the reader comes from. */
  outside?: boolean;
  children: ReactNode;
}

export function LinkButton({ href, kind = 'plain', icon, outside, children }: LinkButtonProps) {
  return (
    <a
      className={styles.button}
      data-kind={kind}
      href={href}
      {...(outside ? { target: '_blank', rel: 'noopener noreferrer' } : {})}
    >
      {icon ? <Icon name={icon} size={14} /> : null}
      {children}
    </a>
  );
}

export function IconButton({
  name,
  label,
  ...rest
}: ComponentProps<'button'> & { name: UiIconName; label: string }) {
  return (
    <button type="button" className={styles.iconButton} aria-label={label} title={label} {...rest}>
      <Icon name={name} />
    </button>
  );
}
