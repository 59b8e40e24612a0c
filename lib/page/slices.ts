/** Long work in short slices, so that typing and scrolling never wait for us. */

/** 12 ms slices broke 50 ms on a loaded machine (collection, preemption), 5 ms did not: 10 to 39 ms longest. */
const SLICE_MS = 5;

interface YieldingScheduler {
  yield?(): Promise<void>;
}

/** `scheduler.yield` goes on before other queued work; a message is the nearest thing without it. */
function giveWay(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: YieldingScheduler };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/**
 * Feeds `take` from `items`, giving way every few milliseconds (`onSlice` runs before that). False where `signal` was
 * aborted on the way; `take` may end the work early by returning false.
 */
export async function inSlices<T>(
  items: Iterable<T>,
  signal: AbortSignal,
  take: (item: T) => unknown,
  onSlice: () => void = () => {},
): Promise<boolean> {
  let until = performance.now() + SLICE_MS;
  for (const item of items) {
    if (take(item) === false) break;
    if (performance.now() < until) continue;
    onSlice();
    await giveWay();
    if (signal.aborted) return false;
    until = performance.now() + SLICE_MS;
  }
  return !signal.aborted;
}

/** Resolves when the browser has nothing better to do, after `timeoutMs` at the latest. */
export function whenIdle(timeoutMs: number): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: timeoutMs }));
}
