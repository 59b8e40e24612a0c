/**
 * Typed messages between the worker, the pages and the content scripts (`messages.ts` has the call maps).
 *
 * `runtime.sendMessage` reaches every open extension page as well as the worker, hence the address `to`. A listener
 * returns `undefined` at once for what is not addressed to it (an `async` listener would answer for others) and
 * answers by `sendResponse`: that form works natively, under webextension-polyfill and on the fake browser, so
 * content scripts need no polyfill. Results and errors travel as data.
 */
import { browser } from 'wxt/browser';

export type Address = 'background' | 'content' | 'pages';

type CallMap<Calls> = { [Name in keyof Calls]: (request: never) => unknown };
type RequestOf<Call> = Call extends (request: infer Request) => unknown ? Request : undefined;
type AnswerOf<Call> = Call extends (...request: never[]) => infer Answer ? Answer : never;

export interface Message {
  readonly to: Address;
  readonly call: string;
  readonly request: unknown;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: string };

/** Who calls. `page` is one of our own extension pages; `content` a content script, with its tab and frame. */
export type Caller =
  | { readonly kind: 'page'; readonly tabId: number | null; readonly windowId: number | null }
  | {
      readonly kind: 'content';
      readonly tabId: number;
      readonly windowId: number;
      readonly frameId: number;
      readonly url: string;
    };

export type Handlers<Calls extends CallMap<Calls>> = {
  readonly [Name in keyof Calls]: (
    request: RequestOf<Calls[Name]>,
    caller: Caller,
  ) => AnswerOf<Calls[Name]> | Promise<AnswerOf<Calls[Name]>>;
};

export type Client<Calls extends CallMap<Calls>> = {
  readonly [Name in keyof Calls]: (
    ...request: Parameters<Calls[Name]>
  ) => Promise<Awaited<AnswerOf<Calls[Name]>>>;
};

/** The other side answered with an error, or nobody answered (`unanswered`). */
export class CallError extends Error {
  override readonly name = 'CallError';
  constructor(
    message: string,
    readonly unanswered: boolean,
  ) {
    super(message);
  }
}

export function asMessage(value: unknown): Message | null {
  if (typeof value !== 'object' || value === null) return null;
  const { to, call, request } = value as Partial<Record<keyof Message, unknown>>;
  if (to !== 'background' && to !== 'content' && to !== 'pages') return null;
  return typeof call === 'string' ? { to, call, request } : null;
}

interface RawSender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly windowId?: number | undefined } | undefined;
}

/** Our own article to try things on: a page of ours that is read like any other. */
const SAMPLE_PAGE = 'sample.html';

function isOwnSurface(url: string | undefined): boolean {
  if (url === undefined) return true;
  const ours = browser.runtime.getURL('/');
  return url.startsWith(ours) && !url.startsWith(ours + SAMPLE_PAGE);
}

/** Null: not ours. A page's own frames carry the page's address, ours carry the extension's. */
export function callerOf(sender: RawSender): Caller | null {
  if (sender.id !== browser.runtime.id) return null;
  const tabId = sender.tab?.id ?? null;
  const windowId = sender.tab?.windowId ?? null;
  if (sender.url === undefined || isOwnSurface(sender.url)) {
    return { kind: 'page', tabId, windowId };
  }
  if (tabId === null || windowId === null) return null;
  return { kind: 'content', tabId, windowId, frameId: sender.frameId ?? 0, url: sender.url };
}

async function settle(answer: () => unknown): Promise<Result<unknown>> {
  try {
    return { ok: true, value: await answer() };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Answers the calls addressed to `address` until the returned function is called.
 * `admit` may refuse or clean a request: what it returns is handed on, what it throws is the error answer.
 */
export function handle<Calls extends CallMap<Calls>>(
  address: Address,
  handlers: Handlers<Calls>,
  admit: (call: string, request: unknown, caller: Caller) => unknown = (_call, request) => request,
): () => void {
  const byName = new Map<string, (request: never, caller: Caller) => unknown>(Object.entries(handlers));
  const listener = (
    raw: unknown,
    sender: RawSender,
    respond: (result: unknown) => void,
  ): true | undefined => {
    const message = asMessage(raw);
    const caller = callerOf(sender);
    if (message?.to !== address || !caller) return undefined;
    // It reaches every page of ours too; but whoever took a content script over may speak to the worker alone.
    if (caller.kind === 'content' && address !== 'background') return undefined;
    const answer = byName.get(message.call);
    // Another listener of the same context may own the call, so an unknown one is not answered.
    if (!answer) return undefined;
    void settle(() => answer(admit(message.call, message.request, caller) as never, caller)).then(respond);
    return true;
  };
  browser.runtime.onMessage.addListener(listener as never);
  return () => browser.runtime.onMessage.removeListener(listener as never);
}

/** Turns the raw reply into the value, or throws `CallError`. */
export function unwrap(reply: unknown): unknown {
  if (typeof reply !== 'object' || reply === null || !('ok' in reply)) {
    throw new CallError('no answer', true);
  }
  const result = reply as Result<unknown>;
  if (!result.ok) throw new CallError(result.error, false);
  return result.value;
}

/** Asks until somebody answers, at most `times`: an answer that is an error is one. */
async function ask(send: () => Promise<unknown>, times: number): Promise<unknown> {
  try {
    return unwrap(await send());
  } catch (error) {
    const failure =
      error instanceof CallError
        ? error
        : new CallError(error instanceof Error ? error.message : String(error), true);
    if (times < 2 || !failure.unanswered) throw failure;
    return ask(send, times - 1);
  }
}

function clientOver<Calls extends CallMap<Calls>>(
  to: Address,
  send: (message: Message) => Promise<unknown>,
  times = 1,
): Client<Calls> {
  return new Proxy({} as Client<Calls>, {
    get: (_target, call) => {
      // A client handed to `await` must not look like a promise.
      if (typeof call !== 'string' || call === 'then') return undefined;
      return (request?: unknown) => ask(() => send({ to, call, request }), times);
    },
  });
}

/** The worker may be ended while it answers; the next message starts another one. */
const WORKER_LIVES = 3;

/**
 * Calls to the worker, or to every open page of ours (`pages`: the first answer wins). The worker's are asked again when
 * it dies over them, so each call must be harmless when made twice.
 */
export function client<Calls extends CallMap<Calls>>(to: 'background' | 'pages'): Client<Calls> {
  const send = (message: Message) => browser.runtime.sendMessage(message);
  return clientOver<Calls>(to, send, to === 'background' ? WORKER_LIVES : 1);
}

/** Calls to the content script of one frame (0: the top frame), or of all (null: the first answer wins). */
export function tabClient<Calls extends CallMap<Calls>>(
  tabId: number,
  frameId: number | null = 0,
): Client<Calls> {
  const options = frameId === null ? {} : { frameId };
  return clientOver<Calls>('content', (message) => browser.tabs.sendMessage(tabId, message, options));
}
