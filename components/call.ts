/** Asking the worker from a component: one call under way at a time, the newest question wins. */
import { useCallback, useEffect, useRef, useState } from 'react';

export type CallState<T> =
  | { readonly state: 'loading'; readonly value: T | null }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly value: T | null; readonly error: string };

export type Call<T> = CallState<T> & { readonly again: () => void };

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * Runs `ask` whenever `key` changes. While a call is under way further keys only replace one another, so typing
 * clocks itself by the worker's speed: no timer, no queue. The last value stays visible while the next one loads.
 * `ask` null: nothing to ask yet.
 */
export function useCall<T>(key: string, ask: (() => Promise<T>) | null): Call<T> {
  const [state, setState] = useState<CallState<T>>({ state: 'loading', value: null });
  const [round, setRound] = useState(0);
  const newest = useRef({ key: '', ask });
  const running = useRef(false);
  const mounted = useRef(false);
  newest.current = { key: `${round} ${key}`, ask };

  const run = useCallback(async () => {
    if (running.current) return;
    running.current = true;
    let asked: string | null = null;
    while (mounted.current && newest.current.ask && asked !== newest.current.key) {
      asked = newest.current.key;
      setState((last) => ({ state: 'loading', value: last.value }));
      const next = await settle(newest.current.ask);
      if (mounted.current && asked === newest.current.key) setState((last) => next(last.value));
    }
    running.current = false;
  }, []);

  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);

  const ready = ask !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for what `ask` closes over.
  useEffect(() => {
    if (ready) void run();
  }, [key, ready, round, run]);

  const again = useCallback(() => setRound((last) => last + 1), []);
  return { ...state, again };
}

async function settle<T>(ask: () => Promise<T>): Promise<(last: T | null) => CallState<T>> {
  try {
    const value = await ask();
    return () => ({ state: 'ready', value });
  } catch (error) {
    return (last) => ({ state: 'failed', value: last, error: messageOf(error) });
  }
}
