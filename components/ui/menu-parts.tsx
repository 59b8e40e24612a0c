/** The menus themselves, over Radix; loaded by `Menu.tsx` in a chunk of their own. */
import { DropdownMenu } from 'radix-ui';
import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { Icon } from './Icon.tsx';
import { MenuButton, type MenuProps } from './MenuButton.tsx';
import styles from './menu.module.css';

type LoadedProps = MenuProps & {
  openAtOnce: boolean;
  /** The keyboard was on the button that stood in for this one. */
  takesFocus: RefObject<boolean>;
};

/**
 * Radix opens its menus on `pointerdown` and on keys. A click that comes alone (`detail` 0), as assistive technology,
 * voice control and scripts send it, has neither and would do nothing.
 */
export function Menu({ children, openAtOnce, takesFocus, ...button }: LoadedProps) {
  const [open, setOpen] = useState(openAtOnce);
  const trigger = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (takesFocus.current) trigger.current?.focus();
  }, [takesFocus]);
  return (
    <DropdownMenu.Root modal={false} open={open} onOpenChange={setOpen}>
      <DropdownMenu.Trigger asChild>
        <MenuButton
          {...button}
          ref={trigger}
          onClick={(event) => event.detail === 0 && setOpen((last) => !last)}
        />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={styles.menu} align="start" sideOffset={4} collisionPadding={8}>
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

export function MenuCommand({ onSelect, children }: { onSelect: () => void; children: ReactNode }) {
  return (
    <DropdownMenu.Item className={styles.menuItem} onSelect={onSelect}>
      {children}
    </DropdownMenu.Item>
  );
}

export function MenuGroup({ label, children }: { label: string; children: ReactNode }) {
  return <DropdownMenu.Group aria-label={label}>{children}</DropdownMenu.Group>;
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <DropdownMenu.Label className={styles.menuLabel}>{children}</DropdownMenu.Label>;
}

export function MenuSeparator() {
  return <DropdownMenu.Separator className={styles.separator} />;
}

interface Choice<V extends string> {
  value: V;
  label: string;
  count?: string | undefined;
}

function ChoiceText({ choice }: { choice: Choice<string> }) {
  return (
    <>
      <span className={styles.menuTick}>
        <DropdownMenu.ItemIndicator>
          <Icon name="check" size={14} />
        </DropdownMenu.ItemIndicator>
      </span>
      <span className={styles.menuText}>{choice.label}</span>
      {choice.count ? <span className={styles.count}>{choice.count}</span> : null}
    </>
  );
}

interface ChecksProps<V extends string> {
  choices: readonly Choice<V>[];
  chosen: readonly V[];
  onChange: (chosen: readonly V[]) => void;
}

/** Any of several; the menu stays open while the reader ticks. */
export function MenuChecks<V extends string>({ choices, chosen, onChange }: ChecksProps<V>) {
  return choices.map((choice) => (
    <DropdownMenu.CheckboxItem
      key={choice.value}
      className={styles.menuItem}
      textValue={choice.label}
      checked={chosen.includes(choice.value)}
      onSelect={(event) => event.preventDefault()}
      onCheckedChange={(checked) =>
        onChange(checked ? [...chosen, choice.value] : chosen.filter((value) => value !== choice.value))
      }
    >
      <ChoiceText choice={choice} />
    </DropdownMenu.CheckboxItem>
  ));
}

interface RadiosProps<V extends string> {
  choices: readonly Choice<V>[];
  chosen: V;
  onChange: (chosen: V) => void;
}

export function MenuRadios<V extends string>({ choices, chosen, onChange }: RadiosProps<V>) {
  return (
    <DropdownMenu.RadioGroup value={chosen} onValueChange={(value) => onChange(value as V)}>
      {choices.map((choice) => (
        <DropdownMenu.RadioItem key={choice.value} className={styles.menuItem} value={choice.value}>
          <ChoiceText choice={choice} />
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  );
}
