import type { ComponentProps, ReactNode } from 'react';
import type { UiIconName } from '../../lib/icons.ts';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import ui from './ui.module.css';

interface MenuButtonProps {
  label: ReactNode;
  icon?: UiIconName;
  kind?: 'plain' | 'quiet';
  /** Drawn as a filter chip instead of a button. */
  chip?: boolean;
  on?: boolean;
}

export interface MenuProps extends MenuButtonProps {
  children: ReactNode;
}

/** What opens a menu; further props come from the menu. */
export function MenuButton({
  label,
  icon,
  kind = 'plain',
  chip,
  on,
  ...rest
}: MenuButtonProps & ComponentProps<'button'>) {
  const inside = (
    <>
      {label}
      <Icon name="down" size={12} />
    </>
  );
  if (chip) {
    return (
      <button type="button" className={ui.chip} data-on={on ?? false} {...rest}>
        {inside}
      </button>
    );
  }
  return (
    <Button kind={kind} {...(icon ? { icon } : {})} {...rest}>
      {inside}
    </Button>
  );
}
