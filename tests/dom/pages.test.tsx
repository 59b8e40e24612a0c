/** Over 300 lines: every page of the extension in every state, so that a page left out of a check is seen. */
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Options } from '../../components/options/Options.tsx';
import { Panel } from '../../components/panel/Panel.tsx';
import { Popup } from '../../components/popup/Popup.tsx';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import type { TabSummary } from '../../lib/messages.ts';
import { checkedTab, DRAFT, fake, show, UNREADABLE, violations } from './pages-fake.tsx';

const heading = (name: string | RegExp) => page.getByRole('heading', { name });

describe('search', () => {
  test('an empty box offers topics and threads', async () => {
    await show(<Panel />, fake());
    await expect.element(page.getByRole('link', { name: /^Scaling \d/ })).toBeVisible();
    await expect.element(page.getByRole('link', { name: /How far will scaling go/ })).toBeVisible();
  });

  test('typing finds, marks and keeps the question in the address', async () => {
    await show(<Panel />, fake());
    await page.getByRole('searchbox', { name: 'Search the record' }).fill('fossil fuel');
    const first = page.getByRole('listitem').filter({ hasText: 'data is the fossil fuel of AI' }).first();
    await expect.element(first).toBeVisible();
    expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toContain('fossil fuel');
    expect(window.location.hash).toBe('#search?q=fossil+fuel');
  });

  test('arrow down goes from the box into the results and on', async () => {
    await show(<Panel />, fake(), '#search?q=scaling');
    await expect.element(page.getByRole('list', { name: 'Results' })).toBeVisible();
    await page.getByRole('searchbox').click();
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement?.getAttribute('data-index')).toBe('0');
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement?.getAttribute('data-index')).toBe('1');
  });

  test('a long result list draws only what is near the window', async () => {
    await show(<Panel />, fake(), '#search?status=primary');
    await expect.element(page.getByRole('list', { name: 'Results' })).toBeVisible();
    const drawn = document.querySelectorAll('[data-index]');
    expect(Number(drawn[0]?.getAttribute('aria-setsize'))).toBeGreaterThan(300);
    expect(drawn.length).toBeLessThan(20);
  });

  test('a filter narrows and can be taken away', async () => {
    await show(<Panel />, fake(), '#search?q=scaling');
    await page.getByRole('button', { name: 'Year' }).click();
    await page.getByRole('menuitemcheckbox', { name: /^2020/ }).click();
    expect(window.location.hash).toContain('year=2020');
    await userEvent.keyboard('{Escape}');
    await page.getByRole('button', { name: 'Remove filter: 2020' }).click();
    expect(window.location.hash).not.toContain('year');
  });

  test('nothing found says what was searched and that it proves nothing', async () => {
    await show(<Panel />, fake(), '#search?q=zzqqxx');
    await expect.element(heading('Nothing in the record for “zzqqxx”')).toBeVisible();
    await expect.element(page.getByText(/Searched: 551 quotations from \d+ sources/)).toBeVisible();
    await expect.element(page.getByText(/no proof/)).toBeVisible();
  });

  test('a worker that does not answer is said, with a way to try again', async () => {
    await show(<Panel />, fake({ failing: true }), '#search?q=data');
    await expect.element(page.getByRole('alert')).toHaveTextContent('That did not work');
    await expect.element(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  });
});

describe('a quotation', () => {
  const FOSSIL = '#quotation?id=x-neurips-2024-013';

  test('shows the words that must not be cut, its neighbours and its source', async () => {
    await show(<Panel />, fake(), '#search?q=fossil fuel of AI');
    const card = page.getByRole('listitem').filter({ hasText: 'fossil fuel of AI' }).first();
    await expect.element(card.getByRole('note').first()).toHaveTextContent('Do not quote without:');
    await card.getByText('What came before and after').click();
    await expect.element(card.getByText('The quotation', { exact: true })).toBeVisible();
  });

  test('is copied in the form that was chosen, from the record', async () => {
    const state = fake();
    await show(<Panel />, state, FOSSIL);
    await page.getByRole('button', { name: 'Copy as' }).click();
    await page.getByRole('menuitem', { name: 'Wikitext with <ref>' }).click();
    await expect.element(page.getByText('Copied: Wikitext with <ref>')).toBeVisible();
    expect(state.copied[0]).toContain('<ref>');
  });

  test('that is not in the record is said to be missing', async () => {
    await show(<Panel />, fake(), '#quotation?id=no-such');
    await expect.element(heading('This is not in the record')).toBeVisible();
  });
});

