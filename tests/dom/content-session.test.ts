/** What a frame says of itself before, while and after it is looked through, whatever fails on the way. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DetectorEntry } from '../../core/page/names/detector.ts';
import { literalFactors } from '../../core/page/names/probe.ts';
import { provideReader, type RunningReader } from '../../lib/reader.ts';
import { DEFAULT_SETTINGS } from '../../lib/settings-shape.ts';

const TERMS: readonly DetectorEntry[] = [{ text: 'Mira Solano', id: 'solano', kind: 'name' }];

type Send = (message: { readonly call: string }) => Promise<unknown>;
let send: Send;

Object.assign(globalThis, {
  browser: {
    runtime: { id: 'verbatim', sendMessage: (message: { call: string }) => send(message) },
  },
});
const { Session } = await import('../../entrypoints/content/session.ts');

const page = document.createElement('main');
let session: InstanceType<typeof Session> | null = null;
let isHidden = false;
Object.defineProperty(document, 'hidden', { get: () => isHidden, configurable: true });

function begin(html: string): InstanceType<typeof Session> {
  page.innerHTML = html;
  document.body.append(page);
  session = new Session({
    settings: DEFAULT_SETTINGS,
    sentinel: { checksum: '', factors: literalFactors(TERMS) },
    onGone: () => undefined,
  });
  return session;
}

const running = { state: 'checking', end: () => undefined } as unknown as RunningReader;
const injects: Send = async () => {
  provideReader(() => running);
  return { ok: true, value: null };
};

beforeEach(() => {
  send = injects;
  isHidden = false;
});
afterEach(() => {
  session?.end();
  provideReader(undefined);
  page.remove();
});

test('looking, until the page has been looked through', async () => {
  const looked = begin('<p>Nobody is named.</p>').start();
  expect(session?.state).toBe('looking');
  await looked;
  expect(session?.state).toBe('no-mention');
});

test('looking, as long as nobody has seen the page', async () => {
  isHidden = true;
  const looked = begin('<p>Nobody is named.</p>').start();
  await new Promise((later) => requestIdleCallback(later));
  expect(session?.state).toBe('looking');
  isHidden = false;
  document.dispatchEvent(new Event('visibilitychange'));
  await looked;
  expect(session?.state).toBe('no-mention');
});

test('a page that may name the person: what its reader says', async () => {
  let answer: (reply: unknown) => void = () => undefined;
  send = () => new Promise((resolve) => (answer = resolve));
  await begin('<p>By Mira Solano.</p>').start();
  expect(session?.state).toBe('looking');
  provideReader(() => running);
  answer({ ok: true, value: null });
  await vi.waitFor(() => expect(session?.state).toBe('checking'));
});

test.each<[string, () => void]>([
  ['the worker dies over it, each time', () => (send = () => Promise.reject(new Error('channel closed')))],
  ['the browser forbids scripts', () => (send = async () => ({ ok: false, error: 'cannot be scripted' }))],
  ['the script does not come', () => (send = async () => ({ ok: true, value: null }))],
])('unchecked, not looking for ever, where %s', async (_name, spoil) => {
  spoil();
  await begin('<p>By Mira Solano.</p>').start();
  await vi.waitFor(() => expect(session?.state).toBe('unchecked'));
});

test('a look-up that fails says nothing of the page', async () => {
  send = () => Promise.reject(new Error('channel closed'));
  await begin('<p>Nobody is named.</p>').start();
  expect(await session?.reader()).toBeNull();
  expect(session?.state).toBe('no-mention');
});
