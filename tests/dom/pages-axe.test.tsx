/** Every page of ours, light and dark, at 360 px: no violation that axe knows. */
import { afterEach, describe, expect, test } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { Options } from '../../components/options/Options.tsx';
import { Panel } from '../../components/panel/Panel.tsx';
import { Popup } from '../../components/popup/Popup.tsx';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import { checkedTab, fake, show, violations } from './pages-fake.tsx';

type Scheme = 'light' | 'dark';
const SCHEMES: readonly Scheme[] = ['light', 'dark'];

/** The test's own page stands in a frame of Vitest's: the session sets the scheme of them all. */
async function setScheme(scheme: Scheme | ''): Promise<void> {
  await cdp().send('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-color-scheme', value: scheme }],
  });
}

afterEach(() => setScheme(''));

const tab = checkedTab();
const PANEL_VIEWS: readonly (readonly [name: string, hash: string, shown: string | RegExp])[] = [
  ['search, empty', '#search', 'How far will scaling go?'],
  ['search, results', '#search?q=fossil fuel&topic=data', 'Copy as'],
  ['search, nothing', '#search?q=zzqqxx', /no proof/],
  ['this page', '#page', 'Compare with the record'],
  ['check a text', '#check', 'Check'],
  ['sources', '#record', /Dwarkesh Podcast/],
  ['topics', '#record?part=topics', 'Scaling'],
  ['timeline', '#record?part=timeline', 'Podcast'],
  ['threads', '#record?part=threads', 'How far will scaling go?'],
  ['disputed sayings', '#record?part=disputed', 'In the record'],
  ['a source', '#source?id=neurips-2024', 'Checked against'],
  ['a topic', '#topic?id=scaling', 'Copy as'],
  ['a quotation', '#quotation?id=x-neurips-2024-013', 'Copy as'],
];

describe.each(SCHEMES)('%s', (scheme) => {
  test.each(PANEL_VIEWS)('panel: %s', async (_name, hash, shown) => {
    await setScheme(scheme);
    await show(<Panel />, fake({ tab }), hash);
    await expect.element(page.getByText(shown).first()).toBeInTheDocument();
    expect(window.matchMedia('(prefers-color-scheme: dark)').matches).toBe(scheme === 'dark');
    expect(await violations()).toEqual([]);
  });

  test.each([
    ['popup', <Popup key="popup" />, 'Open panel'],
    ['options', <Options key="options" />, 'Privacy in five lines'],
    ['welcome', <Welcome key="welcome" />, 'What the marks say'],
  ])('%s', async (_name, screen, shown) => {
    await setScheme(scheme);
    await show(screen, fake({ tab }));
    await expect.element(page.getByText(shown)).toBeVisible();
    expect(await violations()).toEqual([]);
  });
});