describe('this page', () => {
  test('lists findings in page order and scrolls the page to one', async () => {
    const tab = checkedTab();
    const state = fake({ tab });
    await show(<Panel />, state, '#page');
    await expect.element(heading('A draft')).toBeVisible();
    const listed = [...document.querySelectorAll('[data-finding]')].map((item) =>
      item.getAttribute('data-finding'),
    );
    const judged = tab.findings.filter(({ match }) => match !== null).map(({ id }) => id);
    expect(judged.length).toBeGreaterThan(2);
    expect(listed).toEqual(judged);
    await page.getByRole('button', { name: /otters/ }).click();
    expect(state.revealed).toEqual([judged.at(-1)]);
  });

  test('not found is never shown without what was searched', async () => {
    await show(<Panel />, fake({ tab: checkedTab() }), '#page');
    await expect.element(page.getByText(/^Not found in \d+ sources \(to /)).toBeVisible();
    await expect.element(page.getByText(/^Searched: 551 quotations/)).toBeVisible();
  });

  test('filters by verdict', async () => {
    await show(<Panel />, fake({ tab: checkedTab() }), '#page');
    await page.getByRole('button', { name: /^Not found \d/ }).click();
    await expect.element(page.getByText('1 quotation checked')).toBeInTheDocument();
    expect(document.querySelectorAll('[data-finding]')).toHaveLength(1);
  });

  test('copies a report of the findings', async () => {
    const state = fake({ tab: checkedTab() });
    await show(<Panel />, state, '#page');
    await page.getByRole('button', { name: 'Copy report' }).click();
    await page.getByRole('menuitem', { name: 'CSV table' }).click();
    await expect.poll(() => state.copied[0]).toContain('patient otters');
  });

  test('a click that no pointer made opens a menu, also the second time', async () => {
    const state = fake({ tab: checkedTab() });
    await show(<Panel />, state, '#page');
    const button = page.getByRole('button', { name: 'Copy report' });
    for (const copies of [1, 2]) {
      await expect.element(button).toBeVisible();
      (button.element() as HTMLElement).click();
      const entry = page.getByRole('menuitem', { name: 'CSV table' });
      await expect.element(entry).toBeVisible();
      (entry.element() as HTMLElement).click();
      await expect.poll(() => state.copied.length).toBe(copies);
      await expect.poll(() => document.querySelector('[role="menu"]')).toBeNull();
    }
  });

  test('an unreadable page says why and leads to the paste box', async () => {
    await show(<Panel />, fake(), '#page');
    await expect.element(heading('This page cannot be read')).toBeVisible();
    await page.getByRole('link', { name: 'Check a text' }).click();
    await page.getByRole('textbox', { name: 'Text to check' }).fill(DRAFT);
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await expect.element(page.getByText(/otters/).last()).toBeVisible();
  });
});

describe('the record', () => {
  test('lists sources and opens one with its quotations', async () => {
    await show(<Panel />, fake(), '#record');
    await page.getByRole('link', { name: /Sequence to sequence learning/ }).click();
    await expect.element(page.getByText('Checked against')).toBeVisible();
    await expect.element(page.getByRole('list', { name: 'Quotations' })).toBeVisible();
  });

  test('walks the timeline by keyboard and opens a dot', async () => {
    await show(<Panel />, fake(), '#record?part=timeline');
    const stops = () => [...document.querySelectorAll('svg [data-dot][tabindex="0"]')];
    await expect.poll(() => stops().length).toBe(1);
    (stops()[0] as SVGElement).focus();
    const first = document.activeElement?.getAttribute('aria-label') ?? '';
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement?.getAttribute('aria-label')).not.toBe(first);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect.element(heading(/ \d+ quotations?$/)).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement?.getAttribute('data-dot')).toBe(stops()[0]?.getAttribute('data-dot'));
  });

  test('the table has every count of the picture', async () => {
    await show(<Panel />, fake(), '#record?part=timeline');
    await expect.poll(() => document.querySelectorAll('svg [data-dot]').length).toBeGreaterThan(50);
    const drawn = [...document.querySelectorAll('svg [data-dot]')]
      .map((dot) => Number(/: (\d+) quotation/.exec(dot.getAttribute('aria-label') ?? '')?.[1]))
      .reduce((sum, count) => sum + count, 0);
    await page.getByRole('radio', { name: 'Table' }).click();
    await expect.element(page.getByRole('table')).toBeVisible();
    const listed = [...document.querySelectorAll('td')].reduce(
      (sum, cell) => sum + Number(cell.textContent),
      0,
    );
    expect(listed).toBe(drawn);
  });

  test('a thread shows the caution of each of its relations', async () => {
    const state = fake();
    const { threads } = await state.services.background.record();
    const thread = threads.find(({ topic }) => topic === 'scaling');
    await show(<Panel />, state, `#thread?id=${thread?.id}`);
    await expect.element(heading('How far will scaling go?')).toBeVisible();
    const views = await Promise.all(
      (thread?.quotations ?? []).map((id) => state.services.background.quotation({ id })),
    );
    const inside = new Set(thread?.quotations);
    const cautions = views
      .flatMap((view) => view?.relations ?? [])
      .filter(({ from, to, caution }) => inside.has(from) && inside.has(to) && caution)
      .map(({ caution }) => caution?.en ?? '');
    expect(cautions.length).toBeGreaterThan(0);
    for (const caution of new Set(cautions))
      await expect.element(page.getByText(caution).first()).toBeVisible();
  });
});

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
