/** What a page's script hears of the port by which it notices that its extension is gone. */
import { afterEach, expect, test, vi } from 'vitest';

let closed: () => void = () => undefined;
const asked = vi.fn(() => ({ message: 'Could not establish connection. Receiving end does not exist.' }));
const runtime = {
  id: 'verbatim',
  get lastError() {
    return asked();
  },
  connect: () => ({ onDisconnect: { addListener: (listener: () => void) => (closed = listener) } }),
};
const fake: { runtime?: typeof runtime } = { runtime };
Object.assign(globalThis, { browser: fake });
const { watchLifetime } = await import('../../lib/page/lifetime.ts');

afterEach(() => {
  fake.runtime = runtime;
  asked.mockClear();
});

test('why no worker took the port is asked, or the page hears of it in its console', () => {
  const stop = new AbortController();
  watchLifetime(() => undefined, stop.signal);
  closed();
  expect(asked).toHaveBeenCalledOnce();
  stop.abort();
});

test('the extension is gone: nobody is asked, and it is told once', async () => {
  const stop = new AbortController();
  const gone = new Promise<void>((told) => watchLifetime(told, stop.signal));
  delete fake.runtime;
  closed();
  await gone;
  expect(asked).not.toHaveBeenCalled();
  stop.abort();
});
