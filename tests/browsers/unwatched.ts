/**
 * A Chromium whose worker nobody watches. Drivers attach a debugger to every worker, and with one the first answer takes
 * a quarter to a half longer; here the one session is with a page of ours.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { CHROMIUM_FLAGS, findBrowser } from './find.ts';

type Fields = Readonly<Record<string, unknown>>;
type Send = <T = Fields>(method: string, params?: Fields, sessionId?: string) => Promise<T>;

export interface Unwatched {
  /** An expression in a page of ours, where `chrome` is the extension's API. */
  inExtension<T>(expression: string): Promise<T>;
  endWorker(): Promise<void>;
  close(): Promise<void>;
}

interface Reply {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** The DevTools protocol over the browser's pipe: JSON, each message closed by a zero. */
function overPipe(toBrowser: Writable, fromBrowser: Readable): Send {
  const waiting = new Map<number, (reply: Reply) => void>();
  let rest = '';
  let last = 0;
  fromBrowser.setEncoding('utf8').on('data', (text: string) => {
    const messages = (rest + text).split('\0');
    rest = messages.pop() ?? '';
    for (const message of messages) {
      const reply = JSON.parse(message) as Reply;
      waiting.get(reply.id ?? 0)?.(reply);
      waiting.delete(reply.id ?? 0);
    }
  });
  return <T>(method: string, params: Fields = {}, sessionId?: string) =>
    new Promise<T>((done, failed) => {
      const id = ++last;
      waiting.set(id, ({ error, result }) => {
        if (error) failed(new Error(`${method}: ${error.message}`));
        else done(result as T);
      });
      toBrowser.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
}

const pause = (ms: number): Promise<void> => new Promise((later) => setTimeout(later, ms));

/** Of the extension whose worker runs. */
async function addressOf(send: Send): Promise<string> {
  for (let asked = 0; asked < 200; asked++) {
    const { targetInfos } = await send<{ targetInfos: { type: string; url: string }[] }>('Target.getTargets');
    const worker = targetInfos.find(({ type }) => type === 'service_worker');
    if (worker) return new URL('/', worker.url).href;
    await pause(100);
  }
  throw new Error('the extension has no service worker');
}

/** What the browser does after an install is over by then: it keeps the worker's compiled code, among other things. */
const SETTLE_MS = 3000;

export async function launchUnwatched(extension = '.output/chrome-mv3'): Promise<Unwatched> {
  const path = resolve(extension);
  const profile = await mkdtemp(join(tmpdir(), 'verbatim-unwatched-'));
  const flags = ['--headless=new', '--remote-debugging-pipe', `--user-data-dir=${profile}`];
  const loaded = [`--disable-extensions-except=${path}`, `--load-extension=${path}`];
  const child = spawn(findBrowser('chromium') ?? '', [...CHROMIUM_FLAGS, ...flags, ...loaded], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const gone = new Promise((exit) => child.once('exit', exit));
  const send = overPipe(child.stdio[3] as Writable, child.stdio[4] as Readable);
  const url = `${await addressOf(send)}options.html`;
  await pause(SETTLE_MS);
  const { targetId } = await send<{ targetId: string }>('Target.createTarget', { url });
  const { sessionId } = await send<{ sessionId: string }>('Target.attachToTarget', {
    targetId,
    flatten: true,
  });
  await pause(SETTLE_MS / 2);
  return {
    async inExtension<T>(expression: string) {
      const { result, exceptionDetails } = await send<{ result: { value: T }; exceptionDetails?: object }>(
        'Runtime.evaluate',
        { expression, awaitPromise: true, returnByValue: true },
        sessionId,
      );
      if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
      return result.value;
    },
    async endWorker() {
      await send('ServiceWorker.enable', {}, sessionId);
      await send('ServiceWorker.stopAllWorkers', {}, sessionId);
      await send('ServiceWorker.disable', {}, sessionId);
    },
    async close() {
      await send('Browser.close').catch(() => null);
      await gone;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
