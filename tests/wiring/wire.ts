/**
 * The fake browser's `sendMessage` knows no sender and no `sendResponse`; this one delivers as browsers do: a
 * listener claims the message by returning true, and the first answer wins.
 */
import type { fakeBrowser } from 'wxt/testing/fake-browser';

type FakeBrowser = typeof fakeBrowser;

export interface Delivery {
  /** Listeners that said they would answer. */
  readonly claimed: number;
  readonly answer: unknown;
}

export async function deliver(fake: FakeBrowser, message: unknown, sender: object = {}): Promise<Delivery> {
  const from = { id: fake.runtime.id, url: fake.runtime.getURL('/popup.html'), ...sender };
  let respond: (answer: unknown) => void = () => {};
  const answered = new Promise<unknown>((resolve) => {
    respond = resolve;
  });
  const trigger = fake.runtime.onMessage.trigger as (...args: unknown[]) => Promise<unknown[]>;
  // As in browsers, what arrives is a copy.
  const claims = await trigger(structuredClone(message), from, respond);
  const claimed = claims.filter((claim) => claim === true).length;
  return { claimed, answer: claimed > 0 ? structuredClone(await answered) : undefined };
}

export function wire(fake: FakeBrowser, sender: object = {}): void {
  const send = async (message: unknown) => (await deliver(fake, message, sender)).answer;
  Object.assign(fake.runtime, { sendMessage: send });
  Object.assign(fake.tabs, { sendMessage: (_tabId: number, message: unknown) => send(message) });
}
