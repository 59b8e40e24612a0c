/** Every page of ours, light and dark, at 360 px: no violation that axe knows, and the contrast the tokens promise. */
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

/** WCAG relative luminance of a computed `rgb(...)` colour. */
function luminance(colour: string): number {
  const parts = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map((part) => {
    const value = Number(part) / 255;
    return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const [red = 0, green = 0, blue = 0] = parts;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(front: string, back: string): number {
  const probe = document.createElement('i');
  document.body.append(probe);
  const computed = (name: string) => {
    probe.style.color = `var(${name})`;
    return luminance(getComputedStyle(probe).color);
  };
  const [a, b] = [computed(front), computed(back)];
  probe.remove();
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const AA = 4.5;
const AAA = 7;
const PAIRS: readonly (readonly [front: string, back: string, least: number])[] = [
  ...['--paper', '--card', '--sunken', '--accent-soft', '--caution-soft'].map(
    (back) => ['--ink', back, AAA] as const,
  ),
  ...['--paper', '--card'].map((back) => ['--ink-soft', back, AAA] as const),
  ['--ink-soft', '--accent-soft', AA],
  ['--mark-ink', '--mark', AAA],
  ['--on-accent', '--accent', AA],
  ['--ink', '--added-soft', AA],
  ['--ink', '--removed-soft', AA],
  ...[
    '--accent',
    '--caution',
    '--verdict-exact',
    '--verdict-light-edit',
    '--verdict-translation',
    '--verdict-cut',
    '--verdict-joined',
    '--verdict-altered',
    '--verdict-altered-meaning',
    '--verdict-disputed',
    '--verdict-possible',
    '--verdict-not-found',
  ].flatMap((front) => ['--paper', '--card', '--accent-soft'].map((back) => [front, back, AA] as const)),
];

test.each(SCHEMES)('tokens keep their contrast: %s', async (scheme) => {
  await setScheme(scheme);
  const short = PAIRS.filter(([front, back, least]) => contrast(front, back) < least);
  expect(short.map(([front, back]) => `${front} on ${back}: ${contrast(front, back).toFixed(2)}`)).toEqual(
    [],
  );
});
