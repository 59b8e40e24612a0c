/** The pages beside the panel: popup, options, welcome. */
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Options } from '../../components/options/Options.tsx';
import { Panel } from '../../components/panel/Panel.tsx';
import { Popup } from '../../components/popup/Popup.tsx';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import type { TabSummary } from '../../lib/messages.ts';
import { checkedTab, fake, show, UNREADABLE, violations } from './pages-fake.tsx';

const heading = (name: string | RegExp) => page.getByRole('heading', { name });

describe('popup, options, welcome', () => {
  test('the popup tells the state and opens the panel with the quick search', async () => {
    const state = fake({ tab: checkedTab() });
    await show(<Popup />, state);
    await expect.element(heading('Ilya Sutskever is on this page')).toBeVisible();
    await expect
      .element(page.getByRole('list', { name: 'Quotations by verdict' }))
      .toHaveTextContent('Not found1');
    await page.getByRole('searchbox').fill('scaling');
    window.close = () => {};
    await userEvent.keyboard('{Enter}');
    expect(state.opened).toEqual([{ view: 'search', query: 'scaling' }]);
  });

  test.each<[TabSummary['state'], Partial<TabSummary>, string, string]>([
    ['unreadable', {}, 'This page cannot be read', 'Check a text'],
    ['off-here', { host: 'news.example' }, 'Switched off on this site', 'news.example'],
    ['off-everywhere', {}, 'Verbatim is switched off', 'On all pages'],
    ['no-mention', { host: 'news.example' }, 'No mention of Ilya Sutskever', 'Open panel'],
    ['checked', { mentions: 2 }, 'Ilya Sutskever is on this page', 'Mentioned 2 times'],
  ])('the popup on a page that is %s', async (state, more, title, shown) => {
    await show(<Popup />, fake({ tab: { ...UNREADABLE, ...more, state } }));
    await expect.element(heading(title)).toBeVisible();
    await expect.element(page.getByText(shown).first()).toBeVisible();
    expect(await violations()).toEqual([]);
  });

  // Nobody tells the popup of a page without a mention, nor of a check whose worker ended: it asks again itself.
  test.each([
    ['popup', 'no-mention', <Popup key="popup" />, 'No mention of Ilya Sutskever'],
    ['popup', 'checked', <Popup key="popup" />, 'Ilya Sutskever is on this page'],
    ['panel', 'no-mention', <Panel key="panel" />, 'No mention of Ilya Sutskever'],
    ['panel', 'unchecked', <Panel key="panel" />, 'The quotations could not be checked'],
  ] as const)('the %s says what is under way until the page is %s', async (where, end, screen, title) => {
    let state: TabSummary['state'] = 'looking';
    const tab = () => ({ ...UNREADABLE, host: 'news.example', state });
    await show(screen, fake({ tab }), where === 'panel' ? '#page' : '');
    await expect.element(page.getByText('Looking through the page…')).toBeVisible();
    state = 'checking';
    await expect.element(page.getByText('Checking the quotations…')).toBeVisible();
    state = end;
    await expect.element(heading(title)).toBeVisible();
  });

  test('the popup says that the record failed', async () => {
    await show(<Popup />, fake({ failing: true }));
    await expect.element(page.getByRole('alert').first()).toBeVisible();
  });

  test('the switch of this site writes the list in force', async () => {
    const state = fake({ tab: checkedTab() });
    await show(<Popup />, state);
    await page.getByRole('switch', { name: 'On this site' }).click();
    expect(state.settings.sites.blocked).toEqual(['news.example']);
    await page.getByRole('switch', { name: 'On this site' }).click();
    expect(state.settings.sites.blocked).toEqual([]);
  });

  test('options refuse what is no site and take what is one', async () => {
    const state = fake();
    await show(<Options />, state);
    const box = page.getByRole('textbox', { name: /Site to add/ });
    await box.fill('not a site');
    await page.getByRole('button', { name: 'Add' }).click();
    await expect.element(page.getByText(/“not a site” is not a site/)).toBeVisible();
    await box.fill('https://www.example.org/some/page');
    await page.getByRole('button', { name: 'Add' }).click();
    expect(state.settings.sites.blocked).toEqual(['www.example.org']);
  });

  test('a bad list file changes nothing and names every problem', async () => {
    const state = fake();
    await show(<Options />, state);
    await expect.element(page.getByRole('button', { name: 'Import lists' })).toBeVisible();
    const file = new File(['{"mode":"some","blocked":["ok.example",7]}'], 'sites.json');
    await userEvent.upload(document.querySelector('input[type=file]') as HTMLElement, file);
    await expect.element(page.getByText('$.mode')).toBeVisible();
    await expect.element(page.getByText('$.blocked[1]')).toBeVisible();
    expect(state.settings.sites.blocked).toEqual([]);
  });

  test('the language changes at once', async () => {
    await show(<Options />, fake());
    const langs: string[] = [];
    const observer = new MutationObserver(() => {
      const { textContent } = document.body;
      if (textContent.includes('Verbatim 選項')) langs.push(document.documentElement.lang);
    });
    observer.observe(document.body, { childList: true, characterData: true, subtree: true });
    await page.getByRole('radio', { name: '繁體中文' }).click();
    await expect.element(heading('Verbatim 選項')).toBeVisible();
    observer.disconnect();
    expect(langs[0], 'of the page when its first text in it is shown').toBe('zh-Hant');
  });

  test('the welcome page explains every mark', async () => {
    await show(<Welcome />, fake({ lang: 'zh-Hans' }));
    await expect.element(heading('标记的含义')).toBeVisible();
    expect(document.querySelectorAll('[data-verdict]')).toHaveLength(10);
  });
});
