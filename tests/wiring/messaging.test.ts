import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { asMessage, CallError, callerOf, client, handle, unwrap } from '../../lib/messaging.ts';
import { deliver, wire } from './wire.ts';

interface Calls {
  double(request: { n: number }): number;
  nothing(): null;
  fail(): null;
}

const stop: (() => void)[] = [];

beforeEach(() => {
  fakeBrowser.reset();
  wire(fakeBrowser);
});
afterEach(() => {
  for (const each of stop.splice(0)) each();
});

const handlers = {
  double: ({ n }: { n: number }) => n * 2,
  nothing: () => null,
  fail: () => {
    throw new Error('the record is unreadable');
  },
};

describe('what counts as a message', () => {
  test.each([
    ['a string', 'hello'],
    ['null', null],
    ['no address', { call: 'double' }],
    ['an unknown address', { to: 'window', call: 'double' }],
    ['no call', { to: 'background' }],
    ['a call that is no string', { to: 'background', call: ['double'] }],
  ])('%s is none', (_name, raw) => {
    expect(asMessage(raw)).toBeNull();
  });

  test('unknown fields are dropped', () => {
    expect(asMessage({ to: 'content', call: 'x', request: 1, more: 2 })).toEqual({
      to: 'content',
      call: 'x',
      request: 1,
    });
  });
});

describe('who calls', () => {
  const id = fakeBrowser.runtime.id;
  const tab = { id: 7, windowId: 3 };
  const page = fakeBrowser.runtime.getURL('/popup.html');
  test.each([
    ['another extension', { id: 'other', url: page }, null],
    ['no id at all', { url: page }, null],
    ['our page', { id, url: page }, { kind: 'page', tabId: null, windowId: null }],
    ['our page in a tab', { id, url: page, tab }, { kind: 'page', tabId: 7, windowId: 3 }],
    [
      'a content script',
      { id, url: 'https://news.example/a', tab, frameId: 4 },
      { kind: 'content', tabId: 7, windowId: 3, frameId: 4, url: 'https://news.example/a' },
    ],
    [
      'the sample article, which is read like any page',
      { id, url: `${fakeBrowser.runtime.getURL('/sample.html')}#a`, tab },
      {
        kind: 'content',
        tabId: 7,
        windowId: 3,
        frameId: 0,
        url: `${fakeBrowser.runtime.getURL('/sample.html')}#a`,
      },
    ],
    ['a frame without a tab', { id, url: 'https://news.example/a' }, null],
  ])('%s', (_name, sender, expected) => {
    expect(callerOf(sender)).toEqual(expected);
  });
});

describe('handlers', () => {
  test('answer what is addressed to them', async () => {
    stop.push(handle<Calls>('background', handlers));
    expect(await client<Calls>('background').double({ n: 21 })).toBe(42);
    expect(await client<Calls>('background').nothing()).toBeNull();
  });

  test('send errors as data', async () => {
    stop.push(handle<Calls>('background', handlers));
    const call = client<Calls>('background').fail();
    await expect(call).rejects.toThrow(new CallError('the record is unreadable', false));
    await expect(call).rejects.toMatchObject({ unanswered: false });
  });

  test.each([
    ['another address', { to: 'pages', call: 'double', request: { n: 1 } }],
    ['an unknown call', { to: 'background', call: 'erase' }],
    ['a call by an inherited name', { to: 'background', call: 'constructor' }],
    ['no message', 'ping'],
  ])('stay silent, synchronously, for %s', async (_name, message) => {
    stop.push(handle<Calls>('background', handlers));
    expect(await deliver(fakeBrowser, message)).toEqual({ claimed: 0, answer: undefined });
  });

  test('do not answer another extension', async () => {
    stop.push(handle<Calls>('background', handlers));
    const message = { to: 'background', call: 'double', request: { n: 1 } };
    expect(await deliver(fakeBrowser, message, { id: 'other' })).toEqual({ claimed: 0, answer: undefined });
    expect(await deliver(fakeBrowser, message)).toEqual({ claimed: 1, answer: { ok: true, value: 2 } });
  });

  test.each([
    ['background', true],
    ['pages', false],
    ['content', false],
  ] as const)('at %s hear a content script: %s', async (address, heard) => {
    stop.push(handle<Calls>(address, handlers));
    const message = { to: address, call: 'double', request: { n: 1 } };
    const sender = { url: 'https://news.example/', tab: { id: 7, windowId: 3 }, frameId: 0 };
    expect(await deliver(fakeBrowser, message, sender)).toMatchObject({ claimed: heard ? 1 : 0 });
    expect(await deliver(fakeBrowser, message)).toMatchObject({ claimed: 1 });
  });

  test('refuse what the door does not admit, and run nothing', async () => {
    let ran = 0;
    const counting = { ...handlers, double: ({ n }: { n: number }) => (ran += n) };
    stop.push(
      handle<Calls>('background', counting, () => {
        throw new Error('too long');
      }),
    );
    await expect(client<Calls>('background').double({ n: 1 })).rejects.toThrow('too long');
    expect(ran).toBe(0);
  });

  test('stop when told to', async () => {
    handle<Calls>('background', handlers)();
    await expect(client<Calls>('background').nothing()).rejects.toMatchObject({ unanswered: true });
  });
});

describe('a worker that dies over a question', () => {
  /** The first answers fail as browsers have it when the other side ends; then the listener is heard. */
  const dying = (deaths: number) => {
    const send = fakeBrowser.runtime.sendMessage as (message: unknown) => Promise<unknown>;
    let asked = 0;
    const flaky = async (message: unknown) => {
      asked += 1;
      if (asked <= deaths)
        throw new Error('A listener indicated an asynchronous response, but the message channel closed');
      return send(message);
    };
    Object.assign(fakeBrowser.runtime, { sendMessage: flaky });
    return () => asked;
  };

  test('is asked again in its next life', async () => {
    stop.push(handle<Calls>('background', handlers));
    const asked = dying(2);
    expect(await client<Calls>('background').double({ n: 4 })).toBe(8);
    expect(asked()).toBe(3);
  });

  test('is not asked for ever', async () => {
    const asked = dying(99);
    await expect(client<Calls>('background').nothing()).rejects.toMatchObject({ unanswered: true });
    expect(asked()).toBe(3);
  });

  test('that answers with an error has answered', async () => {
    stop.push(handle<Calls>('background', handlers));
    const asked = dying(0);
    await expect(client<Calls>('background').fail()).rejects.toMatchObject({ unanswered: false });
    expect(asked()).toBe(1);
  });

  test('pages that are not there are asked once', async () => {
    const asked = dying(99);
    await expect(client<Calls>('pages').nothing()).rejects.toMatchObject({ unanswered: true });
    expect(asked()).toBe(1);
  });
});

test.each([undefined, null, 'pong', {}, true])('a reply of another shape is no answer: %s', (reply) => {
  expect(() => unwrap(reply)).toThrow(CallError);
});
