/** The panel: search, a quotation, this page, the record. */
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Panel } from '../../components/panel/Panel.tsx';
import { checkedTab, DRAFT, fake, show } from './pages-fake.tsx';

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
