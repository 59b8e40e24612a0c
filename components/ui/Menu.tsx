/**
 * A button with a menu under it: commands, one of several, or any of several. The menu's own code (100 kB with its
 * positioning library) comes after the page is drawn; a click before that opens the menu as soon as it is there.
 */
import { type ComponentType, lazy, Suspense, useState } from 'react';
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

export function Menu({ children, ...button }: MenuProps) {
  const [wanted, setWanted] = useState(false);
  return (
    <Suspense fallback={<MenuButton {...button} aria-haspopup="menu" onClick={() => setWanted(true)} />}>
      <LoadedMenu {...button} openAtOnce={wanted}>
        {children}
      </LoadedMenu>
    </Suspense>
  );
}
