/** A browser under a clock of the test's own: on Linux, where there is a C compiler. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join, resolve } from 'node:path';

export interface WrongClock {
  /** For the browser's process. */
  readonly env: Readonly<Record<string, string>>;
  /** From this moment on, in a running browser too. */
  set(iso: string): void;
  remove(): void;
}

/** Null where the clock cannot be moved. */
export function wrongClock(): WrongClock | null {
  if (process.platform !== 'linux') return null;
  mkdirSync('.cache', { recursive: true });
  const folder = mkdtempSync(resolve('.cache/clock-'));
  const library = join(folder, 'clock.so');
  const source = new URL('clock.c', import.meta.url).pathname;
  const { status } = spawnSync('cc', ['-shared', '-fPIC', '-O2', '-o', library, source], { stdio: 'ignore' });
  const remove = () => rmSync(folder, { recursive: true, force: true });
  if (status !== 0) {
    remove();
    return null;
  }
  const file = join(folder, 'seconds');
  writeFileSync(file, Buffer.alloc(8));
  const handle = openSync(file, 'r+');
  return {
    env: { LD_PRELOAD: library, CLOCK_FILE: file },
    set(iso) {
      const seconds = Buffer.alloc(8);
      seconds.writeBigInt64LE(BigInt(Math.round((Date.parse(iso) - Date.now()) / 1000)));
      writeSync(handle, seconds, 0, 8, 0);
    },
    remove,
  };
}
