/** A button with a menu, before and after the menu's own code has come. */
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Menu, MenuCommand } from '../../components/ui/Menu.tsx';
import { fake, show } from './pages-fake.tsx';

const button = (name: string) => page.getByRole('button', { name });
/** The stand-in does not say whether it is open. */
const isLoaded = (name: string) => button(name).element().hasAttribute('aria-expanded');

test('the keyboard stays where it is when the menus come', async () => {
  const menus = ['First', 'Second', 'Third'].map((name) => (
    <Menu key={name} label={name}>
      <MenuCommand onSelect={() => undefined}>{`In ${name}`}</MenuCommand>
    </Menu>
  ));
  await show(menus, fake());
  await expect.element(button('Second')).toBeInTheDocument();
  expect(isLoaded('Second')).toBe(false);
  (button('Second').element() as HTMLElement).focus();
  await expect.poll(() => isLoaded('Second')).toBe(true);
  expect(document.activeElement).toBe(button('Second').element());
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('menuitem', { name: 'In Second' })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => document.activeElement).toBe(button('Second').element());
});
