/**
 * A button with a menu under it: commands, one of several, or any of several. The menu's own code (100 kB with its
 * positioning library) comes after the page is drawn; a click before that opens the menu as soon as it is there.
 */
import { type ComponentType, lazy, type RefObject, Suspense, useLayoutEffect, useRef, useState } from 'react';
import { MenuButton, type MenuProps } from './MenuButton.tsx';

type Parts = typeof import('./menu-parts.tsx');

/** One load for all parts; `lazy` alone would lose the parts' type parameters. */
function part<Name extends keyof Parts>(name: Name): Parts[Name] {
  const load = async () => ({ default: (await import('./menu-parts.tsx'))[name] as ComponentType });
  return lazy(load) as unknown as Parts[Name];
}

const LoadedMenu = part('Menu');
export const MenuCommand = part('MenuCommand');
export const MenuGroup = part('MenuGroup');
export const MenuLabel = part('MenuLabel');
export const MenuSeparator = part('MenuSeparator');
export const MenuChecks = part('MenuChecks');
export const MenuRadios = part('MenuRadios');

type StandInProps = Omit<MenuProps, 'children'> & { onClick: () => void; hadFocus: RefObject<boolean> };

/** Leaves word whether the keyboard was on it when it went. */
function StandIn({ hadFocus, ...button }: StandInProps) {
  const ref = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const own = ref.current;
    return () => {
      hadFocus.current = own !== null && own === document.activeElement;
    };
  }, [hadFocus]);
  return <MenuButton {...button} ref={ref} aria-haspopup="menu" />;
}

export function Menu({ children, ...button }: MenuProps) {
  const [wanted, setWanted] = useState(false);
  const hadFocus = useRef(false);
  return (
    <Suspense fallback={<StandIn {...button} hadFocus={hadFocus} onClick={() => setWanted(true)} />}>
      <LoadedMenu {...button} openAtOnce={wanted} takesFocus={hadFocus}>
        {children}
      </LoadedMenu>
    </Suspense>
  );
}
